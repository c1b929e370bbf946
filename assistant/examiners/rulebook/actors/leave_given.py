"""Letters that name an office by what only an office does: "ENARGAS regula", "must be licensed" by whom.

A lender approves loans as well, so that what is approved counts.
"""

from collections.abc import Sequence

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.words import Word, word_set

_BETWEEN = word_set("ya aun todavia no solo tambien still already also only must first")
_REGULATES: dict[Language, frozenset[str]] = {
    "es": word_set("regula fiscaliza reglamenta habilita homologa regulaba"),
    "en": word_set("regulates licenses licences regulated"),
}
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
    if rest[0] in _REGULATES[language]:
        return True
    for has_to in _HAS_TO[language]:
        after = rest[len(has_to) :]
        if tuple(rest[: len(has_to)]) == has_to and after and after[0] in _GIVES_LEAVE[language]:
            return not _OF_MONEY & set(after[: 1 + _NEAR])
    return False
