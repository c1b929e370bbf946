"""The noun phrase after a number: what it counts. Word shapes and closed lists only; no dictionary of nouns."""

import re
from typing import NamedTuple

from assistant.domain.draft import Language
from assistant.reading.units import CYCLE_MODIFIERS, MEASURES, names_people

MOST_WORDS = 5
_WORD = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_BEFORE_NOUN = frozenset(
    ["nuevos", "nuevas", "nuevo", "nueva", "pequeños", "pequeñas", "pequeño", "pequeña", "medianos", "medianas", "grandes", "gran", "otros", "otras", "primeros", "primeras", "primer", "primera", "últimos", "últimas", "buenos", "buenas", "actuales", "mejores", "posibles", "principales", "siguientes", "simples", "largos", "largas", "cortos", "viejos", "viejas", "antiguos", "antiguas", "distintos", "distintas", "diferentes", "diversos", "diversas", "actual", "futuros", "futuras", "mil", "dichos", "dichas", "mismos", "mismas", "pocos", "pocas", "antiguo", "demás", "solo", "sola", "únicos"]
)
_STOP: dict[Language, frozenset[str]] = {
    "es": frozenset(
        ["a", "al", "ante", "antes", "aún", "aunque", "así", "bajo", "cada", "casi", "como", "con", "contra", "cual", "cuales", "cuando", "de", "del", "desde", "después", "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en", "entre", "era", "eran", "es", "esa", "esas", "ese", "esos", "esta", "estas", "este", "estos", "está", "están", "fue", "fueron", "ha", "han", "hasta", "hay", "hoy", "la", "las", "le", "les", "lo", "los", "luego", "mas", "más", "menos", "mediante", "mientras", "muy", "ni", "no", "nos", "o", "otros", "para", "pero", "por", "porque", "pues", "que", "quienes", "según", "ser", "si", "sin", "sino", "sobre", "son", "su", "sus", "también", "tan", "tanto", "tras", "tres", "u", "un", "una", "unas", "uno", "unos", "veces", "vez", "y", "ya", "además", "apenas", "atrás", "entonces", "jamás", "quizás", "lunes", "martes", "jueves", "viernes", "tampoco", "tenemos", "somos", "estamos", "hacemos", "vendemos", "vamos", "queremos", "podemos", "nosotros", "nosotras", "todos", "todas", "seis", "diez"]
    ),
    "en": frozenset(
        ["a", "about", "above", "across", "after", "again", "against", "all", "almost", "also", "although", "always", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "could", "did", "do", "does", "down", "during", "each", "either", "else", "every", "few", "for", "from", "had", "has", "have", "he", "her", "here", "him", "his", "how", "if", "in", "into", "is", "it", "its", "just", "less", "like", "may", "more", "most", "must", "near", "no", "nor", "not", "of", "off", "on", "once", "only", "onto", "or", "other", "others", "our", "out", "over", "own", "per", "plus", "rather", "same", "shall", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "theirs", "them", "then", "there", "these", "they", "this", "those", "though", "through", "thus", "till", "to", "together", "too", "towards", "toward", "under", "unless", "until", "up", "upon", "us", "versus", "via", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your", "already", "instead", "perhaps", "sometimes", "afterwards", "besides", "today", "now", "apart", "ago", "left", "times", "them", "later", "earlier"]
    ),
}
_IRREGULAR = frozenset(
    ["people", "women", "men", "children", "youth", "youths", "staff", "sheep", "cattle", "fish", "fisherfolk", "poultry", "livestock", "mice", "feet"]
)
_OF = re.compile(r"[ \t\u00a0]+(de(?:l|\s+las?|\s+los|\s+el)?|of)[ \t\u00a0]+(?:(?:the)[ \t]+)?", re.IGNORECASE)
_DE = re.compile(r"[ \t\u00a0]+(?:de(?:\s+las?|\s+los)?|del|para|con|sin|en)[ \t\u00a0]+", re.IGNORECASE)
_ONLY_DE = re.compile(r"[ \t\u00a0]+(?:de(?:\s+las?|\s+los)?|del)[ \t\u00a0]+", re.IGNORECASE)


class NounPhrase(NamedTuple):
    """Where the phrase starts and ends, its head noun (as written) with its end, and whether it counts cycles."""

    start: int
    head_end: int
    end: int
    head: str
    cycle: bool


def counted_phrase(text: str, position: int, language: Language, *, of: bool = False) -> NounPhrase | None:
    """The noun phrase that starts after `position`, or None. With `of`, a leading "de" or "of" is passed over."""
    if of and (link := _OF.match(text, position)):
        position = link.end() - 1
    return _spanish(text, position) if language == "es" else _english(text, position)


def _is_counted_noun(word: str) -> bool:
    return word in MEASURES or names_people(word) or (word.endswith("s") and len(word) > 2)


def _spanish(text: str, position: int) -> NounPhrase | None:
    start = None
    for _ in range(3):
        match = _WORD.match(text, position)
        if match is None:
            return None
        word = match[1].lower()
        start = match.start(1) if start is None else start
        if word not in _BEFORE_NOUN or word in {"mil"}:
            break
        position = match.end()
    else:
        return None
    if word in _STOP["es"] or not _is_counted_noun(word):
        return None
    end, count, cycle = match.end(), 1, False
    head, head_end = match[1], match.end()
    while count < MOST_WORDS:
        following = _WORD.match(text, end)
        modifier = following[1].lower() if following and "\n" not in following[0] else ""
        if modifier and modifier not in _STOP["es"] and _agrees(word, modifier):
            assert following is not None
            cycle = cycle or modifier in CYCLE_MODIFIERS
            end, count = following.end(), count + 1
            continue
        link = _ONLY_DE.match(text, end)
        complement = _WORD.match(text, link.end()) if link else None
        if complement is None or complement[1].lower() in _STOP["es"]:
            break
        end, count = complement.end(), count + 2
        word = complement[1].lower()
    return NounPhrase(start or 0, head_end, end, head, cycle)


def _agrees(noun: str, adjective: str) -> bool:
    if noun.endswith("s"):
        return adjective.endswith("s") and not adjective.endswith(("amos", "emos", "imos")) and len(adjective) > 3
    return False


def _english(text: str, position: int) -> NounPhrase | None:
    words: list[re.Match[str]] = []
    while len(words) < MOST_WORDS:
        gap = re.compile(r"-(?=[a-z])").match(text, position) if not words else None
        match = _WORD.match(text, gap.end() if gap else position)
        if match is None or (words and "\n" in match[0]) or match[1].lower() in _STOP["en"]:
            break
        if words and match[1].lower().endswith("ly") and not words:
            break
        words.append(match)
        position = match.end()
    if not words:
        return None
    head = next((index for index, match in enumerate(words) if _names_many(match[1].lower())), None)
    if head is None:
        if words[0][1].lower() not in MEASURES:
            return None
        head = 0
    while head + 1 < len(words) and _names_many(words[head + 1][1].lower()):
        head += 1
    modifiers = {match[1].lower() for match in words[:head]}
    noun = words[head]
    return NounPhrase(words[0].start(1), noun.end(), noun.end(), noun[1], bool(modifiers & CYCLE_MODIFIERS))


def _names_many(word: str) -> bool:
    if word in _IRREGULAR:
        return True
    return word.endswith("s") and len(word) > 2 and not word.endswith(("ss", "us", "is", "'s", "’s"))
