"""A text folded for comparing: lower case, no accents, one kind of quote and dash, look-alike letters as Latin.

Every folded character knows where it came from, so that what is found in the folded text can be cut from the original.
"""

import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

_TYPOGRAPHY = {
    **dict.fromkeys("«»“”„‟″＂", '"'),
    **dict.fromkeys("‘’‚‛`´′＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **{"‹": "<", "›": ">", "〈": "<", "〉": ">", "…": "...", "∼": "~", "•": "-", "·": "-"},
}
# Letters of other scripts that look like Latin ones, as they are used to hide a word from a search.
_LOOK_ALIKES = str.maketrans(
    {
        **dict(zip("авеёзікмнорстухѕјԁԛԝһӏгьп", "abee3ikmhopctyxsjdqwhlrbn", strict=True)),
        **dict(zip("αβγεζηικνορτυχω", "abyeznikvoptuxw", strict=True)),
    }
)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is folded; `places[i]` is where its i-th character stands in the original."""

    text: str
    places: "array[int]"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of a non-empty span of the folded text."""
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=8)
def folded(text: str) -> Folded:
    """The text folded; what was folded last is kept, for a draft in which many quotes are sought."""
    return fold(text)


def fold(text: str) -> Folded:
    """The text folded; runs of white space are one space, invisible characters and combining marks are gone."""
    letters: list[str] = []
    places = array("L")
    for place, character in enumerate(text):
        if character.isspace():
            if letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
            continue
        for letter in _fold(character):
            letters.append(letter)
            places.append(place)
    return Folded("".join(letters), places)


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    if character in _TYPOGRAPHY:
        return _TYPOGRAPHY[character]
    decomposed = unicodedata.normalize("NFKD", character).lower().translate(_LOOK_ALIKES)
    return "".join(letter for letter in decomposed if unicodedata.category(letter) not in {"Mn", "Me", "Cf", "Cc"})
