"""Conditions of conditional recommendations: when a criterion does not apply, and how the draft shows it.

R6 speaks of places where people are widely dispersed or face social or cultural restrictions (CRITERIA, C14). A draft
may also say itself that a point does not apply; that counts only with a reason in the same or the next sentence.
"""

import re

from assistant.domain.draft import Draft, Passage
from assistant.domain.finding import Status
from assistant.examiners.rulebook.lexical import fold
from assistant.examiners.rulebook.reasoning import Ruling

_NOT_APPLICABLE = re.compile(
    r"\bno (?:se )?aplica\w*\b|\bno corresponde\w*\b|\bno viene al caso\b|\bno hacen? falta\b"
    r"|\bno se necesita\w*\b|\b(?:does|do|did) not apply\b|\bdoesn't apply\b|\bnot applicable\b|\bn/?a\b:"
    r"|\b(?:is|are) not (?:relevant|needed)\b"
    r"|\bthere is no need (?:for|of)\b"
)
_REASON = re.compile(
    r"\bporque\b|\bya que\b|\bpues\b|\bpuesto que\b|\bdado que\b|[:;(]|\bbecause\b|\bsince\b|\bas (?:the|all|they|it)\b"
)
_ABOUT = {
    "local-providers": re.compile(
        r"proveedor\w* local\w*|promotor\w*|dispers\w*|local (?:service )?provider\w*|village agent\w*|scattered|remote"
        r"|alejad\w*|lejan\w*|far apart|restriccion\w*|restriction\w*"
    ),
    "intermediation": re.compile(r"intermedia\w*|acopiador\w*|rescatista\w*|middle(?:man|men)|trader\w*|brokers?\b"),
    "producers": re.compile(
        r"gremio\w*|asociacion(?:es)? de productor\w*|organizacion\w* de productor\w*"
        r"|guild\w*|producer (?:group|organi|union|association)\w*|farmer\w* (?:union|organi|association)\w*"
    ),
    "linked-markets": re.compile(
        r"mercados? (?:conex|interconect|de apoyo|vinculad)\w*|(?:linked|supporting|connected) markets?"
    ),
    "public-sector": re.compile(
        r"(?:sector|actor(?:es)?) public\w*|ninguna (?:norma|regla|ordenanza|ley)|public (?:sector|office|rule)\w*"
        r"|no (?:public )?(?:rule|permit|licen[cs]e|by-?law)\w*|government"
    ),
    "spaces": re.compile(r"espacios? multi\w*|multi-?(?:actor|stakeholder)\w*"),
}
_DISPERSED = re.compile(
    r"dispers\w*|\ba (?:\w+ )?(?:\d+|dos|tres|cuatro|cinco|seis|varias) horas\b"
    r"|horas? (?:de camino|a pie|en lancha|en bote|rio)|a lomo\b|alejad\w*|lejan[oa]s?\b|estancias?\b|caserios?\b"
    r"|aldeas?\b|veredas?\b|comunidad(?:es)? (?:nativa|indigena)\w*|indigena\w*"
    r"|quechua|aymara|guarani|mapuche|maya\b|lengua|islas?\b|selva\b|altiplano|puna\b|cordillera"
    r"|no (?:pueden|les permiten|las dejan|deben) (?:salir|viajar|tratar|hablar)|costumbre\w*|casta\w*|purdah"
    r"|scattered|remote\b|hamlets?\b|hours?' (?:walk|drive|ride|by)"
    r"|hours? (?:away|apart|on foot|by (?:boat|mule|truck))"
    r"|islands?\b|nomad\w*|pastoralis\w*|caste|tribal|indigenous|may not (?:travel|leave)|seldom (?:leave|travel|go)"
    r"|mountain\w*|desert\b|outlying|far-flung|villages?\b|comunidades\b"
)
_TOGETHER = re.compile(
    r"\bbarrios?\b|\burban\w*|\bciudad(?:es)?\b|\bmercado central\b|\bzona (?:urbana|industrial)\b|\bcit(?:y|ies)\b"
    r"|\btowns?\b|\bneighbou?rhoods?\b|\bslums?\b|\bsettlements?\b|\bsuburb\w*|\bmetropolitan\w*|\bdowntown\b"
    r"|\ba menos de (?:\w+ )?(?:minutos|kilometros|km)\b|\bwithin (?:\w+ )?(?:minutes|kilomet\w+|km|miles?)\b"
)


def rule_on_conditions(slug: str, status: Status, draft: Draft) -> Ruling | None:
    """`NOT_APPLICABLE` where the draft says so with a reason, or shows that R6's condition is not met."""
    if stated := _said_not_to_apply(slug, draft):
        return Ruling(Status.NOT_APPLICABLE, "said-not-to-apply", ((stated.start, stated.end),))
    if slug != "local-providers" or status in (Status.ADDRESSED, Status.CONTRADICTS):
        return None
    folded = fold(draft.text)
    if _DISPERSED.search(folded) or not _TOGETHER.search(folded):
        return None
    return Ruling(Status.NOT_APPLICABLE, "neither-dispersed-nor-restricted")


def _said_not_to_apply(slug: str, draft: Draft) -> Passage | None:
    about = _ABOUT.get(slug)
    if about is None:
        return None
    for index, passage in enumerate(draft.passages):
        folded = fold(passage.text)
        if not _NOT_APPLICABLE.search(folded) or not about.search(folded):
            continue
        following = fold(draft.passages[index + 1].text) if index + 1 < len(draft.passages) else ""
        if _REASON.search(folded) or _REASON.search(following):
            return passage
    return None
