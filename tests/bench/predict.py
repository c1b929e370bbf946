"""Run the product over a directory of gold files and write predictions for its scorer.

    python tests/bench/predict.py --gold DIR --out DIR [--only pairs,sound,cases,answers,queries]

Reads only what a user would give: drafts, answers, questions, and their language. No label is looked at. The formats
are those of tests/bench/data/README.md.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.domain.finding import Challenge, Examination
from assistant.reporting.as_json import finding_as_json
from assistant.settings import Settings
from assistant.wiring import House

SETS = ("pairs", "sound", "cases", "answers", "queries")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, required=True, help="a directory with any of the gold files")
    parser.add_argument("--out", type=Path, required=True, help="where the predictions go")
    parser.add_argument("--only", default=",".join(SETS), help="comma-separated sets")
    arguments = parser.parse_args()
    house = House(Settings(), tell=lambda sentence: print(sentence["en"], file=sys.stderr))
    arguments.out.mkdir(parents=True, exist_ok=True)
    wanted = [name for name in arguments.only.split(",") if (arguments.gold / f"{name}.jsonl").is_file()]
    reviews = [row for name in wanted if name in SETS[:3] for row in _reviews(house, arguments.gold, name)]
    if reviews:
        _write(arguments.out / "reviews.jsonl", reviews)
    if "answers" in wanted:
        _write(arguments.out / "answers.jsonl", list(_verdicts(house, arguments.gold)))
    if "queries" in wanted:
        _write(arguments.out / "queries.jsonl", list(_rankings(house, arguments.gold)))
    return 0


def _reviews(house: House, gold: Path, name: str) -> Iterator[dict[str, Any]]:
    for row in _rows(gold / f"{name}.jsonl"):
        drafts = {"": row["draft"]} if name != "pairs" else {"#weak": row["weak"], "#strong": row["strong"]}
        for suffix, text in drafts.items():
            examination = _examine(house, text, row["lang"])
            yield {
                "id": row["id"] + suffix,
                "findings": [finding_as_json(finding) for finding in examination.findings],
                "first": list(examination.first),
            }


def _verdicts(house: House, gold: Path) -> Iterator[dict[str, Any]]:
    for row in _rows(gold / "answers.jsonl"):
        draft = house.reader.read_text(row["draft"], language=row["lang"])
        finding = house.examiner.examine(draft).finding(row["criterion"])
        challenge = finding.challenge or Challenge(row["criterion"], None, "", "", "", finding.claims)
        for index, answer in enumerate(row["answers"]):
            verdict = house.examiner.weigh(challenge, finding, [answer["text"]], draft)
            yield {"id": row["id"], "index": index, "verdict": verdict.outcome.value}


def _rankings(house: House, gold: Path) -> Iterator[dict[str, Any]]:
    for row in _rows(gold / "queries.jsonl"):
        found = house.librarian.search(row["query"], row["lang"])
        yield {"id": row["id"], "ranked": list(found.ranked), "out_of_scope": found.out_of_scope}


def _examine(house: House, text: str, language: Any) -> Examination:
    return house.examiner.examine(house.reader.read_text(text, language=language))


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
