"""Which passages plan: announce an aim, look ahead, or give steps by date. What tells of earlier years is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.draft import Language, Passage
from assistant.examiners.rulebook.figures.target_patterns import NOTED, OF_THOSE_THERE, REACHES, TODAY_THEN
from assistant.examiners.rulebook.text.quantity_signs import COUNT
from assistant.examiners.rulebook.text.speech import looks_ahead, sets_goal, steps_by_date, tells_of_earlier

_HEADING = 60  # letters: a passage so short without a count ("Outcome 2.", "Meta") announces the next one


@dataclass(frozen=True, slots=True)
class Plan:
    """A passage of the draft, its masked words, and whether it sets a goal or otherwise plans."""

    passage: Passage
    words: str
    goal: bool
    ahead: bool

    @property
    def plans(self) -> bool:
        """Whether it says anything of what is to come."""
        return self.goal or self.ahead


def plans_of(passages: Sequence[Passage], masked: str, language: Language) -> tuple[Plan, ...]:
    """Every passage of a masked text but those of earlier projects and years, in order."""
    return tuple(_plans(passages, masked, language))


def _plans(passages: Sequence[Passage], masked: str, language: Language) -> Iterator[Plan]:
    announced = False
    for passage in passages:
        words = masked[passage.start : passage.end]
        own = sets_goal(words, language)
        if not own and tells_of_earlier(words, language):
            announced = False
            continue
        goal = own or announced
        reaches = any(
            pattern[language].search(masked, passage.start, passage.end) is not None
            for pattern in (REACHES, TODAY_THEN, NOTED, OF_THOSE_THERE)
        )
        announced = own and len(words) <= _HEADING and not re.search(COUNT, words)
        yield Plan(passage, words, goal, looks_ahead(words, language) or steps_by_date(words) or reaches)
