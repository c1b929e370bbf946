"""Proper names that stand without a head noun: "Lunga Oils", "SENASA", "AgroSur". Knows nothing of common nouns.

A name counts when something says what it is: its letters are known, its ending is a firm's, a noun stands beside it
in apposition, or it does what only a firm or a lender does. A place that buys is no firm.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.given_names import GIVEN_NAMES
from assistant.examiners.rulebook.actors.leave_given import gives_leave
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Mention
from assistant.examiners.rulebook.actors.noun_phrase_en import only_modifies
from assistant.examiners.rulebook.actors.proper_names import begins_name, end_of_run, proper_words
from assistant.examiners.rulebook.text.words import Word, word_set, written

_BEFORE_PLACE: dict[Language, frozenset[str]] = {
    "es": word_set(
        """en desde hacia provincia distrito departamento region municipio valle canton cuenca golfo zona isla lago
        rio"""
    ),
    "en": word_set("in at near from around between to across district province region valley island lake river"),
}
_TITLES = word_set("don dona senor senora sr sra dr dra ing lic mr mrs ms miss chief sister pastor familia hermanos")
_ARTICLES: dict[Language, frozenset[str]] = {
    "es": word_set("el la los las un una"),
    "en": word_set("the a an"),
}
_DEFINITE = word_set("el la los las the")
# Words that begin a sentence with a capital and are no name.
_ORDINARY = word_set(
    """the a an in on at by to from with for and but or if when while as it its this that these those he she they we
    you one two el la los las un una en con por para y o pero si cuando como su sus este esta esto se no ni lo al
    del de que january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday year month today now after before since until then there here each
    every all some most enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy
    afterwards later meanwhile besides thereafter once only even still yet also
    ademas tambien mientras aunque segun tal quiza quizas asi entonces solo aun ya
    ahora antes despues luego cada todo toda todos todas nadie alguien quien ayer nunca siempre alli alla aqui ahi
    ella ellos ellas usted ustedes uno una ninguno ninguna alguno alguna algunos otro otra aquel eso pronto recien
    somebody nobody everybody who which what more less both others"""
)
# The object stands before the verb, so that the name behind it is who does it: "las alquila Solvia".
_OBJECTS = word_set("lo la los las")
# Verbs of firms that are things as well: in "they carry XYZ packs" nobody packs.
_ALSO_THINGS = word_set(
    "packs mills supplies stocks processes exports orders loans leases stores trades ships bottles cans roasts presses"
)
_BEFORE_WHO_DOES = word_set("and but or that which where when if as because while since so the then whether though")
_FUTURE_ENDINGS = ("ara", "era", "ira", "aran", "eran", "iran")
# What is said of a town as well: "Lima compra", "Mombasa pays".
_ALSO_OF_PLACES = word_set(
    """compra compran compro comprara vende venden vendio paga pagan pago pagara exporta exportan importa procesa recibe
    buys buy bought sells sold pays paid exports imports processes"""
)
_BEGIN_PLACES = word_set(
    """san santa santo puerto villa nueva nuevo alto bajo valle playa bahia isla cerro laguna rio lago new port saint st
    north south east west lake mount cape"""
)
_ENGLISH_FIRM = frozenset({"firm", "company", "start-up", "startup"})
_STREETS = word_set("st street road rd avenue ave building floor room calle avenida jiron")
_TOOLS = word_set("whatsapp youtube linkedin tiktok facebook powerpoint kobotoolbox covid")
_APPOSED = frozenset({ActorKind.FIRM, ActorKind.LENDER, ActorKind.GUILD, ActorKind.INTERMEDIARY})
_APPOSED_NOUNS = word_set("ong ngo fundacion foundation universidad university charity")
# In Spanish no common noun in the singular begins a sentence: "Ferrosur contrató a seis" is of a name.
_OF_ONE_FIRM = word_set("contrata contrato contratara fabrica firmo alquila alquilara procesa procesara acopia")
_BEFORE_VERB = word_set("ya also already ha has se le les")
_WILL = word_set("will would")
_LIST_MARKS = frozenset({",", "y", "e", "and", "o", "or"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A mention with the indices of its words, half-open, and the number of its passage."""

    first: int
    last: int
    mention: Mention


def places_in(passages: Sequence[Sequence[Word]], language: Language) -> frozenset[str]:
    """The folded names that stand where a place does: after "en" or "in", or in brackets."""
    places: set[str] = set()
    for words in passages:
        for index in range(1, len(words)):
            before = words[index - 1]
            if (before.folded in _BEFORE_PLACE[language] or before.text == "(") and begins_name(words, index):
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


def with_apposition(taken: Taken, words: Sequence[Word], language: Language, places: Collection[str]) -> Taken:
    """The mention with the proper name that stands beside it between commas, or unchanged.

    "the seed dealer in Manga, Lunga Seeds, holds" and "Lunga Oils, an exporter, buys" name a firm.
    """
    mention = taken.mention
    if (mention.kind not in _APPOSED and mention.lemma not in _APPOSED_NOUNS) or mention.title or mention.plural:
        return taken
    after = taken.last
    if labelled := _labelled(taken, words, language, places):
        return labelled
    if after + 1 < len(words) and words[after].text == "," and begins_name(words, after + 1):
        end = end_of_run(words, after + 1, language)
        if (
            end < len(words)
            and words[end].text in (",", "(")
            and end + 1 < len(words)
            and not words[end + 1].capitalised
            and words[end + 1].folded not in _ARTICLES[language]
            and proper_words(words, after + 1, end) not in places
            and words[after + 1].folded not in _ORDINARY
            and words[end - 1].folded not in _STREETS
            and not words[end - 1].folded.endswith("'s")
        ):
            return _named(taken, words, after + 1, end, taken.first, end)
    before = taken.first - 1
    if before > 0 and words[before].text == "," and words[before - 1].is_word and words[before - 1].capitalised:
        start = before - 1
        while start > 0 and begins_name(words, start - 1):
            start -= 1
        if words[start].folded in _ORDINARY or (start > 0 and words[start - 1].folded in _BEFORE_PLACE[language]):
            return taken
        if start > 0 and words[start - 1].folded in _TITLES | {"de", "del", "of"}:
            return taken
        if words[start].folded in _TITLES:
            return taken
        if proper_words(words, start, before) not in places and written(words, start, before).count(" ") < 4:
            return _named(taken, words, start, before, start, taken.last)
    return taken


def _labelled(taken: Taken, words: Sequence[Word], language: Language, places: Collection[str]) -> Taken | None:
    """ "Buyer: Selma Weave, fair trade", "Export firm Nuc Verde signed": the name beside the first noun of a line."""
    if taken.first != 0 and not words[taken.first].fresh:
        return None
    start = taken.last + 1 if taken.last < len(words) and words[taken.last].text == ":" else taken.last
    if start == taken.last and (
        language == "es" or taken.mention.with_article or taken.mention.lemma not in _ENGLISH_FIRM
    ):
        return None
    if not begins_name(words, start) or words[start].folded in _ORDINARY | _TITLES:
        return None
    end = end_of_run(words, start, language)
    name = proper_words(words, start, end)
    long_enough = end - start > 1 or (words[start].is_acronym and not words[start].text.isupper())
    if (
        not long_enough
        or name in places
        or words[end - 1].folded.endswith("'s")
        or words[start].folded in _BEGIN_PLACES
    ):
        return None
    if any(
        word.folded in _BEFORE_PLACE[language] | {"and", "y", "e", "of", "de", "del"}
        for word in words[start : start + 2]
    ):
        return None
    return _named(taken, words, start, end, taken.first, end)


def _named(taken: Taken, words: Sequence[Word], start: int, end: int, first: int, last: int) -> Taken:
    name = written(words, start, end)
    mention = replace(
        taken.mention,
        name=name,
        title=name,
        proper=True,
        start=words[start].start,
        end=words[end - 1].end,
        with_article=False,
        bare=False,
    )
    return Taken(first, last, mention)


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
        ordinary = words[index].fresh and words[index].folded in _ORDINARY
        if index in covered or ordinary or not begins_name(words, index):
            index += 1
            continue
        end = index + 1
        run = end_of_run(words, index, language)
        while end < run and end not in covered:
            end += 1
        while end > index + 1 and not words[end - 1].capitalised:
            end -= 1
        kind = known.get(proper_words(words, index, end)) or _kind(words, index, end, language, lexicon, places)
        if kind is not None and end < len(words) and words[end].text == "." and _ends_in_initials(words, index, end):
            end += 1
        if kind is not None:
            yield Taken(index, end, _mention(words, index, end, kind, passage))
        index = end


def _kind(
    words: Sequence[Word], start: int, end: int, language: Language, lexicon: Lexicon, places: Collection[str]
) -> ActorKind | None:
    first = words[start]
    if end - start == 1 and first.text in lexicon.acronyms:
        if language == "en" and only_modifies(words, start):  # a USAID grant
            return None
        return lexicon.acronyms[first.text]
    if end - start == 1 and first.is_acronym and gives_leave(words, start, language):
        return ActorKind.PUBLIC_OFFICE
    if first.folded in _ORDINARY | _TITLES or (start > 0 and words[start - 1].folded in _TITLES):
        return None
    if end - start > 1 and (words[end - 1].text in lexicon.firm_endings or _ends_in_initials(words, start, end)):
        return ActorKind.FIRM
    forms = lexicon.forms[language]
    if first.folded in forms or words[end - 1].folded in forms:  # a noun that was looked at and left out
        return None
    folded = proper_words(words, start, end)
    if folded in places or folded.partition(" ")[0] in places or (start > 0 and words[start - 1].text in "(«“\"'‘"):
        return None
    if start > 0 and words[start - 1].folded in _BEFORE_PLACE[language] | {"de", "del", "of"}:
        return None
    if _goes_on_from(words, start):
        return None
    one_word = end - start == 1
    if first.folded in GIVEN_NAMES:
        return None
    if words[end - 1].folded.endswith(("'s", "s'")) or words[end - 1].folded in _STREETS:
        return None
    mixed_case = one_word and len(first.text) > 4 and first.is_acronym and not first.text.isupper()
    verb = _verb_after(words, end)
    if verb in _ALSO_THINGS and _is_an_object(words, start):
        return None
    if one_word and not first.text.isupper() and len(first.text) > 3 and first.folded not in _BEGIN_PLACES:
        if language == "es" and (done := _done_by(words, start, lexicon)):
            return done
        if _will_do(words, end, language) and (language == "es" or not first.fresh):
            return lexicon.deeds[language].get(verb)
    if one_word and first.fresh and not first.is_acronym and not (language == "es" and verb in _OF_ONE_FIRM):
        return None
    kind = lexicon.deeds[language].get(verb)
    if kind is None and mixed_case and first.folded not in _TOOLS:
        verb = next((word.folded for word in words[end:] if word.folded in lexicon.deeds[language]), "")
        return lexicon.deeds[language].get(verb)
    coined = len(first.text) > 4 and first.is_acronym and not first.text.isupper()  # BioAceites del Sur
    like_a_place = (one_word and not mixed_case) or first.folded in _BEGIN_PLACES
    like_a_place = like_a_place or (_has_link(words, start, end) and not coined)
    if like_a_place and verb in _ALSO_OF_PLACES:
        return None
    return kind


def _ends_in_initials(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a name of a word or more ends in a legal form's letters: "S.A.C", "S.R.L"."""
    letters = [words[step] for step in range(end - 1, start, -1) if words[step].text != "."]
    initials = 0
    while initials < len(letters) and len(letters[initials].text) == 1 and letters[initials].capitalised:
        initials += 1
    return initials > 1 and words[end - 2].text == "."


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


def _mention(words: Sequence[Word], start: int, end: int, kind: ActorKind, passage: int) -> Mention:
    name = written(words, start, end)
    article = words[start - 1].folded if start > 0 and words[start - 1].folded in _DEFINITE else ""
    return Mention(
        kind=kind,
        lemma="",
        core=tuple(word.folded for word in words[start:end] if word.is_word),
        name=f"{article} {name}" if article else name,
        start=words[start].start - (len(article) + 1 if article else 0),
        end=words[end - 1].end,
        plural=article in ("los", "las"),
        title=name,
        proper=True,
        with_article=bool(article),
        passage=passage,
    )
