"""A small knowledge directory cut from the real one, an encoder and an index over it."""

import json
import shutil
from pathlib import Path

import pytest

from assistant.domain.knowledge import SLUGS
from assistant.library.embedding import SentenceEncoder
from assistant.library.index import Index
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import Shelf, load_shelf

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
SENTENCES_EACH = 4


def cut_knowledge(target: Path) -> Path:
    """The real recommendations, criteria and samples, every third question, and four sentences for each criterion."""
    for part in ("recommendations", "criteria", "samples"):
        shutil.copytree(KNOWLEDGE / part, target / part)
    exemplars = target / "exemplars"
    exemplars.mkdir()
    for name in (*SLUGS, "none"):
        lines = (KNOWLEDGE / "exemplars" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        labelled = [line for line in lines if name == "none" or json.loads(line)["label"] != "none"]
        kept = labelled[:: max(1, len(labelled) // SENTENCES_EACH)][:SENTENCES_EACH]
        (exemplars / f"{name}.jsonl").write_text("\n".join(kept) + "\n", encoding="utf-8")
    questions = (KNOWLEDGE / "exemplars" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    (exemplars / "questions.jsonl").write_text("\n".join(questions[::3]) + "\n", encoding="utf-8")
    return target


@pytest.fixture(scope="session")
def small_knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cut_knowledge(tmp_path_factory.mktemp("small") / "knowledge")


@pytest.fixture(scope="session")
def shelf(small_knowledge: Path) -> Shelf:
    return load_shelf(small_knowledge)


@pytest.fixture(scope="session")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, shelf: Shelf, encoder: SentenceEncoder) -> Path:
    """The directory of a finished index; tests that change it work on a copy."""
    directory = tmp_path_factory.mktemp("built") / "index"
    index = Index(directory, shelf, encoder)
    index.prepare()
    index.close()
    return directory


@pytest.fixture
def index_directory(built: Path, tmp_path: Path) -> Path:
    """A copy of the finished index, to be changed at will."""
    return Path(shutil.copytree(built, tmp_path / "index"))


@pytest.fixture(scope="session")
def librarian(built: Path, shelf: Shelf, encoder: SentenceEncoder) -> ShelfLibrarian:
    return ShelfLibrarian(shelf, Index(built, shelf, encoder), encoder)
