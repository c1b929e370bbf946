"""A mention: one place where a draft names an actor. Knows nothing of how it was found."""

from dataclasses import dataclass

from assistant.domain.facts import ActorKind


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an actor.

    `name` can stand in a sentence ("la cooperativa Los Andes"); `core` is the folded name without article and number,
    its head first in Spanish and last in English; `lemma` the folded singular of the head, "" for a bare proper name;
    `title` the proper name within it as written, or "". `start` and `end` are offsets into the draft.
    """

    kind: ActorKind
    lemma: str
    core: tuple[str, ...]
    name: str
    start: int
    end: int
    plural: bool
    title: str = ""
    proper: bool = False  # names one actor, by a title or by a capital on its head
    with_article: bool = False  # written with a definite article
    indefinite: bool = False  # "una mesa": nothing named before
    bare: bool = False  # a common noun without article inside a sentence: counts, but names nobody by itself
    passage: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """A mention with the indices of its words, half-open, and the number of its passage."""

    first: int
    last: int
    mention: Mention
