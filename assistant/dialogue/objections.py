"""Disagreement with a recommendation, or with what was just asked; with somebody else ("the mill") it is an answer.

Patterns over folded text. Knows nothing of what the recommendations say.
"""

import re

from assistant.dialogue.signs import either
from assistant.dialogue.spelling import folded, words_in

_MOST_WORDS = 14  # with more it brings reasons, and they are weighed as an answer
_NUMBERED = r"(?:r\s?|recomendacion\s+(?:numero\s+)?|recommendation\s+(?:number\s+)?)[1-7]\b"
_THE = "(?:(?:la|las|esa|esta|the|this|that|these|those) )?"
_RECOMMENDATION = rf"{_THE}{either(_NUMBERED, 'recommendations?', 'recomendacion(?:es)?')}"
_SAYS = either("dicen?", "piden?", "says?", "asks?(?: for)?")
_POINT = either(
    rf"(?:(?:lo que|what) (?:{_SAYS} )?)?{_RECOMMENDATION}(?: {_SAYS})?",
    "eso", "esto", "ello", "this", "that", "it",
    "(?:la|esa|esta|the|this|that) (?:pregunta|question)",
)  # fmt: skip
_NOT = either("(?:i|we) (?:do not|don'?t|cannot|can'?t)(?: really| quite)?", "(?:i|we) never")
_DISAGREEING = either(
    "no (?:estoy|estamos) (?:nada |muy |del todo )?de acuerdo", "discrep(?:o|amos)", "disiento",
    rf"{_NOT} agree", "(?:i|we) disagree",
)  # fmt: skip
_REFUSING = either(
    "no (?:comparto|compartimos|acepto|aceptamos)", "no (?:me|nos) convencen?", rf"{_NOT} (?:accept|share|buy)",
)  # fmt: skip
_MISTAKEN = either(
    "no (?:me|nos) convencen?", "no tienen? razon", "se equivocan?", "estan? equivocad[ao]s?", "estan? mal",
    "es un error", "(?:is|are) (?:simply |just |plain )?(?:wrong|mistaken)", "(?:does not|doesn'?t) convince (?:me|us)",
)  # fmt: skip
_LEAD_IN = either(
    "pero", "pues", "bueno", "la verdad", "perdon", "yo", "nosotros", "creo que", "creemos que",
    "but", "well", "sorry", "honestly", "(?:i|we) think(?: that)?",
)  # fmt: skip
_OBJECTION = re.compile(
    rf"^(?:{_LEAD_IN}[,:]? )*"
    + either(
        rf"{_DISAGREEING}(?: (?:con|de|with) {_POINT})?", f"{_REFUSING} {_POINT}", f"{_RECOMMENDATION} {_MISTAKEN}"
    )
    + r"\s*(?:[.!,;:]|$)"
)
_NUMBER = re.compile(_NUMBERED)


def objection_in(text: str) -> str | None:
    """The recommendation that a text objects to ("R7"), "" where it names none, None where it does not object."""
    plain = " ".join(folded(text).split())
    if len(words_in(text)) > _MOST_WORDS or _OBJECTION.match(plain) is None:
        return None
    named = _NUMBER.search(plain)
    return f"R{named[0][-1]}" if named else ""
