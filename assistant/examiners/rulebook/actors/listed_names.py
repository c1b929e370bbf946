"""Names that stand in a row behind the noun for them: "three agrovets, A, B and C, agreed", "exporters (A, B & Co)".

They are of the noun's kind. Knows nothing of names that stand alone.
"""

from collections.abc import Collection, Iterator, Sequence

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.bare_names import mention_of
from assistant.examiners.rulebook.actors.firm_names import deed_in_a_list, ends_like_a_firm
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Taken
from assistant.examiners.rulebook.actors.proper_names import begins_name, end_of_run, proper_words
from assistant.examiners.rulebook.text.words import Word, word_set

_LISTED = frozenset({ActorKind.FIRM, ActorKind.LENDER})
_HOW_MANY: dict[str, int] = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5},
    **{"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5},
}
_AND = word_set("and y e &")
_MOST_WORDS_OF_A_NOUN = 4


def listed_names(
    words: Sequence[Word],
    passage: int,
    taken: Sequence[Taken],
    language: Language,
    lexicon: Lexicon,
    places: Collection[str],
) -> Iterator[Taken]:
    """The names of one passage that a row shows to be of firms or lenders, none within the mentions `taken`."""
    covered = {index for span in taken for index in range(span.first, span.last)}
    for first, last, kind in [
        *_in_brackets(words, taken, language, lexicon, places),
        *_after_a_number(words, taken, language, lexicon, places),
    ]:
        if not covered & set(range(first, last)):
            covered |= set(range(first, last))
            yield Taken(first, last, mention_of(words, first, last, kind, passage))


Named = tuple[int, int, ActorKind]


def _in_brackets(
    words: Sequence[Word], taken: Sequence[Taken], language: Language, lexicon: Lexicon, places: Collection[str]
) -> Iterator[Named]:
    """Behind a noun in the plural; one of the names at least has to look like a firm's, for places stand there too."""
    for span in taken:
        if span.mention.kind not in _LISTED or not span.mention.plural or span.mention.proper:
            continue
        if span.last >= len(words) or words[span.last].text != "(":
            continue
        names = list(_names_from(words, span.last + 1, language))
        named = [(first, last) for first, last in names if proper_words(words, first, last) not in places]
        if len(named) < len(names) or not any(_is_coined(words, *name, language, lexicon) for name in named):
            continue
        for first, last in named:
            yield first, last, span.mention.kind


def _after_a_number(
    words: Sequence[Word], taken: Sequence[Taken], language: Language, lexicon: Lexicon, places: Collection[str]
) -> Iterator[Named]:
    """As many names between commas as the number before the noun says, and what they do: of any noun."""
    kinds = {index: span.mention.kind for span in taken for index in range(span.first, span.last)}
    deeds = lexicon.deeds[language]
    for index, word in enumerate(words):
        many = _HOW_MANY.get(word.folded, 0)
        if not many:
            continue
        comma = next(
            (step for step in range(index + 2, index + 2 + _MOST_WORDS_OF_A_NOUN) if _is_mark(words, step)), None
        )
        if comma is None or words[comma].text not in (",", ":"):
            continue
        noun = words[comma - 1]
        if noun.capitalised or not noun.folded.endswith("s"):
            continue
        names = list(_names_from(words, comma + 1, language))
        if len(names) != many or any(proper_words(words, *name) in places for name in names):
            continue
        after = names[-1][1]
        after += after < len(words) and words[after].text in (",", ")")
        kind = kinds.get(comma - 1) or deed_in_a_list(words, after, deeds) or _of_a_workplace(noun, language, lexicon)
        if kind not in _LISTED:
            continue
        for first, last in names:
            yield first, last, kind
        beside = _joined_before(words, index)  # "Meru Tiles and two smaller kilns, A and B, will buy"
        if beside and proper_words(words, *beside) not in places and kinds.get(comma - 1) is None:
            yield *beside, kind


def _of_a_workplace(noun: Word, language: Language, lexicon: Lexicon) -> ActorKind | None:
    """The kind of what is a firm or a lender only in some company, as "workshops" that have names of their own."""
    kinds = {form.noun.kind for form in lexicon.forms[language].get(noun.folded, ())}
    return next((kind for kind in _LISTED if kinds == {kind}), None)


def _is_mark(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and not words[index].is_word


def _joined_before(words: Sequence[Word], index: int) -> tuple[int, int] | None:
    """The name that "and" joins with what stands at `index`."""
    last = index - 1
    if last < 1 or words[last].folded not in _AND or not words[last - 1].capitalised:
        return None
    first = last - 1
    while first > 0 and begins_name(words, first - 1):
        first -= 1
    return (first, last) if last - first > 1 else None


def _names_from(words: Sequence[Word], index: int, language: Language) -> Iterator[tuple[int, int]]:
    """The names that go on from `index`, parted by commas or "and"; "J. Masawe & Sons" and "M/S Karim" are one."""
    while index < len(words):
        if [word.text for word in words[index : index + 3]] in (["M", "/", "S"], ["M", "/", "s"]):
            index += 3
        if not begins_name(words, index):
            return
        end = end_of_run(words, index, language)
        if len(words[index].text) == 1 and end < len(words) and words[end].text == "." and begins_name(words, end + 1):
            end = end_of_run(words, end + 1, language)
        while end + 1 < len(words) and words[end].text == "&" and begins_name(words, end + 1):
            end = end_of_run(words, end + 1, language)
        yield index, end
        index = end
        if index < len(words) and words[index].text == ",":
            index += 1
        if index < len(words) and words[index].folded in _AND:
            index += 1
        if index == end:
            return


def _is_coined(words: Sequence[Word], first: int, last: int, language: Language, lexicon: Lexicon) -> bool:
    """Whether no place is called so: "AgroHerba", "Filli & Bija", "Lunga Foods"."""
    if any(word.text == "&" or (word.is_acronym and not word.text.isupper()) for word in words[first:last]):
        return True
    return ends_like_a_firm(words, first, last, language, lexicon)
