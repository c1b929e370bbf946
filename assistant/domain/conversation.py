"""A conversation as a value: what a person can do next (messages), what is said back (replies), the board.

Knows nothing of wording, storage or screens. Every union is closed and tagged by `kind`, so that it can be stored
as JSON and matched whole.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import CorrectableFact, Correction
from assistant.domain.finding import Challenge, Evidence, Examination, Status
from assistant.domain.model_use import ModelUse

MOST_FOLLOW_UPS = 2

# ---------------------------------------------------------------- what a person can do next


@dataclass(frozen=True, slots=True)
class Say:
    """Free text: an answer, a question, or anything else. The dialogue finds out which."""

    text: str
    kind: Literal["say"] = "say"


@dataclass(frozen=True, slots=True)
class Correct:
    """That is not right: one thing that was read, put right. An empty text: the draft does not say this."""

    fact: CorrectableFact
    text: str
    kind: Literal["correct"] = "correct"


@dataclass(frozen=True, slots=True)
class Waive:
    """Does not apply, because …"""

    reason: str
    kind: Literal["waive"] = "waive"


@dataclass(frozen=True, slots=True)
class Park:
    """Leave the pending challenge for later; it comes back at the end."""

    kind: Literal["park"] = "park"


@dataclass(frozen=True, slots=True)
class Next:
    """Leave the pending challenge open and go on."""

    kind: Literal["next"] = "next"


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to a criterion; without one, to the last asked before the pending one."""

    slug: str | None = None
    kind: Literal["back"] = "back"


@dataclass(frozen=True, slots=True)
class Why:
    """Why do you ask?"""

    kind: Literal["why"] = "why"


@dataclass(frozen=True, slots=True)
class Example:
    """Show me what a good answer looks like."""

    kind: Literal["example"] = "example"


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A new version of the draft."""

    draft: Draft
    kind: Literal["new_version"] = "new_version"


@dataclass(frozen=True, slots=True)
class Finish:
    """End here and hand over the review."""

    kind: Literal["finish"] = "finish"


@dataclass(frozen=True, slots=True)
class Consent:
    """From now on, send what is said to this model ("provider:name @ server"); "" keeps all on this machine."""

    model: str
    kind: Literal["consent"] = "consent"


@dataclass(frozen=True, slots=True)
class Again:
    """Ask it, or answer it, in another way. What was said before stays in the record."""

    kind: Literal["again"] = "again"


Message = Say | Correct | Waive | Park | Next | Back | Why | Example | NewVersion | Finish | Consent | Again

# ---------------------------------------------------------------- what is said back


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text, no markup. `role` lets a screen set it apart: reading, note, next …"""

    text: str
    role: Literal["reading", "answered", "note", "reason", "settles", "next", "decline", "example"] = "note"
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class AnsweredPoint:
    """Something that the draft already answers: the topic, the quote, and a sum that came out right, or ""."""

    slug: str
    topic: str
    quote: Evidence
    figure: str = ""
    kind: Literal["answered_point"] = "answered_point"


@dataclass(frozen=True, slots=True)
class Heading:
    """The topic of a challenge and the claims it cites: "Tiempo y tamaño (R1)"."""

    slug: str
    text: str
    claims: tuple[str, ...]
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Quotation:
    """The draft's own words."""

    evidence: Evidence
    kind: Literal["quotation"] = "quotation"


@dataclass(frozen=True, slots=True)
class Question:
    """The one question of a message."""

    text: str
    slug: str
    kind: Literal["question"] = "question"


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim of a recommendation, or a passage of added guidance, shown as what it is."""

    source: str
    text: str
    kind: Literal["citation"] = "citation"


Block = Paragraph | AnsweredPoint | Heading | Quotation | Question | Citation

Action = Literal[
    "answer", "waive", "park", "next", "back", "why", "example", "again", "correct", "finish", "new_version"
]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the assistant says back. At most one `Question`, and no question mark anywhere else but in quotes."""

    blocks: tuple[Block, ...]
    actions: tuple[Action, ...] = ()  # what can be done next
    cited: tuple[str, ...] = ()  # claim ids that the reply cites
    retrieved: tuple[str, ...] = ()  # claim ids that were looked at, cited or not

    @property
    def question(self) -> Question | None:
        """The one question, if there is one."""
        return next((block for block in self.blocks if isinstance(block, Question)), None)


# ---------------------------------------------------------------- the state


class EntryState(StrEnum):
    """Where a criterion stands in the conversation."""

    ANSWERED = "answered"  # by the draft itself
    NOT_APPLICABLE = "not_applicable"  # its condition is not met
    WAITING = "waiting"  # not asked yet
    ASKED = "asked"  # the pending challenge
    PARKED = "parked"
    OPEN = "open"  # asked, not settled, left open
    PARTLY = "partly"  # asked, half settled
    RESOLVED = "resolved"
    WAIVED = "waived"


SETTLED = frozenset({EntryState.ANSWERED, EntryState.NOT_APPLICABLE, EntryState.RESOLVED, EntryState.WAIVED})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said to a challenge, and what it did."""

    text: str
    outcome: str  # finding.Outcome
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion on the board."""

    slug: str
    status: Status  # of the draft
    state: EntryState
    follow_ups: int = 0
    answers: tuple[Answer, ...] = ()
    waiver: str = ""
    against_waiver: Evidence | None = None
    unknown: bool = False  # "we do not know yet": a question to take along


@dataclass(frozen=True, slots=True)
class Board:
    """The state of all fourteen criteria, in the order of `knowledge.SLUGS`."""

    entries: tuple[Entry, ...]

    def entry(self, slug: str) -> Entry:
        """The entry of one criterion. Raises KeyError for an unknown slug."""
        for entry in self.entries:
            if entry.slug == slug:
                return entry
        raise KeyError(slug)

    def put(self, entry: Entry) -> "Board":
        """The board with this entry in the place of the one of the same slug."""
        return replace(self, entries=tuple(entry if old.slug == entry.slug else old for old in self.entries))

    @property
    def settled(self) -> int:
        """How many criteria are settled."""
        return sum(entry.state in SETTLED for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange: what the person did, None for the opening, and what was said back."""

    message: Message | None
    reply: Reply
    use: ModelUse | None = None  # None where no model was asked


@dataclass(frozen=True, slots=True)
class Sketch:
    """A draft being sketched by somebody who has none: the answers so far, one per question."""

    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """The whole. `draft`, `examination` and `board` are None while a draft is being sketched."""

    id: str
    language: Language
    turns: tuple[Turn, ...] = ()
    draft: Draft | None = None
    examination: Examination | None = None
    board: Board | None = None
    pending: Challenge | None = None
    asked: tuple[str, ...] = ()  # slugs, in the order asked
    corrections: tuple[Correction, ...] = ()
    sketch: Sketch | None = None
    earlier: tuple[Draft, ...] = ()  # earlier versions, oldest first
    finished: bool = False
    consent: str = ""  # the model that may be asked, "provider:name @ server"; "" keeps everything on this machine
    summary: str = ""  # a model's, for the head of the review; "" where there is none or the board has moved on
