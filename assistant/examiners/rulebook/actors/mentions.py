"""Every place where a draft names an actor. Knows nothing of which mentions are of one and the same actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors import noun_phrase_en as english
from assistant.examiners.rulebook.actors import noun_phrase_es as spanish
from assistant.examiners.rulebook.actors.acronyms import by_their_letters, letters_given
from assistant.examiners.rulebook.actors.appositions import with_apposition
from assistant.examiners.rulebook.actors.bare_names import bare_names, places_in
from assistant.examiners.rulebook.actors.beside_nouns import (
    has_more_to_its_name,
    is_for_so_many,
    is_of_each,
    is_sat_on,
    sits,
    taken_back,
    with_name_in_brackets,
)
from assistant.examiners.rulebook.actors.buyers_by_trade import buyers_by_trade
from assistant.examiners.rulebook.actors.joined_names import parted
from assistant.examiners.rulebook.actors.lending import with_lenders
from assistant.examiners.rulebook.actors.lexicon import Lexicon, Noun, NounForm
from assistant.examiners.rulebook.actors.listed_names import listed_names
from assistant.examiners.rulebook.actors.mention import Mention, Taken
from assistant.examiners.rulebook.actors.naming import SAME, english_name, spanish_name
from assistant.examiners.rulebook.actors.noun_phrase_es import Phrase
from assistant.examiners.rulebook.actors.parts_played import with_parts_played
from assistant.examiners.rulebook.actors.unnamed_buyers import unnamed_buyers
from assistant.examiners.rulebook.text.words import Word, fold_word, word_set, words_of

# Around a heading's noun: "Intermediarios y mercado".
_LONGEST_HEADING = 3
_JOINS = word_set("y e and &")
_BEFORE_NOUN = word_set("de con por para a entre y e o como pequenos pequenas grandes nuevos nuevas otros otras son")
_HAS = word_set("tiene tienen tenemos hay existe")
_BOARDS = frozenset({"board"})  # of a firm as well: whoever sits on it meets only those of the firm
_ALSO_BUILT = word_set("plant planta mill molino workshop taller nursery vivero shop tienda factory fabrica")
_ALSO_COURSES = frozenset({"taller", "workshop"})
_ALSO_OFFICES = frozenset({"council"})  # "the Council" alone is a town's
_PEOPLE = frozenset({ActorKind.TARGET_GROUP, ActorKind.PROVIDER, ActorKind.INTERMEDIARY})

_BODIES = frozenset({ActorKind.GUILD, ActorKind.PUBLIC_OFFICE, ActorKind.SPACE})
_DOERS = frozenset({ActorKind.FIRM, ActorKind.LENDER, ActorKind.GUILD, ActorKind.INTERMEDIARY})


def mentions_in(passages: Sequence[Passage], language: Language, lexicon: Lexicon) -> list[Mention]:
    """All mentions, in the order of the draft."""
    tokens = [words_of(passage.text, passage.start) for passage in passages]
    common = frozenset(word.folded for words in tokens for word in words if word.text[0].islower())
    finder = _Finder(language, lexicon, common | lexicon.forms[language].keys(), _subjects(language, lexicon))
    places = places_in(tokens, language)
    taken = [
        [with_apposition(span, words, language, places) for span in finder.with_head(words, number)]
        for number, words in enumerate(tokens)
    ]
    known = {
        fold_word(span.mention.title): span.mention.kind for spans in taken for span in spans if span.mention.title
    }
    given = letters_given(tokens, taken)
    taken = [
        sorted([*spans, *by_their_letters(words, number, spans, given)], key=lambda span: span.first)
        for number, (words, spans) in enumerate(zip(tokens, taken, strict=True))
    ]
    taken = [list(parted(spans, words, language, lexicon)) for words, spans in zip(tokens, taken, strict=True)]
    taken = [
        [with_name_in_brackets(span, spans, words) for span in spans if not taken_back(span, words)]
        for words, spans in zip(tokens, taken, strict=True)
    ]
    taken = with_parts_played(tokens, taken, language)
    taken = with_lenders(tokens, taken, language, lexicon)
    taken = [
        sorted([*spans, *listed_names(words, number, spans, language, lexicon, places)], key=lambda span: span.first)
        for number, (words, spans) in enumerate(zip(tokens, taken, strict=True))
    ]
    known |= {
        fold_word(span.mention.title): span.mention.kind for spans in taken for span in spans if span.mention.title
    }
    named = {
        fold_word(span.mention.title): span.mention.kind
        for number, (words, spans) in enumerate(zip(tokens, taken, strict=True))
        for span in bare_names(words, number, spans, language, lexicon, places, known)
    }
    known = {**named, **known}
    found: list[Mention] = []
    for number, (words, spans) in enumerate(zip(tokens, taken, strict=True)):
        bare = list(bare_names(words, number, spans, language, lexicon, places, known))
        buyers = list(unnamed_buyers(words, number, language, [*spans, *bare]))
        by_trade = buyers_by_trade(words, number, [*spans, *bare, *buyers], language, lexicon.forms[language])
        found.extend(span.mention for span in sorted([*spans, *bare, *buyers, *by_trade], key=lambda span: span.first))
    return found


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds mentions that have a head noun.

    `common` are the words that are known to be no names; `subjects` the nouns that do something more often than they
    stand before another noun.
    """

    language: Language
    lexicon: Lexicon
    common: frozenset[str]
    subjects: frozenset[str]

    def with_head(self, words: Sequence[Word], passage: int) -> Iterator[Taken]:
        """The mentions of one passage, from left to right, none within another."""
        forms = self.lexicon.forms[self.language]
        end = 0  # of the last name found
        for index, word in enumerate(words):
            if index < end or word.folded not in forms or self._goes_on(words, index):
                continue
            form = self._form(words, index)
            phrase = self._phrase(words, index, form) if form else None
            if form is None or phrase is None or phrase.first < end:
                continue
            mention = self._mention(form, phrase, words, index, passage)
            if mention is not None:
                end = phrase.last
                yield Taken(phrase.first, phrase.last, mention)

    def _form(self, words: Sequence[Word], index: int) -> NounForm | None:
        """The first row of the lexicon whose conditions are met."""
        forms = self.lexicon.forms[self.language].get(words[index].folded, ())
        return next((form for form in forms if self._in_company(form.noun, words, index)), None)

    def _goes_on(self, words: Sequence[Word], index: int) -> bool:
        """Whether an English head is followed by the real one: "Union Bank", "the utilities regulator"."""
        if self.language == "es" or index + 1 >= len(words):
            return False
        if words[index].capitalised and not words[index].fresh and not words[index + 1].capitalised:
            return False
        return self._form(words, index + 1) is not None

    def _in_company(self, noun: Noun, words: Sequence[Word], index: int) -> bool:
        word = words[index]
        if noun.spellings and word.text.lower() not in noun.spellings:
            return False
        if any(company.around(words, index) for company in noun.never):
            return False
        if noun.noun_only and self.language == "es" and not _nominal(words, index):
            return False
        if not noun.only and not noun.deed:
            return True
        if any(company.around(words, index) for company in noun.only):
            return True
        if word.capitalised and not word.fresh and (noun.capital or noun.kind is ActorKind.SPACE):
            return noun.lemma not in _ALSO_OFFICES or has_more_to_its_name(words, index)
        if noun.kind is ActorKind.SPACE and (
            sits(words, index, self.language) or (noun.lemma not in _BOARDS and is_sat_on(words, index))
        ):
            return True
        deeds = self.lexicon.deeds[self.language]
        return noun.deed and index + 1 < len(words) and words[index + 1].folded in deeds

    def _phrase(self, words: Sequence[Word], index: int, form: NounForm) -> Phrase | None:
        plural = form.plural is not False
        if self.language == "es":
            return spanish.phrase_around(words, index, plural)
        return english.phrase_around(words, index, plural, self.subjects)

    def _mention(
        self, form: NounForm, phrase: Phrase, words: Sequence[Word], head: int, passage: int
    ) -> Mention | None:
        grammar = spanish if self.language == "es" else english
        if phrase.determiner in grammar.NOBODY:
            return None
        plural = phrase.plural if form.plural is None else form.plural
        kind = form.noun.kind
        if form.noun.lemma in _ALSO_BUILT and phrase.counted and is_of_each(words, phrase.last):
            return None
        if form.noun.lemma in _ALSO_COURSES and is_for_so_many(words, phrase.last):
            return None
        if kind in _PEOPLE and not plural and words[head].capitalised and not words[head].fresh:
            if not phrase.title:
                return None
            kind = ActorKind.FIRM  # people do not take a capital, firms called after them do
        if kind in _PEOPLE and words[head].text in self.lexicon.firm_endings and phrase.title:
            kind, plural = ActorKind.FIRM, False  # Musa Traders
        if kind is ActorKind.SPACE and form.noun.lemma in _ALSO_OFFICES and _is_for_somebody(phrase, words, head):
            kind = ActorKind.PUBLIC_OFFICE
        if self.language == "es":
            name, start = spanish_name(form.noun, plural, phrase, words, head)
        else:
            name, start = english_name(plural, phrase, words, head, self.common, kind in _BODIES)
        a_name = name[0].isupper()
        return Mention(
            kind=kind,
            lemma=form.noun.lemma,
            core=tuple(
                word.folded
                for word in words[start : phrase.last]
                if word.is_word and not grammar.is_number(word) and word.folded not in SAME
            ),
            name=name,
            start=words[phrase.first].start,
            end=words[phrase.last - 1].end,
            plural=plural and not (a_name and phrase.capitalised),
            title=phrase.title,
            proper=(a_name or not plural or (kind is ActorKind.GUILD and phrase.title != ""))
            and (phrase.capitalised or self._named_before(words, phrase, head)),
            indefinite=phrase.determiner in grammar.INDEFINITE,
            with_article=phrase.determiner in grammar.ARTICLES,
            bare=(_is_bare(words, phrase, plural) and not (kind is ActorKind.SPACE and _is_had(words, phrase)))
            or (kind is ActorKind.GUILD and _is_label(words, phrase)),
            passage=passage,
        )

    def _named_before(self, words: Sequence[Word], phrase: Phrase, head: int) -> bool:
        """Whether a name stands before an English head: "the Manga rice mill" is one mill."""
        return self.language == "en" and any(word.capitalised and not word.fresh for word in words[phrase.core : head])


def _is_for_somebody(phrase: Phrase, words: Sequence[Word], head: int) -> bool:
    """Whether a body is there for some people: the "Council for the Deaf" is an office and no meeting."""
    return head + 1 < phrase.last and words[head + 1].folded == "for"


def _subjects(language: Language, lexicon: Lexicon) -> frozenset[str]:
    """The singular nouns of those who trade, lend or join, and the government: "the government trains masons"."""
    return frozenset(
        word
        for word, forms in lexicon.forms[language].items()
        if any(form.noun.kind in _DOERS or form.noun.lemma == "government" for form in forms)
        and not any(form.noun.only for form in forms)
    )


def _nominal(words: Sequence[Word], index: int) -> bool:
    """Whether a Spanish word that is an adjective as well stands as a noun here."""
    if index == 0:
        return True
    before = words[index - 1]
    known = spanish.ARTICLES | spanish.INDEFINITE | spanish.OTHER_DETERMINERS | spanish.NOBODY | spanish.NUMBERS
    return before.folded in known | _BEFORE_NOUN or before.text[0].isdigit() or not before.is_word


def _is_had(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether somebody has it: "la asociación tiene mesa de trabajo con la alcaldía"."""
    return phrase.first > 0 and words[phrase.first - 1].folded in _HAS


def _is_bare(words: Sequence[Word], phrase: Phrase, plural: bool) -> bool:
    """Whether a common noun stands without article inside a sentence, or is a heading."""
    if phrase.capitalised:
        return False
    inside = sum(word.is_word for word in words[phrase.first : phrase.last])
    around = sum(word.is_word for word in words) - inside
    joined = phrase.last < len(words) and words[phrase.last].folded in _JOINS
    if around == 0 or (not phrase.determiner and joined and around < _LONGEST_HEADING):
        return True
    without_article = not phrase.determiner and not phrase.counted and not plural
    return without_article and phrase.first > 0 and not words[phrase.first].fresh


def _is_label(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a noun alone opens a line, with a colon: "Gremio: la unión votó" has one guild."""
    alone = phrase.last - phrase.first == 1 and words[phrase.first].fresh
    return alone and phrase.last < len(words) and words[phrase.last].text == ":"
