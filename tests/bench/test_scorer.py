"""The benchmark's scorer keeps to its own tests, and what the product predicts is what it takes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
GOLD = HERE / "data"
SETS = ("pairs", "sound", "cases", "answers", "queries")


def run(*arguments: str, directory: Path = HERE.parents[1], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_the_scorer_passes_its_own_tests():
    done = run("-m", "unittest", "test_score.py", directory=GOLD)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def small_gold(tmp_path: Path) -> Path:
    """The first row of each set."""
    directory = tmp_path / "gold"
    directory.mkdir()
    for name in SETS:
        first = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[0]
        (directory / f"{name}.jsonl").write_text(first + "\n", encoding="utf-8")
    return directory


def test_predictions_are_complete_and_can_be_scored(small_gold, tmp_path, fitted_cache):
    out, summary = tmp_path / "out", tmp_path / "summary.json"
    places = {"ASSISTANT_CACHE_DIRECTORY": str(fitted_cache), "ASSISTANT_HOME": str(tmp_path / "home")}
    predicted = run("tests/bench/predict.py", "--gold", str(small_gold), "--out", str(out), **places)
    assert predicted.returncode == 0, predicted.stderr
    scored = run("score.py", str(out), "--gold", str(small_gold), "--json", str(summary), directory=GOLD)
    assert scored.returncode == 0, scored.stdout + scored.stderr
    assert set(json.loads(summary.read_text(encoding="utf-8"))) >= set(SETS)


def test_predictions_do_not_depend_on_the_labels(small_gold, tmp_path, fitted_cache):
    places = {"ASSISTANT_CACHE_DIRECTORY": str(fitted_cache), "ASSISTANT_HOME": str(tmp_path / "home")}
    written = []
    for out in (tmp_path / "labelled", tmp_path / "bare"):
        predicted = run("tests/bench/predict.py", "--gold", str(small_gold), "--out", str(out), **places)
        assert predicted.returncode == 0, predicted.stderr
        written.append({path.name: path.read_text(encoding="utf-8") for path in out.iterdir()})
        strip_labels(small_gold)
    assert written[0] == written[1]


def strip_labels(directory: Path) -> None:
    for path in directory.glob("*.jsonl"):
        row = json.loads(path.read_text(encoding="utf-8"))
        inputs = {name: row[name] for name in row if name in ("id", "lang", "draft", "weak", "strong", "query")}
        if "answers" in row:
            inputs |= {"criterion": row["criterion"], "answers": [{"text": each["text"]} for each in row["answers"]]}
        path.write_text(json.dumps(inputs) + "\n", encoding="utf-8")
