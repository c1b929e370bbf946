"""What a turn asked of a chat model, what came of it, and how far it has got. Knows nothing of providers."""

from dataclasses import dataclass
from typing import Literal

Stage = Literal["understanding", "examining", "wording", "choosing", "weighing", "answering", "summarising"]


@dataclass(frozen=True, slots=True)
class Sent:
    """One request as it left the machine: the prompt's name, the whole text, and the first 12 digits of its hash."""

    prompt: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelUse:
    """What a turn asked of a model. Tokens are the provider's count where it gives one, else an estimate.

    `money` is an estimate in US dollars, None where the price is not known. A unit is a finding, a challenge, a
    verdict or a cited sentence: `admitted` as it came, `repaired` after one repair, `replaced` by the rulebook's.
    `fault` is the kind of what went wrong, "" when nothing did; `notice` says it to the person, in her language.
    """

    model: str
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    money: float | None = None
    admitted: int = 0
    repaired: int = 0
    replaced: int = 0
    fault: str = ""
    notice: str = ""
    stopped: bool = False
    prompts: tuple[tuple[str, str], ...] = ()  # (name, first 12 digits of its hash), each used prompt once
    sent: tuple[str, ...] = ()  # what of the person's went out: passages, figures, claims, answer, message, talk


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a turn has got: `done` of `of` steps of a stage; `slug` and `status` name a finding just admitted."""

    stage: Stage
    done: int = 0
    of: int = 0
    slug: str = ""
    status: str = ""
