"""What stands beside a noun and tells whether it is somebody: a seat in it, a number of each, a name in brackets.

Knows nothing of the lexicon.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.mention import Taken
from assistant.examiners.rulebook.text.words import Word, word_set

# What a group of actors does and no thing: in capitals or not, it is a space.
_MEETS: dict[Language, frozenset[str]] = {
    "es": word_set("sesiona sesionan sesiono sesionara"),
    "en": word_set("meets convenes convened"),
}
_GATHERS = word_set("reune reunen reunia reunio reunira junta juntan juntaba juntara")
_NEAR_BEFORE, _NEAR_AFTER, _AFTER_A_CLAUSE = 4, 9, 16
_HAS_SEAT, _SEATED = word_set("sits sit sat"), word_set("on in")
_POSSESSIVE = ("'s", "’s", "'", "’")
_EACH = word_set("each apiece")


def sits(words: Sequence[Word], index: int, language: Language) -> bool:
    """Whether it meets, as no table or net does: "la mesa de algas sesiona", "se reúne la plataforma del ají"."""
    before, after = words[max(0, index - _NEAR_BEFORE) : index], words[index + 1 : index + _NEAR_AFTER]
    if any(word.folded in _MEETS[language] for word in (*before, *after)):
        return True
    after = words[index + 1 : index + _AFTER_A_CLAUSE]
    return language == "es" and any(
        one.folded == "se" and two.folded in _GATHERS for span in (before, after) for one, two in pairwise(span)
    )


def is_sat_on(words: Sequence[Word], index: int) -> bool:
    """Whether somebody has a seat in it: "the union sits on the harbour council", not "in the council's budget"."""
    if words[index].folded.endswith(("'s", "s'")) or (index + 1 < len(words) and words[index + 1].text in _POSSESSIVE):
        return False
    return any(
        one.folded in _HAS_SEAT and two.folded in _SEATED
        for one, two in pairwise(words[max(0, index - _NEAR_BEFORE - 2) : index])
    )


def is_for_so_many(words: Sequence[Word], after: int) -> bool:
    """Whether a number of people follows: "16 talleres de 25 personas" are taught and buy nothing."""
    links = after + 1 < len(words) and words[after].folded in ("de", "para", "of", "for", "with", "con")
    return links and words[after + 1].text[0].isdigit()


def is_of_each(words: Sequence[Word], after: int) -> bool:
    """Whether what follows is said of each: "three mills, 2 t a day each" are to be built, and nobody to be asked."""
    clause = words[after : after + _NEAR_AFTER]
    clause = clause[: next((place for place, word in enumerate(clause) if word.text in ".;:"), len(clause))]
    marks = " ".join(word.folded for word in clause)
    return any(word.folded in _EACH for word in clause) or "c / u" in marks or "cada un" in marks


def has_more_to_its_name(words: Sequence[Word], index: int) -> bool:
    """Whether other capitals belong to the name of a head: "the Herring Council", "the Council of Guilds"."""
    if index > 0 and words[index - 1].capitalised and not words[index - 1].fresh:
        return True
    return index + 2 < len(words) and words[index + 1].folded == "of" and words[index + 2].capitalised


def with_name_in_brackets(span: Taken, spans: Sequence[Taken], words: Sequence[Word]) -> Taken:
    """A body with the name that stands in brackets behind it: "the herders' union (Altai Malchin Union, 900 cards)"."""
    mention = span.mention
    if mention.title or mention.plural or mention.kind is not ActorKind.GUILD:
        return span
    if span.last + 1 >= len(words) or words[span.last].text != "(":
        return span
    named = next((other.mention for other in spans if other.first == span.last + 1 and other.mention.title), None)
    if named is None or named.kind is not mention.kind:
        return span
    return replace(span, mention=replace(mention, title=named.title, proper=True))


def taken_back(span: Taken, words: Sequence[Word]) -> bool:
    """Whether the draft takes a name back: "Banco Litoral... no, ese es de Salta"."""
    after = [word.text for word in words[span.last : span.last + 5]]
    dots = 0
    while dots < len(after) and after[dots] in (".", "…"):
        dots += 1
    return (dots > 1 or after[:1] == ["…"]) and after[dots : dots + 2] == ["no", ","]
