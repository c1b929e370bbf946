"""Proper names that stand without a head noun: "Lunga Oils", "SENASA", "AgroSur". Knows nothing of common nouns.

A name counts when something says what it is: its letters are known, its ending is a firm's, a noun stands beside it
in apposition, or it does what only a firm or a lender does. A place that buys is no firm.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.firm_names import (
    begins_like_a_firm,
    deed_in_a_clause,
    ends_in_initials,
    ends_like_a_firm,
    made_by,
)
from assistant.examiners.rulebook.actors.given_names import GIVEN_NAMES
from assistant.examiners.rulebook.actors.leave_given import gives_leave
from assistant.examiners.rulebook.actors.lending import lent_by
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Mention, Taken
from assistant.examiners.rulebook.actors.no_names import BEFORE_PLACE, BEGIN_PLACES, ORDINARY, STREETS, TITLES
from assistant.examiners.rulebook.actors.noun_phrase_en import only_modifies
from assistant.examiners.rulebook.actors.proper_names import begins_name, end_of_run, proper_words, without_possessive
from assistant.examiners.rulebook.text.words import Word, word_set, written

_DEFINITE = word_set("el la los las the")
# The object stands before the verb, so that the name behind it is who does it: "las alquila Solvia".
_OBJECTS = word_set("lo la los las")
# Verbs of firms that are things as well: in "they carry XYZ packs" nobody packs.
_ALSO_THINGS = word_set(
    """packs mills supplies stocks processes exports takes offers contracts orders loans
    leases stores trades ships bottles cans roasts presses repairs quotes"""
)
_BEFORE_WHO_DOES = word_set("and but or that which where when if as because while since so the then whether though")
_FUTURE_ENDINGS = ("ara", "era", "ira", "aran", "eran", "iran")
# What is said of a town as well: "Lima compra", "Mombasa pays".
_ALSO_OF_PLACES = word_set(
    """compra compran compro comprara vende venden vendio paga pagan pago pagara exporta exportan importa procesa recibe
    buys buy bought sells sold pays paid exports imports processes ofrece ofrecio ofrecera pone puso pondra pondria
    invierte invirtio entrega takes offers offered puts invests invested sends brings recibira"""
)
_TOOLS = word_set("whatsapp youtube linkedin tiktok facebook powerpoint kobotoolbox covid")
# In Spanish no common noun in the singular begins a sentence: "Ferrosur contrató a seis" is of a name.
_OF_ONE_FIRM = word_set("contrata contrato contratara fabrica firmo alquila alquilara procesa procesara acopia")
_SOLD = word_set("vende venden vendera venderan fabrica fabrican instala instalan repara reparan alquila alquilan")
_BEFORE_VERB = word_set("ya also already ha has se le les")
_WILL = word_set("will would")
_ORGANISED = frozenset({ActorKind.FIRM, ActorKind.LENDER, ActorKind.GUILD})
_ROMAN = re.compile(r"[IVX]{2,4}")
_LETTERS_OF_A_WORD = 5
_LIST_MARKS = frozenset({",", "y", "e", "and", "o", "or"})


def places_in(passages: Sequence[Sequence[Word]], language: Language) -> frozenset[str]:
    """The folded names that stand where a place does: after "en" or "in", or in brackets."""
    places: set[str] = set()
    for words in passages:
        for index in range(1, len(words)):
            before = words[index - 1]
            if (before.folded in BEFORE_PLACE[language] or before.text == "(") and begins_name(words, index):
                if before.text == "(" and words[index].is_acronym:
                    continue
                index_of_end = end_of_run(words, index, language)
                places.add(proper_words(words, index, index_of_end))
                _add_listed(words, index_of_end, language, places)
    return frozenset(places)


def _add_listed(words: Sequence[Word], end: int, language: Language, places: set[str]) -> None:
    """The names that go on a list of places: "en Jauja, Tarma y Concepción"; "in Jinja, Aluna Pumps holds" is none."""
    listed: set[str] = set()
    while end + 1 < len(words) and words[end].folded in _LIST_MARKS and begins_name(words, end + 1):
        after = end_of_run(words, end + 1, language)
        listed.add(proper_words(words, end + 1, after))
        if words[end].folded != ",":
            places |= listed
        end = after


def bare_names(
    words: Sequence[Word],
    passage: int,
    taken: Sequence[Taken],
    language: Language,
    lexicon: Lexicon,
    places: Collection[str],
    known: Mapping[str, ActorKind],
) -> Iterator[Taken]:
    """Names outside the mentions `taken` that something says to be an actor's, or that are `known` to be."""
    covered = {index for span in taken for index in range(span.first, span.last)}
    index = 0
    while index < len(words):
        ordinary = words[index].fresh and words[index].folded in ORDINARY
        if index in covered or ordinary or not begins_name(words, index):
            index += 1
            continue
        end = index + 1
        run = end_of_run(words, index, language)
        while end < run and end not in covered:
            end += 1
        while end > index + 1 and not words[end - 1].capitalised:
            end -= 1
        kind = known.get(without_possessive(proper_words(words, index, end)))
        if kind is None and (told := _told_in_brackets(words, run, taken)):
            kind = told
            end = next((step for step in range(index + 1, end) if not words[step].capitalised), end)  # "Crecer de R.L."
        kind = kind or _kind(words, index, end, language, lexicon, places)
        if kind is not None and end < len(words) and words[end].text == "." and ends_in_initials(words, index, end):
            end += 1
        if kind is not None:
            yield Taken(index, end, mention_of(words, index, end, kind, passage))
        index = end


def _kind(
    words: Sequence[Word], start: int, end: int, language: Language, lexicon: Lexicon, places: Collection[str]
) -> ActorKind | None:
    first = words[start]
    if _ROMAN.fullmatch(first.text):  # phase II
        return None
    if end - start > 1 and (known := lexicon.acronyms.get(first.text)):  # an office's branch: "SENASA Piura"
        return known
    letters = without_possessive(first.text)
    if end - start == 1 and _has_capitals(letters) and gives_leave(words, start, language):
        return ActorKind.PUBLIC_OFFICE
    if end - start == 1 and (known := _known_letters(letters, lexicon)):
        if language == "en" and only_modifies(words, start):  # a USAID grant
            return None
        return known
    if first.folded in ORDINARY | TITLES or (start > 0 and words[start - 1].folded in TITLES):
        return None
    named_so = ends_like_a_firm(words, start, end, language, lexicon)
    named_so = named_so or begins_like_a_firm(words, start, end, language, lexicon)
    if named_so or (end - start > 1 and ends_in_initials(words, start, end)):
        return _lender_or_firm(words, end, language, lexicon)
    if kind := lent_by(words, start, language):
        return kind
    forms = lexicon.forms[language]
    if first.folded in forms or words[end - 1].folded in forms:  # a noun that was looked at and left out
        return None
    folded = proper_words(words, start, end)
    if folded in places or folded.partition(" ")[0] in places or (start > 0 and words[start - 1].text in "(«“\"'‘"):
        return None
    if start > 0 and words[start - 1].folded in BEFORE_PLACE[language] | {"de", "del", "of"}:
        return None
    if _goes_on_from(words, start):
        return None
    one_word = end - start == 1
    if first.folded in GIVEN_NAMES:
        return None
    if words[end - 1].folded.endswith(("'s", "s'")) or words[end - 1].folded in STREETS:
        return None
    mixed_case = one_word and len(first.text) > 4 and first.is_acronym and not first.text.isupper()
    verb = _verb_after(words, end)
    if verb in _ALSO_THINGS and _is_an_object(words, start):
        return None
    if first.folded not in BEGIN_PLACES and not first.text.isupper() and made_by(words, start, language):
        return ActorKind.FIRM
    sold = language == "es" and not one_word and words[start - 1].folded in _SOLD
    if sold and first.folded not in BEGIN_PLACES and (done := _done_by(words, start, lexicon)):
        return done
    if one_word and not first.text.isupper() and len(first.text) > 3 and first.folded not in BEGIN_PLACES:
        if language == "es" and (done := _done_by(words, start, lexicon)):
            return done
        if _will_do(words, end, language) and (language == "es" or not first.fresh):
            return lexicon.deeds[language].get(verb)
    if one_word and first.fresh and not first.is_acronym and not (language == "es" and verb in _OF_ONE_FIRM):
        return None
    kind = lexicon.deeds[language].get(verb)
    if kind is None and not one_word and first.folded not in BEGIN_PLACES:
        kind = deed_in_a_clause(words, end, language, lexicon)
    if kind is None and mixed_case and first.folded not in _TOOLS:
        verb = next((word.folded for word in words[end:] if word.folded in lexicon.deeds[language]), "")
        return lexicon.deeds[language].get(verb)
    coined = len(first.text) > 4 and first.is_acronym and not first.text.isupper()  # BioAceites del Sur
    like_a_place = (one_word and not mixed_case) or first.folded in BEGIN_PLACES
    like_a_place = like_a_place or (_has_link(words, start, end) and not coined)
    if like_a_place and verb in _ALSO_OF_PLACES:
        return None
    return kind


def _told_in_brackets(words: Sequence[Word], end: int, taken: Sequence[Taken]) -> ActorKind | None:
    """What brackets right behind a name say it is: "Crecer (cooperativa de ahorro, 900 socios)"."""
    if end >= len(words) or words[end].text != "(":
        return None
    for span in taken:
        if span.first in (end + 1, end + 2) and span.mention.kind in _ORGANISED:
            return span.mention.kind if not (span.mention.title or span.mention.plural) else None
    return None


def _has_capitals(text: str) -> bool:
    return text.isalpha() and (
        (len(text) > 2 and text.isupper()) or any(a.islower() and b.isupper() for a, b in pairwise(text))
    )


def _known_letters(text: str, lexicon: Lexicon) -> ActorKind | None:
    """The kind of an institution known by its letters; long ones are written as a word too: "Conagua"."""
    as_a_word = len(text) >= _LETTERS_OF_A_WORD and text.istitle()
    return lexicon.acronyms.get(text) or (lexicon.acronyms.get(text.upper()) if as_a_word else None)


def _lender_or_firm(words: Sequence[Word], end: int, language: Language, lexicon: Lexicon) -> ActorKind:
    """Whether who is named like a firm is said to lend and to do nothing else."""
    kind = lexicon.deeds[language].get(_verb_after(words, end))
    return ActorKind.LENDER if kind is ActorKind.LENDER else ActorKind.FIRM


def _has_link(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.folded in ("es", "de", "do", "da", "del") for word in words[start:end])


def _goes_on_from(words: Sequence[Word], start: int) -> bool:
    """Whether the name began before: "Salaam" in "Dar es Salaam"."""
    if start < 2 or not words[start - 1].is_word or not words[start - 2].capitalised:
        return False
    return len(words[start - 1].text) <= 3 and words[start - 1].folded not in ("y", "e", "and", "con")


def _verb_after(words: Sequence[Word], end: int) -> str:
    """The word that follows a name, past what is put in between commas: "Lácteos Andinos, de Ilo, firmó"."""
    if end >= len(words):
        return ""
    if words[end].text == "," and end + 1 < len(words) and not words[end + 1].capitalised:
        close = next((step for step in range(end + 2, min(end + 9, len(words))) if words[step].text == ","), 0)
        return words[close + 1].folded if close and close + 1 < len(words) else ""
    if words[end].folded in _BEFORE_VERB and end + 1 < len(words):
        return words[end + 1].folded
    if words[end].folded in _WILL and end + 1 < len(words):  # "would buy": as what buys
        return f"{words[end + 1].folded}s"
    return words[end].folded


def _is_an_object(words: Sequence[Word], start: int) -> bool:
    """Whether a word stands before the name that opens no clause: whoever does something is told already."""
    return start > 0 and words[start - 1].is_word and words[start - 1].folded not in _BEFORE_WHO_DOES


def _done_by(words: Sequence[Word], start: int, lexicon: Lexicon) -> ActorKind | None:
    """Of what the name before which an object and a verb stand is: "el abono lo vende Agrolín"."""
    if start < 2 or words[start - 2].folded not in _OBJECTS:
        return None
    return lexicon.deeds["es"].get(words[start - 1].folded)


def _will_do(words: Sequence[Word], end: int, language: Language) -> bool:
    """Whether the verb after a name tells what it will do: of a town nobody says that it will buy or lend."""
    if end >= len(words):
        return False
    if language == "en":
        return words[end].folded in _WILL
    return words[end].folded.endswith(_FUTURE_ENDINGS)


def mention_of(words: Sequence[Word], start: int, end: int, kind: ActorKind, passage: int) -> Mention:
    """The mention of a proper name that stands from `start` to `end`, with the definite article before it."""
    whole = written(words, start, end)
    name = without_possessive(whole)
    article = words[start - 1].folded if start > 0 and words[start - 1].folded in _DEFINITE else ""
    return Mention(
        kind=kind,
        lemma="",
        core=tuple(without_possessive(word.folded) for word in words[start:end] if word.is_word),
        name=f"{article} {name}" if article else name,
        start=words[start].start - (len(article) + 1 if article else 0),
        end=words[end - 1].end - (len(whole) - len(name)),
        plural=article in ("los", "las"),
        title=name,
        proper=True,
        with_article=bool(article),
        passage=passage,
    )
