"""Parses a file in a process of its own, so that no bytes can stop, swell or slow the one that people talk to.

A fresh interpreter is started and not `multiprocessing`: its spawned children import the parent's main module again,
which would be the screen's script or the command line.
"""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import Any

import psutil

from assistant.domain import errors
from assistant.reading import faults
from assistant.reading.files import Format
from assistant.reading.layout import Layout

_WATCH_EVERY_SECONDS = 0.1
_AT_ONCE = threading.BoundedSemaphore(2)  # on a shared server, files wait for their turn rather than for memory


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take. `seconds` of wall time, `memory` in bytes."""

    seconds: float = faults.MOST_SECONDS
    memory: int = faults.MOST_MEMORY_BYTES


def parse(format: Format, content: bytes, name: str, limits: Limits) -> Layout:
    """The layout of a .docx or .pdf file. Raises `ReadingError`, TooSlow where the limits are passed."""
    with _AT_ONCE:
        output, code = _run(format, content, name, limits)
    try:
        outcome: dict[str, Any] = json.loads(output)
        if "layout" in outcome:
            return Layout.from_values(outcome["layout"])
        kind = getattr(errors, outcome["error"])
        raise kind(outcome["sentences"], outcome["detail"])
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise faults.damaged(name, f"exit code {code}") from fault


def _run(format: Format, content: bytes, name: str, limits: Limits) -> tuple[bytes, int]:
    command = [
        sys.executable,
        "-m",
        "assistant.reading.worker",
        format,
        str(limits.memory),
        str(int(limits.seconds) + 5),
    ]
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109  an entry of sys.path is a string
    worker = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONSAFEPATH": "1", "PYTHONIOENCODING": "utf-8"},
    )
    end = time.monotonic() + limits.seconds
    given: bytes | None = json.dumps(name).encode() + b"\n" + content
    with worker:
        try:
            while True:
                try:
                    patience = max(0.0, min(_WATCH_EVERY_SECONDS, end - time.monotonic()))
                    output, _ = worker.communicate(given, timeout=patience)
                    return output, worker.returncode
                except subprocess.TimeoutExpired:
                    given = None
                if time.monotonic() >= end:
                    raise faults.too_slow(name, "time")
                if _memory(worker.pid) > limits.memory:
                    raise faults.too_slow(name, "memory")
        finally:
            worker.kill()


def _memory(pid: int) -> int:
    """The resident memory of a process in bytes; 0 once it has ended."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
