"""See that the challenges of one draft do not all start from the same sentence."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.domain.finding import Finding
from assistant.domain.knowledge import Criterion
from assistant.examiners.rulebook.challenges.first_quote import said_by
from assistant.examiners.rulebook.challenges.putting import Putting
from assistant.examiners.rulebook.challenges.telling import is_taken

_FIRST = 3  # challenges that are put forward at first


def each_its_own_start(
    findings: Sequence[Finding], agenda: Sequence[str], asking: Putting, criterion: Callable[[str], Criterion]
) -> list[Finding]:
    """The findings, where no later challenge starts from what an earlier one quotes, if the draft offers more.

    What one of the first challenges quotes of its own evidence is left to it by those that start from elsewhere.
    """
    by_slug = {finding.slug: finding for finding in findings}
    held = {slug: span for slug in agenda[:_FIRST] if (span := _start(by_slug[slug])) and by_slug[slug].at_issue}
    taken: list[tuple[int, int]] = []
    for slug in agenda:
        finding = by_slug[slug]
        held.pop(slug, None)
        kept = () if finding.at_issue else tuple(held.values())
        start = _start(finding)
        if start and is_taken(*start, (*taken, *kept)):
            again = asking.put(criterion(slug), finding.status, finding.evidence, (*taken, *kept))
            by_slug[slug] = finding = replace(finding, challenge=again.challenge if again else None)
        if finding.challenge:
            taken.extend(said_by(asking.draft, finding.challenge))
    return [by_slug[finding.slug] for finding in findings]


def _start(finding: Finding) -> tuple[int, int] | None:
    quote = finding.challenge.quote if finding.challenge else None
    return (quote.start, quote.end) if quote else None
