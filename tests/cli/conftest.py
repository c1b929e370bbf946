"""A shell for each test, over the shared fitted rulebook."""

from pathlib import Path

import pytest

from tests.cli.commands import Shell, places_of


@pytest.fixture
def shell(fitted_cache: Path, tmp_path: Path) -> Shell:
    directory = tmp_path / "work"
    directory.mkdir()
    return Shell(directory, places_of(fitted_cache, tmp_path / "home"))
