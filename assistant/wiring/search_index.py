"""Where the search index lies, and what it is made with; for the house and for the process that prepares it."""

from collections.abc import Callable

from assistant.dialogue.ports import Encoder
from assistant.library.index import Index, IndexNews
from assistant.library.shelf import Shelf
from assistant.settings import Settings


def search_index(
    settings: Settings, shelf: Shelf, encoder: Encoder, notify: Callable[[IndexNews], None] | None = None
) -> Index:
    """The index over a shelf and the guidance that was added to it; nothing is opened before the first question."""
    return Index(settings.cache_directory / "index", shelf, encoder, settings.home / "guidance", notify)
