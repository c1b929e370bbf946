"""What a turn with a model takes beside the model's own time and the rulebook's, on this machine.

    python tests/bench/model_overhead.py [--runs 9]

A server on loopback, in a process of its own, answers at once; what it needs to make up its replies is in the figures
by the clock, so these are rather too large. Each run examines a two-page draft that was not seen before, with the
rulebook and with the model, and weighs an answer. The differences are printed, medians in seconds: by the clock, and
of this process's own work.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from assistant.settings import Settings  # noqa: E402
from assistant.wiring.house import House  # noqa: E402
from tests.bench.speed import read, text_of  # noqa: E402
from tests.examiners.model.provider import Provider  # noqa: E402
from tests.examiners.model.scripted import good  # noqa: E402
from tests.examiners.model.turn import Turn  # noqa: E402

PAGES = 2
ANSWER = "La alcaldía de Yotala pondría 12.000 bolivianos al año desde 2027, de su partida de riego."


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.serve:
        return serve()
    command = [sys.executable, str(Path(__file__).resolve()), "--serve"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as server:
        assert server.stdout is not None
        provider = Provider()
        provider.url = server.stdout.readline().strip()
        try:
            measure(provider, arguments.runs)
        finally:
            server.terminate()
    return 0


def serve() -> int:
    """Play a good model until the parent ends."""
    with Provider("good", answer=good, piece=4_000) as provider:
        print(provider.url, flush=True)
        sys.stdin.read()
    return 0


def measure(provider: Provider, runs: int) -> None:
    os.environ.setdefault("OPENAI_API_KEY", "none")
    house = House(Settings())
    rows: dict[str, list[tuple[float, float]]] = {"examine": [], "weigh": []}
    calls = []
    for run in range(-1, runs):
        draft = read(house, text_of(PAGES, first=1 + (run + 2) * 10_000))
        held = house.examiner.examine(draft)
        rulebook = timed(lambda draft=draft: house.examiner.examine(draft))
        turn = Turn(house, provider)
        model = timed(lambda turn=turn, draft=draft: turn.examiner.examine(draft))
        use = turn.account.use("es")
        if use.fault or not use.admitted:
            raise SystemExit(f"the model was not heard: {use}")
        finding = next(finding for finding in held.findings if finding.challenge)
        asked = (finding.challenge, finding, (ANSWER,), draft)
        weighed = timed(lambda asked=asked: house.examiner.weigh(*asked))
        by_model = timed(lambda turn=turn, asked=asked: turn.examiner.weigh(*asked))
        if run < 0:  # the first loads what every later turn has
            continue
        calls.append(use.calls)
        rows["examine"].append((model[0] - rulebook[0], model[1] - rulebook[1]))
        rows["weigh"].append((by_model[0] - weighed[0], by_model[1] - weighed[1]))
    print(f"{runs} drafts of {PAGES} pages, {statistics.median(calls):.0f} calls each\n")
    print("| what | by the clock | own work |\n| --- | ---: | ---: |")
    for name, took in rows.items():
        clock, own = (statistics.median(column) for column in zip(*took, strict=True))
        print(f"| {name}, beyond the rulebook | {clock:.3f} s | {own:.3f} s |")


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of work in this process."""
    clock, own = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - clock, time.process_time() - own


if __name__ == "__main__":
    raise SystemExit(main())
