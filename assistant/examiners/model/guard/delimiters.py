"""What people write, made unable to close the delimiters it stands between or to open new ones.

The same text always gives the same result, so that a prompt's hash stays the same.
"""

import re
import unicodedata

_ALIKE = str.maketrans({"<": "‹", ">": "›", "＜": "‹", "＞": "›", "﹤": "‹", "﹥": "›", "`": "'", "｀": "'", "~": "∼"})
_SQUARE = re.compile(r"\[(?=\s*/?\s*(?:INST|SYS|SYSTEM|USER|ASSISTANT|END|BEGIN|FIN|INICIO)\b)", re.IGNORECASE)
_RULES = re.compile(r"(?m)^([ \t]*)([-=*_#]{3,})(?=\s|$|\w)")
_MARKS = re.compile(r"([{}%$|])(?=[{}%|])")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
_KEPT = "\t"


def neutralised(text: str) -> str:
    """The text with marks of delimiters replaced by others that look alike, and without invisible characters.

    A quote from it is still found in the original by `quotes.find_quote`.
    """
    visible = "\n".join(line if line.isprintable() else _visible(line) for line in text.split("\n"))
    return _MARKS.sub(r"\1 ", _RULES.sub(r"\1", _SQUARE.sub("(", visible.translate(_ALIKE)))).strip()


def _visible(line: str) -> str:
    return "".join(
        character for character in line if character in _KEPT or unicodedata.category(character) not in _INVISIBLE
    )


def between(label: str, text: str) -> str:
    """The neutralised text between delimiters: <label> … </label>, each on a line of its own."""
    return f"<{label}>\n{neutralised(text)}\n</{label}>"
