"""Spanish typed without accents, as it would be written with them: letter for letter as long, so that offsets hold.

What is no other word without its accent ("comite", "segun", "perforacion") is always read with it. What could be one
("mas", "compraran", "publico") is read with it where the text as a whole was typed without accents. Knows nothing of
what is said.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from assistant.domain.draft import Language
from assistant.reading.accented_words import (
    AR_VERBS,
    ARON_NOUNS,
    ENDING_IN_AR,
    ER_VERBS,
    IR_VERBS,
    LIKELY,
    NO_IA,
    PLAIN_IC,
    PLAIN_ON,
    SURE,
    WITH_IFIC,
)

_WORD = re.compile(r"[^\W\d_]+")
_INFLECTED = ("o", "a", "os", "as", "amente")
_ACUTE = str.maketrans("aeiou", "áéíóú")
_ION = re.compile(r"\w{2,}i(o)n")
_ERIA = re.compile(r"\w{3,}er(i)as?")
_LOGIA = re.compile(r"\w+(?:log|graf|nom|cratic|arqu)(i)as?")
_IC = re.compile(r"(\w*?)([aeiou]{1,2})([bcdfghjklmnñpqrstvxyz]{1,3}|qu)ic(?:[oa]s?|amente)")
_ON = re.compile(r"\w+[bcdfgjlmnñprstvxz](o)n")
_FUTURE_AR = re.compile(r"(?P<stem>\w{2,})ar(?P<vowel>a)n?")
_IRREGULAR = re.compile(r"\w*(?:tendr|pondr|vendr|saldr|valdr)(?:(?P<future>a)n?|(?P<conditional>i)an?)")
# "se creó": after "se", a word in -o tells what was done, but for strong pasts, participles and words of manner.
_SAID_OF_ITSELF = re.compile(
    r"(?!(?:como|cuando|mucho|poco|todo|solo|bajo|tanto|mismo|hecho|dicho)$)"
    r"\w{3,}(?<!hiz)(?<!pus)(?<!uv)(?<!sup)(?<!pud)(?<!quis)(?<!vin)(?<!dij)(?<!traj)(?<!duj)(?<!hub)(?<!cup)(?<![ai]d)(o)"
)
# What stands beside a word that two words may be written as.
_BEFORE_YEAR = re.compile(
    r"(?:\d|(?<!\w)(?:el|al|del|un|este|ese|cada|por|primer|segundo|tercer|cuarto|quinto|[uú]ltimo|pr[oó]ximo|mismo|"
    r"medio|sexto|otro|y))\s+$",
    re.IGNORECASE,
)
_AFTER_IS = re.compile(
    r"\s+(?:\w+(?:ad[oa]|id[oa]|ando|iendo|hech[oa]|abiert[oa])|en|a\s+cargo|list[oa]|bien|mal|lejos|hoy|ya)(?!\w)"
)
_BEFORE_IS = re.compile(r"(?<!\w)(?:no|ya|se|que|donde|todav[íi]a|tambi[eé]n)\s+$", re.IGNORECASE)
_ASKING = {
    "que": "qué",
    "quien": "quién",
    "quienes": "quiénes",
    "como": "cómo",
    "cuanto": "cuánto",
    "cuantos": "cuántos",
    "cuanta": "cuánta",
    "cuantas": "cuántas",
    "cual": "cuál",
    "cuales": "cuáles",
    "donde": "dónde",
    "cuando": "cuándo",
}
_OFFICE = re.compile(r"\s+(?:de|del|departamental|municipal|distrital|nacional|regional|provincial)(?!\w)")


@lru_cache(maxsize=32)
def with_accents(text: str, language: Language) -> str:
    """The text as long as it was, with the accents and ñ that it lacks; as it is where it is not Spanish."""
    if language != "es":
        return text
    sure = _respelt(text, likely=False)
    written = _accented_letters(text)
    hasty = not written or _letters_that_differ(text, sure) >= written
    return _respelt(text, likely=True) if hasty else sure


def _accented_letters(text: str) -> int:
    return sum(letter in "áéíóúñÁÉÍÓÚÑ" for letter in text)


def _letters_that_differ(one: str, other: str) -> int:
    return sum(first != second for first, second in zip(one, other, strict=True)) if one != other else 0


def _respelt(text: str, *, likely: bool) -> str:
    after_se = False
    pieces, position = [], 0
    for found in _WORD.finditer(text):
        word = found[0]
        plain = word.lower()
        if len(plain) == len(word) and len(plain) > 1:
            meant = _sure(plain)
            if likely:
                meant = _beside(text, found, meant, after_se) or _likely(meant, capital=word[0].isupper())
            if meant != plain:
                pieces += [text[position : found.start()], _in_the_case_of(word, meant)]
                position = found.end()
        after_se = plain == "se" and text[found.end() : found.end() + 1] == " "
    return "".join([*pieces, text[position:]]) if pieces else text


def _in_the_case_of(word: str, meant: str) -> str:
    return "".join(letter.upper() if written.isupper() else letter for written, letter in zip(word, meant, strict=True))


def _beside(text: str, found: re.Match[str], plain: str, after_se: bool) -> str | None:
    """The word meant by what stands beside it; None where that tells nothing."""
    if plain in _ASKING and text[found.start() - 1 : found.start()] == "¿":
        return _ASKING[plain]
    before, after = text[max(0, found.start() - 24) : found.start()], text[found.end() : found.end() + 40]
    if plain == "aun" and not re.match(r"\s+(?:as[ií]|cuando|si|con|sin|en)(?!\w)", after):
        return "aún"
    if plain == "ano" and (_BEFORE_YEAR.search(before) or re.match(r"\s+\d", after)):
        return "año"
    if plain == "esta" and (_AFTER_IS.match(after) or _BEFORE_IS.search(before)):
        return "está"
    if plain == "secretaria" and found[0][0].isupper() and _OFFICE.match(after):
        return "secretaría"
    if after_se and (said := _SAID_OF_ITSELF.fullmatch(plain)):
        return _acute(plain, said.start(1))
    return None


@lru_cache(maxsize=8192)
def _sure(plain: str) -> str:
    if any(letter in "áéíóú" for letter in plain):
        return plain
    plain = _with_stem(plain, _stems(SURE + WITH_IFIC))
    if meant := _listed(SURE + ARON_NOUNS).get(plain):
        return meant
    if plain.isascii() is False and any(letter in "áéíóú" for letter in plain):
        return plain
    for pattern in (_ION, _LOGIA):
        if found := pattern.fullmatch(plain):
            return _acute(plain, found.start(1))
    return plain


@lru_cache(maxsize=8192)
def _likely(plain: str, *, capital: bool) -> str:
    if any(letter in "áéíóú" for letter in plain):
        return plain
    if meant := _listed(LIKELY).get(plain):
        return meant
    if meant := _verb(plain):
        return meant
    if plain in NO_IA or plain in PLAIN_IC or plain in PLAIN_ON:
        return plain
    if found := _ERIA.fullmatch(plain):
        return _acute(plain, found.start(1))
    if not capital and (found := _IC.fullmatch(plain)):
        if found[3] == "f" and found[2] == "i":  # "certifica", "identifico"
            return plain
        vowels = found[2]
        return _acute(plain, found.start(2) + (len(vowels) - 1 if vowels[0] in "iu" or vowels[-1] in "aeo" else 0))
    if capital:
        return plain
    if (found := _ON.fullmatch(plain)) and not plain.endswith(("aron", "eron")):
        return _acute(plain, found.start(1))
    if (found := _FUTURE_AR.fullmatch(plain)) and found["stem"] not in ENDING_IN_AR:
        return _acute(plain, found.start("vowel"))
    return plain


def _verb(plain: str) -> str | None:
    if found := _IRREGULAR.fullmatch(plain):
        return _acute(plain, max(found.start("future"), found.start("conditional")))
    return _forms().get(plain) if plain not in NO_IA else None


@cache
def _forms() -> Mapping[str, str]:
    """Futures, conditionals and pasts of the verbs that are listed, by how they are typed without accents."""
    forms: set[str] = set()
    for stem in ER_VERBS:
        forms |= {stem + ending for ending in ("erá", "erán", "ería", "erían", "ía", "ían", "ió")}
    for stem in IR_VERBS:
        forms |= {stem + ending for ending in ("irá", "irán", "iría", "irían", "ía", "ían", "ió")}
    for stem in AR_VERBS:
        forms |= {stem + ending for ending in ("ará", "arán", "aría", "arían")}
    plain = {_plain(form): form for form in forms}
    return {word: form for word, form in plain.items() if word not in ("medio", "servio", "barrio")}


@cache
def _listed(listing: tuple[str, ...]) -> Mapping[str, str]:
    listed: dict[str, str] = {}
    for word in listing:
        if word.endswith("*"):
            listed |= {_plain(word[:-1] + ending): word[:-1] + ending for ending in _INFLECTED}
        elif not word.endswith("-"):
            listed[_plain(word)] = word
            listed[_keeping_tilde(word)] = word
    return listed


@cache
def _stems(listing: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((_plain(word[:-1]), word[:-1]) for word in listing if word.endswith("-"))


def _with_stem(plain: str, stems: Iterable[tuple[str, str]]) -> str:
    for typed, stem in stems:
        if plain.startswith(typed) and plain not in _NOT_WITH_STEM and _may_follow(stem, plain[len(typed) :]):
            return stem + plain[len(typed) :]
    return plain


_NOT_WITH_STEM = frozenset(
    {"ano", "ana", "anas", "ordenanza", "lena", "pena", "penas", "penal", "penales", "pino", "pinos", "vina", "lino"}
)
_SHORT_STEMS = frozenset({"añ", "niñ", "leñ", "dueñ", "piñ", "viñ", "peñ", "aére", "líne", "está"})
_AFTER_SHORT = re.compile(r"(?:[oa]s?|it[oa]s?|ez|er[oa]s?|ador[ea]?s?|n|e[rz]?a?s?)")


def _may_follow(stem: str, ending: str) -> bool:
    return stem not in _SHORT_STEMS or _AFTER_SHORT.fullmatch(ending) is not None


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _keeping_tilde(word: str) -> str:
    return "".join(letter if letter == "ñ" else _plain(letter) for letter in word)


def _acute(word: str, position: int) -> str:
    return word[:position] + word[position].translate(_ACUTE) + word[position + 1 :]
