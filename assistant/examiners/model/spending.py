"""What calls cost, and how much may be spent: tokens and US dollars, per conversation and per day.

Prices are the person's own, else those that the package genai-prices carries; nothing is ever fetched. The dollars are
an estimate: what a provider bills is its own affair.
"""

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import Protocol

_CHARACTERS_PER_TOKEN = 3.0  # Spanish prose; English has nearer to 4, and to guess too high is the safe side
_LISTED_UNDER = {"openai": "openai", "anthropic": "anthropic", "google_genai": "google", "mistralai": "mistral"}


@dataclass(frozen=True, slots=True)
class Spent:
    """What calls have cost. `money` is in US dollars and counts only the calls whose price was known."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    money: float = 0.0

    @property
    def tokens(self) -> int:
        """In and out together, as the budgets count them."""
        return self.tokens_in + self.tokens_out

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(
            self.calls + other.calls,
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.money + other.money,
        )


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be spent: tokens in and out together, and US dollars. 0 means without a limit.

    The limits in dollars bind only where the price of the model is known; those in tokens always do.
    """

    tokens_per_conversation: int = 0
    tokens_per_day: int = 0
    money_per_conversation: float = 0.0
    money_per_day: float = 0.0

    def exceeded_in_conversation(self, spent: Spent) -> bool:
        """Whether so much is more than a conversation may spend."""
        return _over(spent, self.tokens_per_conversation, self.money_per_conversation)

    def exceeded_on_day(self, spent: Spent) -> bool:
        """Whether so much is more than may be spent on a day."""
        return _over(spent, self.tokens_per_day, self.money_per_day)


class Ledger(Protocol):
    """Keeps what was spent. May be used from several threads at once."""

    def spent_in(self, conversation: str) -> Spent:
        """By one conversation so far."""
        ...

    def spent_on(self, day: date) -> Spent:
        """By all conversations on a day so far."""
        ...

    def add(self, conversation: str, day: date, spent: Spent) -> None:
        """Keep what one call has cost."""
        ...


class LedgerInMemory:
    """A ledger for as long as the process lives."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._conversations: defaultdict[str, Spent] = defaultdict(Spent)
        self._days: defaultdict[date, Spent] = defaultdict(Spent)

    def spent_in(self, conversation: str) -> Spent:
        """By one conversation so far."""
        with self._lock:
            return self._conversations[conversation]

    def spent_on(self, day: date) -> Spent:
        """By all conversations on a day so far."""
        with self._lock:
            return self._days[day]

    def add(self, conversation: str, day: date, spent: Spent) -> None:
        """Keep what one call has cost."""
        with self._lock:
            self._conversations[conversation] += spent
            self._days[day] += spent


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens."""

    tokens_in: float
    tokens_out: float

    def of(self, tokens_in: int, tokens_out: int) -> float:
        """What so many tokens cost, in US dollars."""
        return (tokens_in * self.tokens_in + tokens_out * self.tokens_out) / 1_000_000


def price(model: str, base_url: str = "", own_in: float | None = None, own_out: float | None = None) -> Price | None:
    """The price of a model ("provider:name"), None where it is not known.

    The person's own prices come first. Ollama costs nothing. What another server (`base_url`) charges is not known.
    The first look into the list of prices takes about half a second; afterwards it is kept.
    """
    if own_in is not None and own_out is not None:
        return Price(own_in, own_out)
    provider, _, name = model.partition(":")
    if provider == "ollama":
        return Price(0.0, 0.0)
    if base_url or provider not in _LISTED_UNDER:
        return None
    return _listed(_LISTED_UNDER[provider], name)


def estimated_tokens(text: str) -> int:
    """About how many tokens a text has; rather too many than too few."""
    return math.ceil(len(text) / _CHARACTERS_PER_TOKEN)


def _over(spent: Spent, tokens: int, money: float) -> bool:
    return (tokens > 0 and spent.tokens > tokens) or (money > 0 and spent.money > money)


@lru_cache(maxsize=32)
def _listed(provider: str, name: str) -> Price | None:
    """From the list inside genai-prices, for a call of a thousand tokens: long calls have a dearer step at some."""
    try:
        from genai_prices import Usage, calc_price  # a list of 1.6 MB, of no use without a model
    except ImportError:
        return None
    try:
        told = calc_price(Usage(input_tokens=1000, output_tokens=1000), model_ref=name, provider_id=provider)
    except LookupError:
        return None
    return Price(float(told.input_price) * 1000, float(told.output_price) * 1000)
