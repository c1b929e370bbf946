"""A sentence that says itself what is open is found with its place; the examples stand beside the words."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.domain.errors import KnowledgeError
from assistant.domain.facts import Actor, ActorKind
from assistant.domain.knowledge import SLOTS, TOLD
from assistant.examiners.rulebook.challenges.open_points import OpenPoint, load_open_points, told_open
from assistant.library.shelf import load_shelf
from assistant.reading.reader import DraftReader

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"
POINTS = load_open_points(KNOWLEDGE / "lexicon")
BY_SLOT = {point.slot: point for point in POINTS}
READER = DraftReader()


def _told(point: OpenPoint, text: str, language: Language, actors: tuple[Actor, ...] = ()) -> str:
    draft = READER.read_text(text, "draft", language)
    slot = told_open(draft, actors, (point,)).get(point.slot)
    if slot is None:
        return ""
    assert slot.said_at is not None
    assert draft.text[slice(*slot.said_at)] == slot.text
    return slot.text


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.slot)
def test_the_examples_beside_the_words_hold(point: OpenPoint) -> None:
    for language, texts in point.found.items():
        assert [text for text in texts if not _told(point, text, language)] == []
    for language, texts in point.left_alone.items():
        assert [text for text in texts if _told(point, text, language)] == []


def test_every_point_has_examples_unless_it_hangs_on_an_actor() -> None:
    assert [p.slot for p in POINTS if not p.by and not (p.found.keys() == p.left_alone.keys() == {"es", "en"})] == []


def test_every_point_is_a_slot_that_some_wording_starts_from() -> None:
    criteria = load_shelf(KNOWLEDGE).criteria
    used = {need for criterion in criteria for w in criterion.wordings if w.situation == TOLD for need in w.needs}
    assert {point.slot for point in POINTS} <= used & SLOTS


@pytest.mark.parametrize(
    ("slot", "text", "quoted"),
    [
        (
            "no_line",
            "The port office says it will take over the crane. No line in its budget so far. Rain in May.",
            "The port office says it will take over the crane. No line in its budget so far.",
        ),
        (
            "stopped",
            "The 2016 weaving shed stands empty. Ask Lucy. It was too far from the road, and the bus went elsewhere.",
            "The 2016 weaving shed stands empty. Ask Lucy.",
        ),
        ("no_line", "Crane bought\nNo line for grease", "No line for grease"),
    ],
)
def test_a_sentence_is_quoted_with_those_that_it_leans_on(slot: str, text: str, quoted: str) -> None:
    assert _told(BY_SLOT[slot], text, "en") == quoted


def test_what_a_firm_offers_is_told_only_where_the_firm_is_named() -> None:
    text = "Hilos del Norte S.A. es de aquí. Hilos del Norte ofrece 12 pesos por madeja."
    firm = Actor("Hilos del Norte S.A.", ActorKind.FIRM, 0, 20, proper=True, plural=False)
    point = BY_SLOT["promise"]
    assert _told(point, text, "es", (firm,)) == "Hilos del Norte ofrece 12 pesos por madeja."
    assert _told(point, text, "es") == ""
    slots = told_open(READER.read_text(text, "draft", "es"), (firm,), (point,))
    assert slots["promiser"].text == "Hilos del Norte S.A."


@pytest.mark.parametrize(
    ("slot", "text", "language", "parts"),
    [
        ("put_in", "The crates are paid by the fruit exporter.", "en", {"putter": "fruit exporter"}),
        ("put_in", "Six mills will host the course on their own floor.", "en", {"putter": "six mills"}),
        ("put_in", "La báscula fue comprada por el contratista.", "es", {"putter": "el contratista"}),
        (
            "steps_listed",
            "Over three seasons: 30, 60 and 90 divers.",
            "en",
            {"first_step": "30", "last_step": "90 divers"},
        ),
    ],
)
def test_a_named_group_gives_the_words_for_a_question(
    slot: str, text: str, language: Language, parts: dict[str, str]
) -> None:
    told = told_open(READER.read_text(text, "draft", language), (), (BY_SLOT[slot],))
    assert {name: told[name].text for name in parts} == parts


def test_a_damaged_file_names_itself_and_the_entry(tmp_path: Path) -> None:
    (tmp_path / "open-points.yaml").write_text("- {slot: idle, worth: 2, says: ['(']}", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"open-points\.yaml: entry 1"):
        load_open_points(tmp_path)
