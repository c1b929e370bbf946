"""The noun phrase after a number: what it counts. Word shapes and closed lists only; no dictionary of nouns."""

import re
from typing import NamedTuple

from assistant.domain.draft import Language
from assistant.reading.number_words import number_word_values
from assistant.reading.people import names_people
from assistant.reading.units import CYCLE_MODIFIERS, MEASURES
from assistant.reading.word_lists import words

MOST_WORDS = 5
_WORD = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*[«“\"'‘]?([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_HYPHENATED = re.compile(r"-([a-z]+(?:-[a-z]+)*)")
_BEFORE_NOUN = frozenset(
    words("""
nuevos nuevas nuevo nueva pequeños pequeñas pequeño pequeña medianos medianas grandes gran otros otras primeros primeras
primer primera últimos últimas buenos buenas actuales mejores posibles principales siguientes simples largos largas
viejos viejas antiguos antiguas distintos distintas diferentes diversos diversas actual futuros futuras dichos dichas
mismos mismas demás solo sola únicos únicas malos malas próximos próximas propios propias restantes modestos modestas
""")
)
_STOP: dict[Language, frozenset[str]] = {
    "es": frozenset(
        words("""
a al ante antes aún aunque así bajo cada casi como con contra cual cuales cuando de del desde después donde durante e el
ella ellas ellos en entre era eran es esa esas ese esos esta estas este estos está están fue fueron ha han hasta hay hoy
la las le les lo los luego mas más menos mediante mientras muy ni no nos o para pero por porque pues que quien quienes
según ser si sin sino sobre son su sus también tan tanto tras u una unas uno unos vez y ya además apenas atrás entonces
jamás quizás lunes martes jueves viernes tampoco todos todas ambos ambas nuestros nuestras pues mis tus través ellos
tenemos somos estamos hacemos vendemos vamos queremos podemos seremos nosotros nosotras varios varias muchos muchas
algunos algunas pocos pocas tales cuyos cuyas demasiados adicionales juntos juntas máximos plus
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
""")
    )
    | (frozenset(number_word_values("es")) - {"un"}),
    "en": frozenset(
        words("""
a about above across after again against all almost also although always an any are as at be because been before being
below between both but by can could did do does down during each either else every few for from had has have he her here
him his how if in into is it its just less like may more most must near no nor not of off on once only onto other others
our out over own per plus rather same shall she should since so some such than that the their theirs them then there
these they this those though through thus till to together too towards toward under unless until up upon us versus via
was we were what when where which while who whom whose why will with within without would yet you your already instead
perhaps sometimes afterwards besides today now apart ago left them later earlier together still never across elsewhere
usually often mostly mainly today's january february march april june july august september october november december
sell buy make pay use keep own get give take need want join run live go come do grow earn save offer provide serve hold
lend become remain say die arrive attend sold bought made paid kept got gave took ran went came did grew sent built
began makes pays sells buys gets gives takes needs wants joins runs lives goes comes holds lends becomes remains says works
collect collected begin begins start starts follow follows copy copies covers draws leads meets
""")
    )
    | frozenset(number_word_values("en")),
}
_JOINS = re.compile(r"[ \t\u00a0]*(?:,|,?[ \t]+(?:and|or))(?=[ \t])")
_IRREGULAR = frozenset(
    words(
        "people women men children youth staff sheep cattle fish fisherfolk poultry livestock mice feet half-acres oxen"
    )
)
_NOT_COUNTED = frozenset(words("savings goods sales means news works makes earnings always lies"))
_PREPOSITION = re.compile(r"[ \t\u00a0]+(?:de|of)[ \t\u00a0]+", re.IGNORECASE)
_COMPLEMENT = re.compile(r"[ \t\u00a0]+(?:de(?:\s+las?|\s+los)?|del)[ \t\u00a0]+", re.IGNORECASE)


class NounPhrase(NamedTuple):
    """Where the phrase starts and ends, its head noun (as written) with its end, and whether it counts cycles."""

    start: int
    head_end: int
    end: int
    head: str
    cycle: bool


def counted_phrase(text: str, position: int, language: Language, *, of: bool = False) -> NounPhrase | None:
    """The noun phrase that starts after `position`, or None. With `of`, a leading "de" or "of" is passed over."""
    if of and (link := _PREPOSITION.match(text, position)):
        position = link.end() - 1
    hyphenated = _HYPHENATED.match(text, position)
    if hyphenated:
        whole = hyphenated[1] if hyphenated[1] in MEASURES else hyphenated[1].partition("-")[0]
        end = hyphenated.start(1) + len(whole)
        return NounPhrase(hyphenated.start(1), end, end, whole, False)
    return _spanish(text, position) if language == "es" else _english(text, position)


def _spanish(text: str, position: int) -> NounPhrase | None:
    head = _WORD.match(text, position)
    start = head.start(1) if head else position
    for _ in range(2):
        if head is not None and head[1].lower() in _BEFORE_NOUN:
            head = _WORD.match(text, head.end())
    if head is None or head[1].lower() in _STOP["es"] or not _counts_in_spanish(head[1].lower()):
        return None
    end, noun, count, cycle = head.end(), head[1].lower(), 1, False
    while count < MOST_WORDS:
        following = _WORD.match(text, end)
        modifier = following[1].lower() if following and "\n" not in following[0] else ""
        if following and modifier and modifier not in _STOP["es"] and _agrees(noun, modifier):
            cycle = cycle or (modifier in CYCLE_MODIFIERS and count == 1)
            end, count = following.end(), count + 1
            continue
        link = _COMPLEMENT.match(text, end)
        complement = _WORD.match(text, link.end()) if link else None
        if complement is None or complement[1].lower() in _STOP["es"]:
            break
        end, count, noun = complement.end(), count + 2, complement[1].lower()
    return NounPhrase(start, head.end(), end, head[1], cycle)


def _counts_in_spanish(word: str) -> bool:
    return word in MEASURES or names_people(word) or (word.endswith("s") and len(word) > 2)


def _agrees(noun: str, adjective: str) -> bool:
    """Whether a word is the plural adjective of a plural noun; Spanish plural verbs end in n, ours in "mos"."""
    return (
        noun.endswith("s")
        and adjective.endswith("s")
        and len(adjective) > 3
        and not adjective.endswith(("amos", "emos", "imos", "mente"))
    )


def _english(text: str, position: int) -> NounPhrase | None:
    phrase: list[re.Match[str]] = []
    head: int | None = None
    while len(phrase) < MOST_WORDS + 1:
        match = _WORD.match(text, position)
        word = match[1].lower() if match else ""
        if match is None or word in _STOP["en"] or (phrase and ("\n\n" in match[0] or word.endswith("ly"))):
            join = _JOINS.match(text, position) if phrase and head is None else None
            if join is None:
                break
            position = join.end()
            continue
        if head is not None and not _names_many(word):
            break
        if _names_many(word):
            head = len(phrase)
        phrase.append(match)
        position = match.end()
        if text[position : position + 1] in {".", ";", ":", ")", "("}:
            break
    if head is None:
        if not phrase or phrase[0][1].lower() not in MEASURES:
            return None
        head = 0
    modifiers = {match[1].lower() for match in phrase[:head]}
    noun = phrase[head]
    start = phrase[0].start(1)
    if text[start : noun.end()].count(",") > 1:
        return None
    return NounPhrase(start, noun.end(), noun.end(), noun[1], bool(modifiers & CYCLE_MODIFIERS))


def _names_many(word: str) -> bool:
    if word in _IRREGULAR:
        return True
    plural = word.endswith("s") and len(word) > 2 and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return plural and word not in _NOT_COUNTED
