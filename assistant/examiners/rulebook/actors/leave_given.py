"""Letters that name an office by what only an office does: "ENARGAS regula", "must be licensed" by whom.

A lender approves loans as well, so that what is approved counts.
"""

from collections.abc import Sequence

from assistant.domain.draft import Language
from assistant.examiners.rulebook.actors.proper_names import without_possessive
from assistant.examiners.rulebook.text.words import Word, word_set

_BETWEEN = word_set("ya aun todavia no solo tambien still already also only must first")
_REGULATES: dict[Language, frozenset[str]] = {
    "es": word_set("regula fiscaliza reglamenta habilita homologa regulaba"),
    "en": word_set("regulates licenses licences regulated"),
}
# What only an office gives out: "BRTA's draft guideline", "the KNPB permit".
_ITS_PAPERS = word_set(
    "policy guideline guidelines regulation regulations circular bylaw by-law byelaw licence license permit"
)
_NO_OFFICES = word_set(
    """hiv aids vat ipm gap haccp iso ppe ict wash eia gmo lpg tvet sme msme ngo csr ssf ifrs gps sms co usd eur wto who
    cites sps eudr sdg esg"""
)
_LICENSED = word_set("licensed licenced")
_BY = word_set("by to in for as and with under")
_HAS_TO: dict[Language, tuple[tuple[str, ...], ...]] = {
    "es": (("tiene", "que"), ("debe",), ("debera",), ("tendra", "que"), ("tendria", "que"), ("ha", "de")),
    "en": (("must",), ("has", "to"), ("needs", "to"), ("would", "have", "to"), ("will", "have", "to")),
}
_GIVES_LEAVE: dict[Language, frozenset[str]] = {
    "es": word_set("visar aprobar autorizar habilitar homologar reglamentar"),
    "en": word_set("approve license licence permit authorise authorize"),
}
_OF_MONEY = word_set(
    """credito creditos prestamo prestamos linea financiamiento desembolso presupuesto
    loan loans credit budget grant payment"""
)
_NEAR = 5  # words in which a sum of money may be what is approved


def gives_leave(words: Sequence[Word], index: int, language: Language) -> bool:
    """Whether the name at `index` regulates, licenses, or has to approve what is no money."""
    step = index + 1
    while step < len(words) and words[step].folded in _BETWEEN - {"must"}:
        step += 1
    rest = [word.folded for word in words[step : step + 4 + _NEAR]]
    if not rest:
        return False
    letters = without_possessive(words[index].folded)
    if language == "en" and letters not in _NO_OFFICES:
        own = rest[1:] if rest[0] == "draft" else rest
        if own and own[0] in _ITS_PAPERS:
            return True
        if rest[0] in _LICENSED and len(rest) > 1 and rest[1] not in _BY:
            return True
    if rest[0] in _REGULATES[language]:
        return True
    for has_to in _HAS_TO[language]:
        after = rest[len(has_to) :]
        if tuple(rest[: len(has_to)]) == has_to and after and after[0] in _GIVES_LEAVE[language]:
            return not _OF_MONEY & set(after[: 1 + _NEAR])
    return False
