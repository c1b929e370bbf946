"""Put the measures of the last `make bench` into the README: `python tests/bench/quality_table.py`.

Reads build/bench/summary.json (written by the scorer) and replaces what stands between the quality markers.
"""

import json
import os
import platform
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SUMMARY = ROOT / "build" / "bench" / "summary.json"
# group, measure, what it says, lower is better
ROWS = (
    ("pairs", "pair_accuracy", "pairs: the stronger version gets the better status", False),
    ("pairs", "exact_weak", "pairs: exact status, weak side", False),
    ("pairs", "exact_strong", "pairs: exact status, strong side", False),
    ("pairs", "contradicts_found", "pairs: contradictions found", False),
    ("pairs", "spill_over", "pairs: other criteria that change with the one edit", True),
    ("pairs", "distractor_accuracy", "distractors: equal statuses", False),
    ("sound", "false_alarms", "sound drafts: false alarms", True),
    ("sound", "challenges_put_first", "sound drafts: challenges put first (of 3)", True),
    ("cases", "macro_f1", "published cases: macro-F1 over statuses (one reader's view)", False),
    ("cases", "first_recall_at_3", "published cases: expert's first challenges among our three", False),
    ("quotes", "quote_fidelity", "quotes that are verbatim", False),
    ("answers", "accuracy", "answers: verdict", False),
    ("answers", "accuracy_kind_half", "answers: half an answer", False),
    ("answers", "accuracy_kind_vague", "answers: assurance", False),
    ("answers", "accuracy_kind_pressure", "answers: insistence", False),
    ("answers", "accuracy_kind_off_topic", "answers: change of subject", False),
    ("answers", "wrongly_closed", "answers: closed too early", True),
    ("queries", "recall_at_3_es", "questions in Spanish: recall@3", False),
    ("queries", "recall_at_3_en", "questions in English: recall@3", False),
    ("queries", "out_of_scope_f1", "questions: outside the recommendations, F1", False),
)


def table(summary: dict[str, Any]) -> str:
    """The measures as a Markdown table."""
    lines = ["| measure | value | n |", "|---|---:|---:|"]
    for group, name, said, lower in ROWS:
        metric = summary[group][name]
        lines.append(f"| {said}{' (lower is better)' if lower else ''} | {metric['value']:.3f} | {metric['n']} |")
    return "\n".join(lines)


def main() -> int:
    summary = json.loads(SUMMARY.read_text(encoding="utf-8"))
    readme = ROOT / "README.md"
    made = f"`make bench`, {date.today().isoformat()}, Python {platform.python_version()}, {os.cpu_count()} cores:"
    text = readme.read_text(encoding="utf-8")
    filled = re.sub(
        r"(<!-- quality:begin -->\n).*?(<!-- quality:end -->)",
        lambda match: f"{match[1]}{made}\n\n{table(summary)}\n{match[2]}",
        text,
        flags=re.DOTALL,
    )
    readme.write_text(filled, encoding="utf-8")
    print(table(summary))
    return 0


if __name__ == "__main__":
    sys.exit(main())
