"""Which passages plan: announce an aim, look ahead, or give steps by date. What tells of earlier years is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.draft import Language, Passage
from assistant.examiners.rulebook.figures.target_patterns import BENEFICIARIES, NOTED, REACHES
from assistant.examiners.rulebook.figures.today_patterns import OF_THOSE_THERE, TODAY_THEN
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, TIME
from assistant.examiners.rulebook.text.speech import looks_ahead, sets_goal, steps_by_date, tells_of_earlier

# A passage of so few words without a count ("Outcome 2.", "What we want:") announces the next one.
_WHEN = rf"(?:{TIME}|{DATE}|(?:a[ñn]o|year|mes|month)\s+\d+)"
_HEADING = re.compile(
    rf"\W*(?:\d+[.)]\s*)?(?:en\s+{_WHEN}\s+se\s+(?:esperan?|lograr[áa]n?)|(?:in|within)\s+{_WHEN}\s+we\s+(?:expect|want)|"
    rf"(?!{COUNT})[^\W\d]+(?:,?\s+(?!{COUNT})[\w.]+){{0,5}}(?:\s*[(,]?\s*(?:(?:al?|en|para|by|at|in|for)\s+)?(?:(?:los|el|the)\s+)?{_WHEN}\s*\)?)?)\s*[.:]?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A passage, its masked words, whether it sets a goal or otherwise plans, and is announced by a goal's heading."""

    passage: Passage
    words: str
    goal: bool
    ahead: bool
    announced: bool = False

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
            for pattern in (REACHES, TODAY_THEN, NOTED, OF_THOSE_THERE, BENEFICIARIES)
        )
        ahead = looks_ahead(words, language) or steps_by_date(words) or reaches
        yield Plan(passage, words, goal, ahead, announced)
        announced = own and _HEADING.fullmatch(words) is not None
