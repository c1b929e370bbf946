"""What a model must bring for the status or the verdict that it gives."""

import pytest

from assistant.domain.finding import Finding, Outcome, Status, Verdict
from assistant.examiners.model.guard import statuses, verdicts
from assistant.examiners.model.guard.rejected import Rejected

QUOTE = "la convoca la asociación de apicultores"
REASON = "el borrador nombra a quien convoca"


def finding(status):
    return Finding("spaces", status, (), "", None, ())


def check(status, quotes=(QUOTE,), held=Status.PARTLY, bearing=0.9, conditional=False, **more):
    more = {"reason": REASON, **more}
    statuses.check("spaces", status, quotes, finding(held), lambda *_: bearing, conditional, **more)


def test_the_rulebooks_own_status_needs_nothing_more():
    check(Status.PARTLY, quotes=(), reason="")


@pytest.mark.parametrize("status", [Status.ADDRESSED, Status.PARTLY])
def test_a_better_status_with_a_quote_that_bears_on_it_and_a_reason_passes(status):
    check(status, held=Status.MISSING)


@pytest.mark.parametrize(
    "wrong",
    [
        {"quotes": ()},
        {"quotes": ("asociación",)},
        {"bearing": 0.05},
        {"reason": ""},
        {"instructs": lambda _: True},
        {"steered": True},
        {"out_of_scale": True},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_better_status_without_its_due_is_refused(wrong):
    with pytest.raises(Rejected) as refused:
        check(Status.ADDRESSED, held=Status.MISSING, **wrong)
    assert "spaces" in refused.value.reason


def test_a_contradiction_needs_a_quote_or_a_figure():
    check(Status.CONTRADICTS)
    check(Status.CONTRADICTS, quotes=(), out_of_scale=True)
    with pytest.raises(Rejected):
        check(Status.CONTRADICTS, quotes=())


def test_only_a_conditional_criterion_may_not_apply_and_with_a_reason():
    check(Status.NOT_APPLICABLE, quotes=(), conditional=True)
    for wrong in ({"conditional": False}, {"conditional": True, "reason": ""}):
        with pytest.raises(Rejected):
            check(Status.NOT_APPLICABLE, quotes=(), **wrong)


def test_in_a_draft_that_instructs_its_examiner_the_rulebooks_status_stands():
    for status in set(Status) - {Status.PARTLY}:
        with pytest.raises(Rejected):
            check(status, conditional=True, steered=True)


ANSWER = "La alcaldía de Sipe pone 20.000 al año desde 2027. Lo demás ya está previsto, seguro que sí."
HALF = Verdict(Outcome.PARTLY, wanted="la norma", kind="half")
VAGUE = Verdict(Outcome.OPEN, wanted="quién paga", kind="vague")


def weigh(outcome, arrived="", wanted="", held=HALF, answer=ANSWER, **more):
    return verdicts.check(outcome, arrived, wanted, answer, held, **more)


def test_a_verbatim_part_with_a_name_or_a_figure_settles():
    span = weigh(Outcome.RESOLVED, "pone 20.000 al año")
    assert ANSWER[slice(*span)] == "pone 20.000 al año"
    assert weigh(Outcome.PARTLY, "La alcaldía de Sipe pone", "la norma")
    assert weigh(Outcome.OPEN, "", "la norma") is None


@pytest.mark.parametrize(
    "outcome, arrived, wanted, held",
    [
        (Outcome.RESOLVED, "pone 30.000 al año", "", HALF),
        (Outcome.RESOLVED, "", "", HALF),
        (Outcome.RESOLVED, "seguro que sí", "", HALF),
        (Outcome.RESOLVED, "pone 20.000 al año", "la norma", HALF),
        (Outcome.RESOLVED, "pone 20.000 al año", "", VAGUE),
        (Outcome.RESOLVED, "pone 20.000 al año", "", Verdict(Outcome.OPEN, kind="pressure")),
        (Outcome.RESOLVED, "pone 20.000 al año", "", Verdict(Outcome.OPEN, kind="off_topic")),
        (Outcome.PARTLY, "pone 20.000 al año", "", HALF),
        (Outcome.OPEN, "", "", HALF),
    ],
)
def test_a_verdict_without_its_due_is_refused(outcome, arrived, wanted, held):
    with pytest.raises(Rejected):
        weigh(outcome, arrived, wanted, held)


def test_an_answer_that_instructs_is_never_better_than_the_rulebook_holds():
    with pytest.raises(Rejected):
        weigh(Outcome.RESOLVED, "pone 20.000 al año", instructs=lambda text: "seguro" in text)
    with pytest.raises(Rejected):
        weigh(Outcome.WAIVED, reason="Lo demás ya está previsto", instructs=lambda text: "seguro" in text)


def test_the_reason_of_a_waiver_is_the_persons_own():
    answer = "No aplica porque aquí no hay intermediarios."
    assert weigh(Outcome.WAIVED, reason="aquí no hay intermediarios", answer=answer)
    for reason in ("no hay intermediación en el valle", "", "aquí no"):
        with pytest.raises(Rejected):
            weigh(Outcome.WAIVED, reason=reason, answer=answer)
    with pytest.raises(Rejected):
        weigh(Outcome.WAIVED, reason="aquí no hay intermediarios", answer=answer, held=VAGUE)
