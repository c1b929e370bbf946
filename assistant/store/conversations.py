"""Conversations in SQL: append-only turns, the latest state, what was sent to models, the originals of drafts.

A message counts as received once `append` returns: it is committed and, on SQLite, written through to the disk.
"""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, delete, event, func, insert, literal, select, text, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from assistant.domain.conversation import Conversation
from assistant.domain.draft import Language
from assistant.domain.errors import StoreError, UnknownConversation
from assistant.domain.model_use import Sent
from assistant.store.codec import read_state, read_turn, write_state, write_turn
from assistant.store.errands import BEHIND, Errands
from assistant.store.schema import bring_up, conversations, drafts, errands, originals, sent, turns
from assistant.store.spending import Spending, forget_conversation

Sentences = dict[Language, str]

_UNKNOWN: Sentences = {
    "es": "No hay ninguna conversación con esa dirección. Puede que se haya borrado; empiecen una nueva.",
    "en": "There is no conversation at that address. It may have been deleted; start a new one.",
}
_FAILED: Sentences = {
    "es": "No se pudo leer o guardar la conversación. Revisen que haya espacio en el disco y vuelvan a intentarlo.",
    "en": "The conversation could not be read or saved. Check that the disk has room and try again.",
}


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One conversation in a list. `updated` is in UTC; `settled` counts the settled criteria."""

    id: str
    title: str
    language: str
    updated: datetime
    settled: int


def new_conversation_id() -> str:
    """An id for a URL, with 144 random bits."""
    return secrets.token_urlsafe(18)


class ConversationStore:
    """Reads and writes conversations. May be used from several threads and processes.

    All methods raise `StoreError` when the database cannot be used.
    """

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self._sqlite = parsed.get_backend_name() == "sqlite"
        with _plain_errors():
            if self._sqlite and parsed.database:
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            self._engine: Engine = create_engine(url)
            if self._sqlite:
                event.listen(self._engine, "connect", _prepare_sqlite)
            with self._engine.begin() as connection:
                bring_up(connection)
        self.errands = Errands(self._transaction)
        self.spending = Spending(self._transaction)

    def append(
        self,
        conversation: Conversation,
        owner: str | None = None,
        *,
        errand_of: str | None = None,
        requests: Sequence[Sent] = (),
    ) -> None:
        """Store the turns that are not stored yet and the state, in one transaction; returns once committed.

        `errand_of` names the worker whose errand is herewith done; `requests` were sent for the last turn.
        Raises StoreError when another writer has gone on with this conversation, or has taken the errand away: then
        nothing is written.
        """
        now = datetime.now(UTC).isoformat()
        row = {
            "title": conversation.draft.title if conversation.draft else "",
            "language": conversation.language,
            "updated": now,
            "settled": conversation.board.settled if conversation.board else 0,
            "state": write_state(conversation),
        }
        with self._transaction() as connection:
            if errand_of is not None:
                done = delete(errands).where(errands.c.conversation == conversation.id, errands.c.worker == errand_of)
                if connection.execute(done).rowcount == 0:
                    raise StoreError(BEHIND)
            stored = self._turns_stored(connection, conversation.id)
            if stored is None:
                connection.execute(insert(conversations).values(id=conversation.id, owner=owner, created=now, **row))
                stored = 0
            elif not self._goes_on_from(connection, conversation, stored):
                raise StoreError(BEHIND)
            else:
                connection.execute(update(conversations).where(conversations.c.id == conversation.id).values(row))
            new = [
                {"conversation": conversation.id, "number": number, "content": write_turn(turn), "created": now}
                for number, turn in enumerate(conversation.turns)
                if number >= stored
            ]
            if new:
                connection.execute(insert(turns), new)
            if requests:
                last = len(conversation.turns) - 1
                connection.execute(
                    insert(sent),
                    [
                        {
                            "conversation": conversation.id,
                            "turn": last,
                            "position": position,
                            "prompt": request.prompt,
                            "sha256": request.sha256,
                            "text": request.text,
                        }
                        for position, request in enumerate(requests)
                    ],
                )

    def sent(self, conversation: str, turn: int) -> tuple[Sent, ...]:
        """Exactly what was sent to a model for a turn, in the order sent."""
        query = select(sent).where(sent.c.conversation == conversation, sent.c.turn == turn).order_by(sent.c.position)
        with self._transaction() as connection:
            return tuple(Sent(row.prompt, row.text, row.sha256) for row in connection.execute(query))

    def load(self, id: str) -> Conversation:
        """The whole conversation. Raises UnknownConversation."""
        state = select(literal(-1).label("number"), conversations.c.state).where(conversations.c.id == id)
        exchanges = select(turns.c.number, turns.c.content).where(turns.c.conversation == id)
        with self._transaction() as connection:
            # One statement sees one moment: another writer cannot come in between the state and its turns.
            rows = connection.execute(state.union_all(exchanges).order_by("number")).all()
            if not rows or rows[0].number != -1:
                raise UnknownConversation(_UNKNOWN, id)
            return replace(read_state(rows[0].state), turns=tuple(read_turn(row.state) for row in rows[1:]))

    def list(self, owner: str | None = None) -> tuple[ConversationRow, ...]:
        """The conversations of a person, newest first; of the machine when `owner` is None."""
        query = select(conversations).order_by(conversations.c.updated.desc())
        if owner is not None:
            query = query.where(conversations.c.owner == owner)
        with self._transaction() as connection:
            return tuple(
                ConversationRow(row.id, row.title, row.language, datetime.fromisoformat(row.updated), row.settled)
                for row in connection.execute(query)
            )

    def keep_original(self, conversation: str, sha256: str, name: str, content: bytes) -> None:
        """Keep the bytes of a draft, once for all conversations that use it."""
        with self._transaction() as connection:
            known = connection.execute(select(originals.c.sha256).where(originals.c.sha256 == sha256)).first()
            if known is None:
                connection.execute(insert(originals).values(sha256=sha256, name=name, content=content))
            used = connection.execute(
                select(drafts).where(drafts.c.conversation == conversation, drafts.c.sha256 == sha256)
            ).first()
            if used is None:
                connection.execute(insert(drafts).values(conversation=conversation, sha256=sha256))

    def original(self, sha256: str) -> tuple[str, bytes] | None:
        """Name and bytes of an original, None when it is not kept."""
        with self._transaction() as connection:
            row = connection.execute(select(originals).where(originals.c.sha256 == sha256)).first()
            return None if row is None else (row.name, row.content)

    def delete(self, id: str) -> None:
        """Delete a conversation, the originals that no other uses, and what the write-ahead log holds of them."""
        with self._transaction() as connection:
            for table in (turns, drafts, errands, sent):
                connection.execute(delete(table).where(table.c.conversation == id))
            forget_conversation(connection, id)
            connection.execute(delete(conversations).where(conversations.c.id == id))
            connection.execute(delete(originals).where(originals.c.sha256.not_in(select(drafts.c.sha256))))
        if self._sqlite:
            with _plain_errors(), self._engine.connect() as connection:
                connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def close(self) -> None:
        """Give back all connections."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with _plain_errors(), self._engine.begin() as connection:
            yield connection

    def _turns_stored(self, connection: Connection, id: str) -> int | None:
        known = connection.execute(select(conversations.c.id).where(conversations.c.id == id)).first()
        if known is None:
            return None
        count = connection.execute(select(func.count()).select_from(turns).where(turns.c.conversation == id))
        return int(count.scalar_one())

    def _goes_on_from(self, connection: Connection, conversation: Conversation, stored: int) -> bool:
        """Whether the conversation has all that is stored and more: it was not read before another writer's turn."""
        if stored == 0:
            return True
        if stored >= len(conversation.turns):
            return False
        last = select(turns.c.content).where(turns.c.conversation == conversation.id, turns.c.number == stored - 1)
        return read_turn(connection.execute(last).scalar_one()) == conversation.turns[stored - 1]


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise StoreError(BEHIND) from error
    except (SQLAlchemyError, OSError, ValueError) as error:
        raise StoreError(_FAILED, type(error).__name__) from error
