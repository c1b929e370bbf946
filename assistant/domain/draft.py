"""The text under examination. Knows nothing of files, models or screens.

All offsets are characters into `Draft.text`, half-open: `draft.text[start:end]` is the quote, letter for letter.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Language = Literal["es", "en"]
_CUT = "\x00"  # in no text that was read


class QuantityKind(StrEnum):
    """What a number counts."""

    PEOPLE = "people"  # persons, families, households, producers, members, students …
    MONEY = "money"
    TIME = "time"  # a duration; `Quantity.months` gives it in months
    DATE = "date"  # a point in time; `Quantity.value` is year + (month - 1) / 12
    AREA = "area"  # in hectares
    SHARE = "share"  # a fraction: 0.4 for 40 %
    LENGTH = "length"  # in kilometres
    MASS = "mass"  # in kilograms
    VOLUME = "volume"  # in litres
    UNITS = "units"  # anything else that is counted: pits, houses, shops, trucks, groups, municipalities


def without_spans(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without these spans (in order, without overlap), and without the lines and spaces that they leave."""
    if not spans:
        return text
    pieces, position = [], 0
    for start, end in spans:
        pieces += [text[position:start], _CUT]
        position = end
    lines = []
    for line in "".join([*pieces, text[position:]]).split("\n"):
        kept = re.sub(rf"[ \t]*{_CUT}[ \t]*", " ", line).strip(" \t") if _CUT in line else line
        if _CUT not in line or any(character.isalnum() for character in kept):
            lines.append(kept)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends; an empty one where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the draft with what it counts.

    `value` is in the base unit of its kind (see `QuantityKind`); `unit` is the draft's own word ("familias", "USD",
    "meses", "campañas"); `counts` is the noun phrase counted, as written ("productores de quinua"), or "".
    `upper` is the end of a range ("de 3 a 5 años"), else None. `per` is the draft's word after "por", "a", "per"
    or "/" when the number is a rate ("kilo", "hectárea", "mes"), else "".
    """

    text: str
    start: int
    end: int
    kind: QuantityKind
    value: float
    unit: str = ""
    counts: str = ""
    upper: float | None = None
    per: str = ""
    approximate: bool = False

    @property
    def months(self) -> float | None:
        """The duration in months (28 days, 4 weeks: 0.92), or None when this is no duration."""
        return self.value if self.kind is QuantityKind.TIME else None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the draft under one heading. `title` is "" before the first heading."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page, a table or another part of the file begins. `label` is in the file's own terms: "3", "tabla 2"."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One idea of the draft: a sentence, a bullet or a table row. `section` indexes `Draft.sections`."""

    text: str
    start: int
    end: int
    section: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """What a file held that was not read as the draft. `what` is a key: "deleted", "comments", "images", "hidden"."""

    what: str
    words: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was read. `sha256` is of the original bytes (of the UTF-8 text when it was pasted)."""

    text: str
    language: Language
    name: str
    sha256: str
    passages: tuple[Passage, ...]
    quantities: tuple[Quantity, ...] = ()
    sections: tuple[Section, ...] = ()
    pages: tuple[Page, ...] = ()
    words_read: int = 0
    skipped: tuple[Skipped, ...] = ()

    @property
    def title(self) -> str:
        """The first line, shortened to 90 characters at a word."""
        line = next((line.strip() for line in self.text.splitlines() if line.strip()), self.name)
        return line if len(line) <= 90 else line[:90].rsplit(" ", 1)[0].rstrip(".,;:") + "…"

    def page_at(self, offset: int) -> str | None:
        """The label of the page or part that holds `offset`; None where the file has none."""
        position = bisect_right([page.start for page in self.pages], offset) - 1
        return self.pages[position].label if position >= 0 and offset < self.pages[position].end else None

    def section_at(self, offset: int) -> str | None:
        """The title of the section that holds `offset`; None before the first heading."""
        position = bisect_right([section.start for section in self.sections], offset) - 1
        return self.sections[position].title or None if position >= 0 else None

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds `offset`; None between passages, or before the first."""
        position = bisect_right(self.passages, offset, key=lambda passage: passage.start) - 1
        return self.passages[position] if position >= 0 and offset < self.passages[position].end else None

    def quantities_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The quantities that lie wholly within the span. Rests on `quantities` being in order."""
        first = bisect_left(self.quantities, start, key=lambda quantity: quantity.start)
        last = bisect_left(self.quantities, end, key=lambda quantity: quantity.start)
        return tuple(quantity for quantity in self.quantities[first:last] if quantity.end <= end)
