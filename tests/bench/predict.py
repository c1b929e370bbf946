"""Run the product over a directory of gold files and write predictions for its scorer.

    python tests/bench/predict.py --gold DIR --out DIR [--only pairs,sound,cases,answers,queries]
        [--model provider:name [--replies DIR] [--at-once N]]

Reads only what a user would give: drafts, answers, questions, and their language. No label is looked at. The formats
are those of tests/bench/data/README.md. With a model, its replies are kept: a run that was interrupted goes on where it
was, and the same run again asks nothing.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from assistant.dialogue.ports import Ports
from assistant.domain.errors import ContrapuntoError
from assistant.domain.finding import Challenge
from assistant.reporting.as_json import finding_as_json
from assistant.settings import Settings
from assistant.wiring.house import House

SETS = ("pairs", "sound", "cases", "answers", "queries")
UNFINISHED = 4

Row = dict[str, Any]
Turn = Callable[[Any], AbstractContextManager[Ports]]
Task = Callable[[], list[Row]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, required=True, help="a directory with any of the gold files")
    parser.add_argument("--out", type=Path, required=True, help="where the predictions go")
    parser.add_argument("--only", default=",".join(SETS), help="comma-separated sets")
    parser.add_argument("--model", default="", help="provider:name; the rulebook alone without it")
    parser.add_argument("--replies", type=Path, default=Path("build/replies"), help="where a model's replies are kept")
    parser.add_argument("--at-once", type=int, default=4, help="how many drafts the model is asked about side by side")
    arguments = parser.parse_args()
    settings = Settings(model=arguments.model) if arguments.model else Settings()
    house = House(settings, tell=lambda sentence: print(sentence["en"], file=sys.stderr))
    arguments.out.mkdir(parents=True, exist_ok=True)
    wanted = [name for name in arguments.only.split(",") if (arguments.gold / f"{name}.jsonl").is_file()]
    if arguments.model:
        return _with_model(house, wanted, arguments)
    for name, tasks in _tasks(house, arguments.gold, wanted, lambda _: nullcontext(house.ports)):
        _write(arguments.out / f"{name}.jsonl", [row for task in tasks for row in task()])
    return 0


def _with_model(house: House, wanted: list[str], arguments: argparse.Namespace) -> int:
    """0 when all drafts had their turn; 4 when the run had to end before, and the same command goes on."""
    from tests.bench.with_model import ModelRun, RunEnds, side_by_side, told

    run = ModelRun(house, arguments.replies)
    _ = house.examiner  # made once, before several threads want it
    try:
        for name, tasks in _tasks(house, arguments.gold, wanted, run.turn):
            rows = [row for made in side_by_side(tasks, arguments.at_once, run) for row in made]
            _write(arguments.out / f"{name}.jsonl", rows)
    except (RunEnds, ContrapuntoError, KeyboardInterrupt) as end:
        said = end.say("en") if isinstance(end, ContrapuntoError) else str(end)
        print(f"Not finished. {said}\n{run.sums}\nThe same command goes on from here.", file=sys.stderr)
        return UNFINISHED
    (arguments.out / "model.json").write_text(
        json.dumps({"model": arguments.model, **told(run.sums)}, indent=2), encoding="utf-8"
    )
    print(f"{arguments.model}: {run.sums}", file=sys.stderr)
    if run.sums.faults:
        kinds = ", ".join(sorted(set(run.sums.faults)))
        print(f"{len(run.sums.faults)} turns met a fault ({kinds}), and the rulebook answered.", file=sys.stderr)
        print("The same command asks for what is missing, and only for that.", file=sys.stderr)
    return 0


def _tasks(house: House, gold: Path, wanted: list[str], turn: Turn) -> Iterator[tuple[str, list[Task]]]:
    """Each file of predictions with what makes its rows, one task a draft or question."""
    drafts = [
        partial(_review, house, turn, *draft) for name in wanted if name in SETS[:3] for draft in _drafts(gold, name)
    ]
    if drafts:
        yield "reviews", drafts
    if "answers" in wanted:
        yield "answers", [partial(_verdicts, house, turn, row) for row in _rows(gold / "answers.jsonl")]
    if "queries" in wanted:
        yield "queries", [partial(_ranking, house, row) for row in _rows(gold / "queries.jsonl")]


def _drafts(gold: Path, name: str) -> Iterator[tuple[str, str, Any]]:
    for row in _rows(gold / f"{name}.jsonl"):
        texts = {"": row["draft"]} if name != "pairs" else {"#weak": row["weak"], "#strong": row["strong"]}
        for suffix, text in texts.items():
            yield row["id"] + suffix, text, row["lang"]


def _review(house: House, turn: Turn, id: str, text: str, language: Any) -> list[Row]:
    draft = house.reader.read_text(text, language=language)
    with turn(language) as ports:
        examination = ports.examiner.examine(draft)
    findings = [finding_as_json(finding) for finding in examination.findings]
    return [{"id": id, "findings": findings, "first": list(examination.first)}]


def _verdicts(house: House, turn: Turn, row: Row) -> list[Row]:
    draft = house.reader.read_text(row["draft"], language=row["lang"])
    with turn(row["lang"]) as ports:
        finding = ports.examiner.examine(draft).finding(row["criterion"])
    challenge = finding.challenge or Challenge(row["criterion"], None, "", "", "", finding.claims)
    made = []
    for index, answer in enumerate(row["answers"]):
        with turn(row["lang"]) as ports:
            verdict = ports.examiner.weigh(challenge, finding, [answer["text"]], draft)
        made.append({"id": row["id"], "index": index, "verdict": verdict.outcome.value})
    return made


def _ranking(house: House, row: Row) -> list[Row]:
    found = house.librarian.search(row["query"], row["lang"])
    return [{"id": row["id"], "ranked": list(found.ranked), "out_of_scope": found.out_of_scope}]


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _write(path: Path, rows: list[Row]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
