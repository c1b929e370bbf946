"""A challenge starts from a sentence that speaks of what it asks about."""

import pytest

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Fact, Facts
from assistant.domain.finding import Evidence, Figure
from assistant.examiners.rulebook.challenges.first_quote import said_by, speaking_of, start_of
from assistant.examiners.rulebook.challenges.telling import Sought, most_telling, shown
from assistant.examiners.rulebook.challenges.wording import Slot, Worded


def _draft(*sentences: str) -> Draft:
    text = " ".join(sentences)
    passages, at = [], 0
    for sentence in sentences:
        at = text.index(sentence, at)
        passages.append(Passage(sentence, at, at + len(sentence)))
    return Draft(text=text, language="en", name="", sha256="", passages=tuple(passages))


def _evidence(draft: Draft, number: int, strength: float = 0.8, label="generic") -> Evidence:
    passage = draft.passages[number]
    return Evidence(passage.text, passage.start, passage.end, label, strength=strength)


def _worded(asked: dict[str, str], reason: str = "R1 asks.", of_the_quote: bool = False, **others: str) -> Worded:
    used = {name: Slot(text) for name, text in {**asked, **others}.items()}
    return Worded(reason, "What?", "A number.", "R1.1", used, tuple(asked), of_the_quote=of_the_quote)


def _start(draft, worded, evidence=(), facts=None, figures=(), taken=(), slug="business-case"):
    start = start_of(draft, facts or Facts(), figures, slug, evidence, worded, taken)
    return start.quote if start else None


BEES = _draft(
    "Honey from the Oru hills.",
    "Some 300 beekeepers sell comb to the Tamba store.",
    "The ward council lends its hall.",
    "We will see.",
)


def test_a_challenge_on_a_silent_draft_starts_from_the_sentence_that_tells_of_whom_it_asks():
    assert _start(BEES, _worded({"firm": "the Tamba store"})) == BEES.passages[1].text
    assert _start(BEES, _worded({"office": "the ward council"})) == BEES.passages[2].text


def test_whom_the_draft_does_not_name_no_sentence_stands_for():
    assert _start(BEES, _worded({"firm": "the mill Oxbow"})) is None


def test_a_reason_that_quotes_the_draft_needs_no_other_quote():
    reason = "The draft says: “Some 300 beekeepers sell comb to the Tamba store”. R1 asks."
    assert _start(BEES, _worded({"firm": "the Tamba store"}, reason)) is None


def test_a_question_that_names_nothing_starts_from_what_the_goal_counts():
    people = Fact("300 beekeepers", BEES.text.index("300"), BEES.text.index("300") + 14, 300)
    assert _start(BEES, _worded({}), facts=Facts(people=people)) == BEES.passages[1].text


def test_evidence_that_names_whom_the_question_is_about_comes_before_what_is_a_little_stronger():
    strong, naming, weak = _evidence(BEES, 3, 0.9), _evidence(BEES, 2, 0.6), _evidence(BEES, 1, 0.4)
    sought = (Sought("the ward council", 2.0, asked=True, must_be_said=True),)
    assert speaking_of((strong, naming, weak), sought) == naming
    assert speaking_of((strong, weak), (Sought("the Tamba store", 2.0, asked=True, must_be_said=True),)) == strong
    assert speaking_of((), sought) is None


def test_evidence_that_counts_those_asked_about_is_chosen_whatever_their_article():
    sought = (Sought("the 300 beekeepers", 1.1, asked=True),)
    assert speaking_of((_evidence(BEES, 3, 1.0), _evidence(BEES, 1, 0.6)), sought) == _evidence(BEES, 1, 0.6)


def test_where_no_evidence_names_whom_the_question_is_about_another_sentence_does():
    assert _start(BEES, _worded({"firm": "the Tamba store"}), (_evidence(BEES, 2),)) == BEES.passages[1].text


def test_what_speaks_against_a_recommendation_is_quoted_whomever_the_question_names():
    against = (_evidence(BEES, 2, label="against"),)
    assert _start(BEES, _worded({"firm": "the Tamba store"}), against) == BEES.passages[2].text


def test_a_reason_about_the_quoted_sentence_keeps_it_when_the_question_asks_for_an_amount():
    facts = Facts(budget=Fact("90,000 rand", 0, 11, 90000, "rand"))
    draft = _draft("90,000 rand in all.", "Forty kilns will burn less wood.")
    keeps = _worded({"budget": "90,000 rand"}, of_the_quote=True)
    leaves = _worded({"budget": "90,000 rand"})
    assert _start(draft, keeps, (_evidence(draft, 1),), facts) == draft.passages[1].text
    assert _start(draft, leaves, (_evidence(draft, 1),), facts) == draft.passages[0].text


def test_a_sum_starts_from_the_sentence_with_its_main_figure():
    draft = _draft("We will teach 20 potters over two years.", "By then 700 kilns will be rebuilt.")
    people = Fact("700 kilns", draft.text.index("700"), draft.text.index("700") + 9, 700)
    length = Fact("two years", draft.text.index("two"), draft.text.index("two") + 9, 24)
    inputs = tuple(Evidence(fact.text, fact.start, fact.end, "none") for fact in (length, people))
    figure = Figure("people-per-month", "700 in 24 months.", 29, "", inputs, None, "timeline")
    worded = Worded("700 in 24 months.", "How many?", "A number.", "R1.1", {"sum": Slot("700 in 24 months.")})
    facts = Facts(people=people, horizon=length)
    assert _start(draft, worded, (_evidence(draft, 0),), facts, [figure], slug="timeline") == draft.passages[1].text


def test_what_an_earlier_challenge_quotes_is_left_to_it_where_the_draft_says_it_twice():
    draft = _draft("The Tamba store pays 9 rand.", "In June the Tamba store bought 4 tonnes.")
    first = draft.passages[0]
    worded = _worded({"firm": "the Tamba store"})
    assert _start(draft, worded, taken=[(first.start, first.end)]) == draft.passages[1].text
    both = [(passage.start, passage.end) for passage in draft.passages]
    assert _start(draft, worded, taken=both) in [passage.text for passage in draft.passages]


def test_a_sentence_does_not_come_a_third_time_where_another_names_somebody_of_the_question():
    draft = _draft("The Tamba store pays 9 rand a jar.", "Beekeepers of Oru meet in May.")
    worded = _worded({"firm": "the Tamba store", "target_group": "beekeepers"})
    once = [(draft.passages[0].start, draft.passages[0].end)]
    assert _start(draft, worded, taken=once) == draft.passages[0].text
    assert _start(draft, worded, taken=once * 2) == draft.passages[1].text


def test_a_sentence_that_begins_with_somebody_is_rather_about_them():
    draft = _draft("In the rains all the jars go by boat to the Tamba store.", "The Tamba store keeps its own boat.")
    assert _start(draft, _worded({"firm": "the Tamba store"})) == draft.passages[1].text


@pytest.mark.parametrize(
    ("words", "sentence", "other"),
    [
        ("las 340 tejedoras", "Son 340 según la lista: tejedoras de Aruma.", "Cuesta 340 pesos."),
        ("the Council", "The Council has no line for it.", "A council of elders met."),
        ("la Unión de Aguas de Aruma", "La Unión de Aguas de Aruma votó en mayo.", "La unión hace la fuerza."),
        ("the households", "About 900 households fetch water.", "The shop sells soap."),
    ],
    ids=["number and noun", "name", "long name", "noun"],
)
def test_a_name_a_number_and_a_noun_are_known_when_they_are_said_otherwise(words, sentence, other):
    draft = _draft(other, sentence)
    telling = most_telling(draft, (Sought(words, 2.0, asked=True),))
    assert telling is not None
    assert telling.text == sentence


def test_of_a_long_sentence_the_clauses_that_tell_are_quoted():
    text = ", ".join(f"in the month of rain number {number} the road is shut" for number in range(9))
    long = Passage(f"{text}, and the Tamba store pays 9 rand a jar.", 0, len(text) + 44)
    words = shown(long, (Sought("the Tamba store", 2.0, asked=True),))
    assert "the Tamba store pays 9 rand a jar" in words.text
    assert words.text == long.text[words.start : words.end]
    assert len(words.text.split()) <= 45


def test_a_price_is_not_cut_at_the_stop_of_its_currency():
    draft = _draft("La docena se vende a B/.", "1.25 en el muelle.")
    telling = most_telling(draft, (Sought("B/. 1.25", 1.6, asked=True),))
    assert telling is not None
    assert telling.text == "La docena se vende a B/. 1.25 en el muelle."


def test_no_two_of_the_first_challenges_start_from_one_sentence_if_the_draft_says_enough(house):
    text = (
        "Cooking stoves in Dowa. Outcome: by month 20, 1,300 households cook on a kiln-fired stove. Chisomo Clay sells "
        "a stove for 2,900 kwacha to the households. The district health office counts burns each quarter. Potters "
        "fire twice a month. Budget: 84 million kwacha."
    )
    examination = house.examiner.examine(house.reader.read_text(text, language="en"))
    starts = [found.challenge.quote for slug in examination.first if (found := examination.finding(slug)).challenge]
    assert all(starts)
    assert len({(start.start, start.end) for start in starts if start}) == len(starts)


def test_every_start_is_verbatim_and_in_its_place(house, sample_drafts):
    for draft in sample_drafts.values():
        for finding in house.examiner.examine(draft).findings:
            if finding.challenge:
                for start, end in said_by(draft, finding.challenge):
                    assert draft.text[start:end].strip()
                if quote := finding.challenge.quote:
                    assert draft.text[quote.start : quote.end] == quote.quote
