"""A benchmark run with a model that is interrupted and gone on with asks no more than one that was not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import places_of
from tests.examiners.model.provider import Provider

ROOT = Path(__file__).resolve().parents[2]
MODEL = "openai:small"


def first_rows(gold: Path, **numbers: int) -> Path:
    """A directory with the first rows of some gold files."""
    gold.mkdir()
    for name, number in numbers.items():
        lines = (ROOT / "tests/bench/data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        (gold / f"{name}.jsonl").write_text("\n".join(lines[:number]) + "\n", encoding="utf-8")
    return gold


@pytest.fixture
def bench(fitted_cache: Path, tmp_path: Path):
    """Runs predict.py with a model at `provider`; predictions go to `out`, replies to `replies`."""
    gold = first_rows(tmp_path / "gold", sound=3, answers=1)

    def run(provider: Provider, out: str, replies: str, **settings: str) -> subprocess.CompletedProcess[str]:
        places = places_of(fitted_cache, tmp_path / "home")
        return subprocess.run(
            [sys.executable, "tests/bench/predict.py", "--gold", str(gold), "--out", str(tmp_path / out),
             "--model", MODEL, "--replies", str(tmp_path / replies), "--at-once", "2"],
            cwd=ROOT, capture_output=True, text=True, check=False,
            env={**os.environ, **places, "ASSISTANT_MODEL_BASE_URL": provider.url, **settings},
        )  # fmt: skip

    return run


def written(directory: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in directory.glob("*.jsonl")}


@pytest.mark.parametrize("after", [1, 7])
def test_an_interrupted_run_goes_on_and_a_rerun_asks_nothing(bench, tmp_path, after):
    with Provider("good") as whole:
        done = bench(whole, "once", "replies-once")
        assert done.returncode == 0, done.stderr
    with Provider((*["good"] * after, "401")) as provider:
        done = bench(provider, "twice", "replies-twice")
        assert done.returncode == 4, done.stderr
        assert "same command goes on" in done.stderr
        assert "Traceback" not in done.stderr
        refused = provider.count - after
        assert refused > 0
        provider._behaviours = ("good",)
        done = bench(provider, "twice", "replies-twice")
        assert done.returncode == 0, done.stderr
        assert provider.count - refused == whole.count
        assert written(tmp_path / "twice") == written(tmp_path / "once")
        provider._behaviours = ("401",)
        done = bench(provider, "again", "replies-twice")
        assert done.returncode == 0, done.stderr
        assert provider.count - refused == whole.count
    assert written(tmp_path / "again") == written(tmp_path / "once")
    assert json.loads((tmp_path / "again" / "model.json").read_text(encoding="utf-8"))["asked"] == 0


def test_a_run_ends_at_the_budget_and_goes_on_with_another(bench, tmp_path):
    with Provider("good") as provider:
        done = bench(provider, "out", "replies", ASSISTANT_MODEL_TOKENS_PER_CONVERSATION="15000")
        assert done.returncode == 4, done.stderr
        assert "ASSISTANT_MODEL_TOKENS_PER_CONVERSATION" in done.stderr
        assert provider.count > 0
        before = provider.count
        done = bench(provider, "out", "replies")
        assert done.returncode == 0, done.stderr
        assert provider.count > before
    sums = json.loads((tmp_path / "out" / "model.json").read_text(encoding="utf-8"))
    assert sums["kept"] >= before
    assert sums["tokens_in"] > 0
