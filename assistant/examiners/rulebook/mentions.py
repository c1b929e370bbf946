"""Every place where a draft names an actor. Knows nothing of which mentions are of one and the same actor."""

from collections.abc import Iterator, Sequence

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook import noun_phrase_en as english
from assistant.examiners.rulebook import noun_phrase_es as spanish
from assistant.examiners.rulebook.bare_names import Taken, bare_names, places_in, with_apposition
from assistant.examiners.rulebook.lexicon import Lexicon, Noun
from assistant.examiners.rulebook.mention import Mention
from assistant.examiners.rulebook.noun_phrase_es import Phrase
from assistant.examiners.rulebook.words import Word, fold_word, word_set, words_of, written


def mentions_in(passages: Sequence[Passage], language: Language, lexicon: Lexicon) -> list[Mention]:
    """All mentions, in the order of the draft."""
    tokens = [words_of(passage.text, passage.start) for passage in passages]
    places = places_in(tokens, language)
    taken = [
        [with_apposition(span, words, language, places) for span in _with_head(words, number, language, lexicon)]
        for number, words in enumerate(tokens)
    ]
    known = {
        fold_word(span.mention.title): span.mention.kind for spans in taken for span in spans if span.mention.title
    }
    found: list[Mention] = []
    for number, (words, spans) in enumerate(zip(tokens, taken, strict=True)):
        bare = bare_names(words, number, spans, language, lexicon, places, known)
        found.extend(span.mention for span in sorted([*spans, *bare], key=lambda span: span.first))
    return found


def _with_head(words: Sequence[Word], passage: int, language: Language, lexicon: Lexicon) -> Iterator[Taken]:
    """Mentions with a head noun."""
    forms = lexicon.forms[language]
    end = 0  # of the last name found
    for index, word in enumerate(words):
        if index < end or word.folded not in forms or _goes_on(words, index, language, lexicon):
            continue
        form = next(
            (form for form in forms[word.folded] if _in_company(form.noun, words, index, language, lexicon)), None
        )
        if form is None:
            continue
        grammar = spanish if language == "es" else english
        phrase = grammar.phrase_around(words, index, form.plural is not False)
        if phrase is None or phrase.first < end:
            continue
        plural = phrase.plural if form.plural is None else form.plural
        mention = _mention(form.noun, plural, phrase, words, index, passage, language)
        if mention is not None:
            end = phrase.last
            yield Taken(phrase.first, phrase.last, mention)


def _goes_on(words: Sequence[Word], index: int, language: Language, lexicon: Lexicon) -> bool:
    """Whether an English head is followed by the real one: "Union Bank", "the utilities regulator"."""
    if language == "es" or index + 1 >= len(words):
        return False
    if words[index].capitalised and not words[index].fresh and not words[index + 1].capitalised:
        return False
    return any(
        _in_company(form.noun, words, index + 1, language, lexicon)
        for form in lexicon.forms[language].get(words[index + 1].folded, ())
    )


def _in_company(noun: Noun, words: Sequence[Word], index: int, language: Language, lexicon: Lexicon) -> bool:
    if any(company.around(words, index) for company in noun.never):
        return False
    if noun.noun_only and language == "es" and not _nominal(words, index):
        return False
    if not noun.only and not noun.deed:
        return True
    if any(company.around(words, index) for company in noun.only):
        return True
    word = words[index]
    if word.capitalised and not word.fresh and ActorKind.SPACE is noun.kind:
        return True
    return noun.deed and any(after.folded in lexicon.deeds[language] for after in words[index + 1 : index + 2])


def _nominal(words: Sequence[Word], index: int) -> bool:
    """Whether a Spanish word that is an adjective as well stands as a noun here."""
    if index == 0:
        return True
    before = words[index - 1]
    known = spanish.ARTICLES | spanish.INDEFINITE | spanish.OTHER_DETERMINERS | spanish.NOBODY | spanish.NUMBERS
    return before.folded in known or before.text[0].isdigit() or not before.is_word or before.folded in _BEFORE_NOUN


_BEFORE_NOUN = word_set(
    """de con por para a entre y e o como pequenos pequenas grandes nuevos nuevas otros otras son"""
)


def _mention(
    noun: Noun, plural: bool, phrase: Phrase, words: Sequence[Word], head: int, passage: int, language: Language
) -> Mention | None:
    grammar_nobody = spanish.NOBODY if language == "es" else english.NOBODY
    if phrase.determiner in grammar_nobody:
        return None
    grammar = spanish if language == "es" else english
    core_words = [
        word
        for word in words[phrase.core : phrase.last]
        if word.is_word and not grammar.is_number(word) and word.folded not in _SAME
    ]
    name, with_article = (
        _spanish_name(noun, plural, phrase, words, head)
        if language == "es"
        else _english_name(plural, phrase, words, head)
    )
    around = sum(word.is_word for word in words) - sum(word.is_word for word in words[phrase.first : phrase.last])
    a_heading = around == 0 or (not phrase.determiner and around < _LONGEST_HEADING)
    inside = phrase.first > 0 and not words[phrase.first].fresh
    without_article = not phrase.determiner and not phrase.counted and not plural
    bare = not phrase.capitalised and (a_heading or (without_article and inside))
    return Mention(
        kind=noun.kind,
        lemma=noun.lemma,
        core=tuple(word.folded for word in core_words),
        name=name,
        start=words[phrase.first].start,
        end=words[phrase.last - 1].end,
        plural=plural and not name[0].isupper(),
        title=phrase.title,
        proper=(not plural or name[0].isupper())
        and (phrase.capitalised or (language == "en" and _capital_before(words, phrase, head))),
        indefinite=phrase.determiner in grammar.INDEFINITE,
        with_article=with_article,
        bare=bare,
        passage=passage,
    )


def _capital_before(words: Sequence[Word], phrase: Phrase, head: int) -> bool:
    """ "the Kilosa rice mill" is one mill."""
    return any(word.capitalised and not word.fresh for word in words[phrase.core : head])


_LONGEST_HEADING = 3
# "la misma asociación" is the association.
_SAME = word_set("mismo misma mismos mismas propio propia propios propias same own very said")


def _spanish_name(noun: Noun, plural: bool, phrase: Phrase, words: Sequence[Word], head: int) -> tuple[str, bool]:
    as_written = phrase.determiner in ("el", "la", "los", "las", "al", "del")
    start = phrase.core
    if not as_written:  # "640 familias" is "las familias" in a question
        while start < head and spanish.is_number(words[start]):
            start += 1
    while start < head and words[start].folded in _SAME:
        start += 1
    if plural and not as_written and phrase.title and words[head].capitalised and not phrase.determiner:
        return written(words, phrase.core, phrase.last), False  # a firm's name: "Molinos Vera"
    article = phrase.determiner if phrase.determiner in ("el", "la", "los", "las") else ""
    if not article:
        gender = noun.gender
        if gender == "c":
            gender = "f" if phrase.determiner in ("una", "unas", "nuestra", "nuestras", "esta", "estas") else "m"
        article = spanish.definite(gender, plural)
    text = written(words, start, phrase.last)
    if words[start].fresh and not words[start].is_acronym and not phrase.title:
        text = text[0].lower() + text[1:]
    return f"{article} {text}", as_written


def _english_name(plural: bool, phrase: Phrase, words: Sequence[Word], head: int) -> tuple[str, bool]:
    as_written = phrase.determiner == "the"
    start = phrase.core
    if not as_written:
        while start < head and english.is_number(words[start]):
            start += 1
    while start < head and words[start].folded in _SAME:
        start += 1
    text = written(words, start, phrase.last)
    if words[start].fresh and not words[start].is_acronym and not (phrase.title and start < head):
        text = text[0].lower() + text[1:]
    needs_article = as_written or (not phrase.capitalised and (not plural or bool(phrase.determiner) or phrase.counted))
    if phrase.capitalised and (phrase.determiner or (phrase.title and start == head)):
        needs_article = True  # "a Cocoa Platform" is "the Cocoa Platform"
    return ("the " + text if needs_article else text), as_written
