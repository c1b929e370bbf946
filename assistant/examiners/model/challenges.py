"""What a model proposes to ask, checked against the draft, the recommendations and what was asked before."""

from collections.abc import Callable, Sequence

from assistant.domain.draft import Draft
from assistant.domain.finding import Challenge, Evidence, Finding, Status
from assistant.examiners.as_seen import as_seen
from assistant.examiners.model import hedges
from assistant.examiners.model.findings import evidence_at, place_of
from assistant.examiners.model.ground import Ground
from assistant.examiners.model.guard import citations
from assistant.examiners.model.guard.rejected import Rejected
from assistant.examiners.model.schemas import Candidate

MOST_WORDS_OF_A_QUESTION = 30
_MOST_WORDS_OF_A_REASON = 80
_MOST_WORDS_OF_WHAT_SETTLES = 50
_MOST_WORDS_OF_A_QUOTE = 60
_SITUATION = {Status.MISSING: "silent", Status.CONTRADICTS: "against"}


def admit_candidate(
    said: Candidate,
    finding: Finding,
    draft: Draft,
    ground: Ground,
    instructs: Callable[[str], bool],
    said_by: Callable[[str], Sequence[str]],
    asked: Sequence[str] = (),
) -> Challenge:
    """The challenge by the model. `said_by` gives what a recommendation says. Raises `Rejected`."""
    start = _quote(said.quote, finding, draft, instructs)
    citations.check([said.claim], finding.claims)
    recommendation = said.claim.split(".")[0]
    question = ground.check_question(said.question, MOST_WORDS_OF_A_QUESTION, finding.claims)
    check_new(question, asked)
    reason = ground.check_prose(said.reason, _MOST_WORDS_OF_A_REASON, finding.claims)
    if recommendation not in citations.mentions(reason) and said.claim not in citations.mentions(reason):
        raise Rejected(f"The reason names the recommendation that it cites: {recommendation}.")
    hedges.check_mentioned(reason, said_by(recommendation))
    return Challenge(
        slug=finding.slug,
        quote=start,
        reason=reason,
        question=question,
        settles=ground.check_prose(said.settles, _MOST_WORDS_OF_WHAT_SETTLES, finding.claims, of_an_errand=True),
        claims=(said.claim,),
        situation=_SITUATION.get(finding.status) or ("half" if start and start.label == "specific" else "generic"),
        by="model",
    )


def check_new(question: str, asked: Sequence[str]) -> None:
    """Raises `Rejected` where the question was asked already."""
    if is_asked(question, asked):
        raise Rejected("This was asked already: ask for it in other words.")


def is_asked(question: str, asked: Sequence[str]) -> bool:
    """Whether a question is among those asked, but for case, accents and white space."""
    return _plain(question) in {_plain(earlier) for earlier in asked}


def _quote(said: str, finding: Finding, draft: Draft, instructs: Callable[[str], bool]) -> Evidence | None:
    if not said.strip():
        if finding.evidence:
            raise Rejected("The draft speaks of this: begin with a quote from it, letter for letter.")
        return None
    start, end = place_of(said, draft)
    evidence = evidence_at(draft, start, end)
    if instructs(evidence.quote):
        raise Rejected("The quote is addressed to the reader of the draft; quote what it says of the intervention.")
    if len(evidence.quote.split()) > _MOST_WORDS_OF_A_QUOTE:
        raise Rejected(f"The quote is long: {_MOST_WORDS_OF_A_QUOTE} words at most.")
    around = next((item for item in finding.evidence if item.start < end and start < item.end), None)
    return evidence_at(draft, start, end) if around is None else _like(evidence, around)


def _like(evidence: Evidence, around: Evidence) -> Evidence:
    return Evidence(
        evidence.quote, evidence.start, evidence.end, around.label, evidence.page, evidence.section, around.strength
    )


def _plain(question: str) -> str:
    return as_seen(question).text.strip(" ¿?.")
