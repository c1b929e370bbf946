"""A colleague neither praises nor scolds, and gives the draft no marks and no approval."""

import re

from assistant.examiners.as_seen import as_seen
from assistant.examiners.model.guard.rejected import Rejected

_QUOTED = re.compile(r'"[^"]*"')
_PRAISE = re.compile(
    r"\b(?:excelentes?|excelencia|magnific[oa]s?|brillantes?|impecables?|sobresalientes?|felicitaciones|felicidades"
    r"|enhorabuena|extraordinari[oa]s?|maravillos[oa]s?|fantastic[oa]s?|estupend[oa]s?|genial(?:es)?|inmejorables?|perfecto"
    r"|muy bien hecho|gran trabajo|buen trabajo|excellent|brilliant|flawless|superb|amazing|wonderful|fantastic"
    r"|impressive|congratulations?|well done|great job|good job|great work|perfect|exemplary)\b"
)
_SCOLDING = re.compile(
    r"\b(?:lamentablemente|desgraciadamente|por desgracia|pesim[oa]s?|desastros[oa]s?|mediocres?|vergonzos[oa]s?"
    r"|ridicul[oa]s?|unfortunately|sadly|regrettably|terrible|awful|dreadful|disastrous|shameful|sloppy|ridiculous|stupid)\b"
)
_THE_DRAFT = r"(?:borrador|proyecto|propuesta|documento|draft|project|proposal|document)"
_APPROVAL = re.compile(
    rf"\b{_THE_DRAFT}\b[^.;?!]{{0,30}}\b(?:(?:esta|queda|ha sido|is|was|has been) "
    r"(?:ya |now |fully |totalmente |plenamente )?"
    r"(?:aprobad[oa]|list[oa]|complet[oa]|resuelt[oa]|approved|ready|complete|resolved|accepted|cleared)"
    r"|cumple (?:con )?tod|meets (?:all|every)|merece|deserves|(?:is|es) (?:the best|el mejor|la mejor))"
    r"|\b(?:apruebo|aprobado sin|se aprueba (?:el|la|sin)|i approve|approved without|full marks|maxima nota"
    r"|puntaje maximo|maximum score|top score|score of|calificacion de|nota de \d|sin observaciones"
    r"|no further (?:questions|review)"
    r"|all (?:the )?criteria (?:are|have been) (?:met|addressed|resolved|settled)"
    r"|everything is (?:resolved|addressed|settled|fine)"
    r"|tod[oa]s? (?:los criterios |las preguntas |los puntos )?(?:estan?|quedan?) "
    r"(?:resuelt|cumplid|contestad|cubiert|respondid))"
)


def check(text: str) -> None:
    """Raises `Rejected` where the text, outside quotation marks, praises, scolds, marks or approves."""
    own = _QUOTED.sub(" ", as_seen(text).text)
    if found := _PRAISE.search(own) or _SCOLDING.search(own):
        told = repr(found.group())
        raise Rejected(f"The text praises or scolds ({told}): say what the draft says and what is open.", told)
    if found := _APPROVAL.search(own):
        told = repr(found.group())
        raise Rejected(f"The text passes a verdict on the draft ({told}): it gives no marks and no approval.", told)
