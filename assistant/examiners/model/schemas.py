"""What a model's replies look like: flat, every field always given, "" or an empty list where there is nothing."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from assistant.domain.facts import CorrectableFact

StatusName = Literal["contradicts", "missing", "partly", "addressed", "not_applicable"]
OutcomeName = Literal["resolved", "partly", "open", "waived"]
Meaning = Literal[
    "answer", "question", "answer_and_question", "not_known", "does_not_apply", "go_back", "correction",
    "why", "example", "park", "next", "finish", "other",
]  # fmt: skip


class _Reply(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Examined(_Reply):
    """One criterion. `disagreement` says why the rulebook's status does not hold, "" where it does."""

    criterion: str
    quotes: list[str]
    why: str
    status: StatusName
    disagreement: str


class ExaminedGroup(_Reply):
    """Every criterion of a group."""

    findings: list[Examined]


class Candidate(_Reply):
    """One way of challenging one criterion. `quote` is "" where the draft is silent."""

    criterion: str
    quote: str
    claim: str
    reason: str
    question: str
    settles: str


class Proposed(_Reply):
    """Three candidates for each criterion."""

    candidates: list[Candidate]


class Choice(_Reply):
    """The number of the best candidate of one criterion."""

    criterion: str
    number: int


class Chosen(_Reply):
    """One choice for each criterion."""

    choices: list[Choice]


class Weighed(_Reply):
    """What an answer did. `arrived` and `reason` are verbatim in it; `wanted` is what is still missing.

    `next_reason` and `next_question` ask for that, "" where nothing is missing.
    """

    arrived: str
    wanted: str
    reason: str
    outcome: OutcomeName
    not_known_yet: bool
    next_reason: str
    next_question: str


class AnswerSentence(_Reply):
    """One sentence and the ids of what says it."""

    text: str
    sources: list[str]


class FoundAnswer(_Reply):
    """An answer from what was found; no sentence where what was found does not answer."""

    sentences: list[AnswerSentence]


class Understood(_Reply):
    """What a message means. The parts are verbatim in it, "" where it has none; `topic` is a criterion's slug."""

    meaning: Meaning
    answer_part: str
    question_part: str
    reason_part: str
    corrected_part: str
    fact: CorrectableFact | Literal[""]
    topic: str


class Summary(_Reply):
    """Three to five sentences."""

    sentences: list[str]
