"""The multi-actor spaces of a draft, and whether they exist or are to be created.

The sentence that names the space decides, with the one after it when that one speaks of the space without a name.
Knows nothing of whether a new space is a good thing.
"""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import Actor, ActorKind, Space
from assistant.examiners.rulebook.actors import space_signs as signs
from assistant.examiners.rulebook.actors.grouping import Group, actor_of, grouped
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Mention
from assistant.examiners.rulebook.actors.mentions import mentions_in

State = Literal["existing", "created", "unclear"]
_REACH = 160  # letters after a name in which it is said who leads the space
_ACCENTED = {"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uú]"}
_Spoken = Literal["known", "existing", "created", "unclear"]  # known: said to exist, not only spoken of so
_ORDER: tuple[tuple[_Spoken, State], ...] = (
    ("known", "existing"),
    ("created", "created"),
    ("existing", "existing"),
    ("unclear", "unclear"),
)


def find_spaces(
    text: str, passages: Sequence[Passage], actors: Sequence[Actor], language: Language, lexicon: Lexicon
) -> tuple[Space, ...]:
    """The spaces among the draft's actors with their state and the passage that says so.

    A space that the draft says it lacks, or will not create, is no space. Where a sentence creates a space and no
    other says that it exists, it is created; where nothing says either, the state is unclear.
    """
    relevant = _speaking_of_spaces(passages, language, lexicon)
    known = {(actor.name, actor.start): actor for actor in actors if actor.kind is ActorKind.SPACE}
    spaces: list[Space] = []
    groups = [group for group in grouped(mentions_in(relevant, language, lexicon)) if group.kind is ActorKind.SPACE]
    for group in groups:
        actor = actor_of(group)
        others = [mention for other in groups if other is not group for mention in other.mentions]
        found = _state(group, others, text, relevant, language)
        if found is None:
            continue
        state, passage = found
        actor = known.get((actor.name, actor.start), actor)
        spaces.append(Space(actor=actor, state=state, start=passage.start, end=passage.end))
    return tuple(spaces)


def _speaking_of_spaces(passages: Sequence[Passage], language: Language, lexicon: Lexicon) -> list[Passage]:
    """The passages with a word for a space, each with the one after it."""
    words = [
        "".join(_ACCENTED.get(letter, letter) for letter in word)
        for word, forms in lexicon.forms[language].items()
        if any(form.noun.kind is ActorKind.SPACE for form in forms)
    ]
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
    numbers = {number for number, passage in enumerate(passages) if pattern.search(passage.text)}
    return [passage for number, passage in enumerate(passages) if number in numbers or number - 1 in numbers]


def _state(
    group: Group, others: Sequence[Mention], text: str, passages: Sequence[Passage], language: Language
) -> tuple[State, Passage] | None:
    spoken = [
        (_spoken_state(mention, others, text, passages, language), passages[mention.passage])
        for mention in sorted(group.mentions, key=lambda mention: mention.start)
    ]
    for wanted, state in _ORDER:
        for said, passage in spoken:
            if said == wanted:
                return state, passage
    return None


def _around(mention: Mention, others: Sequence[Mention], text: str, passage: Passage) -> tuple[str, str]:
    """The words of the passage before and after a mention, as far as they do not turn to another space."""
    start, end = passage.start, passage.end
    for other in others:
        if start <= other.start < mention.start:
            turns = [turn.end() for turn in signs.TURNS.finditer(text, other.end, mention.start)]
            start = max(start, turns[-1] if turns else start)
        elif mention.end <= other.start < end:
            turns = [turn.start() for turn in signs.TURNS.finditer(text, mention.end, other.start)]
            end = turns[-1] if turns else end
    return text[start : mention.start], text[mention.end : end]


def _is_announced(mention: Mention, before: str, after: str, language: Language) -> bool:
    """Whether the words around it make it a thing to come, without a verb that makes it."""
    if signs.NEW_BEHIND.match(after) or (mention.indefinite and signs.TO_MEET[language].match(after)):
        return True
    return bool(signs.LISTED.match(before) and signs.SET_UP_IN_A_LINE[language].match(after))


def _spoken_state(
    mention: Mention, others: Sequence[Mention], text: str, passages: Sequence[Passage], language: Language
) -> _Spoken | None:
    """What the passage says of the space; None when it says that there is none, that none will be made, or nothing."""
    passage = passages[mention.passage]
    before, after = _around(mention, others, text, passage)
    clause = before.rpartition(";")[2]
    if signs.MADE_BEFORE[language].search(clause):  # what stands before the semicolon is said of somebody else
        before = clause
    if signs.MADE_BEFORE[language].search(before):  # what is said behind another space is said of that one
        after = text[
            mention.end : min((o.start for o in others if mention.end <= o.start), default=mention.end + len(after))
        ]
        after = after[: max(0, passage.end - mention.end)]
    if signs.is_denied(before, after, language):
        return None
    if signs.MADE_AFTER[language].search(after) or _is_announced(mention, before, after, language):
        return "created"
    if signs.WAS_MADE[language].search(after) or signs.KNOWN[language].search(before[-60:] + " … " + after):
        return "known"
    if (mention.proper or len(mention.core) > 1) and signs.HAD[language].search(before):
        return "existing"
    if signs.MADE_BEFORE[language].search(before):
        return "created"
    if not (mention.proper or mention.with_article) and signs.MADE_WITH[language].search(before):
        return "created"
    if signs.NEW & set(mention.core):
        return "created"
    lives = signs.EXISTS[language] if mention.proper or len(mention.core) > 1 else signs.LIVES[language]
    if lives.search(after) or lives.search(before[-60:]) or signs.MEETS_NOW[language].match(after):
        return "existing"
    if mention.passage + 1 < len(passages):
        following = passages[mention.passage + 1]
        if signs.GOES_ON[language].search(following.text) and signs.EXISTS[language].search(following.text):
            return "existing"
    if signs.LED_BY_US[language].search(after[:_REACH]):
        return "created"  # ours to lead, and nothing says that it is there already
    if len(mention.core) == 1 and not mention.proper:
        return None
    if mention.with_article and not signs.AHEAD[language].search(passage.text):
        return "existing"  # "la Mesa del Cacao fija las fechas": spoken of as something known
    return "unclear"
