"""Lines that name and tell nothing: who was present, who the partners are, where a meeting was held, a bare heading.

No question starts from one, and whoever stands only there is known by name alone.
"""

import re
from functools import lru_cache

# Who was there: nothing of it is about the plan, however much follows.
_OF_A_MEETING = re.compile(
    r"\s*(?:[-*•]|\d+[.)])?\s*(?:asistentes?|asistieron|asisten|presentes|estuvieron(?:\s+presentes)?|participaron|"
    r"excus(?:as|ad[oa]s)|ausentes|orden\s+del\s+d[ií]a|se\s+cont[óo]\s+con\s+la\s+(?:presencia|asistencia)|"
    r"attendees|attendance|in\s+attendance|attended|present|those\s+present|apologies|absent|"
    r"cc|copia|con\s+copia)(?:\s+(?:a\s+la|en\s+la|en\s+el|at\s+the|de\s+la)\s+\w+)?\s*(?:\([^)]*\)\s*)?"
    r"(?::|(?<=estuvieron)\s|(?<=presentes)\s|(?<=asistieron)\s|(?<=participaron)\s|(?<=presencia)\s|(?<=asistencia)\s)",
    re.IGNORECASE,
)
# Who is in it, or where they met: nothing where only names follow.
_OF_NAMES = re.compile(
    r"\s*(?:[-*•]|\d+[.)])?\s*(?:(?:posibles?\s+|principales\s+|key\s+|main\s+|local\s+|possible\s+|implementing\s+|project\s+)?"
    r"(?:soci[oa]s|aliad[oa]s|alianzas|actores|contrapartes|organizaciones|instituciones|equipo|contactos?|entidades|ejecutores|"
    r"lugar|participantes|invitad[oa]s|venue|participants|invited|partners|stakeholders|actors|allies|team|contacts?|organi[sz]ations|institutions|who)"
    r"(?:\s+(?:locales|clave|involucrados|ejecutor\w*|implementador\w*|involved|so\s+far))?)\s*[:–—-]\s*(?P<names>.+)",
    re.IGNORECASE | re.DOTALL,
)
_PART = re.compile(r"[,;|]\s*|\s(?:y|e|and|\+)\s|\t")
_CELL = re.compile(r"\s*\|\s*|\t+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_LONGEST_NAME, _FEWEST_NAMES = 5, 2
# Who was there, where the heading stands apart: "…, the mayor, us."
_AND_US = re.compile(r"(?:nosotr[oa]s|yo|us|me|ourselves|myself)\.?", re.IGNORECASE)
_LONGEST_CELL, _FEWEST_CELLS = 4, 3


@lru_cache(maxsize=1 << 14)  # each passage of a long draft is asked about by many rules
def tells_nothing(text: str) -> bool:
    """Whether the line only lists who was there, who belongs to it, or the cells of a table without a figure."""
    if _OF_A_MEETING.match(text):
        return True
    if listed := _OF_NAMES.match(text):
        return _are_names(listed["names"])
    if _AND_US.fullmatch(_PART.split(text.strip())[-1] or ""):
        return _are_names(text)
    cells = [cell for cell in _CELL.split(text) if cell.strip()]
    return len(cells) >= _FEWEST_CELLS and all(
        len(cell.split()) <= _LONGEST_CELL and not any(mark.isdigit() for mark in cell) for cell in cells
    )


def _are_names(text: str) -> bool:
    """Whether it names two or more, most of them with a capital letter, and says nothing of them."""
    parts = [part for part in _PART.split(_IN_BRACKETS.sub("", text).strip(" .")) if part.strip()]
    short = all(len(part.split()) <= _LONGEST_NAME for part in parts)
    capital = sum(any(letter.isupper() for letter in part) for part in parts)
    return short and len(parts) >= _FEWEST_NAMES and 2 * capital >= len(parts)
