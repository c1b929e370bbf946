"""How a draft says that a space exists, that it will be made, or that there is none: patterns by language."""

import re

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.folding import fold

# Making a space: each pattern is looked for right before the name (it ends there) or right after it (it begins there).
MADE_BEFORE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:(?:se\s+)?(?:crear|conformar|instalar|constituir|formar|establecer|promover|impulsar|articular|fundar|lanzar|poner)"
        r"(?:[áa]n?|emos|[ií]a(?:n|mos)?)?|(?:crea|crean|conforma|conforman|instala|instalan|constituye|constituyen|establece|establecen|lanza)|"
        r"(?:pondr[áa]n?|pondremos)\s+en\s+marcha|poner\s+en\s+marcha|(?:creación|conformación|instalación|constitución|"
        r"lanzamiento|puesta\s+en\s+marcha)(?:\s+del?)?|habrá|prevemos|se\s+prev[eé]n?|contemplamos|se\s+contemplan?|imaginamos|planteamos|se\s+plantean?|abrir(?:[áa]n?|emos)|abrir|montar(?:[áa]n?|emos)?|"
        r"(?:har(?:[áa]n?|emos|[ií]a(?:n|mos)?)|hacer|(?:armar|organizar)(?:[áa]n?|emos|[ií]a(?:n|mos)?)?)(?!\s+(?:el|la|los|las)\s)|nuev[oa])"
        r"(?:\s+(?:también|además|así|y\s+\w+rá[n]?|y\s+\w+[aei]r|en\s+cada\s+\w+))*\s*(?:un|una|el|la|del|los|las|unos|unas|\d+|dos|tres|cuatro|cinco|nuev[oa]s?|\s)*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:will|to|shall|would|plans?\s+to|and|also|we)\s+)?(?:set(?:ting)?\s+up|creat(?:e|es|ing)|establish(?:es|ing)?|"
        r"launch(?:es|ing)?|form(?:s|ing)?|convene|start(?:ing)?|found|constitute|put\s+together|creation\s+of|"
        r"establishment\s+of|launch\s+of|(?:there\s+)?will\s+be|foresee(?:s|n)?|envisage(?:s|d)?|plan(?:s|ned)?\s+for|"
        r"(?:will|shall|to)\s+(?:\w+ly\s+|also\s+)?(?:make|organi[sz]e|build|host)(?!\s+the\s)|new)\s+(?:a|an|the|new|its|our|own|two|three|four|five|\d+|\s)*$",
        re.IGNORECASE,
    ),
}
MADE_AFTER: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"^[^.;:]{0,60}?\b(?:(?:que\s+)?se\s+(?:crear|conformar|instalar|constituir|formar|establecer)(?:á|án)|"
        r"(?:ser[áa]n?)\s+(?:cread|conformad|instalad|constituid|establecid)[oa]s?|por\s+(?:crear|conformar|constituir)(?:se)?|est[áa]n?\s+(?:previst|contemplad|planead)[oa]s?|se\s+(?:prev[eé]|contempla)n?(?!\s+que)|"
        r"a\s+(?:crear|conformar)se|que\s+(?:crear|instalar|conformar|formar|impulsar)(?:á|án|emos|ía)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^[^.;:]{0,60}?\b(?:(?:is|are)\s+(?:foreseen|planned|envisaged|proposed)|(?:will|shall|is\s+to|are\s+to|would|to)\s+be\s+(?:set\s+up|created|established|formed|launched|convened|founded|"
        r"constituted)|(?:that|which)\s+(?:the\s+project|we)\s+will\s+(?:set\s+up|create|establish|form|launch|found))",
        re.IGNORECASE,
    ),
}
# A body that comes with what is made: "will set up a forum with a secretariat and seven working groups".
MADE_WITH: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?<!\w)(?:crear|conformar|instalar|constituir|establecer|fundar)(?:á|án|emos)\s[^.;:]*(?<!\w)con\s[^.;:]*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:will|shall)\s+(?:\w+\s+)?(?:set\s+up|create|establish|launch|found)\s[^.;:]*(?<!\w)with\s[^.;:]*$",
        re.IGNORECASE,
    ),
}
# A body in which we are to hold the office: "donde nosotros seremos la secretaría técnica", "which we will chair".
LED_BY_US: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?<!\w)(?:nosotr[oa]s|el\s+(?:proyecto|programa|equipo)|nuestr[oa]\s+(?:equipo|organizaci[óo]n|ong|proyecto))\s+"
        r"(?:seremos|ser[áa]|asumir(?:[áa]|emos)|tendr(?:[áa]|emos)|har(?:[áa]|emos)\s+de|llevar(?:[áa]|emos)|ejercer(?:[áa]|emos)|"
        r"v(?:a|amos)\s+a\s+(?:ser|llevar|tener))\s+(?:de\s+)?(?:l[ao]s?\s+|el\s+)?"
        r"(?:secretar[íi]a|presiden\w+|coordina\w+|conduc\w+|facilita\w+|lidera\w+|l[íi]der(?:es)?)(?!\w)|"
        r"(?<!\w)(?:liderad|presidid|coordinad|dirigid|conducid|convocad)[oa]s?\s+por\s+(?:nosotr[oa]s|el\s+(?:proyecto|programa)|"
        r"nuestr[oa]\s+\w+)(?!\w)|(?<!\w)que\s+(?:presidir|liderar|coordinar|dirigir|conducir)(?:emos)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:we|our\s+(?:team|office|organi[sz]ation|ngo|project)|the\s+(?:project|programme|program))\s+"
        r"(?:(?:will|shall)\s+(?:be\s+(?:the\s+|its\s+)?(?:secretariat|secretary|chair|convenor|convener|coordinator|lead)|"
        r"(?:act|serve)\s+as\s+(?:the\s+|its\s+)?\w+|chair|lead|convene|run|host)|are\s+to\s+(?:chair|lead|run))(?!\w)|"
        r"(?<!\w)(?:led|chaired|run|hosted|convened|coordinated)\s+by\s+(?:us|our\s+\w+|the\s+(?:project|programme|program))(?!\w)",
        re.IGNORECASE,
    ),
}
WAS_MADE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:cread|conformad|instalad|constituid|establecid|fundad|reconocid|reactivad)[oa]s?\s+(?:en|desde|por|hace|mediante)\b|"
        r"\bse\s+(?:creó|conformó|instaló|constituyó|fundó|formó)\b|\bfue(?:ron)?\s+(?:cread|conformad|instalad|constituid)[oa]s?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:was|were|been)\s+(?:set\s+up|created|established|formed|founded|launched)\b|\b(?:set\s+up|created|established|formed|"
        r"founded)\s+(?:in|by|under|since)\b",
        re.IGNORECASE,
    ),
}
EXISTS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:funciona[n]?|existe[n]?|existente[s]?|ya\s+(?:hay|existe|funciona|est[áa])|se\s+re[úu]ne[n]?|se\s+junta[n]?|re[úu]ne\s+a|convoca[n]?|"
        r"convocad[oa]s?|sesiona[n]?|preside[n]?|presidid[oa]|desde\s+(?:hace|el\s+(?:año\s+)?)?\s*(?:19|20)\d\d|fortalec\w+|reactiv\w+|"
        r"retom\w+|se\s+us(?:a|ar[áa])|usar(?:emos|á)|viene[n]?\s+\w+ndo|aprobó|acordó|decidió|incluyó|actual(?:es)?|vigente|activ[oa]s?|"
        r"se\s+apoya\s+en|a\s+trav[ée]s\s+de|dentro\s+de|en\s+el\s+marco\s+de|lleva\s+\w+\s+años|elegid[oa]s?|se\s+(?:hace|trata|coordina|acuerda|discute|decide|lleva|presenta)n?\s+(?:en|a|ante|con)\b|cada\s+(?:mes|trimestre|semestre|semana|dos|tres))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:exist(?:s|ing)?|already|meets|met|has\s+met|have\s+met|sits|convenes|convened|chaired|chairs|called\s+by|since\s+(?:19|20)\d\d|"
        r"in\s+place|functioning|runs|strengthen\w*|reviv\w+|reactivat\w+|approved|agreed|decided|decides|elected|uses?\s+the|through\s+the|"
        r"within\s+the|under\s+the|standing|current|(?:each|every)\s+(?:month|quarter|second|other|week|two|three|year)|monthly|quarterly)\b",
        re.IGNORECASE,
    ),
}
ABSENT: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:no\s+(?:existe[n]?|hay|se\s+cuenta\s+con|funciona|tiene[n]?)|falta(?:n)?|carece[n]?\s+de|sin)\s+"
        r"(?:aún\s+|todavía\s+|hoy\s+)?(?:un|una|el|la|ningun|ningún|ninguna|\s)*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:there\s+is\s+no|there\s+are\s+no|no|without\s+an?|without|lacks?\s+an?|not\s+have\s+an?|has\s+no|have\s+no)\s*$",
        re.IGNORECASE,
    ),
}
NOT_MADE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"\b(?:no|ni|tampoco|nunca|en\s+(?:vez|lugar)\s+de|sin)\s+(?:\w+\s+){0,3}$", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:not|no|never|nor|n't|instead\s+of|rather\s+than|without)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
    ),
}
KNOWN: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:existe[n]?|existentes?|ya\s+(?:funciona|sesiona|se\s+re[úu]ne)|desde\s+(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(?:exists?|existing|ha(?:s|ve)\s+met|since\s+(?:19|20)\d\d|already\s+meets?)\b", re.IGNORECASE
    ),
}
# Somebody has it: right before the name.
HAD: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"\b(?:tienen?|tenemos|hay|cuentan?\s+con)\s+(?:ya\s+)?(?:un|una|la|el)?\s*$", re.IGNORECASE),
    "en": re.compile(r"\b(?:has|have|there\s+is)\s+(?:already\s+)?(?:an?|its|their)?\s*(?:own\s+)?$", re.IGNORECASE),
}
# A body that nobody has met yet, and what it is to do: "un consejo, que se reunirá", "A Harbour Council, to meet".
TO_MEET: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"^,?\s*(?:que|q)\s+(?:se\s+)?(?:(?:reunir|juntar|sesionar|coordinar|conducir|liderar|dirigir|presidir|convocar)(?:[áa]n?|[íi]an?|emos|[íi]amos)|"
        r"v(?:a|amos)\s+a\s+(?:coordinar|conducir|liderar|dirigir|presidir|convocar|reunir))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^,?\s*(?:(?:which|that)\s+(?:is\s+to|will|would|shall)|to)\s+(?:meet|sit|convene|gather|be\s+(?:chaired|convened|hosted|led|run))(?!\w)",
        re.IGNORECASE,
    ),
}
# A log frame's line names what will be there at its end: "Output 3: river council established, with a clerk".
LISTED = re.compile(
    r"^\W*(?:(?:output|outcome|result|resultado|producto|componente|component|actividad|activity|deliverable|entregable|hito|milestone|[a-z])?"
    r"\s*\d*(?:[.,]\d+)*\s*[:.)\-–]\s*)?(?:an?|one|un|una|la|el|the|\d+)?\s*$",
    re.IGNORECASE,
)
SET_UP_IN_A_LINE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"^\s+(?:cread|conformad|instalad|constituid|establecid|formad|puest[oa]s?\s+en\s+marcha|operativ)[oa]?s?"
        r"(?:\s+y\s+\w+)?\s*(?=[,.;(]|$|\s(?:con|al|para|antes\s+del?)\s)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\s+(?:set\s+up|created|established|formed|launched|constituted|operational)(?:\s+and\s+\w+)?\s*"
        r"(?=[,.;(]|$|\s(?:with|to|at|by\s+(?:the\s+end|month|year|q\d))\s)",
        re.IGNORECASE,
    ),
}
MEETS_NOW: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"^\s+(?:ya\s+)?(?:preside|convoca)n?(?!\w)", re.IGNORECASE),
    "en": re.compile(r"^\s+(?:(?:now|already|still)\s+)?(?:chair|convene|meet|sit)(?!\w)", re.IGNORECASE),
}
# It is there and does not meet: in folded text.
_SLEEPS = re.compile(
    r"\b(?:no se (?:ha )?reun\w+|no se junta\w*|no sesiona\w*|dejo de (?:reunirse|sesionar)"
    r"|esta (?:parad|inactiv|dormid)[oa]|(?:has|have) not (?:yet )?met|no longer meets?|stopped meeting|ceased to meet"
    r"|(?:is|lies|lay) (?:dormant|inactive))\b"
)
# Fewer words than MADE_BEFORE has: one may convene, start or promote what has long been there.
_MADE_OUTRIGHT = re.compile(
    r"(?<!\w)(?:har[ií]amos|haremos|crear\w*|crearemos|conformar\w*|formaremos|armar\w*|set\s+up|create|establish|launch)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NEW_OUTRIGHT = re.compile(
    r"\s*,?\s*(?:to\s+(?:be|meet)|established|will\s+be\s+(?:set|created)|nuev[oa])(?!\w)", re.IGNORECASE
)
NEW_BEHIND = re.compile(r"^\s+nuev[oa]s?(?!\w)", re.IGNORECASE)
# Between two spaces of one sentence: where it ends to speak of the one and begins to speak of the other.
TURNS = re.compile(
    r"[(;:—–]|,?\s(?:pero|aunque|mientras|en\s+cambio|sin\s+embargo|but|although|though|while|whereas|however|yet)\s|"
    r",\s(?:nosotr[oa]s|we)\s",
    re.IGNORECASE,
)
NEW = frozenset({"nuevo", "nueva", "nuevos", "nuevas", "new", "futuro", "futura", "future"})
# What shows a committee without a name to be a space that lives, and not the office that reads the draft.
LIVES: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:convoca|preside|se\s+re[úu]nen?|re[úu]ne\s+a|sesiona|existe|funciona|desde\s+(?:19|20)\d\d|fortalec\w+)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:meets|has\s+met|convene[sd]|chaired|exists?|since\s+(?:19|20)\d\d|strengthen\w*)\b", re.IGNORECASE
    ),
}
AHEAD: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"\w+(?:rá|rán|remos|ría|rían)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:will|would|shall|should|is\s+to|are\s+to)\b", re.IGNORECASE),
}
# A sentence that goes on about the space named just before, without naming it.
GOES_ON: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"^(?:La|Lo|Las|Los|Se|Est[ea]|Es[ea])?\s*(?:convoca|preside|re[úu]ne|junta|sesiona|funciona|existe|dirige|lidera|financia)\w*\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"^(?:It|This|They|Chaired|Convened|Called)\s+\w+", re.IGNORECASE),
}


_NEARBY = 60  # letters
_STILL_TO_BE_SEEN = re.compile(r"\bfaltan?\s+(?:(?:el|la)\s+)?$", re.IGNORECASE)


def is_denied(before: str, after: str, language: Language) -> bool:
    """Whether the words before a mention in its sentence say that there is none, or that none will be made.

    "Falta la mesa del río, ahí preside la alcaldía": what follows (`after`) tells that it is there.
    """
    if _STILL_TO_BE_SEEN.search(before) and EXISTS[language].search(after[:_NEARBY]):
        return False
    if ABSENT[language].search(before):
        return True
    made = MADE_BEFORE[language].search(before)
    return bool(made and NOT_MADE[language].search(before[: made.start()]))


def is_to_come(before: str, after: str) -> bool:
    """Whether the words right beside a name make it a new one, whatever is said of it elsewhere.

    "Haríamos un Comité …", "… nuevo", "…, to meet monthly".
    """
    return _MADE_OUTRIGHT.search(before) is not None or _NEW_OUTRIGHT.match(after) is not None


def sleeps(text: str) -> bool:
    """Whether a sentence tells of a space that does not meet."""
    return _SLEEPS.search(fold(text)) is not None
