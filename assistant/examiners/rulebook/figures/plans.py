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
_ITEM = re.compile(r"[^\S\n]*[-•*·]\s")
_WHEN = rf"(?:{TIME}|{DATE}|(?:a[ñn]o|year|mes|month)\s+\d+)"
_HEADING = re.compile(
    rf"\W*(?:\d+[.)]\s*)?(?:en\s+{_WHEN}\s+se\s+(?:esperan?|lograr[áa]n?)|(?:in|within)\s+{_WHEN}\s+we\s+(?:expect|want)|"
    rf"(?!{COUNT})[^\W\d]+(?:,?\s+(?!{COUNT})[\w.]+){{0,5}}(?:\s*[(,]?\s*(?:(?:al?|en|para|by|at|in|for)\s+)?(?:(?:los|el|the)\s+)?(?:(?:end|close)\s+of\s+|fin(?:al)?\s+del\s+)?{_WHEN}\s*\)?)?)\s*[.:]?\s*",
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


def _goes_on(masked: str, passage: Passage) -> bool:
    """Whether a passage is one item of a list that goes on behind it."""
    begins = masked.rfind("\n", 0, passage.start) + 1
    return bool(_ITEM.match(masked, begins)) and bool(_ITEM.match(masked, passage.end + len(_gap(masked, passage.end))))


def _gap(masked: str, end: int) -> str:
    found = re.compile(r"[.;,]?[^\S\n]*\n?").match(masked, end)
    return found.group() if found else ""


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
        heads = own and _HEADING.fullmatch(words) is not None
        announced = heads or (announced and _goes_on(masked, passage))
