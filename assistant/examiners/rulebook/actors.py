"""Who a draft names: mentions put together into actors. Knows nothing of what is asked of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.lexicon import Lexicon
from assistant.examiners.rulebook.mention import Mention
from assistant.examiners.rulebook.mentions import mentions_in
from assistant.examiners.rulebook.words import fold_word

# Kinds of people, where singular and plural are the same actor.
_PEOPLE = frozenset({ActorKind.TARGET_GROUP, ActorKind.PROVIDER, ActorKind.INTERMEDIARY})
_LONGEST_NAME = 8


@dataclass(slots=True)
class Group:
    """The mentions of one actor, while they are being gathered."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def kind(self) -> ActorKind:
        return self.mentions[0].kind

    @property
    def longest(self) -> tuple[str, ...]:
        return max((mention.core for mention in self.mentions), key=len)


def find_actors(text: str, passages: Sequence[Passage], language: Language, lexicon: Lexicon) -> tuple[Actor, ...]:
    """The actors that the draft names, in the order of their first mention.

    `name` can stand after "¿Qué gana" or "What does … gain": a definite article is put before a Spanish common noun
    that was written without one, and numbers are left out unless an article stands before them. `start` and `end` are
    of the first full mention.
    """
    return tuple(actor_of(group) for group in grouped(mentions_in(passages, language, lexicon)))


def grouped(mentions: Sequence[Mention]) -> list[Group]:
    """The mentions of each actor together, in the order of the first; mentions that name nobody are left out."""
    full = [mention for mention in mentions if not _is_short(mention)]
    groups: list[Group] = []
    by_lemma: dict[tuple[ActorKind, str], list[Group]] = {}
    by_title: dict[str, Group] = {}
    for mention in full:
        title = fold_word(mention.title)
        siblings = by_lemma.setdefault((mention.kind, mention.lemma), [])
        group = by_title.get(title) if title else None
        if group is None:
            group = next((sibling for sibling in siblings if _same(mention, sibling)), None)
        if group is None:
            if mention.bare:
                continue
            group = Group()
            groups.append(group)
            siblings.append(group)
        if title:
            by_title.setdefault(title, group)
        group.mentions.append(mention)
    for mention in mentions:
        if not _is_short(mention):
            continue
        siblings = by_lemma.setdefault((mention.kind, mention.lemma), [])
        group = _referred(mention, siblings)
        if group is None:
            if mention.bare:
                continue
            group = Group()
            groups.append(group)
            siblings.append(group)
        group.mentions.append(mention)
    return sorted(groups, key=lambda group: min(mention.start for mention in group.mentions))


def actor_of(group: Group) -> Actor:
    """The actor that a group of mentions speaks of."""
    shown = _shown(group)
    return Actor(
        name=shown.name,
        kind=group.kind,
        start=shown.start,
        end=shown.end,
        proper=bool(shown.title) or any(mention.title for mention in group.mentions),
        plural=shown.plural,
        mentions=len(group.mentions),
    )


def _is_short(mention: Mention) -> bool:
    return len(mention.core) == 1 and not mention.title


def _same(mention: Mention, group: Group) -> bool:
    for other in group.mentions:
        if mention.plural != other.plural and group.kind not in _PEOPLE:
            continue
        if mention.core == other.core:
            return True
        if mention.title and other.title:
            continue
        shorter, longer = sorted((mention.core, other.core), key=len)
        if len(shorter) > 1 and (longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter):
            return True
    return False


def _referred(mention: Mention, siblings: Sequence[Group]) -> Group | None:
    """The group that a short form ("la asociación") refers to."""
    number = [
        sibling
        for sibling in siblings
        if sibling.kind in _PEOPLE or any(other.plural == mention.plural for other in sibling.mentions)
    ]
    if len(number) <= 1:
        return number[0] if number else None
    short = next((sibling for sibling in number if any(_is_short(other) for other in sibling.mentions)), None)
    if mention.plural:
        return short or (number[0] if mention.kind in _PEOPLE else None)
    earlier = [sibling for sibling in number if min(other.start for other in sibling.mentions) < mention.start]
    return earlier[-1] if earlier else number[0]


def _shown(group: Group) -> Mention:
    """The mention whose name is shown: a titled one, then one with its own article, then the fullest."""
    candidates = [mention for mention in group.mentions if not mention.bare] or group.mentions

    def rank(mention: Mention) -> tuple[bool, bool, int, int]:
        words = len(mention.core)
        full = words if words <= _LONGEST_NAME else 0
        return bool(mention.title), mention.plural if group.kind in _PEOPLE else True, full, -mention.start

    return max(candidates, key=rank)
