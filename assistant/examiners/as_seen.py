"""A text as whoever reads it sees it: what looks alike is the same, however it is encoded.

Lower case, no accents, one kind of quote and dash, look-alike letters of other scripts as Latin, nothing invisible. So
a quote is found that was typed anew, and a word that was hidden from a search. Every character knows where it came
from, so that what is found can be cut from the original.
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
class Seen:
    """`text` as it is seen; `places[i]` is where its i-th character stands in the original."""

    text: str
    places: "array[int]"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of a non-empty span of `text`."""
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=8)
def draft_as_seen(text: str) -> Seen:
    """The same, kept for the last few texts: for a draft in which many quotes are sought."""
    return as_seen(text)


def as_seen(text: str) -> Seen:
    """The text as it is seen; runs of white space are one space, invisible characters and combining marks are gone."""
    letters: list[str] = []
    places = array("L")
    for place, character in enumerate(text):
        if character.isspace():
            if letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
            continue
        for letter in _letters(character):
            letters.append(letter)
            places.append(place)
    return Seen("".join(letters), places)


@lru_cache(maxsize=4096)
def _letters(character: str) -> str:
    if character in _TYPOGRAPHY:
        return _TYPOGRAPHY[character]
    decomposed = unicodedata.normalize("NFKD", character).lower().translate(_LOOK_ALIKES)
    return "".join(letter for letter in decomposed if unicodedata.category(letter) not in {"Mn", "Me", "Cf", "Cc"})
