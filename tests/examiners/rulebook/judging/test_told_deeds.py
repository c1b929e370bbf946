"""A draft that tells what an actor of a criterion does is not silent on it."""

from pathlib import Path

import pytest

from assistant.domain.draft import Draft, Language
from assistant.domain.errors import KnowledgeError
from assistant.domain.facts import Facts
from assistant.domain.finding import Status
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.actors.spaces import find_spaces
from assistant.examiners.rulebook.judging.told_deeds import (
    DeedsExample,
    as_pressing_as,
    load_told_deeds,
    rule_on_told_deeds,
)
from assistant.reading.reader import DraftReader

LEXICON_DIRECTORY = Path(__file__).resolve().parents[4] / "knowledge" / "lexicon"
LEXICON, TOLD = load_lexicon(LEXICON_DIRECTORY), load_told_deeds(LEXICON_DIRECTORY)
READER = DraftReader()


def read(language: Language, text: str) -> tuple[Draft, Facts]:
    draft = READER.read_text(text, "borrador", language)
    actors = find_actors(draft.text, draft.passages, language, LEXICON)
    return draft, Facts(actors=actors, spaces=find_spaces(draft.text, draft.passages, actors, language, LEXICON))


@pytest.mark.parametrize("example", TOLD.examples, ids=lambda example: example.text[:40])
def test_every_example_kept_with_the_words_holds(example: DeedsExample) -> None:
    ruling = rule_on_told_deeds(example.slug, Status.MISSING, *read(example.language, example.text), TOLD)
    assert (ruling is not None) == example.fires


@pytest.mark.parametrize("status", [Status.ADDRESSED, Status.PARTLY, Status.CONTRADICTS, Status.NOT_APPLICABLE])
def test_only_silence_is_overruled(status: Status) -> None:
    draft, facts = read("es", "Los acopiadores adelantan la sal en julio.")
    assert rule_on_told_deeds("intermediation", status, draft, facts, TOLD) is None


def test_a_space_that_exists_is_half_an_answer_on_spaces() -> None:
    ruling = rule_on_told_deeds(
        "spaces", Status.MISSING, *read("en", "The county sesame committee meets each quarter."), TOLD
    )
    assert ruling is not None
    assert ruling.status is Status.PARTLY
    assert as_pressing_as(ruling.status, ruling) is Status.MISSING


def test_a_damaged_file_names_itself(tmp_path: Path) -> None:
    (tmp_path / "told-deeds.yaml").write_text("market: 3", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"told-deeds\.yaml"):
        load_told_deeds(tmp_path)
