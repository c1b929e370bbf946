"""The tables, and the steps from one version of them to the next."""

from sqlalchemy import (
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    insert,
    select,
    update,
)

VERSION = 2  # 2: errands, sent, spending
metadata = MetaData()

versions = Table("schema_version", metadata, Column("version", Integer, primary_key=True))

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("owner", String(255), index=True),
    Column("title", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("created", String(32), nullable=False),  # ISO 8601, UTC
    Column("updated", String(32), nullable=False, index=True),
    Column("settled", Integer, nullable=False),
    Column("state", Text, nullable=False),  # codec.write_state
)

turns = Table(
    "turns",
    metadata,
    Column("conversation", ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),  # from 0; never changed once written
    Column("content", Text, nullable=False),  # codec.write_turn
    Column("created", String(32), nullable=False),
    UniqueConstraint("conversation", "number"),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

drafts = Table(
    "conversation_originals",
    metadata,
    Column("conversation", ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("sha256", ForeignKey("originals.sha256"), nullable=False),
    UniqueConstraint("conversation", "sha256"),
)


errands = Table(
    "errands",
    metadata,
    Column("conversation", ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, nullable=False),  # of the turn that it is to become
    Column("message", Text, nullable=False),  # codec.write_message
    Column("state", String(16), nullable=False),  # running, stopping, failed
    Column("worker", String(64), nullable=False),  # who carries it out
    Column("progress", Text, nullable=False),  # codec.write_progress
    Column("fault", Text, nullable=False),  # JSON: a sentence per language; {} where nothing failed
    Column("updated", String(32), nullable=False),  # ISO 8601, UTC; a sign of life
)

sent = Table(
    "sent",
    metadata,
    Column("conversation", ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("position", Integer, nullable=False),  # from 0, in the order sent
    Column("prompt", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),  # the whole request
    UniqueConstraint("conversation", "turn", "position"),
)

# Without a key to the conversations: what a day cost stays when they are deleted, under the conversation "".
spending = Table(
    "spending",
    metadata,
    Column("day", String(10), nullable=False),  # ISO 8601
    Column("conversation", String(64), nullable=False, index=True),
    Column("calls", Integer, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("money", Float, nullable=False),  # US dollars, estimated
    UniqueConstraint("day", "conversation"),
)


def bring_up(connection: Connection) -> None:
    """Create what is absent. A database of a later version is refused. Raises ValueError."""
    metadata.create_all(connection)
    found = connection.execute(select(versions.c.version)).scalars().all()
    if not found:
        connection.execute(insert(versions).values(version=VERSION))
    elif max(found) > VERSION:
        raise ValueError(f"the database has version {max(found)}, this program knows {VERSION}")
    elif max(found) < VERSION:  # each version so far only added tables
        connection.execute(update(versions).values(version=VERSION))
