"""What an answer did, by a model: checked against the answer's own words and beside the rulebook's verdict."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.domain.finding import Challenge, Evidence, Finding, Outcome, Verdict
from assistant.examiners.as_seen import as_seen
from assistant.examiners.model import material
from assistant.examiners.model.challenges import MOST_WORDS_OF_A_QUESTION, check_new
from assistant.examiners.model.examination import Tools
from assistant.examiners.model.findings import Bench
from assistant.examiners.model.ground import Ground
from assistant.examiners.model.guard import verdicts
from assistant.examiners.model.parts import Parts, ask_for_parts
from assistant.examiners.model.passages import as_text, passages_for
from assistant.examiners.model.schemas import Weighed

_MOST_TOKENS_OF_PASSAGES = 1_500
_MOST_WORDS_WANTED = 25
_MOST_WORDS_OF_A_REASON = 55
_NOT_YET = re.compile(r"\b(?:no|not|aun|todavia|yet|ni idea|por averiguar|unknown|unsure)\b|n't\b")
_VERDICT, _FOLLOW_UP = "verdict", "follow-up"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How to ask for what is still wanted."""

    reason: str
    question: str


def weigh_with_model(
    challenge: Challenge,
    finding: Finding,
    answers: Sequence[str],
    held: Verdict,
    bench: Bench,
    ground: Callable[..., Ground],
    tools: Tools,
) -> tuple[Verdict, FollowUp | None] | None:
    """The model's verdict and how to go on; None where it was refused. Raises `ModelFault` and `Stopped`."""
    language = bench.draft.language
    first = [(item.start, item.end) for item in finding.evidence]
    chosen = passages_for(bench.bearing, (challenge.slug,), first, _MOST_TOKENS_OF_PASSAGES)
    passages = as_text(bench.draft, chosen)
    asked = material.challenge_text(challenge, language)
    request = tools.prompts["weigh", language].fill(
        challenge=asked,
        criterion=material.criterion_with_parts(tools.librarian.criterion(challenge.slug), language),
        rulebook=_as_held(held),
        passages=passages,
        earlier="\n".join(answers[:-1]),
        answer=answers[-1],
    )
    rests_on = ground(passages, asked, finding.why, *answers)

    def admit(reply: Weighed) -> Parts[Verdict | FollowUp]:
        parts: Parts[Verdict | FollowUp] = Parts()
        parts.put(_VERDICT, lambda: admit_verdict(reply, answers[-1], held, finding, bench, rests_on))
        if reply.outcome in ("partly", "open") and not reply.not_known_yet:
            parts.put(_FOLLOW_UP, lambda: _admit_follow_up(reply, challenge, finding, rests_on))
        return parts

    admitted: Parts[Verdict | FollowUp] = Parts()
    try:
        ask_for_parts(tools.asker, request, Weighed, admit, tools.account, admitted)
    finally:
        verdict, following = admitted.kept.get(_VERDICT), admitted.kept.get(_FOLLOW_UP)
    if not isinstance(verdict, Verdict):
        return None
    goes_on = verdict.outcome in (Outcome.PARTLY, Outcome.OPEN)
    return verdict, following if goes_on and isinstance(following, FollowUp) else None


def admit_verdict(said: Weighed, answer: str, held: Verdict, finding: Finding, bench: Bench, ground: Ground) -> Verdict:
    """The verdict by the model. Raises `Rejected`."""
    outcome = Outcome(said.outcome)
    span = verdicts.check(
        outcome, said.arrived, said.wanted, answer, held, reason=said.reason, instructs=bench.instructs
    )
    words = answer[slice(*span)].strip() if span else ""
    kind = held.kind if held.outcome is outcome else ""
    if outcome is Outcome.WAIVED:
        return Verdict(outcome, reason=words, against=held.against or _against(finding), kind=kind, by="model")
    if outcome is Outcome.RESOLVED:
        return Verdict(outcome, arrived=words, kind=kind, by="model")
    return Verdict(
        outcome,
        wanted=_as_phrase(ground.check_prose(said.wanted, _MOST_WORDS_WANTED, finding.claims)),
        arrived=words,
        unknown=held.unknown or (said.not_known_yet and _NOT_YET.search(as_seen(answer).text) is not None),
        kind=kind,
        by="model",
    )


def _admit_follow_up(said: Weighed, challenge: Challenge, finding: Finding, ground: Ground) -> FollowUp:
    question = ground.check_question(said.next_question, MOST_WORDS_OF_A_QUESTION, finding.claims)
    check_new(question, (challenge.question,))
    if not said.next_reason.strip():
        return FollowUp("", question)
    return FollowUp(ground.check_prose(said.next_reason, _MOST_WORDS_OF_A_REASON, finding.claims), question)


def _as_held(held: Verdict) -> str:
    return "; ".join(part for part in (held.outcome.value, held.kind, held.wanted) if part)


def _as_phrase(wanted: str) -> str:
    phrase = wanted.strip().rstrip(".")
    return phrase[:1].lower() + phrase[1:] if phrase[1:2].islower() and phrase.split()[0].islower() else phrase


def _against(finding: Finding) -> Evidence | None:
    return next((item for item in finding.evidence if item.label in ("specific", "against")), None)
