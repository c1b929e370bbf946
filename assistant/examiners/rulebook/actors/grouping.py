"""Who a draft names: mentions put together into actors. Knows nothing of what is asked of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Mention
from assistant.examiners.rulebook.actors.mentions import mentions_in
from assistant.examiners.rulebook.actors.space_signs import is_denied
from assistant.examiners.rulebook.text.words import fold_word

# Kinds of people, where singular and plural are the same actor.
_PEOPLE = frozenset({ActorKind.TARGET_GROUP, ActorKind.PROVIDER, ActorKind.INTERMEDIARY})
# Kinds that are founded, so that "una mesa" is another than "la Mesa" named before.
_ORGANISED = frozenset({ActorKind.SPACE, ActorKind.GUILD})
_LONGEST_NAME = 8
_IN_BUSINESS = frozenset({ActorKind.FIRM, ActorKind.LENDER})
_LETTERS_OF_A_SHORT_TITLE = 5
_FOR_WHOM = re.compile(
    r"(?:resumen|nota|ficha|informe|presentaci[óo]n|borrador|summary|note|brief|draft|memo)\s+(?:para|al?|for|to)\s*$",
    re.IGNORECASE,
)
# Endings that are no part of what a firm is called.
_LEGAL_FORMS = frozenset(
    {"ltd", "limited", "inc", "plc", "llc", "sa", "sac", "srl", "srltda", "ltda", "sas", "eirl", "gmbh", "co"}
)


@dataclass(slots=True)
class Group:
    """The mentions of one actor, while they are being gathered. `kind` is of the first."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    cores: dict[tuple[tuple[str, ...], bool], bool] = field(default_factory=dict)  # (core, plural): has a title
    start: int = -1
    proper: bool = False
    only_short: bool = True
    has_short: bool = False

    def add(self, mention: Mention) -> None:
        """Put a mention to the group."""
        self.mentions.append(mention)
        key = (mention.core, mention.plural)
        self.cores[key] = self.cores.get(key, False) or bool(mention.title)
        self.start = mention.start if self.start < 0 else min(self.start, mention.start)
        self.proper = self.proper or mention.proper
        short = _is_short(mention)
        self.only_short = self.only_short and short
        self.has_short = self.has_short or short

    def has_number(self, plural: bool) -> bool:
        """Whether one of its mentions is of that number."""
        return any(known == plural for _, known in self.cores)


def find_actors(text: str, passages: Sequence[Passage], language: Language, lexicon: Lexicon) -> tuple[Actor, ...]:
    """The actors that the draft names, in the order of their first mention.

    `name` can stand after "¿Qué gana" or "What does … gain": a definite article is put before a Spanish common noun
    that was written without one, and numbers are left out unless an article stands before them. `start` and `end` are
    of the mention whose name is shown. A space that the draft says it lacks or will not create is nobody.
    """
    mentions = [
        mention
        for mention in mentions_in(passages, language, lexicon)
        if mention.kind is not ActorKind.SPACE
        or (
            not is_denied(
                text[passages[mention.passage].start : mention.start],
                text[mention.end : passages[mention.passage].end],
                language,
            )
            and not _is_reader(mention, text)
        )
    ]
    return tuple(actor_of(group) for group in grouped(mentions))


def _is_reader(mention: Mention, text: str) -> bool:
    """Whether a committee without a name is the one that reads the draft: "Resumen para el comité", in its title."""
    if not _is_short(mention) or mention.proper or mention.passage > 1:
        return False
    return bool(_FOR_WHOM.search(text[max(0, mention.start - 30) : mention.start]))


def grouped(mentions: Sequence[Mention]) -> list[Group]:
    """The mentions of each actor together, in the order of the first; mentions that name nobody are left out.

    Full names find their actors first; then the short ones ("la asociación") are given to those they refer to.
    """
    groups: list[Group] = []
    by_lemma: dict[tuple[ActorKind, str], list[Group]] = {}
    by_title: dict[str, Group] = {}
    for mention in sorted(mentions, key=_is_short):
        siblings = by_lemma.setdefault((mention.kind, mention.lemma), [])
        title = _without_legal_form(fold_word(mention.title))
        if _is_short(mention):
            group = _referred(mention, siblings)
        else:
            group = by_title.get(title) or _begun_so(title, mention, by_title) if title else None
            group = group or next((sibling for sibling in siblings if _same(mention, sibling)), None)
        if group is None:
            if mention.bare:
                continue
            group = Group(mention.kind)
            groups.append(group)
            siblings.append(group)
        if title:
            by_title.setdefault(title, group)
        group.add(mention)
    return sorted(groups, key=lambda group: group.start)


def _begun_so(title: str, mention: Mention, by_title: Mapping[str, Group]) -> Group | None:
    """The one firm or lender whose title goes on from this one, or that this one goes on from."""
    if mention.kind not in _IN_BUSINESS or len(title) < _LETTERS_OF_A_SHORT_TITLE:
        return None
    found = {
        id(group): group
        for known, group in by_title.items()
        if group.kind is mention.kind
        and (
            known.startswith(f"{title} ") or (title.startswith(f"{known} ") and len(known) >= _LETTERS_OF_A_SHORT_TITLE)
        )
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _without_legal_form(title: str) -> str:
    """A folded title without "Ltd" or "S.A.C.", where two words or more are left."""
    words = re.sub(r"\s+(?:[a-z]\.\s?)+(?:de\s+)?(?:[a-z]\.\s?)*[a-z]?$", "", title).split()
    while len(words) > 2 and words[-1].rstrip(".") in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def actor_of(group: Group) -> Actor:
    """The actor that a group of mentions speaks of."""
    shown = _shown(group)
    return Actor(
        name=shown.name,
        kind=group.kind,
        start=shown.start,
        end=shown.end,
        proper=group.proper,
        plural=shown.plural,
        mentions=len(group.mentions),
    )


def _is_short(mention: Mention) -> bool:
    return len(mention.core) == 1 and not mention.title


def _same(mention: Mention, group: Group) -> bool:
    if (mention.core, mention.plural) in group.cores:
        return True
    for (core, plural), titled in group.cores.items():
        if mention.plural != plural and group.kind not in _PEOPLE:
            continue
        if mention.core == core:
            return True
        if mention.title and titled:
            continue
        shorter, longer = sorted((mention.core, core), key=len)
        if len(shorter) > 1 and (longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter):
            return True
    return False


def _referred(mention: Mention, siblings: Sequence[Group]) -> Group | None:
    """The group that a short form ("la asociación") refers to."""
    short = next((sibling for sibling in siblings if sibling.only_short and _agrees(mention, sibling)), None)
    if mention.indefinite and mention.kind in _ORGANISED:
        return short
    agreeing = [sibling for sibling in siblings if _agrees(mention, sibling)]
    if not agreeing and mention.kind is ActorKind.FIRM:  # "el taller" speaks of any of "los talleres"
        agreeing = [sibling for sibling in siblings if not sibling.proper]
    if len(agreeing) <= 1:
        return agreeing[0] if agreeing else None
    if mention.plural:
        short = next((sibling for sibling in agreeing if sibling.has_short), None)
        return short or (agreeing[0] if mention.kind in _PEOPLE else None)
    earlier = [sibling for sibling in agreeing if sibling.start < mention.start]
    return earlier[-1] if earlier else agreeing[0]


def _agrees(mention: Mention, group: Group) -> bool:
    return group.kind in _PEOPLE or group.has_number(mention.plural)


def _shown(group: Group) -> Mention:
    """The mention whose name is shown: a titled one, then one with its own article, then the fullest."""
    candidates = [mention for mention in group.mentions if not mention.bare] or group.mentions

    def rank(mention: Mention) -> tuple[bool, int, bool, int, bool, int]:
        words = len(mention.core)
        title = len(mention.title.split()) if group.kind in _IN_BUSINESS else 0
        full = words if words <= _LONGEST_NAME else 0
        either = group.kind in _PEOPLE or group.kind is ActorKind.FIRM
        capital = any(word[0].isupper() for word in mention.name.split()[:2])
        return bool(mention.title), title, mention.plural if either else True, full, capital, -mention.start

    return max(candidates, key=rank)
