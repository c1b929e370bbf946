"""The four things that the dialogue needs from the rest of the house, and a fifth that it can do without."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assistant.domain.conversation import Conversation
from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Correction
from assistant.domain.finding import Challenge, Examination, Finding, Verdict
from assistant.domain.knowledge import Criterion, Recommendation, SearchResult
from assistant.domain.review import Review

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from assistant.dialogue.intent import Intent


class Reader(Protocol):
    """Turns bytes or pasted text into a draft. Raises `ReadingError` with a sentence for the person."""

    def read_text(self, text: str, name: str = "", language: Language | None = None) -> Draft: ...

    def read_file(self, content: bytes, name: str, language: Language | None = None) -> Draft: ...


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def id(self) -> str:
        """Names the embedding and its version, for caches."""
        ...

    def encode(self, texts: Sequence[str]) -> "NDArray[numpy.float32]":
        """Shape [len(texts), dimension], rows of length 1."""
        ...


class Librarian(Protocol):
    """Knows the recommendations and the criteria, and finds what bears on a question."""

    def recommendation(self, id: str) -> Recommendation: ...

    def criterion(self, slug: str) -> Criterion: ...

    def claim(self, id: str, language: Language) -> str:
        """What a claim says. Raises KeyError for an unknown id."""
        ...

    def search(self, query: str, language: Language, limit: int = 5) -> SearchResult: ...


class Examiner(Protocol):
    """Judges a draft and words the challenges."""

    def examine(self, draft: Draft, corrections: Sequence[Correction] = ()) -> Examination: ...

    def weigh(self, challenge: Challenge, finding: Finding, answers: Sequence[str], draft: Draft) -> Verdict:
        """What the last answer did, given the earlier ones to the same challenge."""
        ...

    def hear(self, text: str) -> str:
        """A person's words without sentences that tell the assistant what to hold; "" where nothing else is left."""
        ...

    def follow_up(self, challenge: Challenge, verdict: Verdict, draft: Draft, attempt: int) -> Challenge:
        """A challenge that asks for exactly what is still wanted. `attempt` counts from 1."""
        ...

    def reword(
        self,
        challenge: Challenge,
        finding: Finding,
        draft: Draft,
        asked: Sequence[str],
        corrections: Sequence[Correction] = (),
    ) -> Challenge | None:
        """Another wording of the same challenge, none of the questions already `asked`; None where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """One sentence of an answer and the claims (or passages of added guidance) that say it."""

    text: str
    claims: tuple[str, ...]


class Colleague(Protocol):
    """A chat model's part in the talk. Each gives None where it has nothing that may be shown; none of them raises."""

    def understand(self, text: str, conversation: Conversation) -> "Intent | None":
        """What a free text means. The parts that are quoted are verbatim in it."""
        ...

    def answer(self, question: str, found: SearchResult, language: Language) -> tuple[CitedSentence, ...] | None:
        """An answer from what was found, sentence by sentence."""
        ...

    def summarise(self, review: Review) -> str | None:
        """A few sentences for the head of a review."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """What a turn of the conversation is given to work with."""

    reader: Reader
    librarian: Librarian
    examiner: Examiner
    colleague: Colleague | None = None  # None: the dialogue's own rules understand and answer
