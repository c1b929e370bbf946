"""What an examiner holds of a draft: findings, figures, challenges, verdicts."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from assistant.domain.facts import Facts
from assistant.domain.knowledge import Label


class Status(StrEnum):
    """How a draft stands on one criterion, from worst to best; `NOT_APPLICABLE` stands beside the order."""

    CONTRADICTS = "contradicts"
    MISSING = "missing"
    PARTLY = "partly"
    ADDRESSED = "addressed"
    NOT_APPLICABLE = "not_applicable"


Judge = Literal["rulebook", "model"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote with its offsets. `page` and `section` are in the file's own terms, or None."""

    quote: str
    start: int
    end: int
    label: Label
    page: str | None = None
    section: str | None = None
    strength: float = 0.0  # calibrated probability of the label, 0 to 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """What another programme did or planned, to set beside a sum: never a rule. `source` is where it was read."""

    programme: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum worked out from the draft's own figures.

    `name` is a key ("people-per-month"); `text` says the sum in the draft's language and number style; `holds` is
    True when it comes out right, False when it is out of scale, None when it only informs. `inputs` are the quotes.
    """

    name: str
    text: str
    value: float
    unit: str
    inputs: tuple[Evidence, ...]
    holds: bool | None = None
    slug: str = ""  # the criterion it bears on
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Challenge:
    """One question about one criterion. `quote` is the sentence of the draft that it starts from.

    It may be none of the finding's evidence: where the draft is silent, it says what the question is about. None where
    the draft has no such sentence, or where the reason quotes it.
    """

    slug: str
    quote: Evidence | None
    reason: str  # one or two sentences: the sum, why it matters, the citation with its hedge
    question: str  # the only question, with its question mark(s)
    settles: str  # what answer would settle it
    claims: tuple[str, ...]
    situation: str = ""
    by: Judge = "rulebook"  # who worded it


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a finding is what it is: the rule that decided and the nearest labelled sentences."""

    rule: str
    nearest: tuple[tuple[str, str], ...] = ()  # (sentence, label)


@dataclass(frozen=True, slots=True)
class Finding:
    """What the examiner holds of one criterion on this draft."""

    slug: str
    status: Status
    evidence: tuple[Evidence, ...]
    why: str
    challenge: Challenge | None  # None when addressed or not applicable
    claims: tuple[str, ...]
    by: Judge = "rulebook"
    severity: float = 0.0
    explanation: Explanation = field(default_factory=lambda: Explanation(rule=""))
    replaced: str = ""  # why the rulebook's finding stands where a model's was refused; "" where none was

    @property
    def at_issue(self) -> Evidence | None:
        """The sentence that an answer would change: what its challenge quotes, if the finding rests on it."""
        quote = self.challenge.quote if self.challenge else None
        rests = quote and any(item.start < quote.end and quote.start < item.end for item in self.evidence)
        return quote if rests else None


@dataclass(frozen=True, slots=True)
class Examination:
    """All fourteen findings, in the order of `knowledge.SLUGS`; `agenda` orders what deserves a challenge."""

    facts: Facts
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    agenda: tuple[str, ...]  # slugs, most pressing first
    by: Judge = "rulebook"
    knowledge_sha256: str = ""
    set_aside: tuple[Evidence, ...] = ()  # sentences that address the assistant: neither examined nor sent

    def finding(self, slug: str) -> Finding:
        """The finding of one criterion. Raises KeyError for an unknown slug."""
        for finding in self.findings:
            if finding.slug == slug:
                return finding
        raise KeyError(slug)

    @property
    def first(self) -> tuple[str, ...]:
        """The slugs to put forward at first: three at most."""
        return self.agenda[:3]


class Outcome(StrEnum):
    """What an answer did to a challenge."""

    RESOLVED = "resolved"
    PARTLY = "partly"
    OPEN = "open"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer did to a challenge.

    `wanted` says in the conversation's language what is still missing ("" when nothing is); `reason` is the person's
    reason when waived; `arrived` quotes the part of the answer that counted; `against` a sentence of the draft that
    speaks against a waiver; `unknown` is true for an honest "we do not know yet".
    """

    outcome: Outcome
    wanted: str = ""
    reason: str = ""
    arrived: str = ""
    against: Evidence | None = None
    unknown: bool = False
    kind: str = ""  # vague, pressure, off-topic …: for the explanation
    by: Judge = "rulebook"
