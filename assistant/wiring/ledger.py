"""What models have cost, as the store remembers it."""

import logging
from datetime import date
from typing import TYPE_CHECKING

from assistant.domain.errors import StoreError

if TYPE_CHECKING:
    from assistant.examiners.model.spending import Spent
    from assistant.store.spending import Spending, Sum

_log = logging.getLogger(__name__)


class StoredLedger:
    """Fulfils `Ledger` by what the store keeps. A cost that cannot be stored is no reason to lose a turn."""

    def __init__(self, spending: "Spending") -> None:
        self._spending = spending

    def spent_in(self, conversation: str) -> "Spent":
        """By one conversation so far."""
        return _as_spent(self._spending.in_conversation(conversation))

    def spent_on(self, day: date) -> "Spent":
        """By all conversations on a day so far."""
        return _as_spent(self._spending.on_day(day))

    def add(self, conversation: str, day: date, spent: "Spent") -> None:
        """Keep what one call has cost."""
        from assistant.store.spending import Sum

        cost = Sum(spent.calls, spent.tokens_in, spent.tokens_out, spent.money)
        try:
            self._spending.add(conversation, day, cost)
        except StoreError:
            _log.warning("the cost of a call was not stored: %s", cost, exc_info=True)


def _as_spent(stored: "Sum") -> "Spent":
    from assistant.examiners.model.spending import Spent

    return Spent(stored.calls, stored.tokens_in, stored.tokens_out, stored.money)
