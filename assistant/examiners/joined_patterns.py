"""Many patterns as one, for speed: what they begin with is tried once at each letter, and not once for each of them."""

import re
from collections.abc import Sequence

_NO_BRACKET = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]")
_INNERMOST = re.compile(r"\([^()]*\)")


def joined(patterns: Sequence[str], starts: Sequence[str]) -> str:
    """A pattern for any of `patterns`, which finds where any of them does; nothing where there is none.

    Those that begin with one of `starts` share it, unless they have alternatives outside brackets; they come first.
    """
    rest = list(patterns)
    parts: list[str] = []
    for start in starts:
        alike = [pattern for pattern in rest if pattern.startswith(start) and not _has_alternatives(pattern)]
        if alike:
            parts.append(f"{start}(?:{_any_of([pattern.removeprefix(start) for pattern in alike])})")
        rest = [pattern for pattern in rest if pattern not in alike]
    parts += [_any_of(rest)] if rest else []
    return "|".join(parts) or r"(?!)"


def _any_of(patterns: Sequence[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _has_alternatives(pattern: str) -> bool:
    """Whether a "|" stands outside all brackets: its start is then not that of both sides."""
    bare, before = _NO_BRACKET.sub("", pattern), ""
    while bare != before:
        bare, before = _INNERMOST.sub("", bare), bare
    return "|" in bare
