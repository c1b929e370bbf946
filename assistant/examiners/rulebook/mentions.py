"""Every place where a draft names an actor. Knows nothing of which mentions are of one and the same actor."""

from collections.abc import Iterator, Sequence

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook import noun_phrase_en as english
from assistant.examiners.rulebook import noun_phrase_es as spanish
from assistant.examiners.rulebook.lexicon import Lexicon, Noun
from assistant.examiners.rulebook.mention import Mention
from assistant.examiners.rulebook.noun_phrase_es import Phrase, written
from assistant.examiners.rulebook.proper_names import proper_words
from assistant.examiners.rulebook.words import Word, words_of

# Kinds whose capitalised short form is a title by itself: "la Mesa", "the Ministry".
_PREPOSITIONS = {
    "es": frozenset("de con por para en a entre sin como segun desde hacia o y e".split()),
    "en": frozenset("of with by for in at to from as between without or and per through into on".split()),
}


def mentions_in(passages: Sequence[Passage], language: Language, lexicon: Lexicon) -> list[Mention]:
    """All mentions with a head noun, in the order of the draft."""
    found: list[Mention] = []
    for number, passage in enumerate(passages):
        words = words_of(passage.text, passage.start)
        found.extend(_in_passage(words, number, language, lexicon))
    return found


def _in_passage(words: Sequence[Word], passage: int, language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    forms = lexicon.forms[language]
    taken = -1  # the last word that belongs to a name already found
    for index, word in enumerate(words):
        if index <= taken or word.folded not in forms:
            continue
        for form in forms[word.folded]:
            if not _in_company(form.noun, words, index, language, lexicon):
                continue
            if language == "es":
                phrase: Phrase | None = spanish.phrase_around(words, index, form.plural)
            else:
                phrase = english.phrase_around(words, index, form.plural)
            if phrase is None:
                break
            if phrase.first <= taken:
                break
            mention = _mention(form.noun, form.plural, phrase, words, index, passage, language)
            if mention is None:
                break
            taken = phrase.last - 1
            yield mention
            break


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


_BEFORE_NOUN = frozenset(
    "de con por para a entre y e o como pequenos pequenas grandes nuevos nuevas otros otras son".split()
)


def _mention(
    noun: Noun, plural: bool, phrase: Phrase, words: Sequence[Word], head: int, passage: int, language: Language
) -> Mention | None:
    grammar_nobody = spanish.NOBODY if language == "es" else english.NOBODY
    if phrase.determiner in grammar_nobody:
        return None
    core_words = [
        word for word in words[phrase.core : phrase.last] if word.is_word and word.folded not in _numbers(language)
    ]
    name, with_article = (
        _spanish_name(noun, plural, phrase, words, head)
        if language == "es"
        else _english_name(plural, phrase, words, head)
    )
    before = words[phrase.first - 1] if phrase.first > 0 else None
    bare = (
        not phrase.determiner
        and not phrase.counted
        and not phrase.capitalised
        and not plural
        and before is not None
        and not words[phrase.first].fresh
    )
    return Mention(
        kind=noun.kind,
        lemma=noun.lemma,
        core=tuple(word.folded for word in core_words),
        name=name,
        start=words[phrase.first].start,
        end=words[phrase.last - 1].end,
        plural=plural,
        title=phrase.title,
        with_article=with_article,
        bare=bare,
        passage=passage,
    )


def _numbers(language: Language) -> frozenset[str]:
    return spanish.NUMBERS if language == "es" else english.NUMBERS


def _spanish_name(noun: Noun, plural: bool, phrase: Phrase, words: Sequence[Word], head: int) -> tuple[str, bool]:
    as_written = phrase.determiner in ("el", "la", "los", "las", "al", "del")
    start = phrase.core
    if not as_written:  # "640 familias" is "las familias" in a question
        while start < head and (words[start].folded in spanish.NUMBERS or words[start].text[0].isdigit()):
            start += 1
    article = phrase.determiner if phrase.determiner in ("el", "la", "los", "las") else ""
    if not article:
        gender = noun.gender
        if gender == "c":
            gender = "f" if phrase.determiner in ("una", "unas", "nuestra", "nuestras", "esta", "estas") else "m"
        article = spanish.definite(gender, plural)
    text = written(words, start, phrase.last)
    if (
        words[start].fresh
        and not words[start].is_acronym
        and not phrase.title
        and not _goes_on_capitalised(words, head)
    ):
        text = text[0].lower() + text[1:]
    return f"{article} {text}", as_written


def _goes_on_capitalised(words: Sequence[Word], head: int) -> bool:
    return any(word.capitalised for word in words[head + 1 : head + 3] if word.is_word)


def _english_name(plural: bool, phrase: Phrase, words: Sequence[Word], head: int) -> tuple[str, bool]:
    as_written = phrase.determiner == "the"
    start = phrase.core
    if not as_written:
        while start < head and (words[start].folded in english.NUMBERS or words[start].text[0].isdigit()):
            start += 1
    text = written(words, start, phrase.last)
    if words[start].fresh and not words[start].is_acronym and not (phrase.title and start < head):
        text = text[0].lower() + text[1:]
    needs_article = as_written or (not phrase.capitalised and (not plural or bool(phrase.determiner) or phrase.counted))
    if phrase.capitalised and phrase.title and not as_written and start == head:
        needs_article = True  # processor Kafue → the processor Kafue
    return ("the " + text if needs_article else text), as_written


def key_of(words: Sequence[Word], start: int, end: int) -> str:
    """The folded proper words of a span."""
    return proper_words(words, start, end)
