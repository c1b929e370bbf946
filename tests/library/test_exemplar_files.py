import shutil
from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.library.exemplars import load_exemplars, load_questions


@pytest.fixture
def knowledge(small_knowledge: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_knowledge, tmp_path / "knowledge"))


def add_line(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def test_a_sentence_counts_for_its_file_and_for_the_criteria_it_also_names(knowledge: Path):
    add_line(
        knowledge / "exemplars" / "spaces.jsonl",
        '{"text": "El comité paga al secretario con sus cuotas.", "lang": "es", "label": "specific", '
        '"also": {"sustainability": "generic"}, "sector": "water", "author": "ana"}',
    )
    found = next(each for each in load_exemplars(knowledge) if each.author == "ana")
    assert found.criterion == "spaces"
    assert found.labels == {"spaces": "specific", "sustainability": "generic"}


def test_a_sentence_of_no_criterion_has_no_labels(knowledge: Path):
    assert all(each.labels == {} for each in load_exemplars(knowledge) if each.criterion == "")


SENTENCES = [
    ("not json", "JSON"),
    ("[1]", "object"),
    ('{"text": "x", "lang": "fr", "label": "generic", "sector": "water", "author": "ana"}', "`lang`"),
    ('{"text": "x", "lang": "es", "label": "vague", "sector": "water", "author": "ana"}', "`label`"),
    ('{"text": " ", "lang": "es", "label": "generic", "sector": "water", "author": "ana"}', "`text`"),
    ('{"text": "x", "lang": "es", "label": "generic", "author": "ana"}', "`sector`"),
    ('{"text": "x", "lang": "es", "label": "generic", "sector": "water", "autor": "ana"}', "autor"),
    (
        '{"text": "x", "lang": "es", "label": "generic", "sector": "water", "author": "a", "also": {"sun": "generic"}}',
        "`also`",
    ),
    (
        '{"text": "x", "lang": "es", "label": "generic", "sector": "water", "author": "a", "also": {"spaces": "none"}}',
        "`also`",
    ),
]


@pytest.mark.parametrize(("line", "word"), SENTENCES, ids=[word for _, word in SENTENCES])
def test_a_faulty_sentence_is_named_by_file_and_line(knowledge: Path, line: str, word: str):
    path = knowledge / "exemplars" / "spaces.jsonl"
    number = len(path.read_text(encoding="utf-8").splitlines()) + 1
    add_line(path, line)
    with pytest.raises(KnowledgeError) as caught:
        load_exemplars(knowledge)
    assert f"exemplars/spaces.jsonl: line {number}:" in caught.value.say("en")
    assert word in caught.value.say("en")


def test_a_question_may_lie_outside(knowledge: Path):
    questions = load_questions(knowledge)
    assert any(question.criteria == () for question in questions)
    assert any(len(question.criteria) == 2 for question in questions)


@pytest.mark.parametrize(
    "line",
    [
        '{"lang": "es", "text": "¿Qué?", "criteria": ["moon"], "author": "ana"}',
        '{"lang": "es", "text": "¿Qué?", "author": "ana"}',
    ],
)
def test_a_faulty_question_is_named_by_file_and_line(knowledge: Path, line: str):
    add_line(knowledge / "exemplars" / "questions.jsonl", line)
    with pytest.raises(KnowledgeError, match=r"questions\.jsonl: línea \d+"):
        load_questions(knowledge)
