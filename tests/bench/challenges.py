"""Print the first challenges of many drafts, to be read aloud and judged by a person.

    python tests/bench/challenges.py --count 40 [--drafts]

Takes the samples (three challenges each), then the public cases (two each), then the weak side of every fourth pair
(two each), until there are enough. With --drafts, each draft stands before its challenges.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from assistant.dialogue.presenting import LONGEST_QUOTATION, label_of
from assistant.dialogue.quoting import narrowed
from assistant.domain.draft import Language
from assistant.settings import Settings
from assistant.wiring.house import House

_CASES = Path(__file__).parent / "data"
_OF_A_SAMPLE, _OF_OTHERS = 3, 2


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=40, help="how many challenges")
    parser.add_argument("--drafts", action="store_true", help="show the drafts too")
    arguments = parser.parse_args()
    house = House(Settings(), tell=lambda sentence: print(sentence["en"], file=sys.stderr))
    shown = 0
    for name, language, text, most in _drafts(house):
        if shown >= arguments.count:
            break
        challenges = _challenges(house, text, language, min(most, arguments.count - shown))
        if arguments.drafts:
            print(f"# {name}\n\n{text}\n")
        for position, challenge in enumerate(challenges, start=1):
            shown += 1
            print(f"## {shown}. {name}, {position}\n\n{challenge}\n")
    return 0


def _drafts(house: House) -> Iterator[tuple[str, Language, str, int]]:
    for sample in house.shelf.samples:
        yield f"sample {sample.slug}", sample.language, sample.text, _OF_A_SAMPLE
    for row in _rows("cases"):
        yield f"case {row['id']}", _language(row), row["draft"], _OF_OTHERS
    for row in _rows("pairs")[::4]:
        yield f"pair {row['id']}", _language(row), row["weak"], _OF_OTHERS


def _challenges(house: House, text: str, language: Language, most: int) -> Iterator[str]:
    """Each challenge as Markdown, in the order of the agenda."""
    examination = house.examiner.examine(house.reader.read_text(text, language=language))
    for slug in examination.agenda[:most]:
        finding = examination.finding(slug)
        challenge = finding.challenge
        if challenge is None:
            continue
        label = label_of(house.librarian.criterion(slug), challenge.claims, language)
        left, right = ("«", "»") if language == "es" else ("“", "”")
        quoted = f"> {left}{narrowed(challenge.quote, LONGEST_QUOTATION).quote}{right}" if challenge.quote else ""
        parts = (f"*{label}; {finding.status.value}, {challenge.situation}*", quoted)
        yield "\n\n".join(
            part for part in (*parts, challenge.reason, f"**{challenge.question}**", challenge.settles) if part
        )


def _rows(name: str) -> list[dict[str, str]]:
    lines = (_CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _language(row: dict[str, str]) -> Language:
    return "es" if row["lang"] == "es" else "en"


if __name__ == "__main__":
    raise SystemExit(main())
