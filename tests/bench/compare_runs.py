"""Set runs side by side: `python tests/bench/compare_runs.py build/bench/summary.json build/bench-…/summary.json`.

Prints every measure as a Markdown table, one column a run, and what each run with a model was asked and cost. The same
gold must have been used for all of them.
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.quality_table import ROWS


def table(names: list[str], summaries: list[dict[str, Any]]) -> str:
    """The measures that any of the runs has; "—" where a run lacks one."""
    lines = [f"| measure | {' | '.join(names)} | n |", f"|---|{'---:|' * (len(names) + 1)}"]
    for group, name, said, lower in ROWS:
        metrics = [summary.get(group, {}).get(name) for summary in summaries]
        there = [metric for metric in metrics if metric]
        if there:
            values = " | ".join(f"{metric['value']:.3f}" if metric else "—" for metric in metrics)
            lines.append(f"| {said}{' (lower is better)' if lower else ''} | {values} | {there[0]['n']} |")
    return "\n".join(lines)


def main() -> int:
    paths = [Path(name) for name in sys.argv[1:]]
    if len(paths) < 2:
        print(__doc__)
        return 2
    print(table([path.parent.name for path in paths], [json.loads(path.read_text(encoding="utf-8")) for path in paths]))
    for path in paths:
        cost = path.with_name("model.json")
        if cost.is_file():
            print(f"\n{path.parent.name}: {cost.read_text(encoding='utf-8')}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
