"""What several packages' tests share: a clean environment, a fitted rulebook, a house over it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.dialogue.review import review_of
from assistant.domain.draft import Draft
from assistant.domain.review import Review
from assistant.library.samples import load_samples
from assistant.library.shelf import knowledge_sha256
from assistant.settings import Settings
from assistant.wiring.house import House

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE = ROOT / "knowledge"
collect_ignore = ["bench/data"]  # the scorer's own tests run in its own folder: bench/test_scorer.py


@pytest.fixture(scope="session", autouse=True)
def _no_settings_of_the_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("ASSISTANT_")]:
            patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def fitted_cache(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache directory with the rulebook fitted from the labelled sentences as they are.

    It lies under pytest's own cache and is fitted (about a minute) only when the sentences have changed.
    """
    name = f"contrapunto-{knowledge_sha256(KNOWLEDGE / 'exemplars')[:16]}"
    kept = pytestconfig.cache.mkdir(name) if pytestconfig.cache else tmp_path_factory.mktemp(name)
    directory = Path(kept)
    _ = house_over(directory, tmp_path_factory.mktemp("home")).examiner
    return directory


@pytest.fixture(scope="session")
def house(fitted_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The whole assistant with an empty home, shared by all tests of a run: leave no conversations in its store."""
    built = house_over(fitted_cache, tmp_path_factory.mktemp("home"))
    yield built
    if "index" in vars(built):
        built.index.close()


@pytest.fixture(scope="session")
def furnished_cache(house: House, fitted_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the fitted cache with the search index in it, for a page or a process of its own."""
    house.index.prepare()
    return Path(shutil.copytree(fitted_cache, tmp_path_factory.mktemp("furnished") / "cache"))


def house_over(cache_directory: Path, home: Path) -> House:
    return House(Settings(_env_file=None, home=home, cache_directory=cache_directory, knowledge_directory=KNOWLEDGE))


@pytest.fixture(scope="session")
def sample_drafts(house: House) -> dict[str, Draft]:
    """The sample drafts that come with the program, read, by their slug."""
    return {
        sample.slug: house.reader.read_text(sample.text, sample.slug, sample.language)
        for sample in load_samples(KNOWLEDGE)
    }


@pytest.fixture(scope="session")
def sample_reviews(house: House, sample_drafts: dict[str, Draft]) -> dict[str, Review]:
    """A review of each sample draft, without a conversation."""
    return {slug: review_of(draft, house.examiner.examine(draft)) for slug, draft in sample_drafts.items()}
