"""Where sentences end, in Spanish and in English, in careful prose and in chat. Knows nothing of blocks or files."""

import re
from collections.abc import Iterator

from assistant.domain.draft import trimmed
from assistant.reading.words import word_set

# Followed by a name or a number: never the end of a sentence.
_LEADING = word_set(
    """
    sr sra srta sres dr dra drs ing lic arq prof mtro mtra gral cnel cap sgto pbro hno hna ud uds vd mr mrs ms st sta
    sto no nro núm num nº n° art arts inc fig figs tab cf vs ref pág págs pag pags pp vol ej e.g i.e p.ej tel cel av
    avda urb dpto depto prov mun approx aprox ca c.f núms nos dept gov hon rev gen col sec s/ n.b mt cía cia p
    """
)
# May end a sentence: it does where the next word is one that opens sentences, not where it is a name.
_CLOSING = word_set(
    """
    ltd inc co corp plc ltda s.a s.r.l s.a.s s.a.c s.c s.l a.c eirl e.i.r.l e.u ee.uu ee uu u.s u.s.a u.k
    a.m p.m d.c d.f jr sr
    """
)
# A month, a currency or a unit: belongs to a number that follows.
_NUMERIC = word_set(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic bs gs lps rs tk ksh us$ usd kg km ha has hab ton tm
    lb qq lt lts mts min hrs hr max máx mín est
    """
)
_OPENERS = word_set(
    """
    el la los las un una unos unas en se con para por sin esto este esta estos estas eso ese esa esos esas su sus lo le
    les no si sí cada hay hoy ya también además pero aunque cuando donde como así luego después entonces desde hasta
    ellos ellas nosotros al del según entre todo todos toda todas otro otra otros otras quien quienes son es y o ni
    the a an this that these those it its we they he she you i in on at by for from to with without of our their his
    her there here when where while if but and or so then after before since until each every all some most many both
    today now also however because as what who how why which one two no not
    """
)
_END = re.compile(r"""(?<![.!?…])[.!?…]++["'”’»)\]*_]*+(?:\s++(?=\S)|(?=[¿¡A-ZÁÉÍÓÚÑ]))""")
_WORD = re.compile(r"""[^\W_]++(?:['’][^\W_]++)?""")
_NUMERAL = re.compile(r"(?:\d{1,3}|[IVX]{1,4}|[a-zA-Z])(?:\.\d{1,2})*\.?\)?", re.ASCII)
_OPENING_MARKS = "\"'“‘«([*_¿¡—–- \t\n"


def casual(text: str) -> bool:
    """Whether the text opens its sentences mostly without a capital, as chat does."""
    lower = upper = 0
    for mark in _END.finditer(text):
        opener = _opener(text, mark.end(), len(text))
        if not opener or _abbreviates(text, mark.start(), opener):
            continue
        lower += opener[0].islower()
        upper += opener[0].isupper()
    return lower > upper


def sentence_spans(text: str, start: int, end: int, is_casual: bool = False) -> Iterator[tuple[int, int]]:
    """The sentences between two offsets, stripped of white space, in order. Together they hold every word.

    With `is_casual`, a full stop ends a sentence even where the next opens without a capital.
    """
    opening = start
    for mark in _END.finditer(text, start, end):
        if mark.end() >= end:
            break
        if not _ends(text, opening, mark, end, is_casual):
            continue
        yield from not_blank(text, opening, mark.end())
        opening = mark.end()
    yield from not_blank(text, opening, end)


def _ends(text: str, opening: int, mark: re.Match[str], end: int, is_casual: bool) -> bool:
    opener = _opener(text, mark.end(), end)
    if not opener:
        return False
    sign = mark.group().rstrip()
    glued = mark.group() == sign
    if glued:
        return _is_glued_end(text, mark.start(), opener, text[mark.end()])
    if opener[0].islower() and not is_casual:
        # A question inside a sentence goes on in lower case; a heading after it would not.
        return False
    if sign[0] in "!?" or sign.startswith(("...", "…")):
        return not opener[0].islower() or sign[0] in "!?"
    if _NUMERAL.fullmatch(text[opening : min(mark.start() + 1, opening + 12)].strip()):
        return False
    return not _abbreviates(text, mark.start(), opener)


def _is_glued_end(text: str, position: int, opener: str, following: str) -> bool:
    """No space after the stop: "venden poco.Luego" ends, "S.A" and "Node.Js" do not."""
    before = text[max(0, position - 3) : position]
    if following in "¿¡":
        return True
    return len(before) == 3 and before.isalpha() and before.islower() and len(opener) > 1 and opener[1:].islower()


def _abbreviates(text: str, position: int, opener: str) -> bool:
    """Whether the stop at `position` belongs to the word before it and not to the sentence."""
    token = _token_before(text, position)
    word = token.casefold()
    opens = opener.casefold() in _OPENERS and opener[0].isupper()
    if word in _LEADING:
        return not (opens and token.islower() and word.isalpha())
    if word in _CLOSING:
        return not opens
    if word == "etc":
        return opener[0].islower()
    if word in _NUMERIC:
        return not opener[0].isupper()
    if len(token) == 1 and token.isalpha():
        return not opens
    initials = token.split(".")
    return len(initials) > 1 and all(0 < len(part) <= 2 and part.isalpha() for part in initials) and not opens


def _token_before(text: str, position: int) -> str:
    opening = position
    while opening > 0 and position - opening < 14 and not text[opening - 1].isspace():
        opening -= 1
    return text[opening:position].lstrip("\"'“‘«([*_¿¡")


def _opener(text: str, position: int, end: int) -> str:
    while position < end and text[position] in _OPENING_MARKS:
        position += 1
    found = _WORD.match(text, position, min(end, position + 30))
    return found.group() if found else text[position : min(end, position + 1)]


def not_blank(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space at its ends; nothing where there is nothing else."""
    start, end = trimmed(text, start, end)
    if start < end:
        yield start, end
