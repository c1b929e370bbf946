"""The model examiner over real HTTP: what a good model says is shown as its own; what goes wrong loses nothing."""

import json
import threading
from dataclasses import replace

import pytest

from assistant.domain.draft import Draft
from assistant.domain.facts import Correction
from assistant.domain.finding import Examination, Outcome, Status
from assistant.domain.knowledge import SLUGS
from assistant.examiners.model.groups import GROUPS
from assistant.wiring.house import House
from tests.examiners.model.provider import Provider
from tests.examiners.model.scripted import examined, good, held_of, parts_of, proposed, schema_of, slugs_in, user_of
from tests.examiners.model.turn import Turn

SETTLED = (Status.ADDRESSED, Status.NOT_APPLICABLE)
SPANISH = (
    "Riego en Huayllapampa. En 24 meses, 900 familias de tres distritos usarán riego por goteo; hoy lo usan 60. "
    "La empresa Agroriegos vende el equipo a 1.400 soles y lo instala. La Junta de Usuarios se reúne cada mes y la "
    "preside un agricultor elegido. Se articulará con la municipalidad para el mantenimiento de los canales. "
    "El proyecto creará un Comité de Innovación del Riego con sede en nuestra oficina."
)
ENGLISH = (
    "Drip irrigation in Halvera. In 24 months 900 families in three districts will use drip irrigation; 60 do today. "
    "The firm Agriflow sells the kit at 1,400 dollars and installs it. The Users' Board meets every month and is "
    "chaired by an elected farmer. The municipality will be engaged for the upkeep of the canals."
)


def read(house: House, language: str) -> Draft:
    return house.reader.read_text({"es": SPANISH, "en": ENGLISH}[language])


def examination_by(house: House, draft: Draft, provider: Provider) -> tuple[Examination, Turn]:
    turn = Turn(house, provider)
    return turn.examiner.examine(draft), turn


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_a_good_model_says_is_shown_as_the_models(house: House, language: str):
    with Provider("good", answer=good) as provider:
        examination, turn = examination_by(house, read(house, language), provider)
    use = turn.account.use("en")
    assert examination.by == "model"
    assert {finding.by for finding in examination.findings} == {"model"}
    assert {finding.challenge.by for finding in examination.findings if finding.challenge} == {"model"}
    assert (use.fault, use.replaced, use.repaired) == ("", 0, 0)
    assert use.admitted == 14 + len(examination.agenda)
    assert provider.count == use.calls <= 12


def test_facts_and_figures_are_always_the_rulebooks_and_every_quote_is_verbatim(house: House):
    draft = read(house, "es")
    held = house.examiner.examine(draft)
    with Provider("good", answer=good) as provider:
        examination, _ = examination_by(house, draft, provider)
    assert (examination.facts, examination.figures) == (held.facts, held.figures)
    assert [finding.slug for finding in examination.findings] == list(SLUGS)
    for finding in examination.findings:
        quotes = [
            *finding.evidence,
            *([finding.challenge.quote] if finding.challenge and finding.challenge.quote else []),
        ]
        for quote in quotes:
            assert draft.text[quote.start : quote.end] == quote.quote


def test_the_second_call_chooses_among_the_candidates(house: House):
    with Provider("good", answer=good) as provider:
        examination, _ = examination_by(house, read(house, "es"), provider)
        second = json.loads(json.dumps(proposed(next(
            request for request in provider.requests if schema_of(request) == "Proposed"
        ))))["candidates"][1]  # fmt: skip
    challenge = examination.finding(second["criterion"]).challenge
    assert challenge is not None
    assert challenge.question == second["question"]


def test_a_model_may_disagree_with_a_reason_and_the_agenda_follows(house: House):
    """A draft that creates a space beside another contradicts; the model holds the other way round on one criterion."""
    draft = read(house, "en")
    held = house.examiner.examine(draft)
    slug = next(slug for slug in held.agenda if held.finding(slug).status is Status.MISSING)

    def disagrees(request: dict) -> str:
        if schema_of(request) != "ExaminedGroup" or slug not in slugs_in(request):
            return good(request)
        reply = examined(request)
        for finding in reply["findings"]:
            if finding["criterion"] == slug:
                finding |= {
                    "status": "contradicts",
                    "quotes": ["The municipality will be engaged for the upkeep of the canals."],
                    "disagreement": "The draft leaves the upkeep to others without saying what they gain.",
                }
        return json.dumps(reply)

    with Provider("good", answer=disagrees) as provider:
        examination, _ = examination_by(house, draft, provider)
    finding = examination.finding(slug)
    assert (finding.status, finding.by, finding.replaced) == (Status.CONTRADICTS, "model", "")
    assert "without saying what they gain" in finding.why
    assert examination.agenda[0] == slug
    assert finding.severity > held.finding(slug).severity


def test_a_criterion_that_the_model_finds_answered_is_not_asked(house: House):
    draft = read(house, "es")
    held = house.examiner.examine(draft)
    assert held.finding("timeline").status is not Status.ADDRESSED or held.finding("spaces").challenge
    slug = next(item.slug for item in held.findings if item.status is Status.PARTLY and item.evidence)

    def generous(request: dict) -> str:
        if schema_of(request) != "ExaminedGroup":
            return good(request)
        reply = examined(request)
        for finding in reply["findings"]:
            if finding["criterion"] == slug:
                finding |= {
                    "status": "addressed",
                    "disagreement": "La frase citada dice quién lo hace y cuánto cuesta.",
                }
        return json.dumps(reply, ensure_ascii=False)

    with Provider("good", answer=generous) as provider:
        examination, turn = examination_by(house, draft, provider)
    finding = examination.finding(slug)
    if finding.by == "model":
        assert finding.challenge is None
        assert slug not in examination.agenda
    else:
        assert finding.replaced
        assert turn.account.use("es").replaced


def test_the_draft_goes_to_the_model_once_a_call_without_its_name(house: House):
    draft = replace(read(house, "es"), name="secreto-del-equipo.docx")
    with Provider("good", answer=good) as provider:
        examination_by(house, draft, provider)
    for request in provider.requests:
        assert "secreto-del-equipo" not in json.dumps(request)
        if schema_of(request) != "Chosen":
            assert user_of(request).count("900 familias de tres distritos usarán") >= 1


def test_what_the_team_corrected_is_what_the_model_is_told(house: House):
    draft = read(house, "es")
    with Provider("good", answer=good) as provider:
        Turn(house, provider).examiner.examine(draft, (Correction("horizon", "36 meses"),))
    first = parts_of(provider.requests[0])
    assert "36 meses (corregido por el equipo)" in first["read"]


def test_of_a_long_draft_the_passages_that_bear_most_are_sent(house: House):
    filler = "El clima de la zona es templado y las lluvias empiezan en diciembre de cada año. "
    paragraphs = [filler * 6 for _ in range(150)]
    draft = house.reader.read_text("\n\n".join([*paragraphs[:100], SPANISH, *paragraphs[100:]]), language="es")
    with Provider("good", answer=good) as provider:
        examination, _ = examination_by(house, draft, provider)
    longest = max(len(user_of(request)) for request in provider.requests)
    assert longest < len(draft.text) / 2
    sent = next(parts_of(request)["draft"] for request in provider.requests if "spaces" in slugs_in(request))
    assert "La Junta de Usuarios se reúne cada mes" in sent
    assert "[…]" in sent
    for finding in examination.findings:
        for quote in finding.evidence:
            assert draft.text[quote.start : quote.end] == quote.quote


# ---------------------------------------------------------------- faults and stops


@pytest.mark.parametrize("behaviour", ["401", "503", "refused", "garbage", "wrong_schema", "empty"])
def test_a_fault_leaves_the_rulebooks_findings_and_says_so(house: House, behaviour: str):
    draft = read(house, "es")
    held = house.examiner.examine(draft)
    with Provider(behaviour, answer=good) as provider:
        turn = Turn(house, provider)
        examination = turn.examiner.examine(draft)
    use = turn.account.use("es")
    assert examination == held
    assert use.fault
    assert use.notice
    assert provider.count <= 3 * len(GROUPS)


def test_a_fault_in_the_middle_keeps_what_was_admitted(house: House):
    draft = read(house, "es")
    held = house.examiner.examine(draft)
    with Provider([*["good"] * 5, "401"], answer=good) as provider:
        turn = Turn(house, provider)
        turn.examiner = replace(turn.examiner, parallel=1)
        examination = turn.examiner.examine(draft)
    by = [finding.by for finding in examination.findings]
    assert "model" in by
    assert "rulebook" in by
    for finding in examination.findings:
        assert (finding.challenge is None) == (finding.status in SETTLED)
        if finding.by == "rulebook":
            assert finding == held.finding(finding.slug)


def test_a_stop_keeps_the_units_so_far(house: House):
    draft = read(house, "es")
    pressed = threading.Event()
    with Provider("good", answer=good) as provider:
        turn = Turn(house, provider)

        def press(progress) -> None:
            if progress.slug and not pressed.is_set():
                pressed.set()
                turn.stop.set()

        turn.on_progress = press
        turn.examiner = replace(turn.examiner, parallel=1)
        examination = turn.examiner.examine(draft)
    use = turn.account.use("es")
    assert use.stopped
    assert provider.count == 1
    by_model = [finding.slug for finding in examination.findings if finding.by == "model"]
    assert by_model == list(GROUPS[0].slugs)
    assert all(finding.challenge.by == "rulebook" for finding in examination.findings if finding.challenge)


def test_progress_names_each_finding_as_it_is_admitted(house: House):
    with Provider("good", answer=good) as provider:
        _, turn = examination_by(house, read(house, "en"), provider)
    named = [step for step in turn.told if step.slug]
    assert sorted(step.slug for step in named) == sorted(SLUGS)
    assert [step.done for step in named] == list(range(1, 15))
    assert {step.of for step in named} == {14}


def test_after_one_repair_a_finding_is_shown_and_counted_as_repaired(house: House):
    draft = read(house, "es")
    seen: dict[str, int] = {}

    def invents_first(request: dict) -> str:
        if schema_of(request) != "ExaminedGroup":
            return good(request)
        group = ",".join(slugs_in(request))
        seen[group] = seen.get(group, 0) + 1
        reply = examined(request)
        if seen[group] == 1:
            reply["findings"][0]["why"] = "El borrador promete 7.777 puestos de trabajo y no dice dónde."
        else:
            assert "7.777" in user_of(request)
            assert "previous reply was refused" in user_of(request)
        return json.dumps(reply, ensure_ascii=False)

    with Provider("good", answer=invents_first) as provider:
        examination, turn = examination_by(house, draft, provider)
    assert {finding.by for finding in examination.findings} == {"model"}
    assert turn.account.use("es").repaired == len(GROUPS)
    assert turn.account.use("es").replaced == 0
    assert not any("7.777" in finding.why for finding in examination.findings)


# ---------------------------------------------------------------- answers


def challenge_of(house: House, draft: Draft, slug: str):
    finding = house.examiner.examine(draft).finding(slug)
    assert finding.challenge is not None
    return finding.challenge, finding


def test_an_answer_is_weighed_and_followed_up_in_one_call(house: House):
    draft = read(house, "es")
    challenge, finding = challenge_of(house, draft, "public-sector")
    answer = "La municipalidad de Huayllapampa pondría 12.000 soles al año para los canales."
    with Provider("good", answer=good) as provider:
        turn = Turn(house, provider)
        verdict = turn.examiner.weigh(challenge, finding, (answer,), draft)
        asking = turn.examiner.follow_up(challenge, verdict, draft, 1)
    assert provider.count == 1
    assert (verdict.outcome, verdict.by) == (Outcome.PARTLY, "model")
    assert verdict.arrived in answer
    assert asking.by == "model"
    assert asking.question == "¿Desde qué año lo haría, y quién lo decide?"
    assert asking.situation == "follow-up-1"


def test_without_an_answer_from_the_model_the_verdict_and_follow_up_are_the_rulebooks(house: House):
    draft = read(house, "es")
    challenge, finding = challenge_of(house, draft, "public-sector")
    answers = ("Eso está contemplado en el proyecto.",)
    with Provider("503", answer=good) as provider:
        turn = Turn(house, provider)
        verdict = turn.examiner.weigh(challenge, finding, answers, draft)
        asking = turn.examiner.follow_up(challenge, verdict, draft, 1)
    assert verdict == house.examiner.weigh(challenge, finding, answers, draft)
    assert asking == house.examiner.follow_up(challenge, verdict, draft, 1)
    assert turn.account.use("es").fault == "unavailable"


@pytest.mark.parametrize("behaviour", ["good", "401"])
def test_another_wording_is_never_one_that_was_asked(house: House, behaviour: str):
    draft = read(house, "es")
    challenge, finding = challenge_of(house, draft, "public-sector")
    asked = [challenge.question]
    with Provider(behaviour, answer=good) as provider:
        for _ in range(2):
            other = Turn(house, provider).examiner.reword(challenge, finding, draft, asked)
            if other is None:
                break
            assert other.question not in asked
            assert other.slug == challenge.slug
            assert other.by == ("model" if behaviour == "good" else "rulebook")
            asked.append(other.question)
    assert behaviour == "401" or len(asked) == 3


def test_the_findings_that_the_model_is_shown_are_those_it_was_admitted_with(house: House):
    with Provider("good", answer=good) as provider:
        examination, _ = examination_by(house, read(house, "en"), provider)
        asked = [request for request in provider.requests if schema_of(request) == "Proposed"]
    for request in asked:
        for slug, (status, _) in held_of(request, "findings").items():
            assert examination.finding(slug).status.value == status
