from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.library.wordings import read_wording, slots_of

PATH = Path("criteria/C09-spaces.yaml")
CLAIMS = frozenset({"R3.1", "R3.4", "R4.2"})
GOOD: dict[str, Any] = {
    "situation": "generic",
    "needs": ["space", "office"],
    "claim": "R3.4",
    "es": {
        "reason": "R3 prefiere fortalecer lo que hay; {office} ya [office:convoca|convocan] {space}.",
        "question": "¿Qué decidió {space} la última vez?",
        "settles": "La decisión y su fecha.",
    },
    "en": {
        "reason": "R3 prefers what exists; {Office} already [office:convenes|convene] {space}.",
        "question": "What did {space} decide the last time?",
        "settles": "The decision and its date.",
    },
}


def changed(place: str, value: object) -> dict[str, Any]:
    entry = deepcopy(GOOD)
    first, _, rest = place.partition(".")
    if rest:
        entry[first][rest] = value
    else:
        entry[first] = value
    return entry


def test_slots_are_found_in_capitals_and_in_agreement():
    assert slots_of("{Office} y [guild:gana|ganan] {space}.") == {"office", "guild", "space"}


def test_a_good_wording_is_read():
    wording = read_wording(GOOD, 1, CLAIMS, PATH)
    assert wording.needs == ("space", "office")
    assert wording.question["en"].endswith("?")
    assert wording.unless == ()


def test_what_has_answered_a_wording_is_read():
    assert read_wording(changed("unless", ["stages"]), 1, CLAIMS, PATH).unless == ("stages",)


@pytest.mark.parametrize(
    ("place", "value", "word"),
    [
        ("needs", ["space"], "needing"),
        ("needs", ["space", "office", "mood"], "mood"),
        ("unless", ["mood"], "mood"),
        ("claim", "R9.1", "no claim"),
        ("claim", "R4.2", "does not name R4"),
        ("situation", "loud", "one of"),
        ("es.question", "¿Qué decidió {space}? ¿Y quién?", "exactly one question"),
        ("es.question", "Qué decidió {space}?", "exactly one question"),
        ("en.question", "Tell me what {space} decided.", "exactly one question"),
        ("en.reason", "R3 prefers what exists. Does {space} exist? {Office} convenes.", "no question"),
        ("es.settles", "", "Spanish"),
        ("en.reason", "R3: {space of {Office}.", "stray"),
        ("es.reason", "R3: [office:convoca] {space}.", "stray"),
        ("es.raison", "R3.", "unknown"),
        ("en", None, "has no `en`"),
    ],
)
def test_a_faulty_wording_is_refused_with_its_number(place: str, value: object, word: str):
    with pytest.raises(KnowledgeError) as caught:
        read_wording(changed(place, value), 7, CLAIMS, PATH)
    assert word in caught.value.say("en")
    assert "C09-spaces.yaml" in caught.value.say("es")
