"""Numbers, money and nouns as the draft writes them, for the one sentence that tells a sum."""

import re
from dataclasses import dataclass
from math import floor

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Fact
from assistant.domain.finding import Evidence
from assistant.domain.numerals import NumberStyle, approximate, number_style, write_number
from assistant.examiners.rulebook.figures.counted import singular

_LARGE = re.compile(r"\d\s?(crores?|lakhs?|billion|bn)(?!\w)", re.IGNORECASE)
_SCALES = {"crore": 1e7, "lakh": 1e5, "billion": 1e9, "bn": 1e9}
_NUMBER = re.compile(r"\d[\d.,]*(?<=\d)")
_ABOUT = {"es": "cerca de {}", "en": "about {}"}


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one draft's language and number style."""

    language: Language
    style: NumberStyle

    def number(self, value: float) -> str:
        """A number as given in the draft: whole numbers without decimals."""
        return write_number(value, self.style)

    def about(self, value: float) -> str:
        """A worked-out number: exact where it comes out whole, else "about" and two significant figures."""
        if abs(value - round(value)) < 1e-6 * max(1.0, abs(value)):
            return self.number(round(value))
        shown = approximate(value) if value >= 100 else round(value) if value >= 2.5 else round(value, 1)
        return _ABOUT[self.language].format(self.number(shown))

    def money(self, value: float, like: Fact) -> str:
        """An amount in the currency of `like`, on the side and in the large unit (crore, billion) of the draft."""
        large = _LARGE.search(like.text)
        if large and value >= (scale := _SCALES[large[1].lower().rstrip("s")]):
            count = value / scale
            if abs(count * 100 - round(count * 100)) < 1e-6:
                places = 0 if count == round(count) else 1 if round(count, 2) == round(count, 1) else 2
                return _NUMBER.sub(write_number(round(count, 2), self.style, places), " ".join(like.text.split()), 1)
        millions = value / 1e6
        if value >= 1e6 and abs(millions * 100 - round(millions * 100)) < 1e-6:
            return self._millions(round(millions, 2), like)
        whole = abs(value - round(value)) < 0.005
        figures = write_number(round(value, 2), self.style, 0 if whole or value >= 100 else 2)
        if re.match(r"\s*\d", like.text) or like.unit.islower():
            return f"{figures} {like.unit}".strip()
        return f"{like.unit}{_gap(like)}{figures}".strip()

    def _millions(self, millions: float, like: Fact) -> str:
        places = 0 if millions == round(millions) else 1 if round(millions * 10) == millions * 10 else 2
        figures = write_number(millions, self.style, places)
        word = {"es": "millón" if millions == 1 else "millones", "en": "million"}[self.language]
        if re.match(r"\s*\d", like.text) or like.unit.islower():
            of = like.unit.islower() or re.search(r"mill[óo]n(?:es)?\s+de\s", like.text)
            link = " de " if self.language == "es" and of else " "
            return f"{figures} {word}{link}{like.unit}".strip()
        return f"{like.unit}{_gap(like)}{figures} {word}".strip()

    def about_money(self, value: float, like: Fact) -> str:
        """A worked-out amount: exact below 1,000 or where it comes out whole, else about, to three figures."""
        if value < 1000 or abs(value - round(value)) < 0.005:
            return self.money(value, like)
        return _ABOUT[self.language].format(self.money(float(f"{value:.2e}"), like))

    def percent(self, share: float) -> str:
        """A share as a percentage."""
        value = self.number(floor(share * 100 + 0.5) if share >= 0.02 else round(share * 100, 1))
        return f"{value} %" if self.language == "es" else f"{value} per cent"

    def one(self, noun: str) -> str:
        """One of a noun phrase: "ciclos de lluvia" gives "ciclo de lluvia", "planting seasons" "planting season"."""
        words = noun.split()
        head = 0 if self.language == "es" else len(words) - 1
        return " ".join(singular(word, self.language) if place == head else word for place, word in enumerate(words))

    def listed(self, items: list[str]) -> str:
        """ "40, 90 y 140"."""
        link = {"es": " y ", "en": " and "}[self.language]
        return ", ".join(items[:-1]) + link + items[-1] if len(items) > 1 else "".join(items)


def _gap(like: Fact) -> str:
    """What the draft leaves between the currency and its number: "$95", "Bs 95"."""
    return "" if re.match(re.escape(like.unit) + r"\d", like.text) else " "


def pen_of(draft: Draft) -> Pen:
    """The pen of a draft."""
    return Pen(draft.language, number_style(draft.text, draft.language))


def cite(draft: Draft, start: int, end: int) -> Evidence:
    """A verbatim quote as the input of a sum."""
    return Evidence(
        draft.text[start:end], start, end, "none", draft.page_at(start), draft.section_at(start), strength=1.0
    )


def inputs(draft: Draft, *facts: Fact | None) -> tuple[Evidence, ...]:
    """The quotes of the facts that the draft itself says: a corrected fact has none."""
    said = [fact for fact in facts if fact is not None and fact.start >= 0]
    return tuple(cite(draft, fact.start, fact.end) for fact in sorted(said, key=lambda fact: fact.start))
