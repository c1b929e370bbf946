"""How the source is laid out: one subject a file, named for what it is."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES = 400
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "manager", "managers", "handler", "processor", "misc"}


def source_files() -> list[Path]:
    """The Python files of the project; the benchmark's own scorer came with its data and is kept as it came."""
    own = [ROOT / "assistant", ROOT / "tests"]
    found = [path for directory in own for path in sorted(directory.rglob("*.py"))]
    return [path for path in found if ROOT / "tests/bench/data" not in path.parents]


@pytest.mark.parametrize("path", source_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_has_one_subject_and_a_name_that_says_it(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert not set(re.split(r"[_.]", path.name.lower())) & EMPTY_NAMES
    names = re.findall(r"^\s*(?:class|def) (\w+)", text, re.M)
    words = {word.lower() for name in names for word in re.findall(r"[A-Z]?[a-z]+", name)}
    assert not words & EMPTY_NAMES


def test_every_module_of_the_program_says_what_it_is():
    modules = [path for path in (ROOT / "assistant").rglob("*.py") if path.read_bytes().strip()]
    assert [path.name for path in modules if not path.read_text(encoding="utf-8").lstrip().startswith('"""')] == []


def test_packages_on_one_floor_do_not_know_each_other():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    beside = [floor for contract in contracts for floor in contract.get("layers", ()) if "|" in floor or ":" in floor]
    assert beside
    assert [floor for floor in beside if ":" in floor] == []  # ":" would let them import one another


def test_the_floors_of_the_house_and_the_steps_of_the_rulebook_are_kept():
    lint = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    linted = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize("word", ["TODO", "FIXME", "XXX"])
def test_nothing_is_left_for_later(word):
    left = [path for path in source_files() if path != Path(__file__) and word in path.read_text(encoding="utf-8")]
    assert left == []


def test_nothing_derived_is_in_the_repository():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    derived = {".npz", ".pyc", ".sqlite", ".db", ".pkl", ".joblib", ".bin"}
    assert [name for name in listed.stdout.splitlines() if Path(name).suffix in derived] == []
