"""A real model on loopback, for the whole run. Opt-in: `make test-model` installs it and asks for it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SERVE = Path(__file__).with_name("serve.py")
NAME = "openai:smollm2-135m"


@pytest.fixture(scope="session", autouse=True)
def _asked_for() -> None:
    if not os.environ.get("CONTRAPUNTO_REAL_MODEL"):
        pytest.skip("`make test-model` runs these")


@pytest.fixture(scope="session")
def server(_asked_for: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address for `ASSISTANT_MODEL_BASE_URL`."""
    said = tmp_path_factory.mktemp("server") / "said.txt"
    with said.open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, str(SERVE), str(os.cpu_count() or 1)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            address = process.stdout.readline().strip()
            assert address, said.read_text(encoding="utf-8", errors="replace")[-2000:]
            yield f"{address}/v1"
        finally:
            process.stdin.close()
            process.stdout.close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
