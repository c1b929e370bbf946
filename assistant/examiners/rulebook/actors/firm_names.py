"""What shows that a run of capitals is a firm's name: how it ends or begins, or what it is said to do.

Knows nothing of mentions; whether a run is a place is asked elsewhere.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.proper_names import without_possessive
from assistant.examiners.rulebook.text.words import Word, word_set

# Not firms, though they end like one: "Public Works", "Clean Technologies".
_NO_FIRMS = word_set(
    "public water civil clean solar renewable natural local rural digital women social health training"
)
_BUSINESS = word_set(
    "supplied leased bought sold delivered finance financed installed offtake buyer buyers supplier suppliers kiln"
)
# What is done by a firm to its goods: "pumps supplied by Kestrel". Towns, donors and persons are not said to do it.
_DONE_TO_GOODS: dict[Language, frozenset[str]] = {
    "es": word_set(
        """vendido vendida vendidos vendidas fabricado fabricada fabricados fabricadas distribuido distribuida
        distribuidos distribuidas suministrado suministrada suministrados suministradas instalado instalada
        instalados instaladas importado importada importados importadas ensamblado ensamblada ensamblados
        ensambladas surtido surtida surtidos surtidas alquilado alquilada alquilados alquiladas"""
    ),
    "en": word_set(
        """built sold supplied made manufactured assembled distributed imported installed stocked leased packed milled
        shipped fitted serviced repaired"""
    ),
}
# What no goods are called, so that "Distribuidora del Valle" is a firm and "Muebles de Jauja" may be chairs.
_NO_GOODS = word_set("agroinsumos distribuidora comercializadora inversiones industrias transportes comercial")
_BY = word_set("por by")
_WHO = word_set("que quien which who")
_BETWEEN = word_set("ya se le les lo la los las also already now still")
_WILL = word_set("will would shall")
_MOST_WORDS_OF_AN_INSERTION = 9


def ends_like_a_firm(words: Sequence[Word], start: int, end: int, language: Language, lexicon: Lexicon) -> bool:
    """ "Okavango Polymers"; "Selous Works" only in a sentence in which somebody buys, sells, makes or lends."""
    if end - start < 2:
        return False
    last = without_possessive(words[end - 1].text)
    if last in lexicon.firm_endings:
        return True
    if last not in lexicon.endings_in_business or words[start].folded in _NO_FIRMS:
        return False
    deeds = lexicon.deeds[language]
    return any(word.folded in deeds or word.folded in _BUSINESS for word in words if not word.capitalised)


def begins_like_a_firm(words: Sequence[Word], start: int, end: int, language: Language, lexicon: Lexicon) -> bool:
    """ "Muebles Ruiz" at any place of a sentence, for a draft in Spanish."""
    beside = start + 1 < end and (
        words[start + 1].capitalised or (start + 2 < end and words[start].folded in _NO_GOODS)
    )
    return language == "es" and beside and words[start].text in lexicon.firm_beginnings


def made_by(words: Sequence[Word], start: int, language: Language) -> bool:
    """Whether the name at `start` is of who makes, sells or carries something: "the app is built by Kestrel"."""
    return start > 1 and words[start - 1].folded in _BY and words[start - 2].folded in _DONE_TO_GOODS[language]


def deed_in_a_clause(words: Sequence[Word], end: int, language: Language, lexicon: Lexicon) -> ActorKind | None:
    """What the clause right behind a name says it does: ", de Ilo, que ya compra 2 t", ", which will buy"."""
    if end >= len(words) or words[end].text not in (",", "("):
        return None
    deeds = lexicon.deeds[language]
    for index in range(end + 1, min(end + 1 + _MOST_WORDS_OF_AN_INSERTION, len(words) - 1)):
        if words[index].text in (".", ";", ":"):
            return None
        if words[index].folded in _WHO and words[index - 1].text in (",", "("):
            return deed_at(words, index + 1, deeds_of=deeds)
    return None


def deed_at(words: Sequence[Word], index: int, deeds_of: Mapping[str, ActorKind]) -> ActorKind | None:
    """The kind of who does what stands at `index`, past small words and "will"."""
    while index < len(words) and words[index].folded in _BETWEEN:
        index += 1
    if index >= len(words):
        return None
    if words[index].folded in _WILL and index + 1 < len(words):
        return deeds_of.get(f"{words[index + 1].folded}s")
    return deeds_of.get(words[index].folded)


def deed_in_a_list(words: Sequence[Word], index: int, deeds_of: Mapping[str, ActorKind]) -> ActorKind | None:
    """The kind of who does one of the things that stand in a row: "will show masons the mould, pay a bonus"."""
    if kind := deed_at(words, index, deeds_of):
        return kind
    ahead = index < len(words) and words[index].folded in _WILL
    for before, word in pairwise(words[index:]):
        if before.text in (".", ";"):
            return None
        if before.folded in (",", "y", "e", "and"):
            kind = deeds_of.get(f"{word.folded}s") if ahead else None
            if kind:
                return kind
    return None


def ends_in_initials(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a name of a word or more ends in a legal form's letters: "S.A.C", "S.R.L"."""
    letters = [words[step] for step in range(end - 1, start, -1) if words[step].text != "."]
    initials = 0
    while initials < len(letters) and len(letters[initials].text) == 1 and letters[initials].capitalised:
        initials += 1
    return initials > 1 and words[end - 2].text == "."
