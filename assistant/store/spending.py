"""What was spent on models, by day and conversation. Knows nothing of prices or limits."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from assistant.store.schema import spending

Transaction = Callable[[], AbstractContextManager[Connection]]
_DELETED = ""  # stands for all conversations that are no more


@dataclass(frozen=True, slots=True)
class Sum:
    """Calls, tokens in and out, and estimated US dollars."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    money: float = 0.0


class Spending:
    """Sums that outlive the conversations, by day only. May be used from several threads and processes."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, conversation: str, day: date, spent: Sum) -> None:
        """Add what a call has cost; returns once it is committed."""
        with self._transaction() as connection:
            _add(connection, conversation, day.isoformat(), spent)

    def in_conversation(self, conversation: str) -> Sum:
        """All that a conversation has cost so far."""
        return self._sum(spending.c.conversation == conversation)

    def on_day(self, day: date) -> Sum:
        """All that a day has cost so far, deleted conversations included."""
        return self._sum(spending.c.day == day.isoformat())

    def _sum(self, which: ColumnElement[bool]) -> Sum:
        columns = (spending.c.calls, spending.c.tokens_in, spending.c.tokens_out, spending.c.money)
        query = select(*(func.coalesce(func.sum(column), 0) for column in columns)).where(which)
        with self._transaction() as connection:
            calls, tokens_in, tokens_out, money = connection.execute(query).one()
        return Sum(int(calls), int(tokens_in), int(tokens_out), float(money))


def forget_conversation(connection: Connection, conversation: str) -> None:
    """Keep what the days cost, and no longer by which conversation."""
    rows = connection.execute(select(spending).where(spending.c.conversation == conversation)).all()
    for row in rows:
        _add(connection, _DELETED, row.day, Sum(row.calls, row.tokens_in, row.tokens_out, row.money))
    connection.execute(delete(spending).where(spending.c.conversation == conversation))


def _add(connection: Connection, conversation: str, day: str, spent: Sum) -> None:
    added = {
        "calls": spending.c.calls + spent.calls,
        "tokens_in": spending.c.tokens_in + spent.tokens_in,
        "tokens_out": spending.c.tokens_out + spent.tokens_out,
        "money": spending.c.money + spent.money,
    }
    row = (spending.c.conversation == conversation) & (spending.c.day == day)
    if connection.execute(update(spending).where(row).values(added)).rowcount == 0:
        connection.execute(
            insert(spending).values(
                day=day,
                conversation=conversation,
                calls=spent.calls,
                tokens_in=spent.tokens_in,
                tokens_out=spent.tokens_out,
                money=spent.money,
            )
        )
