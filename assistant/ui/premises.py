"""The house of this process, shared by every window, and whether it is ready to work.

It is made ready in a thread of its own, while the first page is being looked at: the rulebook first, then the index.
"""

import gc
import logging
from functools import cache
from threading import Event, Lock, Thread

from assistant.domain.draft import Language
from assistant.domain.errors import ContrapuntoError, LibraryError
from assistant.settings import Settings
from assistant.ui.worker import Worker
from assistant.wiring.house import House

_FAILED: dict[Language, str] = {
    "es": "No se pudo poner en marcha el examinador. `assistant doctor` dice qué falta.",
    "en": "The examiner could not be started. `assistant doctor` says what is missing.",
}
_log = logging.getLogger(__name__)


class Premises:
    """A house that is made ready in the background. May be used from several threads."""

    def __init__(self, settings: Settings) -> None:
        self.house = House(settings, tell=self._told, meanwhile=lambda house: house.index.load())
        self.worker = Worker(self.house)
        self._told_last: dict[Language, str] = {}
        self._error: ContrapuntoError | None = None
        self._thread: Thread | None = None
        self._lock = Lock()
        self._can_examine = Event()
        self._ready = Event()

    def prepare(self) -> None:
        """Begin to make the house ready, unless that is done or under way."""
        with self._lock:
            if self._thread is not None:
                return
            self._error = None
            self._thread = Thread(target=self._prepare, name="premises", daemon=True)
            self._thread.start()

    @property
    def ready(self) -> bool:
        """Whether nothing has to be waited for any more."""
        return self._ready.is_set()

    @property
    def can_examine(self) -> bool:
        """Whether drafts can be examined at once."""
        return self._can_examine.is_set()

    def wait_to_examine(self, seconds: float) -> bool:
        """Wait until drafts can be examined, at most so long. Raises what went wrong: a later `prepare` tries again."""
        return self._wait(self._can_examine, seconds)

    def wait_until_ready(self, seconds: float) -> bool:
        """Wait until questions can be answered too, at most so long. Raises what went wrong."""
        return self._wait(self._ready, seconds)

    def news(self, language: Language) -> str:
        """What is being built at the moment, in words, or ""."""
        return self._told_last.get(language, "")

    def _wait(self, event: Event, seconds: float) -> bool:
        self.prepare()
        done = event.wait(seconds)
        error = self._error
        if not done and error is not None:
            with self._lock:
                self._thread = None
            raise error
        return done

    def _told(self, sentences: dict[Language, str]) -> None:
        self._told_last = sentences

    def _prepare(self) -> None:
        try:
            _ = self.house.ports, self.house.store
        except ContrapuntoError as error:
            self._error = error
            return
        except Exception as error:  # noqa: BLE001  # the edge of this thread: without a word, all would wait for ever
            _log.exception("the house could not be made ready")
            self._error = LibraryError(_FAILED, type(error).__name__)
            return
        self._can_examine.set()
        try:
            self.house.librarian.search("¿Qué es un espacio multiactor?", "es")
        except ContrapuntoError as error:
            # Said again to whoever asks a question; all else works without the index.
            self._told_last = dict(error.sentences)
        # Streamlit collects all garbage after every run; what is loaded by now stays for good.
        gc.collect()
        gc.freeze()
        self._ready.set()


@cache
def the_premises() -> Premises:
    """The premises of this process. `launch` asks first, so that no two windows build them at once."""
    return Premises(Settings())
