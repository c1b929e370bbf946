"""The noun phrase after a number: what it counts. Word shapes and closed lists only; no dictionary of nouns."""

import re
from typing import NamedTuple

from assistant.domain.draft import Language
from assistant.domain.number_words import number_word_values
from assistant.domain.word_lists import words
from assistant.reading.currencies import CURRENCY_BEFORE
from assistant.reading.people import names_people
from assistant.reading.units import CYCLE_MODIFIERS, MEASURES

MOST_WORDS = 5
_WORD = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*[«“\"'‘]?([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_HYPHENATED = re.compile(r"-([a-z]+(?:-[a-z]+)*)")
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑ]{3,6}")  # "25 ATSAP", "12 JASS": offices by their letters, singular or plural
_ODD = re.compile(r"-odd(?!\w)|\s+or\s+so(?!\w)")
_BEFORE_NOUN = frozenset(
    words("""
nuevos nuevas nuevo nueva pequeños pequeñas pequeño pequeña medianos medianas grandes gran otros otras primeros
primeras primer primera últimos últimas buenos buenas actuales mejores posibles principales siguientes simples largos
largas viejos viejas antiguos antiguas distintos distintas diferentes diversos diversas actual futuros futuras dichos
dichas mismos mismas demás solo sola únicos únicas malos malas próximos próximas propios propias restantes modestos
modestas
""")
)
_STOP: dict[Language, frozenset[str]] = {
    "es": frozenset(
        words("""
a al ante antes aún aunque así bajo cada casi como con contra cual cuales cuando de del desde después donde durante e
el ella ellas ellos en entre era eran es esa esas ese esos esta estas este estos está están fue fueron ha han hasta
hay hoy la las le les lo los luego mas más menos mediante mientras muy ni no nos o para pero por porque pues que quien
quienes según ser si sin sino sobre son su sus también tan tanto tras u una unas uno unos vez y ya además apenas atrás
entonces jamás quizás lunes martes jueves viernes tampoco todos todas ambos ambas nuestros nuestras mis tus través
tenemos somos estamos hacemos vendemos vamos queremos podemos seremos nosotros nosotras varios varias muchos muchas
algunos algunas pocos pocas tales cuyos cuyas demasiados adicionales juntos juntas máximos plus enero febrero marzo
abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
""")
    )
    | (frozenset(number_word_values("es")) - {"un"}),
    "en": frozenset(
        words("""
a about above across after again against all almost also although always an and any are as at be because been before
being below between both but by can could did do does down during each either else every few for from had has have he
her here him his how if in into is it its just less like may more most must near no nor not of off on once only onto
other others our out over own per plus rather same shall she should since so some such than that the their theirs them
then there these they this those though through thus till to together too towards toward under unless until up upon us
versus via nets earns lasts was we were what when where which while who whom whose why will with within without would
yet you your already instead perhaps sometimes afterwards besides today now apart ago left later earlier still never
elsewhere usually often mostly mainly today's january february march april june july august september october november
december sell buy make pay use keep get give take held need want join run live go come grow earn save offer provide
serve hold lend become remain say die arrive attend sold bought made paid kept got gave took ran went came grew sent
built began makes pays sells buys gets gives takes needs wants joins runs lives goes comes holds lends becomes remains
says works collect collected begin begins start starts follow follows copy copies covers draws leads meets
""")
    )
    | frozenset(number_word_values("en")),
}
_JOINS = re.compile(r"[ \t]+(?:and|or)(?=[ \t])")
_COMPOUND_HEADS = frozenset(
    words("""
groups clubs members associations cooperatives leaders agents representatives posts points schools houses
organisations organizations networks committees centres centers teams units unions enterprises traders firms workers
officers vendors
""")
)
_MONEY = re.compile(rf"{CURRENCY_BEFORE}\d")
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
    if odd := _ODD.match(text, position):
        position = odd.end()
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
    if head is None or not (_counts_in_spanish(head[1].lower()) or _ACRONYM.fullmatch(head[1])):
        return None
    if head[1].lower() in _STOP["es"] - {"juntas"}:  # right behind its number "juntas" is a noun: boards
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
        if link is None or complement is None or _MONEY.match(text, link.end()):
            break
        if complement[1].lower() in _STOP["es"] or len(complement[1]) < 3:
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
    joined_at = 0
    while len(phrase) <= MOST_WORDS and not (phrase and _names_many(phrase[-1][1].lower())):
        match = _WORD.match(text, position)
        word = match[1].lower() if match else ""
        if match and word not in _STOP["en"] and not (phrase and "\n\n" in match[0]) and not word.endswith("ly"):
            phrase.append(match)
            position = match.end()
        elif phrase and not joined_at and (join := _JOINS.match(text, position)):
            joined_at, position = len(phrase), join.end()
        else:
            break
    if not phrase:
        return None
    first, last = phrase[0], phrase[-1]
    if not _names_many(last[1].lower()) or (joined_at and not _joins_modifiers(phrase, joined_at)):
        if first[1].lower() not in MEASURES:
            return None
        phrase, last = [first], first
    following = _WORD.match(text, last.end())
    if following and "\n" not in following[0] and _heads_compound(last[1].lower(), following[1].lower()):
        phrase.append(following)
        last = following
    modifiers = {match[1].lower() for match in phrase[:-1]}
    return NounPhrase(first.start(1), last.end(), last.end(), last[1], bool(modifiers & CYCLE_MODIFIERS))


def _joins_modifiers(phrase: list[re.Match[str]], joined_at: int) -> bool:
    """Whether "and" stands between modifiers of one noun: "small and medium firms", not "finished and masters"."""
    before, after = phrase[joined_at - 1][1].lower(), phrase[joined_at:]
    return 2 <= len(after) <= 3 and (not before.endswith("ed") or after[0][1].lower().endswith("ed"))


def _heads_compound(noun: str, following: str) -> bool:
    """Whether a plural noun only modifies the next one: "women traders", "farmers groups"."""
    if not _names_many(following) or following in _STOP["en"]:
        return False
    return following in _COMPOUND_HEADS or (noun in _IRREGULAR and names_people(following))


def _names_many(word: str) -> bool:
    if word in _IRREGULAR or word.endswith(("women", "ermen", "folk")):
        return True
    plural = word.endswith("s") and len(word) > 2 and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return plural and word not in _NOT_COUNTED
