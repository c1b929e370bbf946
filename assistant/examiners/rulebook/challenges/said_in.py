"""Where a text speaks of somebody or something: a name, a number, a group. Knows nothing of what is asked."""

import re
from functools import lru_cache
from itertools import combinations

_ARTICLE = re.compile(r"^(?:el|la|los|las|the)\s+", re.IGNORECASE)  # "las 900 familias" are "900 familias" in a draft
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_NAME = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'&-]*(?:\s+(?:(?:de|del|of|and|y|&|la|las|los)\s+)*[A-ZÁÉÍÓÚÑ][\w'&-]*)*")
_LISTED, _OR = re.compile(r",\s+|\s+(?:or|o|u)\s+"), re.compile(r"\s(?:or|o|u)\s")
_LONG_LIST = 4  # items; of a shorter one all have to be said
_SHORTEST_NAME = 4  # letters, unless it is an acronym
_SHORTEST_NOUN = 4
_PLURAL = re.compile(r"(?:(?<=[^aeiou])es|s)$")
_OF = re.compile(r"\s(?:of|in|from|who|that|for|at|with|on)\s.*$", re.IGNORECASE)
_SPANISH = re.compile(r"\s(?:de|del|que|en|con)\s|(?:[oa]s|es)\s\w+(?:[oa]s|es)(?!\w)")
WHOLE, NUMBER, NAME, NOUN = 1.0, 0.8, 0.6, 0.4


def said_in(words: str, text: str) -> tuple[float, int, int]:
    """How surely `text` speaks of `words` (0 to 1), and from where to where.

    1 where it says them; less where it says their number and what is counted apart, the name in them, or,
    of what is not counted, their noun. Of a list ("dairy, fish or tourism"), 1 where all
    are said; of four or more, less where all but one.
    """
    for sure, patterns in _forms(_ARTICLE.sub("", words.strip())):
        found = [pattern.search(text) for pattern in patterns]
        if found[0] and all(found):
            return sure, found[0].start(), found[0].end()
    return 0.0, 0, 0


def is_a_name(words: str) -> bool:
    """Whether the words begin, after their article, with a name: "la Unión de Regantes"."""
    return _NAME.match(_ARTICLE.sub("", words.strip())) is not None


@lru_cache(maxsize=1 << 10)
def _forms(bare: str) -> tuple[tuple[float, tuple[re.Pattern[str], ...]], ...]:
    """The ways of saying it, the surest first; of each, all patterns have to be found."""
    if not bare:
        return ()
    if listed := _LISTED.split(bare) if "," in bare and _OR.search(bare) else []:
        items = tuple(_any_case(rf"(?<!\w){re.escape(item)}(?!\w)") for item in listed)
        most = combinations(items, len(items) - 1) if len(items) >= _LONG_LIST else ()
        return (WHOLE, items), *((NAME, some) for some in most)
    number, name = _NUMBER.search(bare), _NAME.search(bare)
    named = name is not None and name.start() == 0 and number is None  # "Council" is not any council
    whole = r"(?<!\w)" + r"\s+".join(map(re.escape, bare.split())) + r"(?!\w)"
    forms: list[tuple[float, tuple[re.Pattern[str], ...]]] = [(WHOLE, (_any_case(whole, not named),))]
    head = "" if named else _head(bare[number.end() :] if number else bare)
    noun = (
        _any_case(rf"(?<!\w){re.escape(_PLURAL.sub('', head))}\w{{0,2}}(?!\w)") if len(head) >= _SHORTEST_NOUN else None
    )
    if number and noun:
        forms.append((NUMBER, (re.compile(rf"(?<![\w.,]){re.escape(number[0])}(?![\w%]|[.,]\d)"), noun)))
    if name and not number and (len(name[0]) >= _SHORTEST_NAME or name[0].isupper()):
        forms.append((NAME, (re.compile(rf"(?<!\w){re.escape(name[0])}(?!\w)"),)))
    if noun and not number:  # eighty households are not the 1,100 of the goal
        forms.append((NOUN, (noun,)))
    return tuple(forms)


def _any_case(pattern: str, any_case: bool = True) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if any_case else 0)


def _head(bare: str) -> str:
    """The noun of a phrase: the first word where others follow it as in Spanish, else the last before "of", "who" …"""
    words = _OF.sub("", f"{bare} ").split()
    spanish = _SPANISH.search(f"{bare} ") is not None
    return "" if not words else words[0] if spanish else words[-1]
