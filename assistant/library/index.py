"""The derived index: built when absent, checked when opened, rebuilt when bad, with a word to the person.

Holds the claims, criteria, labelled questions and sentences of the shelf, and the guidance that a team added. Drafts
of users never come in here. Knows nothing of ranking.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from threading import RLock
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assistant.dialogue.ports import Encoder
from assistant.domain.draft import Draft, Language
from assistant.library.chroma_place import ChromaPlace, Found, StoredRow
from assistant.library.guidance import Guidance, GuidanceShelf, rows_of
from assistant.library.relevance import Relevance, fit_relevance, load_relevance, scale_of
from assistant.library.rows import Kind, Part, Row, knowledge_rows, rows_sha256
from assistant.library.shelf import Shelf

_ROWS_FORM = 2  # raised when `rows` or `relevance` change
_PARTS: tuple[Part, Part] = ("criteria", "exemplars")
_KEPT = 3  # versions of the knowledge, or embeddings, whose collections are kept
_WEIGHTS: dict[Kind, float] = {"question": 1.0, "criterion": 0.5, "claim": 0.5, "sentence": 0.2}


class IndexNews(StrEnum):
    """What the index tells while a person waits."""

    BUILDING = "building"  # there was none for this knowledge
    REBUILDING = "rebuilding"  # what was there is damaged
    READY = "ready"

    def say(self, language: Language) -> str:
        """A sentence for the person who waits."""
        return _SENTENCES[self][language]


_SENTENCES: dict[IndexNews, dict[Language, str]] = {
    IndexNews.BUILDING: {
        "es": "Se prepara el índice de las recomendaciones; se hace una sola vez y tarda unos segundos.",
        "en": "The index of the recommendations is being made; this happens once and takes a few seconds.",
    },
    IndexNews.REBUILDING: {
        "es": "El índice de las recomendaciones estaba dañado y se está rehaciendo.",
        "en": "The index of the recommendations was damaged and is being made anew.",
    },
    IndexNews.READY: {"es": "El índice está listo.", "en": "The index is ready."},
}


class Index:
    """Nothing is read or opened until the first question. May be used from several threads.

    `directory` is derived and may be deleted at any time; `guidance_directory` holds the added guidance and may not.
    """

    def __init__(
        self,
        directory: Path,
        shelf: Shelf,
        encoder: Encoder,
        guidance_directory: Path | None = None,
        notify: Callable[[IndexNews], None] | None = None,
        *,
        built_in: bool = True,
    ) -> None:
        """`built_in`: the encoder is the one that all constants of the search were chosen on."""
        self._directory = directory
        self._shelf = shelf
        self._encoder = encoder
        self._built_in = built_in
        self._guidance = GuidanceShelf(guidance_directory or directory / "guidance")
        self._notify = notify or (lambda _: None)
        self._place = ChromaPlace(directory, encoder)
        self._mutex = RLock()
        self._space: str | None = None
        self._sha256 = ""
        self._relevance: Relevance | None = None

    def prepare(self) -> None:
        """Builds what is missing, and nothing when all is there. Takes some 15 s and 400 MB from nothing: a process of
        its own gives the memory back. Raises `LibraryError`.
        """
        with self._ready():
            pass

    def load(self) -> None:
        """Loads what opening takes, a second of imports, while nothing is there to be opened yet."""
        with self._mutex:
            self._place.load()
            self._name("criteria")

    @property
    def relevance(self) -> Relevance:
        """The fitted scores. Raises `LibraryError`."""
        with self._ready():
            assert self._relevance is not None, "_ready loads it"
            return self._relevance

    def neighbours(self, vector: NDArray[np.float32], limit: int, part: Part) -> tuple[Found, ...]:
        """The nearest rows of one part of the shelf, nearest first. Raises `LibraryError`."""
        with self._ready():
            return self._place.near(self._name(part), vector, limit)

    def guidance_neighbours(self, vector: NDArray[np.float32], limit: int) -> tuple[Found, ...]:
        """The nearest passages of added guidance, nearest first. Raises `LibraryError`."""
        with self._ready():
            record = self._place.record
            if record is None or self._name("guidance") not in record.collections:
                return ()
            return self._place.near(self._name("guidance"), vector, limit)

    def guidance_names(self) -> tuple[str, ...]:
        """The names of the guidance that was added, sorted. Does not open the index."""
        return tuple(each.name for each in self._guidance.all())

    def add_guidance(self, *files: tuple[str, Draft]) -> int:
        """Adds files under their names, each in the place of one of the same name. Returns the number of passages.

        Raises `LibraryError`.
        """
        added = [Guidance.of(name, draft) for name, draft in files]
        with self._ready(), self._place.locked():
            self._refresh()
            for guidance in added:
                old = self._guidance.named(guidance.name)
                if old is not None:
                    self._place.erase(self._name("guidance"), [row.id for row in old.rows()])
                self._place.write(self._name("guidance"), guidance.rows())
                self._guidance.put(guidance)
            self._place.complete(self._name("guidance"), rows_of(self._guidance.all()))
            self._place.settle()
        return sum(len(guidance.passages) for guidance in added)

    def remove_guidance(self, name: str) -> bool:
        """Removes the guidance of this name; False when there is none. Raises `LibraryError`."""
        with self._ready(), self._place.locked():
            self._refresh()
            guidance = self._guidance.named(name)
            if guidance is None:
                return False
            self._place.erase(self._name("guidance"), [row.id for row in guidance.rows()])
            self._guidance.remove(guidance)
            self._place.complete(self._name("guidance"), rows_of(self._guidance.all()))
            self._place.settle()
            return True

    def close(self) -> None:
        """Lets go of the files; the next question opens them again."""
        with self._mutex:
            self._place.close()

    @contextmanager
    def _ready(self) -> Iterator[None]:
        """One thread at a time, over an index that is there, sound and not older than what others wrote."""
        with self._mutex:
            if not self._place.current:
                with self._place.locked():
                    self._refresh()
            yield

    def _refresh(self) -> None:
        """Opens what is there, and builds what is missing. The caller holds the lock."""
        if self._place.current:
            return
        sound = self._place.take([self._name(part) for part in (*_PARTS, "guidance")])
        record = self._place.record
        if not sound:
            self._notify(IndexNews.BUILDING if record is None else IndexNews.REBUILDING)
            self._place.start_afresh()
            record = None
        collections = {} if record is None else record.collections
        knowledge_is_missing = any(self._name(part) not in collections for part in _PARTS)
        if sound and knowledge_is_missing:
            self._notify(IndexNews.BUILDING)
        if knowledge_is_missing:
            try:
                self._build_knowledge()
            except BaseException:  # an encoder elsewhere may fail half-way: what was begun is not in use
                self._place.close()
                raise
        guidance = rows_of(self._guidance.all())
        indexed = collections.get(self._name("guidance"))
        guidance_differs = len(guidance) != (indexed.rows if indexed else 0)
        if guidance_differs:
            self._place.drop(self._name("guidance"))
            self._place.write(self._name("guidance"), guidance)
            self._place.complete(self._name("guidance"), guidance)
        if knowledge_is_missing or guidance_differs:
            self._place.settle()
            self._notify(IndexNews.READY)
        if knowledge_is_missing or self._relevance is None:
            self._relevance = self._load_relevance()

    def _build_knowledge(self) -> None:
        rows = knowledge_rows(self._shelf)
        for part in _PARTS:
            stored = [_stored(row) for row in rows if row.part == part]
            self._place.drop(self._name(part))  # what an interrupted build left behind
            self._place.write(self._name(part), stored)
            self._place.complete(self._name(part), stored)
        self._fit_relevance(rows)
        self._drop_old_versions()

    def _drop_old_versions(self) -> None:
        record = self._place.record
        for part in _PARTS:
            versions = [name for name in record.collections if name.startswith(f"{part}-")] if record else []
            for name in versions[:-_KEPT]:
                self._place.drop(name)
                self._relevance_file(name).unlink(missing_ok=True)

    def _load_relevance(self) -> Relevance:
        try:
            return load_relevance(self._relevance_file(self._name("exemplars")))
        except (OSError, ValueError, KeyError):
            return self._fit_relevance(knowledge_rows(self._shelf))

    def _fit_relevance(self, rows: Sequence[Row]) -> Relevance:
        ordered = [row for part in _PARTS for row in rows if row.part == part]
        vectors = [
            self._place.vectors(self._name(part), [row.id for row in rows if row.part == part]) for part in _PARTS
        ]
        stacked = np.vstack(vectors)
        relevance = fit_relevance(
            texts=[row.text for row in ordered],
            vectors=stacked,
            slugs=[row.slugs for row in ordered],
            outside=[row.kind == "question" and not row.slugs for row in ordered],
            weights=np.asarray([_WEIGHTS[row.kind] for row in ordered], dtype=np.float32),
            scale=1.0 if self._built_in else scale_of(stacked),
        )
        relevance.save(self._relevance_file(self._name("exemplars")))
        return relevance

    def _relevance_file(self, collection: str) -> Path:
        return self._directory / f"relevance-{collection}.npz"

    def _name(self, part: Part | Literal["guidance"]) -> str:
        """A collection's name: part, embedding, dimension and the knowledge's hash, in Chroma's legal characters.

        The hash is over what is indexed: a new wording of a challenge is no reason to index anew.
        """
        if self._space is None:
            embedding = re.sub(r"[^A-Za-z0-9._-]+", "-", self._encoder.id)
            self._space = f"{embedding}-{self._encoder.encode(['.']).shape[1]}"
            self._sha256 = rows_sha256(knowledge_rows(self._shelf))
        if part == "guidance":
            return f"guidance-{self._space}"
        return f"{part}-{self._space}-{_ROWS_FORM}-{self._sha256[:16]}"


def _stored(row: Row) -> StoredRow:
    return StoredRow(row.id, row.text, {"source": row.source, "slugs": ",".join(row.slugs)})
