"""The text of a PDF's page as it is seen: what is written in the invisible mode is left out and counted.

The text layer under a scan is invisible too, and is all there is: where nothing else stands on a page, it is read.
"""

from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, TextStringObject

from assistant.reading.words import count_words

_INVISIBLE = 3  # text rendering mode: neither filled nor stroked
_SHOWING = frozenset({b"Tj", b"TJ", b"'", b'"'})


def visible_text(page: PageObject) -> tuple[str, int]:
    """The text that is seen, and how many words are not. Raises what pypdf raises."""
    whole = page.extract_text()
    if not _has_invisible(page):
        return whole, 0
    seen = page.extract_text(visitor_operand_before=_Silence().before)
    hidden = max(0, count_words(whole) - count_words(seen))
    return (seen, hidden) if any(character.isalnum() for character in seen) else (whole, 0)


def _has_invisible(page: PageObject) -> bool:
    contents = page.get_contents()
    return contents is not None and b"3 Tr" in contents.get_data()


class _Silence:
    """Empties the strings that are shown while the mode is invisible."""

    def __init__(self) -> None:
        self._mode = 0
        self._kept: list[int] = []

    def before(self, operator: Any, operands: Any, _matrix: Any, _text_matrix: Any) -> None:
        """Called by pypdf before each operation of the page."""
        if operator == b"Tr" and operands:
            self._mode = int(operands[0])
        elif operator == b"q":
            self._kept.append(self._mode)
        elif operator == b"Q" and self._kept:
            self._mode = self._kept.pop()
        elif operator in _SHOWING and self._mode == _INVISIBLE and operands:
            operands[-1] = ArrayObject() if operator == b"TJ" else TextStringObject("")
