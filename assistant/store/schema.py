"""The tables, and the steps from one version of them to the next."""

from sqlalchemy import (
    Column,
    Connection,
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
)

VERSION = 1
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


def bring_up(connection: Connection) -> None:
    """Create what is absent. A database of a later version is refused. Raises ValueError."""
    metadata.create_all(connection)
    found = connection.execute(select(versions.c.version)).scalars().all()
    if not found:
        connection.execute(insert(versions).values(version=VERSION))
    elif max(found) > VERSION:
        raise ValueError(f"the database has version {max(found)}, this program knows {VERSION}")
