"""Which line breaks part ideas and which only wrap a line: for pasted text, and for pages that know lines only."""

import re
from collections.abc import Sequence
from enum import Enum

from assistant.reading.words import word_set

MARK = re.compile(
    r"\s*(?:[-*+•·▪◦‣●○■□➢►✓–—]\s+"
    r"|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+"
    r"|[1-9]\d?(?:\.\d{1,2}){1,3}\s+(?=[¿¡«“\"A-ZÁÉÍÓÚÑ])"  # 2.1 opens a heading, 2.1 kilos go on with a sentence
    r"|[a-hA-H]\)\s+)"
)
_TERMINAL = re.compile(r"""[.!?:;…]["'”’»)\]*_]*\s*\Z""")
_CONNECTING = word_set(
    """
    de del la el los las un una unos unas en con por para y e o u a al que se su sus sin sobre entre como más desde
    hasta     the of to and or in on at by for from with a an that which is are be as their its our into than per
    """
)
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 45


class Joint(Enum):
    """What stands between two lines."""

    BREAK = "\n"
    SPACE = " "
    HYPHEN = ""  # the word goes on; its hyphen goes


def is_row(line: str) -> bool:
    """Whether a line of plain text is a row of a table: cells parted by tabs or by at least two bars."""
    stripped = line.strip()
    return "\t" in stripped or stripped.count("|") >= 2


def joints(lines: Sequence[str], width: int | None = None) -> list[Joint]:
    """What stands after each line but the last. `width`: where the lines were wrapped, when it is known."""
    result: list[Joint] = []
    start = 0
    while start < len(lines):
        end = start
        while end + 1 < len(lines) and lines[end + 1].strip():
            end += 1
        result += _run(lines[start : end + 1], width)
        if end + 1 < len(lines):
            result.append(Joint.BREAK)
        start = end + 1
    return result


def unwrap(text: str) -> str:
    """The text with wrapped lines joined. A joint is one space for one line break, so offsets hold but for hyphens."""
    lines = text.split("\n")
    pieces: list[str] = []
    for line, joint in zip(lines, [*joints(lines), None], strict=True):
        pieces.append(line.rstrip()[:-1] if joint is Joint.HYPHEN else line)
        pieces.append(joint.value if joint else "")
    return "".join(pieces)


def _run(lines: Sequence[str], known_width: int | None) -> list[Joint]:
    """The joints within a run of lines without an empty one between them."""
    lengths = [len(line.rstrip()) for line in lines]
    width = known_width or max(lengths, default=0)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP
    known = known_width is not None
    full = [(known or wrapped) and _fills(lines, position, width) for position in range(len(lines) - 1)]
    regular = known or (len(full) >= 2 and sum(full) >= 0.7 * len(full))
    first = lines[0].strip()[:1] if lines else ""
    trusting = regular or not first.islower()
    found = []
    for position in range(len(lines) - 1):
        found.append(_joint(lines[position], lines[position + 1], full[position], regular, trusting, known))
    return found


def _joint(line: str, following: str, full: bool, regular: bool, trusting: bool, known: bool) -> Joint:
    if is_row(line) or is_row(following) or MARK.match(following) or following.lstrip().startswith(("#", ">", "**")):
        return Joint.BREAK
    if line.lstrip().startswith("#"):
        return Joint.BREAK
    before, after = line.rstrip(), following.lstrip()
    if not before or not after:
        return Joint.BREAK
    goes_on = after[0].islower()
    if (
        before.endswith("-")
        and before[-2:-1].islower()
        and goes_on
        and (known or full or len(before) >= _NARROWEST_WRAP)
    ):
        return Joint.HYPHEN
    if _TERMINAL.search(before[-8:]):
        return Joint.SPACE if full and regular else Joint.BREAK
    if (
        before[-1] in ",("
        or (known and goes_on)
        or (len(before) >= 30 and before.rsplit(None, 1)[-1].casefold() in _CONNECTING)
    ):
        return Joint.SPACE
    if MARK.match(line) and following[:2].isspace():
        return Joint.SPACE
    if full and (regular or (trusting and (goes_on or after[0] in "(0123456789"))):
        return Joint.SPACE
    return Joint.BREAK


def _fills(lines: Sequence[str], position: int, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    following = lines[position + 1].split(None, 1)
    return bool(following) and len(lines[position].rstrip()) + 1 + len(following[0]) > 0.95 * width
