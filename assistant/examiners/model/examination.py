"""Examining one draft with a model, a group of criteria at a time: status, candidates, choice.

What has been admitted is kept at every step, so that a stop or a fault loses nothing of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from assistant.dialogue.ports import Librarian
from assistant.domain.finding import Challenge, Finding, Status
from assistant.domain.model_use import Stage
from assistant.examiners.model import material
from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Asker
from assistant.examiners.model.challenges import admit_candidate
from assistant.examiners.model.findings import Bench, admit_finding
from assistant.examiners.model.ground import Ground
from assistant.examiners.model.groups import Group
from assistant.examiners.model.guard import admission
from assistant.examiners.model.guard.rejected import Rejected
from assistant.examiners.model.parts import Parts, ask_for_parts
from assistant.examiners.model.passages import as_text, passages_for
from assistant.examiners.model.prompts import Prompts
from assistant.examiners.model.schemas import Chosen, ExaminedGroup, Proposed
from assistant.examiners.model.trying import Uncounted

_SETTLED = (Status.ADDRESSED, Status.NOT_APPLICABLE)
_MOST_CANDIDATES = 3
_NOTHING_SAID = "There is nothing on this criterion; give one element of findings for it."

Tell = Callable[[Stage, Finding | None], None]


@dataclass(frozen=True, slots=True)
class Tools:
    """What asking takes: who is asked, with which words, and who keeps account."""

    asker: Asker
    account: Account
    prompts: Prompts
    librarian: Librarian


@dataclass(slots=True)
class GroupFound:
    """What was admitted of one group so far; `refused` says of the others why."""

    findings: Parts[Finding] = field(default_factory=Parts)
    challenges: dict[str, Challenge] = field(default_factory=dict)


def examine_group(
    group: Group, bench: Bench, ground: Callable[[str], Ground], tools: Tools, into: GroupFound, tell: Tell
) -> None:
    """Examine, propose, choose. `ground` makes the ground from the passages' text. Raises `ModelFault`, `Stopped`."""
    passages = passages_sent(bench, group.slugs)
    _examine(group, bench, ground(passages), passages, tools, into, tell)
    findings = [into.findings.kept.get(slug) or bench.examination.finding(slug) for slug in group.slugs]
    pressing = [finding for finding in findings if finding.status not in _SETTLED]
    if not pressing:
        return
    candidates = propose(pressing, bench, ground(passages), passages, tools)
    into.challenges.update({slug: challenges[0] for slug, challenges in candidates.items()})
    tell("choosing", None)
    open_choice = {slug: challenges for slug, challenges in candidates.items() if len(challenges) > 1}
    if open_choice:
        into.challenges.update(_choose(open_choice, pressing, bench, tools))


def passages_sent(bench: Bench, slugs: Sequence[str]) -> str:
    """The passages for these criteria as they are sent."""
    first = [(item.start, item.end) for slug in slugs for item in bench.examination.finding(slug).evidence]
    return as_text(bench.draft, passages_for(bench.bearing, slugs, first))


def propose(
    findings: Sequence[Finding],
    bench: Bench,
    ground: Ground,
    passages: str,
    tools: Tools,
    asked: Sequence[str] = (),
) -> dict[str, tuple[Challenge, ...]]:
    """The candidates for each finding that may be asked, in the order proposed; none for one that has none."""
    language, librarian = bench.draft.language, tools.librarian
    by_slug = {finding.slug: finding for finding in findings}
    criteria = [librarian.criterion(slug) for slug in by_slug]
    request = tools.prompts["propose", language].fill(
        criteria=material.criteria_text(criteria, language),
        claims=material.claims_text(claims_of(findings), librarian, language),
        read=material.read_text(bench.examination.facts, language),
        figures=material.figures_text(bench.examination.figures, language),
        findings=material.findings_text(findings, language),
        asked="\n".join(asked),
        passages=passages,
    )

    def said_by(recommendation: str) -> tuple[str, ...]:
        held = librarian.recommendation(recommendation)
        return tuple(claim.text[language] for claim in held.claims)

    def admit(reply: Proposed) -> Parts[tuple[Challenge, ...]]:
        parts: Parts[tuple[Challenge, ...]] = Parts()
        for slug, finding in by_slug.items():
            kept: list[Challenge] = []
            reasons: list[Rejected] = []
            for said in reply.candidates:
                if said.criterion != slug or len(kept) >= _MOST_CANDIDATES:
                    continue
                try:
                    kept.append(admit_candidate(said, finding, bench.draft, ground, bench.instructs, said_by, asked))
                except Rejected as rejected:
                    reasons.append(rejected)
            if kept:
                parts.kept[slug] = tuple(kept)
            else:
                told = " ".join(rejected.reason for rejected in reasons[:2])
                parts.refused[slug] = Rejected(told or "There is no candidate for this criterion; give three.")
        return parts

    proposed: Parts[tuple[Challenge, ...]] = Parts()
    ask_for_parts(tools.asker, request, Proposed, admit, tools.account, proposed)
    return proposed.kept


def claims_of(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The claims that the findings rest on, each once."""
    return tuple(dict.fromkeys(claim for finding in findings for claim in finding.claims))


def _examine(
    group: Group, bench: Bench, ground: Ground, passages: str, tools: Tools, into: GroupFound, tell: Tell
) -> None:
    language, librarian = bench.draft.language, tools.librarian
    held = [bench.examination.finding(slug) for slug in group.slugs]
    criteria = {slug: librarian.criterion(slug) for slug in group.slugs}
    request = tools.prompts["examine", language].fill(
        criteria=material.criteria_text(list(criteria.values()), language),
        claims=material.claims_text(claims_of(held), librarian, language),
        read=material.read_text(bench.examination.facts, language),
        figures=material.figures_text(bench.examination.figures, language),
        rulebook=material.findings_text(held, language),
        passages=passages,
    )
    told: set[str] = set()

    def admit(reply: ExaminedGroup) -> Parts[Finding]:
        parts: Parts[Finding] = Parts()
        for slug, criterion in criteria.items():
            said = next((said for said in reply.findings if said.criterion == slug), None)
            if said is None:
                parts.refused[slug] = Rejected(_NOTHING_SAID)
                continue
            conditional = criterion.applies is not None
            parts.put(slug, partial(admit_finding, said, bench, ground, conditional=conditional))
            if slug in parts.kept and slug not in told:
                told.add(slug)
                tell("examining", parts.kept[slug])
        return parts

    ask_for_parts(tools.asker, request, ExaminedGroup, admit, tools.account, into.findings)
    tell("wording", None)


def _choose(
    candidates: dict[str, tuple[Challenge, ...]],
    findings: Sequence[Finding],
    bench: Bench,
    tools: Tools,
) -> dict[str, Challenge]:
    language = bench.draft.language
    request = tools.prompts["choose", language].fill(
        findings=material.findings_text([finding for finding in findings if finding.slug in candidates], language),
        figures=material.figures_text(bench.examination.figures, language),
        candidates=material.candidates_text(candidates, language),
    )

    def admit(reply: Chosen) -> dict[str, Challenge]:
        chosen = {
            choice.criterion: candidates[choice.criterion][choice.number - 1]
            for choice in reply.choices
            if choice.criterion in candidates and 1 <= choice.number <= len(candidates[choice.criterion])
        }
        if set(chosen) != set(candidates):
            raise Rejected("Give one choice for each criterion, by the number of one of its candidates.")
        return chosen

    return admission.admitted(tools.asker, request, Chosen, admit, Uncounted()) or {}
