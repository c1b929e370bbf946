"""Corrections of what was read, in free text: "no son 12.000 familias, son 1.200"; "the budget is 400,000, not 40,000".

Free text is an answer unless it is clearly something else, so a correction needs a sign: words that say something was
misread, or a figure that was read and is denied.
"""

import re
from dataclasses import dataclass

from assistant.dialogue.reading_back import fact_of, in_words
from assistant.dialogue.spelling import folded, recognised, word_set, words_in
from assistant.domain.facts import CorrectableFact, Facts

_LONGEST = 45  # words: a longer text is an answer
_LONGEST_CHARACTERS = 600
_SHORT = 9
_MISREAD = re.compile(
    r"\b(?:ley(?:eron|o|endo)|leiste|lei[ms]os|leido|entend(?:ieron|iste|io)|tom(?:aron|aste|o)|pusieron|pusiste) mal\b"
    r"|\bmal (?:leid[oa]|entendid[oa])\b|\b(?:no es|no esta|esta) (?:asi|correct[oa]|bien|mal)\b"
    r"|\b(?:corrij|correg|correccion|corrig)\w*|\b(?:es|hay) un error\b|\bincorrect[oa]s?\b|\bequivocad[oa]s?\b"
    r"|\bse equivoc\w+|\bmisread\w*|\bmisunderst\w+|\bread (?:it|that|this)? ?wrong\w*|\bnot right\b|\bnot correct\b"
    r"|\bis(?: not right| wrong| incorrect|nt right|n't right|n't correct)\b|\bcorrect(?:ion|ing)\b|\bshould (?:be"
    r"|read|say)\b"
    r"|\bgot (?:it|that|this|the \w+) wrong\b|\bdeberia (?:ser|decir)\b"
)
# "Actually it is 24 months": said of a fact that was read with another number, it puts it right.
_RATHER = re.compile(
    r"^(?:(?:no|pero|perdon|oye|but|well|sorry|oh|hmm|mmm)[,.:;]?\s+)*"
    r"(?:en realidad|en verdad|de hecho|mejor dicho|mas bien|actually|in fact|in reality|rather)\b"
)
_MOST_WORDS_OF_A_RETORT = 14
_MOST_WORDS_OF_A_VALUE = 5
_GOAL = word_set("meta objetivo goal target personas people")
_DENIED = re.compile(
    r"\b(?:no (?:es|son|era|eran|hay|dura)|(?:is|are|it's|its|it is|they are|was)(?: not|n't)"
    r"|not)\s+(?P<old>[^,;.]*?\d[\d.,]*(?:[^,;.\d]*?))"
    r"\s*(?:[,;.]\s+(?:sino|son|es|but|it is|it's|they are|is|are)?|\s(?:sino(?: que son)?|but)\b)\s*(?P<new>.+)$",
    re.DOTALL,
)
_REPLACED = re.compile(
    r"\b(?:son|es|de|seria|serian|dura|sera|is|are|be|lasts|of|read|say|decir|ser)\s+(?:de\s+)?(?P<new>.+?)"
    r"(?:\s*[,;(]\s*(?:no|not|y no|and not)|\s+(?:y no|and not|en vez de|en lugar de|instead of|rather than))"
    r"\s+(?P<old>.*?\d.*)$",
    re.DOTALL,
)
_STATING = re.compile(r"\b(?:son|es|seria|serian|dura|sera|is|are|be|lasts|say|read|decir|ser|to)\b|[:=]")
_OF = re.compile(r"\s*(?:de\s+)?")
_NAMED: tuple[tuple[CorrectableFact, frozenset[str]], ...] = (
    ("baseline", word_set("linea base partida baseline starting")),
    ("budget", word_set("presupuesto fondos financiamiento budget funds funding")),
    ("horizon", word_set("plazo duracion horizonte dura duration horizon timeframe lasts")),
    ("area", word_set("superficie hectareas hectarea hectares hectare acres")),
    ("goal", word_set("objetivo goal objective")),
)
_BY_UNIT: tuple[tuple[CorrectableFact, frozenset[str]], ...] = (
    ("horizon", word_set("meses mes anos ano months month years year campanas semanas weeks")),
    (
        "budget",
        word_set(
            "dolares usd euros eur soles bolivianos pesos quetzales guaranies colones lempiras dollars "
            "shillings rupees "
            "bs kes ugx millones million"
        ),
    ),
    (
        "people",
        word_set(
            "familias personas productores productoras hogares beneficiarios beneficiarias mujeres jovenes "
            "agricultores "
            "agricultoras socios socias pescadores artesanas artesanos estudiantes gente meta families people farmers "
            "households growers beneficiaries women youth members students fishers participants persons target"
        ),
    ),
)
_NUMBER = re.compile(r"\d[\d.,]*")
_DIGITS_ONLY = re.compile(r"[\d.,\s]+")
_ABSENT = re.compile(
    r"\b(?:no (?:lo )?(?:dice|figura|aparece)|does not say|doesn't say|is not there|not in the draft)\b"
)


@dataclass(frozen=True, slots=True)
class Misreading:
    """Something was misread. `fact` is None where the text does not say what; `text` is the right value, or ""."""

    fact: CorrectableFact | None
    text: str


def misreading_in(text: str, facts: Facts) -> Misreading | None:
    """The correction that a text makes, or None where it makes none."""
    if len(text) > _LONGEST_CHARACTERS or len(text.split()) > _LONGEST:
        return None
    plain = folded(text)
    if len(plain) != len(text):  # keep the offsets of the original where folding kept its length
        text = plain
    marked = _MISREAD.search(plain) is not None
    pair = _old_and_new(text, plain)
    if pair is not None:
        old, new = pair
        fact = _denied_fact(old, facts) or (
            _named_fact(text) or _fact_by_unit(f"{old} {new}", facts) if marked else None
        )
        if fact is not None:
            return Misreading(fact, _with_noun(new, old, fact_words(facts, fact)))
    if not marked:
        return _put_right(text, plain, facts)
    fact = _fact_meant(text, facts)
    if fact is not None and _ABSENT.search(plain):
        return Misreading(fact, "")
    stated = _last_statement(text, plain)
    if fact is not None and stated and re.search(r"\d", stated):
        return Misreading(fact, _with_noun(stated, "", fact_words(facts, fact)))
    return Misreading(None, "") if len(text.split()) <= _SHORT else None


def _put_right(text: str, plain: str, facts: Facts) -> Misreading | None:
    if _RATHER.match(plain) is None or len(text.split()) > _MOST_WORDS_OF_A_RETORT or "?" in text:
        return None
    fact, stated = _fact_meant(text, facts), _last_statement(text, plain)
    if fact is None or not stated or len(stated.split()) > _MOST_WORDS_OF_A_VALUE:
        return None
    known = fact_words(facts, fact)
    if fact == "people" and not set(words_in(text)) & (_GOAL | set(words_in(known))):
        return None  # other people than those read: "in fact there are 40 women among them"
    read, said = (set(map(_digits, _NUMBER.findall(words))) - {""} for words in (known, stated))
    return Misreading(fact, _with_noun(stated, "", known)) if read and said and not said & read else None


def fact_words(facts: Facts, fact: CorrectableFact) -> str:
    """What is read for a fact now, in words; "" where nothing is."""
    known = fact_of(facts, fact)
    return in_words(known) if known is not None else ""


def _old_and_new(text: str, plain: str) -> tuple[str, str] | None:
    for pattern in (_DENIED, _REPLACED):
        match = pattern.search(plain)
        if match and re.search(r"\d", match.group("new")):
            return _span(text, match, "old"), _span(text, match, "new")
    return None


def _last_statement(text: str, plain: str) -> str:
    """What follows the last "es", "is" or colon that a figure follows."""
    ends = [match.end() for match in _STATING.finditer(plain) if re.search(r"\d", plain[match.end() :])]
    if not ends:
        return ""
    of = _OF.match(plain, ends[-1])
    return text[of.end() if of else ends[-1] :].strip(" .,;:¡!")


def _span(text: str, match: re.Match[str], group: str) -> str:
    return text[match.start(group) : match.end(group)].strip(" .,;:¡!")


def _denied_fact(old: str, facts: Facts) -> CorrectableFact | None:
    """The fact whose number is the one denied."""
    numbers = re.findall(r"\d[\d.,]*", old)
    names: tuple[CorrectableFact, ...] = ("people", "horizon", "budget", "area", "baseline")
    for name in names:
        known = re.findall(r"\d[\d.,]*", fact_words(facts, name))
        if any(_digits(number) in map(_digits, known) for number in numbers):
            return name
    return None


def _named_fact(text: str) -> CorrectableFact | None:
    words = words_in(text)
    return next((fact for fact, names in _NAMED if any(recognised(word, names) for word in words)), None)


def _fact_meant(text: str, facts: Facts) -> CorrectableFact | None:
    """The fact named, else the one whose unit is there; a goal "of 900 people" speaks of the people."""
    named = _named_fact(text)
    return named if named not in (None, "goal") else _fact_by_unit(text, facts) or named


def _fact_by_unit(text: str, facts: Facts) -> CorrectableFact | None:
    words = words_in(text)
    for fact, units in _BY_UNIT:
        if any(word in units for word in words):
            return fact
    counted = words_in(fact_words(facts, "people"))
    return "people" if any(word in counted for word in words if len(word) > 4 and not word.isdigit()) else None


def _with_noun(new: str, old: str, known: str) -> str:
    """The new value with the noun of the old one when it is a bare number."""
    if not _DIGITS_ONLY.fullmatch(new):
        return new
    for source in (old, known):
        noun = re.sub(r"^.*?\d[\d.,]*\s*", "", source).strip()
        if noun:
            return f"{new} {noun}"
    return new


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
