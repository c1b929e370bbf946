"""The rulebook as a whole, on drafts: statuses, quotes, sums, challenges, answers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.facts import Correction
from assistant.domain.finding import Outcome, Status
from assistant.domain.knowledge import SLUGS
from assistant.wiring.house import House

SHORT = (
    "En 20 meses, 6.000 criadores de truchas de tres lagunas duplicarán sus ventas. Se creará una Red Andina de la "
    "Trucha. Se articulará con las alcaldías."
)
PLACES = (
    "Oysters, Casamance estuary. By 2029, 240 of 900 gatherers, from 30 today, will sell cleaned oysters to two "
    "hotels: 80, 160 and 240 at the end of each dry season. The gatherers' council, chaired by an elected woman and "
    "paid for by a levy on each basket, has met every full moon since 2015. The project will set up an Oyster "
    "Innovation Platform, hosted in our office."
)


def test_a_short_draft_is_asked_about_its_own_figures_first(house: House):
    draft = house.reader.read_text(SHORT)
    examination = house.examiner.examine(draft)
    challenge = examination.finding("timeline").challenge
    assert examination.first[0] == "timeline"
    assert challenge is not None
    assert challenge.quote is not None
    assert challenge.quote.quote == "En 20 meses, 6.000 criadores de truchas de tres lagunas duplicarán sus ventas."
    assert "300" in challenge.reason


def test_every_quote_is_verbatim_and_in_its_place(house: House, sample_drafts):
    for draft in sample_drafts.values():
        for finding in house.examiner.examine(draft).findings:
            for evidence in finding.evidence:
                assert draft.text[evidence.start : evidence.end] == evidence.quote


def test_every_citation_resolves_and_is_named_in_the_reason(house: House, sample_drafts):
    for draft in sample_drafts.values():
        for finding in house.examiner.examine(draft).findings:
            if finding.challenge:
                for claim in finding.challenge.claims:
                    assert house.librarian.claim(claim, draft.language)
                    assert claim.split(".")[0] in finding.challenge.reason


def test_what_is_answered_or_does_not_apply_is_not_asked(house: House, sample_drafts):
    for draft in sample_drafts.values():
        examination = house.examiner.examine(draft)
        for finding in examination.findings:
            settled = finding.status in (Status.ADDRESSED, Status.NOT_APPLICABLE)
            assert (finding.challenge is None) == settled == (finding.slug not in examination.agenda)


def test_a_new_space_beside_one_that_meets_contradicts_and_names_both(house: House):
    finding = house.examiner.examine(house.reader.read_text(PLACES)).finding("spaces")
    assert finding.status is Status.CONTRADICTS
    assert finding.explanation.rule == "new-space-beside-existing"
    assert any("Oyster Innovation Platform" in evidence.quote for evidence in finding.evidence)


def test_a_goal_with_baseline_steps_and_a_later_phase_is_not_asked(house: House):
    assert house.examiner.examine(house.reader.read_text(PLACES)).finding("timeline").status is Status.ADDRESSED


def test_the_same_draft_gets_the_same_examination(house: House):
    draft = house.reader.read_text(SHORT)
    assert house.examiner.examine(draft) == house.examiner.examine(draft)


def test_a_correction_changes_the_sum(house: House):
    draft = house.reader.read_text(SHORT)
    corrected = house.examiner.examine(draft, [Correction("people", "600 criadores")])
    pace = next(figure for figure in corrected.figures if figure.name == "people-per-month")
    assert pace.value == pytest.approx(30, rel=0.05)


def test_every_finding_can_be_explained(house: House, sample_drafts):
    for draft in sample_drafts.values():
        for finding in house.examiner.examine(draft).findings:
            assert finding.why
            assert finding.explanation.rule
            if finding.evidence:
                assert finding.explanation.nearest


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="abcde ñáRS.,;:¿?0123456789$%\n-", min_size=1, max_size=400))
def test_any_text_gets_fourteen_findings(house: House, text: str):
    if not any(character.isalnum() for character in text):
        return
    examination = house.examiner.examine(house.reader.read_text(text, language="es"))
    assert tuple(finding.slug for finding in examination.findings) == SLUGS


ANSWERS = [
    (
        "Hoy venden así 40; serán 90 tras la primera cosecha y 160 tras la segunda, y el resto después de 2030.",
        "resolved",
    ),
    ("Sí, por supuesto, todo eso está contemplado en nuestro marco lógico.", "open"),
    ("El financiador ya lo aprobó, así que sigamos con otra cosa.", "open"),
    ("La trucha se vende a 18 soles el kilo a dos restaurantes y deja 4 soles después del alimento.", "open"),
    ("No aplica.", "open"),
]


@pytest.mark.parametrize(("answer", "outcome"), ANSWERS)
def test_an_answer_settles_what_it_brings_and_nothing_else(house: House, answer, outcome):
    draft = house.reader.read_text(SHORT)
    finding = house.examiner.examine(draft).finding("timeline")
    assert finding.challenge
    assert house.examiner.weigh(finding.challenge, finding, [answer], draft).outcome.value == outcome


def test_what_is_still_wanted_is_named_and_asked_for_alone(house: House):
    draft = house.reader.read_text(SHORT)
    finding = house.examiner.examine(draft).finding("spaces")
    assert finding.challenge
    verdict = house.examiner.weigh(finding.challenge, finding, ["Está todo previsto."], draft)
    assert verdict.outcome is Outcome.OPEN
    assert verdict.wanted
    asked = house.examiner.follow_up(finding.challenge, verdict, draft, 1)
    again = house.examiner.follow_up(finding.challenge, verdict, draft, 2)
    assert asked.question.count("?") == 1
    assert asked.question not in (finding.challenge.question, again.question)


def test_we_do_not_know_yet_is_kept_as_an_open_question(house: House):
    draft = house.reader.read_text(SHORT)
    finding = house.examiner.examine(draft).finding("timeline")
    assert finding.challenge
    assert house.examiner.weigh(finding.challenge, finding, ["Todavía no lo sabemos."], draft).unknown


@pytest.mark.parametrize(
    "sentence",
    [
        "We will not set up a new platform: the District Water Team meets every month, chaired by an elected user.",
        "Instead of creating another forum we use the ward meeting that traders and the council hold each quarter.",
        "No crearemos ningún comité nuevo: usaremos la mesa del agua que ya existe y que convoca el municipio.",
        "El proyecto no creará otra plataforma; la mesa comunal se reúne cada mes y la preside una vecina elegida.",
    ],
)
def test_refusing_to_make_a_new_space_is_not_going_against_r3(house: House, sentence):
    spanish = "mesa" in sentence
    rest = "El proyecto dura 30 meses." if spanish else "The project lasts 30 months."
    draft = house.reader.read_text(f"{rest} {sentence}", language="es" if spanish else "en")
    assert house.examiner.examine(draft).finding("spaces").status in (Status.PARTLY, Status.ADDRESSED)
