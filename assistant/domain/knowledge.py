"""What the assistant knows before it meets a draft. Values only: `library.shelf` reads them from `knowledge/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.domain.draft import Language

Label = Literal["specific", "generic", "against", "none"]
ByLanguage = Mapping[Language, str]
PRACTICE = "practice"

SLUGS: tuple[str, ...] = (
    "timeline", "actors", "experience", "sustainability", "adaptiveness", "market", "linked-markets",
    "business-case", "spaces", "public-sector", "private-sector", "producers", "intermediation", "local-providers",
)  # fmt: skip
KEY_SLUGS: tuple[str, ...] = ("timeline", "spaces", "public-sector")
SITUATIONS: tuple[str, ...] = ("silent", "generic", "half", "against")
TOLD = "told"  # the situation of a wording that starts from a sentence of its own, whatever else the draft says
SLOTS: frozenset[str] = frozenset(
    {
        "people", "months", "horizon", "baseline", "budget", "area", "rate", "cost_each", "area_each", "per_provider",
        "sum", "scale_sum", "goal", "end", "office", "office2", "firm", "buyer", "lender", "guild", "intermediary",
        "provider", "space", "new_space", "target_group", "product", "place", "partner", "partner2", "quote_short",
        "the_people", "the_many", "the_units", "price", "trades", "afterwards", "kept",
        "the_hired", "aim", "not_asked", "asked", "low_price", "high_price", "dealing", "interest", "no_price", "wage",
        "salary", "loss", "shortfall", "buys", "own_money", "permit", "falling", "premium", "fee", "saving",
        "instalment", "step", "meets", "paid_firm", "stake", "offer", "direct_buyer", "project_pays",
        "no_line", "open_upkeep", "open_payer", "rule_pending", "stopped", "falls_short", "unsure_sum", "stages",
        "verbal_yes", "no_seat", "unlicensed", "guild_says", "promise", "promiser", "idle",
        "open_advance", "unfunded", "earnings", "until_end", "left_over", "reached", "the_built",
        "cohorts", "load", "charge", "put_in", "putter", "decided_there", "hoped_income", "pay_aimed",
        "steps_listed", "first_step", "last_step", "standing_body", "stands_alone",
        "office_target", "spent_on", "lacking", "lends", "recurring_work", "staff", "earlier_phase", "equipment",
        "the_served", "elected_there",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a recommendation says, with its hedge, in our own words. `id` is like "R3.2"."""

    id: str
    text: ByLanguage


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One of the seven. `hedge` says how strongly the source speaks."""

    id: str
    title: ByLanguage
    hedge: ByLanguage
    source: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a draft should say for a criterion. `origin` is a claim's id, or "practice": field practice, never cited."""

    origin: str
    text: ByLanguage


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of putting a challenge.

    `situation` names when it fits, one of SITUATIONS or TOLD (documented in knowledge/README.md);
    `needs` are the slots that must be filled for
    it to be used. `reason`, `question` and `settles` hold `{slot}` and `[slot:singular|plural]` marks.
    `claim` is the claim that `reason` cites: it must say what it is cited for. `unless` are slots with which a draft
    has answered the question already: it is passed over where one of them is told.
    """

    situation: str
    needs: tuple[str, ...]
    reason: ByLanguage
    question: ByLanguage
    settles: ByLanguage
    claim: str
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what settles a criterion: who leads, how many today, who pays …

    `wanted` is a noun phrase for "what is still wanted is …"; `question` asks for this part alone. `cues` are patterns
    of folded text (lower case, no accents) that show that an answer brings it.
    """

    wanted: ByLanguage
    question: ByLanguage
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the fourteen. `parts` are what an answer may still lack, the most decisive first."""

    id: str
    slug: str
    key: bool
    name: ByLanguage
    question: ByLanguage  # the question behind it
    settles: ByLanguage  # what a draft that answers it says
    topic: ByLanguage  # a few words for "next: …"
    applies: ByLanguage | None  # the condition of a conditional recommendation, else None
    demands: tuple[Demand, ...]
    wordings: tuple[Wording, ...]
    parts: tuple[Part, ...]
    example: ByLanguage  # an invented good answer, for "show me an example"

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on, in order, each once."""
        return tuple(dict.fromkeys(demand.origin for demand in self.demands if demand.origin != PRACTICE))


@dataclass(frozen=True, slots=True)
class Exemplar:
    """A labelled example sentence. `labels` holds every criterion that it speaks of; all others are "none"."""

    text: str
    language: Language
    criterion: str  # the file it lives in; "" for the shared none
    labels: Mapping[str, Label]
    sector: str
    author: str


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """A sentence of a draft written for learning. `side` tells on which version of the pair it stands."""

    side: Literal["both", "weak", "strong"]
    text: str
    labels: Mapping[str, Label]


@dataclass(frozen=True, slots=True)
class AnnotatedPair:
    """Two versions of a draft, alike but for one criterion, with the status of all fourteen on either side.

    `sentences` is in the order of the draft; it is empty where only whole drafts were labelled.
    """

    id: str
    language: Language
    criterion: str
    author: str
    weak: str
    strong: str
    weak_statuses: Mapping[str, str]
    strong_statuses: Mapping[str, str]
    sentences: tuple[AnnotatedSentence, ...] = ()


AnswerKind = Literal["specific", "half", "vague", "pressure", "off_topic", "waiver", "unreasoned_waiver"]


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """An answer that a draft's author might give to a challenge on `criterion`, and what kind of answer it is."""

    language: Language
    criterion: str
    kind: AnswerKind
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """A question somebody may ask, with the criteria that bear on it; none: it lies outside."""

    text: str
    language: Language
    criteria: tuple[str, ...]
    author: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample draft with an expert's key: per criterion the status and why, and which challenges come first."""

    slug: str
    language: Language
    title: str
    teaches: str
    text: str
    statuses: Mapping[str, str]
    reasons: Mapping[str, str]
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A piece of knowledge that bears on a question. `source` is a claim's or criterion's id, or a guidance's name."""

    source: str
    kind: Literal["claim", "criterion", "guidance"]
    text: str
    score: float  # cosine similarity, -1 to 1: for ordering, not a threshold
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`ranked` criteria (slugs, best first), the hits that say so, and whether the question lies outside."""

    ranked: tuple[str, ...]
    hits: tuple[Hit, ...]
    out_of_scope: bool
