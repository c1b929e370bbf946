"""Taking out whoever stands between goes against R5; working with them, or telling what others tried, does not."""

from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.domain.finding import Status
from assistant.examiners.rulebook.judging.bypassing import BypassingExample, load_bypassing, rule_on_bypassing
from assistant.library.labelled_drafts import load_pairs
from assistant.reading.reader import DraftReader
from assistant.wiring.house import House

READER = DraftReader()
KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"
BYPASSING = load_bypassing(KNOWLEDGE / "lexicon")
EXPECTED = {"removed": Status.CONTRADICTS, "removed_and_taken_over": Status.PARTLY, "kept": None}


@pytest.mark.parametrize("example", BYPASSING.examples, ids=lambda example: example.text[:40])
def test_every_example_kept_with_the_words_holds(example: BypassingExample) -> None:
    draft = READER.read_text(example.text, "borrador", example.language)
    ruling = rule_on_bypassing("intermediation", Status.ADDRESSED, draft, BYPASSING)
    assert (ruling.status if ruling else None) is EXPECTED[example.expected]


def test_no_other_criterion_is_ruled_on() -> None:
    draft = READER.read_text("Se eliminará a los intermediarios.", "borrador", "es")
    assert rule_on_bypassing("market", Status.ADDRESSED, draft, BYPASSING) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "Hoy 180 familias de Yunguyo venden quesos a tres acopiadores que pagan al contado, fían la sal y son "
            "compadres de casi todas. En dos años, 90 familias venderán en la feria de la ciudad. "
            "Se eliminará a los intermediarios.",
        ),
        (
            "en",
            "Today 180 households of Kibuku sell ghee to three traders who pay cash, advance salt and are cousins of "
            "most of them. In two years, 90 households will sell in town. The project will cut out the middlemen.",
        ),
    ],
)
def test_an_account_of_today_does_not_answer_for_a_plan_to_remove_them(house: House, language, text) -> None:
    draft = house.reader.read_text(text, "borrador", language)
    finding = house.examiner.examine(draft).finding("intermediation")
    assert finding.status is Status.CONTRADICTS
    assert finding.challenge is not None
    assert finding.evidence[0].quote in (draft.passages[-1].text,)
    assert finding.evidence[0].label == "against"


def test_a_labelled_draft_that_treats_of_them_is_not_taken_to_remove_them() -> None:
    wrong = []
    for pair in load_pairs(KNOWLEDGE):
        for text, statuses in ((pair.weak, pair.weak_statuses), (pair.strong, pair.strong_statuses)):
            status = statuses.get("intermediation")
            ruling = rule_on_bypassing(
                "intermediation", Status.MISSING, READER.read_text(text, "x", pair.language), BYPASSING
            )
            if ruling and status != ruling.status:
                print(status, ruling.status, pair.id, [text[a:b] for a, b in ruling.spans])
                wrong.append(pair.id)
    assert wrong == []


def test_a_damaged_file_names_itself(tmp_path: Path) -> None:
    (tmp_path / "bypassing.yaml").write_text("who: 3", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"bypassing\.yaml"):
        load_bypassing(tmp_path)
