import shutil
from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.domain.knowledge import KEY_SLUGS, SLUGS
from assistant.library.shelf import Shelf, knowledge_sha256, load_shelf


def replace_in(path: Path, old: str, new: str, count: int = 1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    path.write_text(text.replace(old, new, count), encoding="utf-8")


@pytest.fixture
def knowledge(small_knowledge: Path, tmp_path: Path) -> Path:
    """A copy to be broken."""
    return Path(shutil.copytree(small_knowledge, tmp_path / "knowledge"))


def test_the_shelf_holds_seven_recommendations_and_fourteen_criteria_in_order(shelf: Shelf):
    assert [recommendation.id for recommendation in shelf.recommendations] == [f"R{n}" for n in range(1, 8)]
    assert tuple(criterion.slug for criterion in shelf.criteria) == SLUGS
    assert [criterion.id for criterion in shelf.criteria] == [f"C{n:02d}" for n in range(1, 15)]
    assert tuple(criterion.slug for criterion in shelf.criteria if criterion.key) == KEY_SLUGS


def test_an_unknown_recommendation_or_criterion_is_a_key_error(shelf: Shelf):
    with pytest.raises(KeyError):
        shelf.recommendation("R8")
    with pytest.raises(KeyError):
        shelf.criterion("gardening")


def test_sentences_and_samples_are_read_when_asked_for(small_knowledge: Path):
    shelf = load_shelf(small_knowledge)
    assert not {"exemplars", "questions", "samples"} & set(vars(shelf))
    assert len(shelf.exemplars) >= 14
    assert shelf.exemplars is shelf.exemplars
    assert {sample.language for sample in shelf.samples} == {"es", "en"}


def test_what_the_cache_gives_is_what_was_read(knowledge: Path, tmp_path: Path):
    fresh = load_shelf(knowledge, tmp_path / "cache")
    cached = load_shelf(knowledge, tmp_path / "cache")
    assert cached == fresh
    assert load_shelf(knowledge) == fresh


def test_a_changed_file_is_read_again_in_spite_of_the_cache(knowledge: Path, tmp_path: Path):
    before = load_shelf(knowledge, tmp_path / "cache")
    replace_in(knowledge / "recommendations" / "R3.md", "- R3.1 ", "- R3.1 De veras: ")
    after = load_shelf(knowledge, tmp_path / "cache")
    assert after.sha256 != before.sha256
    assert after.claims["R3.1"].text["es"].startswith("De veras: ")


@pytest.mark.parametrize("content", [b"", b"{", b'{"recommendations": 3}', b"\xff\xfe", b'{"recommendations": [{}]}'])
def test_a_damaged_cache_is_passed_over(knowledge: Path, tmp_path: Path, content: bytes):
    fresh = load_shelf(knowledge, tmp_path / "cache")
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(content)
    assert load_shelf(knowledge, tmp_path / "cache") == fresh


def test_a_cache_that_cannot_be_written_is_no_error(knowledge: Path, tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert len(load_shelf(knowledge, blocked / "cache").criteria) == 14


def test_the_hash_sees_names_and_bytes_but_no_hidden_files(knowledge: Path):
    first = knowledge_sha256(knowledge)
    (knowledge / ".DS_Store").write_bytes(b"x")
    assert knowledge_sha256(knowledge) == first
    (knowledge / "criteria" / "C01-timeline.yaml").rename(knowledge / "criteria" / "C01-timelines.yaml")
    assert knowledge_sha256(knowledge) != first


R3, C09 = "recommendations/R3.md", "criteria/C09-spaces.yaml"
FAULTS = [
    (R3, "id: R3", "id: R4", "`id` must be R3"),
    (R3, "## en", "## english", "is not understood"),
    (R3, "- R3.2 ", "- R3.1 ", "twice"),
    (R3, "- R3.2 ", "- R4.2 ", "belongs elsewhere"),
    (R3, "- R3.2 ", "- R3.99 ", "differ"),
    (R3, "source:", "origin:", "`origin` is unknown"),
    (R3, "---\n", "", "must begin"),
    (C09, "slug: spaces", "slug: space", "`slug` must be spaces"),
    (C09, "key: true", "key: false", "`key` must be true"),
    (C09, "topic:\n  es:", "topic:\n  fr:", "`fr` is unknown"),
    (C09, "origin: R3.1", "origin: R3.99", "neither a claim"),
    (C09, "name:\n", "name: [\n", "not valid YAML"),
    (C09, "situation: silent", "situation: mute", "must be one of"),
    (C09, "example:", "exemple:", "unknown"),
]


@pytest.mark.parametrize(("file", "old", "new", "word"), FAULTS, ids=[f"{f}: {w}" for f, _, _, w in FAULTS])
def test_a_fault_names_the_file_and_what_is_wrong_in_both_languages(
    knowledge: Path, file: str, old: str, new: str, word: str
):
    replace_in(knowledge / file, old, new)
    with pytest.raises(KnowledgeError) as caught:
        load_shelf(knowledge)
    assert caught.value.say("en").startswith(file)
    assert caught.value.say("es").startswith(file)
    assert word in caught.value.say("en")
    assert caught.value.say("es") != caught.value.say("en")


def test_a_missing_file_is_named(knowledge: Path):
    (knowledge / C09).unlink()
    with pytest.raises(KnowledgeError, match="C09-spaces"):
        load_shelf(knowledge)


def test_a_file_in_another_encoding_is_named(knowledge: Path):
    path = knowledge / R3
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", "replace"))
    with pytest.raises(KnowledgeError, match="UTF-8"):
        load_shelf(knowledge)
