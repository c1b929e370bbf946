"""The page as `assistant app` serves it, in a process of its own on a free loopback port."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def serve(cache: Path, log: Path, settings: Mapping[str, str]) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """The address of the page, and its process, which has ended after the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ASSISTANT_", "STREAMLIT_"))}
    named = {"ASSISTANT_CACHE_DIRECTORY": str(cache), "STREAMLIT_SERVER_PORT": str(port)}
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant.cli.main", "app"],
            env={**kept, **named, **settings},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/_stcore/health", process, log)
        yield address, process
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until something answers there; fail with the log's end where nothing does."""
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{log.read_text()[-2000:]}")
