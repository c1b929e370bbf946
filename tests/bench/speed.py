"""Speed and memory on this machine, as a Markdown table.

    python tests/bench/speed.py [--runs 3]

Each row is measured in processes of its own, so that its memory is its own; a row's figures are medians. No text is
examined twice in a process: embeddings are remembered there, and a second time would look too good.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path

import psutil

from assistant.domain.draft import Draft
from assistant.library.samples import load_samples
from assistant.settings import Settings
from assistant.wiring.house import House

ROOT = Path(__file__).resolve().parents[2]
WORDS_A_PAGE = 450
PAGES_LONG = 300
REVIEW = "`assistant review` of a two-page draft, whole process"
MB = 1_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=3, help="how often each row is measured")
    parser.add_argument("--row", choices=sorted(ROWS), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.row:
        print(json.dumps(ROWS[arguments.row][1]()))
        return 0
    _ = House(Settings()).examiner  # the rows measure a warm install; building is a row of its own
    print(f"{machine()}, {datetime.now(UTC):%Y-%m-%d}; medians of {arguments.runs}.\n")
    print("| what | seconds | peak memory, MB |\n| --- | ---: | ---: |")
    for name, (title, _) in ROWS.items():
        command = [sys.executable, str(Path(__file__).resolve()), "--row", name]
        print_row(title, [inner_time(command) for _ in range(arguments.runs)])
    with tempfile.TemporaryDirectory() as directory:
        draft = Path(directory) / "draft.txt"
        draft.write_text(text_of(2), encoding="utf-8")
        command = [sys.executable, "-m", "assistant.cli.main", "review", str(draft)]
        print_row(REVIEW, [whole_time(command) for _ in range(arguments.runs)])
    return 0


def examine_two_pages() -> float:
    """Seconds for a two-page draft in a process that has examined another before."""
    return seconds_to_examine(2)


def examine_many_pages() -> float:
    """Seconds for a very long draft whose text has been read."""
    return seconds_to_examine(PAGES_LONG)


def build_everything() -> float:
    """Seconds until the rulebook is fitted and the index is made, from an empty cache."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory:
        settings = Settings(cache_directory=Path(directory), home=Path(directory) / "home")
        house = House(settings, meanwhile=lambda house: house.index.load())  # as the page does
        start = time.perf_counter()
        _ = house.examiner
        house.index.prepare()
        took = time.perf_counter() - start
        house.index.close()
    return took


def seconds_to_examine(pages: int) -> float:
    house = House(Settings())
    house.examiner.examine(read(house, text_of(1, first=1_000_000)))
    draft = read(house, text_of(pages))
    start = time.perf_counter()
    house.examiner.examine(draft)
    return time.perf_counter() - start


def read(house: House, text: str) -> Draft:
    return house.reader.read_text(text, "draft", "es")


def text_of(pages: int, first: int = 1) -> str:
    """So many pages of the Spanish samples, over and over, each line with a number of its own."""
    return "\n\n".join(islice(numbered_lines(first), lines_for(pages * WORDS_A_PAGE, first)))


def lines_for(words: int, first: int) -> int:
    """How many numbered lines make so many words."""
    for number, line in enumerate(numbered_lines(first), 1):
        words -= len(line.split())
        if words <= 0:
            return number
    raise AssertionError("the lines never end")


def numbered_lines(first: int) -> Iterator[str]:
    samples = [sample for sample in load_samples(Settings().knowledge_directory) if sample.language == "es"]
    lines = [line.strip() for sample in samples for line in sample.text.splitlines() if line.strip()]
    for number in count():
        sentences = lines[number % len(lines)].split(". ")
        yield ". ".join(f"{sentence}, zona {first + number}" for sentence in sentences)


def inner_time(command: list[str]) -> tuple[float, float]:
    """The seconds that a process printed, and its peak memory in MB, that of its children included."""
    out, _, memory = run(command)
    return float(out), memory


def whole_time(command: list[str]) -> tuple[float, float]:
    """The seconds from start to end of a process, and its peak memory in MB."""
    _, took, memory = run(command)
    return took, memory


def run(command: list[str]) -> tuple[str, float, float]:
    """What a process printed, its seconds and the most memory that it and its children held at one time, in MB."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        process = subprocess.Popen(command, stdout=out, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
        most = 0
        while process.poll() is None:
            most = max(most, resident(process.pid))
            time.sleep(0.01)
        took = time.perf_counter() - start
        out.seek(0)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        return out.read(), took, most / MB


def resident(pid: int) -> int:
    """The bytes in memory of a process and its children; 0 once it is gone."""
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        return sum(member.memory_info().rss for member in family)
    except psutil.Error:
        return 0


def print_row(title: str, measured: list[tuple[float, float]]) -> None:
    seconds, memory = (statistics.median(column) for column in zip(*measured, strict=True))
    print(f"| {title} | {seconds:.2f} | {memory:.0f} |", flush=True)


def machine() -> str:
    """Processor, cores, memory, system and Python."""
    named = Path("/proc/cpuinfo")
    lines = named.read_text(encoding="utf-8").splitlines() if named.exists() else []
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{model}, {psutil.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


ROWS: dict[str, tuple[str, Callable[[], float]]] = {
    "examine": ("examine a two-page draft, warm process", examine_two_pages),
    "pages": (f"examine {PAGES_LONG} pages of text already read", examine_many_pages),
    "build": ("fit the rulebook and build the index, from nothing", build_everything),
}


if __name__ == "__main__":
    raise SystemExit(main())
