"""Search with embeddings of the person's choice, beside the built-in search and never without it.

Questions are sent to the provider, and once the knowledge that comes with the program: the caller sees to it that the
person agreed. Guidance that a team added is never sent. Whether a question lies outside the recommendations, and what
of the guidance bears on it, the built-in search decides; and it answers alone when the provider does not.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from assistant.domain.draft import Language
from assistant.domain.errors import ContrapuntoError
from assistant.domain.knowledge import Criterion, Recommendation, SearchResult
from assistant.library.index import Index, IndexNews
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import Shelf

_PAUSE_SECONDS = 60.0  # after a failure, before the provider is asked again


class NamedLibrarian:
    """Fulfils `dialogue.ports.Librarian`. Nothing is sent, loaded or built before the first question.

    May be used from several threads. `tell` hears why the built-in search stands in.
    """

    def __init__(
        self,
        local: ShelfLibrarian,
        build: Callable[[], ShelfLibrarian],
        tell: Callable[[ContrapuntoError], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`build` gives the search with the named embeddings; it may raise `SettingsError`."""
        self._local = local
        self._build = build
        self._tell = tell
        self._clock = clock
        self._lock = Lock()
        self._named: ShelfLibrarian | None = None
        self._not_before = float("-inf")

    def recommendation(self, id: str) -> Recommendation:
        """Raises KeyError for an unknown id."""
        return self._local.recommendation(id)

    def criterion(self, slug: str) -> Criterion:
        """Raises KeyError for an unknown slug."""
        return self._local.criterion(slug)

    def claim(self, id: str, language: Language) -> str:
        """What a claim says. Raises KeyError for an unknown id."""
        return self._local.claim(id, language)

    def search(self, query: str, language: Language, limit: int = 5) -> SearchResult:
        """As `ShelfLibrarian.search`, ranked by the named embeddings. A question that lies outside is not sent."""
        found = self._local.search(query, language, limit)
        if found.out_of_scope or self._clock() < self._not_before:
            return found
        try:
            by_name = self._ready().search(query, language, limit)
        except ContrapuntoError as error:
            self._not_before = self._clock() + _PAUSE_SECONDS
            self._tell(error)
            return found
        guidance = tuple(hit for hit in found.hits if hit.kind == "guidance")
        return SearchResult(by_name.ranked, by_name.hits + guidance, out_of_scope=False)

    def _ready(self) -> ShelfLibrarian:
        with self._lock:
            if self._named is None:
                self._named = self._build()
            return self._named


def librarian_by_name(
    name: str,
    base_url: str,
    directory: Path,
    shelf: Shelf,
    notify: Callable[[IndexNews], None] | None = None,
) -> ShelfLibrarian:
    """The search with LangChain's embeddings "provider:model", over an index of its own under `directory`.

    A damaged index of other embeddings, or of the built-in ones, does not touch it: to build one costs money. Raises
    `SettingsError` when the embeddings cannot be had; the search raises `ModelFault` when they do not answer.
    """
    from assistant.library.langchain_embedding import named_encoder  # LangChain, only when asked for

    encoder = named_encoder(name, base_url)
    own = directory / re.sub(r"[^A-Za-z0-9._-]+", "-", encoder.id)
    index = Index(own, shelf, encoder, guidance_directory=own / "no-guidance", notify=notify, built_in=False)
    return ShelfLibrarian(shelf, index, encoder, decides_scope=False)
