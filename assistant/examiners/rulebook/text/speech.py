"""What a passage is doing: setting a goal, telling of an earlier project, or speaking of a loan.

Works on masked text (see `figures/masked_text.py`) of either language. Knows nothing of what the quantities are.
"""

import re

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, IN_CLAUSE, NO_COUNT, SIZE, TIME

_GOAL = {
    "es": re.compile(
        rf"(?<!\w)(?:metas?|objetivos?|prop[óo]sito|finalidad|cambio(?:s)?(?:\s+(?:buscado|esperado|deseado))?\s*[:=.]|"
        rf"cambio\s+(?:buscado|esperado|deseado|se\s+mide)|qu[eé]\s+(?:cambia|(?:hacemos|haremos|proponemos)\s*:)|la\s+idea\s+es|el\s+plan\s+es|propuesta\s*:|se\s+espera|"
        rf"esperamos|queremos|quisi[eé]ramos|buscamos|se\s+busca|se\s+quiere|se\s+prev[eé]|prevemos|aspiramos|"
        rf"nos\s+proponemos|proponemos|se\s+propone|el\s+reto\s+es|resultados?\s+(?:esperados?|final(?:es)?|\d)|hitos?|"
        rf"en\s+(?:n[úu]meros|cifras)\s*:|(?:plazo|calendario|cronograma|tiempos?|cu[aá]ndo|primer\s+corte|metas)\s*:|se\s+trabaja(?:r[áa]n?)?"
        rf"\s+(?:en|durante)|"
        rf"(?:proyecto|programa|iniciativa|intervenci[óo]n|propuesta|alianza|fase){IN_CLAUSE}{{0,40}}?\s"
        rf"(?:quiere|busca|pretende|propone|aspira|apunta)|deben?\s+(?:ser|quedar|llegar|estar))(?!\w)|"
        rf"^\W*(?:al|para\s+el|hacia\s+el)\s+(?:fin(?:al)?\s+del\s+)?(?:mes|año)\s+(?:\d|{COUNT})|"
        rf"^\W*(?:\d+[.)]\s*)?(?:escala\s*:|propuesta\s*[.]|(?:para|al?|hasta|antes\s+de)\s+(?:(?:el\s+)?(?:cierre|final|t[ée]rmino)|{DATE}))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:aims?|goals?|targets?|targeted|objectives?|purpose|outcomes?(?:\s+\d)?|change\s+(?:wanted|sought)|"
        rf"what\s+changes|what\s+we\s+want|what\s+(?:we|i)\s+(?:propose|do|will\s+do|would\s+do)\s*:|the\s+idea\s+is|the\s+plan\s+is|proposal\s*:|we\s+(?:propose|want|expect|hope|plan|aim|intend)|is"
        rf"\s+expected|"
        rf"are\s+expected|is\s+planned|milestones?|we\s+would\s+like|"
        rf"in\s+(?:numbers|figures)\s*:|(?:timing|schedule|calendar|time\s?frame|when)\s*:|it\s+(?:plans|aims|targets|wants)|"
        rf"(?:project|programme|program|initiative|phase){IN_CLAUSE}{{0,40}}?\s(?:aims|wants|seeks|plans|"
        rf"intends|targets)|"
        rf"should\s+be|should\s+(?:have|reach|sell|buy|use|deliver|earn))(?!\w)|"
        rf"^\W*(?:by|at)\s+(?:the\s+end\s+of\s+)?(?:month|year)\s+(?:\d|{COUNT})|"
        rf"^\W*(?:(?:change|scale)\s*:|(?:by|before)\s+(?:(?:the\s+)?(?:end|close)\s+of|"
        rf"(?:(?:early|mid|late|spring|summer|autumn|winter)[\s-]+)?{DATE}))",
        re.IGNORECASE,
    ),
}
_FUTURE = {
    "es": re.compile(
        r"(?<!\w)(?!(?:será|podrán?|habrá|tendrá|dará)(?!\w))\w+(?:ará|erá|irá|drá|arán|erán|irán|drán|"
        r"aremos|eremos|iremos)(?!\w)|"
        r"(?<!\w)(?:v(?:an|amos|a)\s+a\s+\w+r|habrán)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(r"(?<!\w)(?:will|'ll|shall|should|is\s+to|are\s+to|going\s+to)(?!\w)", re.IGNORECASE),
}
_PAST_VERB = {
    "es": re.compile(r"(?<!\w)(?!(?:como|hoy)(?!\w))\w{2,}(?:ó|aron|ieron|jeron|yeron|aban|ían|aba)(?!\w)|(?<!"
    r"\w)(?:hubo|hizo|fue|fueron|puso|dio)(?!\w)"),
    "en": re.compile(
        r"(?<!\w)(?:was|were|did|had|failed|built|reached|helped|trained|gave|closed|dropped|tried|stopped|left|came|"
        r"found|paid|sold|worked|fell|kept|took|finished|\w{3,}ed)(?!\w)",
        re.IGNORECASE,
    ),
}  # fmt: skip
# Verbs that tell what was done, without the participles that also describe ("verified record").
_TOLD = {
    "es": _PAST_VERB["es"],
    "en": re.compile(
        r"(?<!\w)(?:was|were|did|had|failed|built|reached|helped|gave|tried|left|came|found|sold|worked|fell|"
        r"kept|took|bought|managed|"
        r"(?<!be\s)(?<!been\s)(?:trained|served|closed|stopped|dropped|finished|carried|delivered|earned|asked))(?!\w)",
        re.IGNORECASE,
    ),
}
_EARLIER = {
    "es": re.compile(
        rf"^\W*(?:\d+[.)]\s*)?(?:antes\W|(?:ya\s+)?en\s+{DATE}|desde\s+{DATE}|hacia\s+{DATE}|hubo\s|un\s+"
        rf"(?:intento|piloto|proyecto|programa)"
        rf"{IN_CLAUSE}{{0,40}}?{DATE}|lo\s+que\s+ya\s+se\s+prob)|(?<!\w)(?:otra?\s+(?:ong|organizaci[óo]n|"
        rf"proyecto)|proyecto\s+(?:anterior|parecido|previo)|"
        r"fase\s+anterior|primera\s+fase|ya\s+se\s+(?:hizo|prob[óo]|intent[óo])|la\s+vez\s+pasada)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"^\W*(?:\d+[.)]\s*)?(?:before\W|(?:back\s+)?in\s+{DATE}|since\s+{DATE}|an?\s+(?:\w+\s+){{0,3}}(?:in|"
        rf"of)\s+{DATE}|"
        rf"an?\s+{DATE}\s+\w+|last\s+time|an?\s+(?:earlier|previous))|(?<!\w)(?:similar\s+project|(?:earlier|"
        rf"previous|past)\s+(?:project|phase|attempt)|"
        r"another\s+(?:ngo|firm|project)|our\s+\S+\s+pilot|the\s+pilot|phase\s+(?:one|1)\s+(?:found|reached))(?!\w)",
        re.IGNORECASE,
    ),
}
# "En 20 meses, 60 hospedajes venden …": a time, then how many.
_IN_SO_LONG = {
    "es": re.compile(
        rf"\W*(?:en|dentro\s+de|al\s+cabo\s+de)\s+{TIME}\s*,?\s*(?:(?:unos|unas|los|las)\s+)?{COUNT}", re.IGNORECASE
    ),
    "en": re.compile(rf"\W*(?:in|within|after)\s+{TIME}\s*,?\s*(?:(?:some|about|the)\s+)?{COUNT}", re.IGNORECASE),
}
_STEP = re.compile(
    rf"{SIZE}{NO_COUNT}{{0,40}}?(?<!\w)(?:by|before|in|until|after|tras|en|a|antes\s+de|para|hasta)\s+"
    rf"{NO_COUNT}{{0,25}}?{DATE}",
    re.IGNORECASE,
)
LOAN = {
    "es": re.compile(
        r"(?<!\w)(?:pr[eé]st\w*|cr[eé]ditos?|cuotas?|financiad[oa]|hipoteca|inter[eé]s|garant[ií]a|arriendo|alquiler|"
        r"arrendamiento|repuestos|experiencia|de\s+edad|de\s+gracia|amortiz\w+|al\s+contado|fiado|se\s+paga|"
        r"recupera\w*)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:loans?(?!-)|lends?|lent|lending|credit|repaid|repay\w*|instal\w+|leases?|leased|guarantees?|"
        r"warranty|rent|"
        r"hire\s+purchase|mortgage|interest|experience|payback|break\s*even|breaks\s+even|pays\s+for\s+itself|"
        r"aged)(?!\w)",
        re.IGNORECASE,
    ),
}


def sets_goal(masked: str, language: Language) -> bool:
    """Whether a passage announces an aim in so many words: meta, queremos, aim, target …"""
    if _GOAL[language].search(masked):
        return True
    return bool(_IN_SO_LONG[language].match(masked)) and not _PAST_VERB[language].search(masked)


def steps_by_date(masked: str) -> bool:
    """Whether a passage gives sizes for two dates or more: "12 looms by June 2026, 30 by June 2027"."""
    return len(_STEP.findall(masked)) >= 2


def looks_ahead(masked: str, language: Language) -> bool:
    """Whether a passage has a verb of the future."""
    return bool(_FUTURE[language].search(masked))


def tells_of_earlier(masked: str, language: Language) -> bool:
    """Whether a passage tells of an earlier project or of years gone by, and neither plans nor aims."""
    return bool(
        _EARLIER[language].search(masked)
        and (_PAST_VERB[language].search(masked) or not looks_ahead(masked, language))
        and not (sets_goal(masked, language))
    )


def tells_of_past(masked: str, language: Language) -> bool:
    """Whether the last clause of some words has a finite verb of the past: "los cursos de antes dejaron"."""
    clause = re.split(r"[.;:\n(]", masked)[-1]
    return bool(_TOLD[language].search(clause)) and not sets_goal(clause, language)


def says_done(masked: str, language: Language) -> bool:
    """Whether some words have any verb of the past, participles included."""
    return bool(_PAST_VERB[language].search(masked))


def speaks_of_loan(masked: str, language: Language) -> bool:
    """Whether a clause speaks of credit, rent, a warranty or an age: its durations are not the project's."""
    return bool(LOAN[language].search(masked))
