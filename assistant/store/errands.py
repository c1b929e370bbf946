"""Turns that are under way: what a person said is kept before anything is done about it, and how far it has got."""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from assistant.domain.conversation import Message
from assistant.domain.draft import Language
from assistant.domain.errors import StoreError
from assistant.domain.model_use import Progress
from assistant.store.codec import read_message, read_progress, write_message, write_progress
from assistant.store.schema import errands, turns

Transaction = Callable[[], AbstractContextManager[Connection]]
State = Literal["running", "stopping", "failed"]

LIFE = timedelta(seconds=15)  # without a sign of life for so long, a worker of another process is taken to be gone

BEHIND: dict[Language, str] = {
    "es": "Esta conversación siguió en otra ventana. Recarguen la página para verla al día; no se ha perdido nada.",
    "en": "This conversation went on in another window. Reload the page to see it as it is; nothing is lost.",
}


@dataclass(frozen=True, slots=True)
class Errand:
    """A message that is to become turn `number`. `fault` says in each language why it failed, where it did."""

    conversation: str
    number: int
    message: Message
    state: State
    worker: str
    progress: tuple[Progress, ...]
    fault: Mapping[Language, str]
    updated: datetime  # UTC

    @property
    def alive(self) -> bool:
        """Whether whoever carries it out gave a sign of life lately."""
        return self.state != "failed" and datetime.now(UTC) - self.updated < LIFE


class Errands:
    """One errand at most for each conversation. All methods raise `StoreError` when the database cannot be used."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def begin(self, conversation: str, number: int, message: Message, worker: str) -> Errand:
        """Keep a message that is about to be acted on; returns once it is committed.

        Raises StoreError where another message is being acted on, or where turn `number` is taken already.
        """
        begun = Errand(conversation, number, message, "running", worker, (), {}, datetime.now(UTC))
        with self._transaction() as connection:
            stored = select(func.count()).select_from(turns).where(turns.c.conversation == conversation)
            if connection.execute(stored).scalar_one() != number:
                raise StoreError(BEHIND)
            connection.execute(
                insert(errands).values(
                    conversation=conversation,
                    number=number,
                    message=write_message(message),
                    state="running",
                    worker=worker,
                    progress="[]",
                    fault="{}",
                    updated=begun.updated.isoformat(),
                )
            )
        return begun

    def of(self, conversation: str) -> Errand | None:
        """The errand of a conversation, whoever carries it out and however it stands."""
        with self._transaction() as connection:
            row = connection.execute(select(errands).where(errands.c.conversation == conversation)).first()
        if row is None:
            return None
        return Errand(
            row.conversation,
            row.number,
            read_message(row.message),
            row.state,
            row.worker,
            read_progress(row.progress),
            json.loads(row.fault),
            datetime.fromisoformat(row.updated),
        )

    def tell(self, conversation: str, worker: str, progress: tuple[Progress, ...]) -> State | None:
        """A sign of life, and how far it has got. Gives the state, None where the errand is not this worker's now."""
        mine = (errands.c.conversation == conversation) & (errands.c.worker == worker)
        with self._transaction() as connection:
            connection.execute(update(errands).where(mine).values(progress=write_progress(progress), updated=_now()))
            state: State | None = connection.execute(select(errands.c.state).where(mine)).scalar_one_or_none()
            return state

    def ask_to_stop(self, conversation: str) -> None:
        """Whoever carries it out learns it with the next sign of life."""
        self._update(conversation, state="stopping")

    def fail(self, conversation: str, sentences: Mapping[Language, str]) -> None:
        """It could not be carried out, for this reason; the message is kept until it is taken up again or dropped."""
        self._update(conversation, state="failed", fault=json.dumps(dict(sentences)), updated=_now())

    def take_up(self, conversation: str, worker: str) -> Errand | None:
        """This worker carries it out from now on, from the beginning. None where there is nothing to carry out."""
        self._update(conversation, state="running", worker=worker, progress="[]", fault="{}", updated=_now())
        return self.of(conversation)

    def drop(self, conversation: str) -> None:
        """Forget it, message and all."""
        with self._transaction() as connection:
            connection.execute(delete(errands).where(errands.c.conversation == conversation))

    def _update(self, conversation: str, **values: str) -> None:
        with self._transaction() as connection:
            connection.execute(update(errands).where(errands.c.conversation == conversation).values(**values))


def _now() -> str:
    return datetime.now(UTC).isoformat()
