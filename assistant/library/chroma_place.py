"""A directory with Chroma in it: one client for a process, a lock for writers, seals against damage.

Chroma's traps that are kept out here: another metric than cosine, its own embeddings, ids made up at random, a client
that goes on with what it knew after another process has written, descriptors that leak with every client, vector
files that end the process when they are damaged. Knows nothing of what the rows mean.
"""

import secrets
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from assistant.dialogue.ports import Encoder
from assistant.domain.errors import LibraryError, ModelFault
from assistant.library.index_record import Collected, IndexRecord, read_record, record_stamp, seals_of, write_record

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from langchain_chroma import Chroma

_LOCK_SECONDS = 600.0
_BATCH = 2_500
_SAME = 1e-3  # cosine distance of a text to itself, rounding included
_SENTINELS = 5
_AROUND = 10  # neighbours among which a sentinel looks for itself


class StoredRow(NamedTuple):
    """A text with its id and what is kept beside it."""

    id: str
    text: str
    metadata: Mapping[str, str]


class Found(NamedTuple):
    """A row near a vector. `similarity` is the cosine, -1 to 1."""

    id: str
    text: str
    metadata: Mapping[str, str]
    similarity: float


class ChromaPlace:
    """Not safe for several threads by itself: the caller guards it."""

    def __init__(self, base: Path, encoder: Encoder) -> None:
        self._base = base
        self._encoder = encoder
        self._client: Client | None = None
        self._stores: dict[str, Chroma] = {}
        self._stamp: tuple[int, ...] | None = None
        self.record: IndexRecord | None = None  # what is in use; None before the first `take`

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Alone among all processes on this directory. Waits for another that writes. Raises `LibraryError`."""
        self._base.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._base / "index.lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout as error:
            raise LibraryError(
                {
                    "es": "Otro proceso lleva demasiado tiempo con el índice; ciérrenlo y vuelvan a intentarlo.",
                    "en": "Another process has held the index for too long; close it and try again.",
                },
                str(self._base),
            ) from error

    @property
    def current(self) -> bool:
        """Whether nobody has written since `take` or `settle`. A few microseconds."""
        return self._stamp is not None and self._stamp == record_stamp(self._base)

    def take(self, names: Sequence[str]) -> bool:
        """Uses what the record names, if it is sound: seals unbroken, and those of `names` that it has are complete
        and find their sentinels.

        False when there is none or it is not; then `start_afresh`. The caller holds the lock.
        """
        self.close()
        self.record = read_record(self._base)
        self._stamp = record_stamp(self._base)
        if self.record is None:
            return False
        try:
            sound = seals_of(self._directory) == self.record.seals and all(
                self._finds_itself(name, collected)
                for name, collected in self.record.collections.items()
                if name in names
            )
        except ModelFault:  # the encoder is elsewhere and cannot be reached: that says nothing of what is here
            self.close()
            raise
        except Exception:  # noqa: BLE001 - whatever a damaged database makes Chroma raise means the same here
            sound = False
        return sound

    def load(self) -> None:
        """Imports what is worked with, which takes a second the first time."""
        import langchain_chroma  # noqa: F401  # imports Chroma too; kept for later

    def start_afresh(self) -> None:
        """Leaves what is there and begins an empty directory. The caller holds the lock, and calls `settle` after."""
        self.close()
        for old in self._base.glob("chroma-*"):
            shutil.rmtree(old, ignore_errors=True)  # one that is in use elsewhere stays until the next time
        serial = 0 if self.record is None else self.record.serial
        self.record = IndexRecord(directory=f"chroma-{secrets.token_hex(6)}", serial=serial)

    def write(self, name: str, rows: Sequence[StoredRow]) -> None:
        """Puts rows into a collection: new ones are added, those of a known id replaced."""
        store = self._store(name)
        for start in range(0, len(rows), _BATCH):
            batch = rows[start : start + _BATCH]
            store.add_texts(
                [row.text for row in batch], [dict(row.metadata) for row in batch], ids=[row.id for row in batch]
            )

    def erase(self, name: str, ids: Sequence[str]) -> None:
        """Takes rows out of a collection."""
        for start in range(0, len(ids), _BATCH):
            self._store(name).delete(ids=list(ids[start : start + _BATCH]))

    def drop(self, name: str) -> None:
        """Takes a whole collection away."""
        self._stores.pop(name, None)
        with suppress(Exception):  # it may be gone already
            self._opened().delete_collection(name)
        if self.record is not None:
            self.record = self.record.without_collection(name)

    def complete(self, name: str, rows: Sequence[StoredRow]) -> None:
        """Notes that a collection now holds exactly these rows."""
        assert self.record is not None, "take or start_afresh first"
        times = Counter(row.text for row in rows)
        unique = [row for row in rows if times[row.text] == 1]
        step = max(1, len(unique) // _SENTINELS)
        sentinels = tuple((row.id, row.text) for row in unique[::step][:_SENTINELS])
        self.record = self.record.with_collection(name, Collected(len(rows), sentinels))

    def settle(self) -> None:
        """Seals what was written and lets every process see it. The caller holds the lock."""
        assert self.record is not None, "take or start_afresh first"
        self.close()
        self.record = replace(self.record, serial=self.record.serial + 1, seals=seals_of(self._directory))
        write_record(self._base, self.record)
        self._stamp = record_stamp(self._base)

    def near(
        self, name: str, vector: NDArray[np.float32], limit: int, where: Mapping[str, Any] | None = None
    ) -> tuple[Found, ...]:
        """The nearest rows of a collection, nearest first. Raises `LibraryError`."""
        try:
            found = self._store(name).similarity_search_by_vector_with_relevance_scores(
                vector.tolist(), k=limit, filter=None if where is None else dict(where)
            )
        except Exception as error:  # Chroma's errors have no root of their own
            raise LibraryError(
                {
                    "es": "No se puede leer el índice de las recomendaciones; reinicien la aplicación para rehacerlo.",
                    "en": "The index of the recommendations cannot be read; restart the application to rebuild it.",
                },
                str(error),
            ) from error
        return tuple(
            Found(document.id or "", document.page_content, document.metadata, 1.0 - distance)
            for document, distance in found
        )

    def vectors(self, name: str, ids: Sequence[str]) -> NDArray[np.float32]:
        """The stored vectors of these ids, in their order."""
        rows: dict[str, Any] = {}
        for start in range(0, len(ids), _BATCH):
            part = self._store(name).get(ids=list(ids[start : start + _BATCH]), include=["embeddings"])
            rows |= dict(zip(part["ids"], part["embeddings"], strict=True))
        return np.asarray([rows[id] for id in ids], dtype=np.float32)

    def close(self) -> None:
        """Lets go of the client and its descriptors; the next question opens another."""
        self._stores.clear()
        if self._client is not None:
            self._client.close()
            self._client = None
        self._stamp = None

    @property
    def _directory(self) -> Path:
        assert self.record is not None, "take or start_afresh first"
        return self._base / self.record.directory

    def _opened(self) -> "Client":
        if self._client is None:
            import chromadb  # over a second
            from chromadb.api.client import Client
            from chromadb.config import Settings

            self._directory.mkdir(parents=True, exist_ok=True)
            settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
            client = chromadb.PersistentClient(self._directory, settings=settings)
            assert isinstance(client, Client), "the only client that can be closed"
            self._client = client
        return self._client

    def _store(self, name: str) -> "Chroma":
        if name not in self._stores:
            from langchain_chroma import Chroma

            from assistant.library.langchain_embedding import EncoderEmbeddings

            self._stores[name] = Chroma(
                client=self._opened(),
                collection_name=name,
                embedding_function=EncoderEmbeddings(self._encoder),
                # Everything written reaches the vector files at once: a remainder that Chroma keeps back is written
                # again by every reader, and breaks the seals.
                collection_configuration={"hnsw": {"space": "cosine", "sync_threshold": 1, "batch_size": 1}},
            )
        return self._stores[name]

    def _finds_itself(self, name: str, collected: Collected) -> bool:
        if self._opened().get_collection(name, embedding_function=None).count() != collected.rows:
            return False
        texts = [text for _, text in collected.sentinels]
        vectors = self._encoder.encode(texts)
        found = sum(
            any(near.id == id and near.similarity > 1 - _SAME for near in self.near(name, vector, _AROUND))
            for (id, _), vector in zip(collected.sentinels, vectors, strict=True)
        )
        return 2 * found >= len(texts)  # the search is approximate: over many rows it may pass one by
