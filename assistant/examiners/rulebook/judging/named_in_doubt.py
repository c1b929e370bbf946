"""Actors of whom a draft is not sure, or whom it only quotes: nobody to ask for a part in the work.

Knows nothing of what is asked of them.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.domain.draft import Passage
from assistant.domain.facts import Actor
from assistant.examiners.rulebook.figures.countries import COUNTRY
from assistant.examiners.rulebook.judging.bare_lists import tells_nothing
from assistant.examiners.rulebook.text.folding import fold

# Right behind the name, folded: it may be another.
_OR_ANOTHER = re.compile(
    r"\s*(?:[,(]\s*)?(?:[ou]\s+(?:(?:a\s+|de\s+|con\s+)?quien(?:es)?|el\s+que|la\s+que|los\s+que|lo\s+que\s+sea|como\s+se|alguien|algun[oa]?s?|"
    r"otr[oa]s?|similar(?:es)?|parecid[oa]s?|equivalente|quien\s+sea)\b"
    r"|or\s+(?:whoever|whatever|whichever|somebody|someone|some\s+(?:other|such)|another|similar|equivalent|the\s+like|however\s+it|something)\b"
    r"|\(?\s*(?:tbc|t\.b\.c|to\s+be\s+confirmed|por\s+confirmar|a\s+confirmar|por\s+definir|to\s+be\s+defined|tbd|nombre\s+por\s+verificar|"
    r"creo\s+que\s+se\s+llama|i\s+think\s+it\s+is\s+called|is\s+that\s+(?:the|its)\s+name|spelling|se\s+llama\s+asi)\b"
    r"|\s?\(?\?+\)?)"
)
# Right before it.
_PERHAPS = re.compile(
    r"(?:quizas?|tal\s+vez|a\s+lo\s+mejor|posiblemente|algo\s+como|alguien\s+como|perhaps|maybe|possibly|someone\s+like|somebody\s+like|something\s+like|"
    r"was\s+it|o\s+era|una?\s+tal)\s+(?:(?:con|a|de|with|to|by|por)\s+)?(?:(?:el|la|los|las|the|al|del)\s+)?$"
)
# Right before it: what it counted or said is quoted, and nothing that it does in the plan.
_SOURCE = re.compile(
    r"(?:\b(?:segun|de\s+acuerdo\s+con|according\s+to|as\s+per)\s+"
    r"|\b(?:datos?|cifras?|registros?|censo|catastro|padron|conteo|encuesta|estadisticas?|informe|reporte|estimaciones|verificacion|diagnostico|estudio)"
    r"(?:\s+\w+){0,2}\s+(?:de|del|hecho\s+por|realizado\s+por)\s*"
    r"|\b(?:data|figures?|records?|census|counts?|surveys?|statistics|reports?|estimates?|study|studies|register|registry|assessment|tally)"
    r"(?:\s+\w+){0,2}\s+(?:of|by|from)\s+"
    r"|\b(?:counted|surveyed|recorded|reported|estimated|contad[oa]s?|registrad[oa]s?|reportad[oa]s?|estimad[oa]s?)\s+(?:by|por)\s+)"
    r"(?:(?:el|la|los|las|the)\s+)?$"
)
# Right behind it, folded: it counts or tells, and does nothing.
_TELLS = re.compile(
    r"\s+(?:(?:ya|tambien|has|have|already|also)\s+)?(?:reports?|reported|estimates?|estimated|counts(?!\s+on\b)|counted|says(?!\s+(?:that\s+)?(?:it|they|he|she)\s+(?:would|will|can|invests)\b)|said\s+that(?!\s+(?:it|they)\s+(?:would|will)\b)|notes|noted|puts\s+it|"
    r"reporta|reportan|reporto|estima|estiman|estimo|calcula|calculan|calculo|senala|senalan|informa|informan|indica|indican|"
    r"contabiliza|dice\s+que(?!\s+\w+(?:ran?|rian?)\b))\b"
)
_OWN_NAME = re.compile(r"[^\WA-ZÁÉÍÓÚÑ\d]+\s(?P<name>[A-ZÁÉÍÓÚÑ].*)")
_OF_A_COUNTRY = re.compile(COUNTRY)
_GOES_ON = re.compile(r"\s[A-ZÁÉÍÓÚÑ]")  # the name of another that begins alike
_BEFORE = 60  # letters in which it is said

Place = tuple[str, int, int]  # a folded passage, and from where to where it says a name


def known_by_name_alone(actor: Actor, passages: Sequence[Passage]) -> bool:
    """Whether it is in doubt, only a source or only listed: nobody to ask for a part in the work."""
    places = list(_places(actor, passages))
    return _in_doubt(places) or _only_a_source(places) or _only_listed(places)


def only_a_source(actor: Actor, passages: Sequence[Passage]) -> bool:
    """Whether the draft has nothing of it but what it counted, said or wrote."""
    return _only_a_source(list(_places(actor, passages)))


def _in_doubt(places: Sequence[Place]) -> bool:
    """Whether the draft, wherever it names somebody, adds that it may be another."""
    return bool(places) and all(
        _OR_ANOTHER.match(text, end) or _PERHAPS.search(text[max(0, start - _BEFORE) : start])
        for text, start, end in places
    )


def _only_a_source(places: Sequence[Place]) -> bool:
    return bool(places) and all(
        _SOURCE.search(text[max(0, start - _BEFORE) : start]) or _TELLS.match(text, end) for text, start, end in places
    )


def _only_listed(places: Sequence[Place]) -> bool:
    """Whether it stands nowhere but among those who were present, or in a row of partners."""
    return bool(places) and all(tells_nothing(text) for text, _, _ in places)


def _places(actor: Actor, passages: Sequence[Passage]) -> Iterator[Place]:
    """Each passage that says its name, folded, and where it says it."""
    name = re.sub(r"^(?:el|la|los|las|the)\s+", "", fold(actor.name))
    short = fold(_short_name(actor)) or name
    found = re.compile(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(short)})(?!\w)")
    for passage in passages:
        folded = fold(passage.text)
        if len(folded) == len(passage.text) and short in folded:
            yield from (
                (folded, match.start(), match.end())
                for match in found.finditer(folded)
                if match[0] == name or not _GOES_ON.match(passage.text, match.end())
            )


def _short_name(actor: Actor) -> str:
    """How it may be called alone: "Droguería" of "Droguería Luz", "La Andina" of "la aseguradora La Andina"; or ""."""
    bare = re.sub(r"^(?:el|la|los|las|the)\s+", "", actor.name)
    if not actor.proper:
        return ""
    own = _OWN_NAME.fullmatch(bare)
    short = own["name"] if own else bare.split()[0] if bare[:1].isupper() else ""
    return "" if _OF_A_COUNTRY.fullmatch(short) else short
