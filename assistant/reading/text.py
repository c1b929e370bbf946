"""Plain text, Markdown and pasted text → layout. Markup stays in the text: a quote is what the person wrote."""

import re
import unicodedata

from assistant.reading.layout import Block, Layout, skipped_words
from assistant.reading.lines import MARK, is_row, unwrap
from assistant.reading.words import count_words

_LINE_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    r"\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SYMBOL_BULLETS = re.compile(r"[\uf000-\uf0ff]")  # Word's Symbol and Wingdings, as they arrive by the clipboard
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NOT_IN_A_TITLE = re.compile(r"\d[.,/]\d|[$€£%<>={}]|\bS/")
_SPACE_RUNS = re.compile(r" {2,}")
_EMPTY_LINES = re.compile(r"\n{3,}")
_FEWEST_HIDDEN = 3  # fewer invisible characters in a row are typography: a soft hyphen, a mark of direction
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_UNDERLINE = re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")
# Fields for a program have lower-case names; those that a person sets between two rules ("País: …") are read.
_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n((?:[a-z][a-z0-9_-]*:(?:[ \t].*)?\n(?:[ \t-].*\n)*){1,60})(?:---|\.\.\.)[ \t]*(?:\n|$)"
)
_QUOTED = re.compile(r"\s*(?:>\s*)+")
_MOST_WORDS_OF_A_TITLE = 14
_MOST_CHARACTERS_OF_A_TITLE = 100


def clean(text: str) -> tuple[str, int]:
    """The text in NFC with `\\n` for line breaks and no invisible or control characters; and how many words it hid.

    Words written in Unicode's tag characters are counted one by one, any other long run of invisible ones as a word.
    """
    hidden = 0

    def drop(found: re.Match[str]) -> str:
        nonlocal hidden
        tags = "".join(chr(ord(character) - 0xE0000) for character in found.group() if ord(character) >= 0xE0000)
        if tags or len(found.group()) >= _FEWEST_HIDDEN:
            hidden += max(1, count_words(tags))
        return ""

    text = _LINE_BREAKS.sub("\n", text)
    text = _INVISIBLE.sub(drop, text)
    text = _SYMBOL_BULLETS.sub("•", _SPACES.sub(" ", _CONTROLS.sub("", text)))
    return unicodedata.normalize("NFC", text.translate(_LIGATURES)), hidden


def lay_out(raw: str) -> Layout:
    """The layout of a plain text: wrapped lines joined, list items, table rows and headings told from paragraphs."""
    cleaned, hidden = clean(raw)
    cleaned, declared = _without_front_matter(cleaned)
    cleaned, commented = _without_comments(cleaned)
    text = _set(unwrap(_set(cleaned, spaces=False)))
    return Layout(text, blocks_of(text), (), skipped_words([("hidden", hidden), ("comments", declared + commented)]))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text whose lines are paragraphs."""
    lines: list[tuple[int, str]] = []
    position = 0
    for line in text.split("\n"):
        lines.append((position, line))
        position += len(line) + 1
    written = [place for place, (_, line) in enumerate(lines) if any(character.isalnum() for character in line)]
    blocks = []
    for order, place in enumerate(written):
        start, line = lines[place]
        following = lines[written[order + 1]][1] if order + 1 < len(written) else ""
        parted = place == 0 or not lines[place - 1][1].strip()
        underlined = place + 1 < len(lines) and _UNDERLINE.fullmatch(lines[place + 1][1]) is not None
        blocks.append(_block(start, line, following, parted, underlined))
    return tuple(blocks)


def _block(start: int, line: str, following: str, parted: bool, underlined: bool) -> Block:
    end = start + len(line.rstrip())
    if is_row(line):
        return Block(start + len(line) - len(line.lstrip()), end, "row")
    if found := _HEADING.match(line):
        return Block(start + found.end(), end, "heading")
    quoted = _QUOTED.match(line)
    skip = quoted.end() if quoted else 0
    mark = MARK.match(line, skip)
    if mark:
        skip = mark.end()
    body = line[skip:].strip()
    opening = start + skip + len(line[skip:]) - len(line[skip:].lstrip())
    if not any(character.isalnum() for character in body):
        return Block(start + len(line) - len(line.lstrip()), end)
    numbered = mark is not None and line[mark.start() :].lstrip(" (")[:1].isdigit()
    listed = mark is not None and (not numbered or MARK.match(following) is not None)
    if underlined or (not listed and (parted or numbered) and is_title(body) and _leads(body, following)):
        return Block(opening, end, "heading")
    return Block(opening, end, "item" if mark else "paragraph")


def is_title(line: str) -> bool:
    """Whether a line has the shape of a heading: short, opened by a capital, without a stop at its end."""
    bare = line.strip("*_ ")
    words = bare.split()
    return (
        0 < len(words) <= _MOST_WORDS_OF_A_TITLE
        and len(bare) <= _MOST_CHARACTERS_OF_A_TITLE
        and bare[-1] not in ".;,!…"
        and (bare[-1] != ":" or len(words) <= 4)
        and not _NOT_IN_A_TITLE.search(bare)
        and not bare.lstrip('¿¡"“«(')[:1].islower()
    )


def _leads(title: str, following: str) -> bool:
    """Whether what follows can stand under the title: a list, a table, or more text than the title has."""
    return bool(following) and (MARK.match(following) is not None or is_row(following) or len(following) > len(title))


def _set(text: str, spaces: bool = True) -> str:
    """The text without empty lines beyond one and, with `spaces`, without spaces beyond one: what a page would show."""
    if spaces:
        text = _SPACE_RUNS.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n")
    return _EMPTY_LINES.sub("\n\n", text).strip(" \n")


def _without_front_matter(text: str) -> tuple[str, int]:
    """The text without the fields between two rules at the head of a Markdown file, and how many words they held."""
    found = _FRONT_MATTER.match(text)
    return (text[found.end() :], count_words(found[1])) if found else (text, 0)


def _without_comments(text: str) -> tuple[str, int]:
    """The text without HTML comments, which a rendered Markdown page does not show, and how many words they held."""
    pieces: list[str] = []
    words = position = 0
    while (opening := text.find("<!--", position)) >= 0 and (closing := text.find("-->", opening + 4)) >= 0:
        pieces.append(text[position:opening])
        words += count_words(text[opening + 4 : closing])
        position = closing + 3
    return ("".join([*pieces, text[position:]]), words) if pieces else (text, 0)
