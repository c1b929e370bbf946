"""What the rulebook has learnt, from the cache; prepared in a child process where it is absent, stale or damaged."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile

from filelock import FileLock

from assistant.domain.draft import Language
from assistant.domain.errors import LibraryError
from assistant.examiners.rulebook.learning.learnt import Learnt
from assistant.library.shelf import knowledge_sha256
from assistant.settings import Settings

_LEARNT_FORM = 7  # raised when what is learnt, or how, changes
_FIT_FAILED: dict[Language, str] = {
    "es": "No se pudo preparar el examinador. Borren la carpeta de caché ({}) y vuelvan a intentarlo.",
    "en": "The examiner could not be prepared. Delete the cache folder ({}) and try again.",
}
PREPARING: dict[Language, str] = {
    "es": "Se prepara el examinador con las frases de ejemplo; se hace una sola vez y tarda menos de un minuto.",
    "en": "The examiner is being prepared from the example sentences; this happens once and takes less than a minute.",
}

# Not `-m`: the processes that it starts in its turn would import all that it imports.
_CHILD = "from assistant.wiring.prepare import main; main()"

Tell = Callable[[dict[Language, str]], None]


def learnt(settings: Settings, tell: Tell, meanwhile: Callable[[], None] = lambda: None) -> Learnt:
    """The fitted classifiers from the cache; fitted anew when they are absent, stale or damaged.

    `meanwhile` is called while another process fits them, and at no other time.
    """
    try:
        settings.cache_directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _fit_failed(settings, str(error)) from error
    sha256 = knowledge_sha256(settings.knowledge_directory / "exemplars")
    path = settings.cache_directory / f"rulebook-{_LEARNT_FORM}-{sha256[:32]}.npz"
    loaded = _load(path)
    if loaded is not None:
        return loaded
    with FileLock(path.with_suffix(".lock")):
        loaded = _load(path)
        if loaded is not None:
            return loaded
        tell(PREPARING)
        paths = (settings.knowledge_directory, settings.cache_directory, settings.home, path)
        with subprocess.Popen(
            [sys.executable, "-c", _CHILD, *map(str, paths)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},  # more of them only wait
        ) as fitting:
            with suppress(Exception):  # it only saves time: whoever needs it meets the fault again
                meanwhile()
            _, said = fitting.communicate()
        loaded = _load(path)
        if fitting.returncode or loaded is None:
            raise _fit_failed(settings, said.strip().rpartition("\n")[2])
        return loaded


def _fit_failed(settings: Settings, detail: str) -> LibraryError:
    return LibraryError({spoken: said.format(settings.cache_directory) for spoken, said in _FIT_FAILED.items()}, detail)


def _load(path: Path) -> Learnt | None:
    try:
        return Learnt.load(path)
    except (OSError, ValueError, KeyError, BadZipFile):
        return None
