"""The sentence in which a draft says what it is after.

Rests on the target where there is one; a sentence that begins with the word goal stands before one that only plans.
"""

import re

from assistant.domain.draft import Language, Passage
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.target_patterns import BENEFICIARIES, OURS, USES_WHAT_IS_THERE
from assistant.examiners.rulebook.figures.targets import Target
from assistant.examiners.rulebook.text.quantity_signs import MONEY, SIZE, TIME
from assistant.examiners.rulebook.text.speech import speaks_of_loan

# "Meta a 3 años: bajar …", "6. Outcome 2: …": whatever else plans, this is the goal.
_OPENS_WITH_GOAL = re.compile(
    rf"^\W*(?:\d+[.)]\s*)?(?:(?:provisional|tentative|preliminary|working|draft|rough|first|overall|final)\s+(?=target|goal|aim))?"
    rf"(?:metas?|objetivos?(?:\s+general)?|prop[óo]sito|fin|targets?|goals?|outcome|objective|purpose|aim|scale|escala)(?!\w)"
    rf"(?:\s+(?:provisional|tentativ[oa]|preliminar|inicial|final|anual|propuest[oa]|m[íi]nim[oa]))?"
    rf"(?:\s+\d+(?:\.\d+)*(?!\w)|\s+(?:al?|en|del?|in|by|for|for\s+the|after)\s[^.:;\n]{{1,30}})?\s*(?::|[\s,](?=\s?(?:{SIZE}|{MONEY})))[^\n]{{6}}",
    re.IGNORECASE,
)

_RIGHT_BEHIND = 60  # letters
_NEAR_OPENING = 200  # letters: later in a passage without stops it is only one of the things that it says


def is_headed_goal(words: str) -> bool:
    """Whether masked words begin with the word goal, target or the like, and say more than that."""
    return _OPENS_WITH_GOAL.match(words) is not None


def find_goal(masked: MaskedText, target: Target | None, language: Language) -> Passage | None:
    """The sentence of the goal: that of the target, else one that begins with the word, one with a size before others.

    Failing that, the first that announces an aim, an act of ours or a time.
    """
    marked = [plan for plan in masked.plans if plan.goal and is_headed_goal(plan.words)]
    sized = [plan for plan in marked if re.search(f"{SIZE}|{MONEY}", plan.words)]
    lists = target is not None and BENEFICIARIES[language].search(masked.text, target.passage.start, target.passage.end)
    if target is not None and not lists:
        announced = any(plan.goal for plan in masked.plans if plan.passage == target.passage)
        return target.passage if announced or not sized else sized[0].passage
    if marked:
        return (sized or marked)[0].passage
    long = [plan for plan in masked.plans if len(plan.words) > 40 and not USES_WHAT_IS_THERE.search(plan.words)]
    goals = [plan for plan in long if plan.goal] or [
        plan
        for plan in long
        if plan.ahead
        and (_ours(plan.words, language) or (re.search(TIME, plan.words) and not speaks_of_loan(plan.words, language)))
    ]
    return goals[0].passage if goals else target.passage if target else None


def _ours(words: str, language: Language) -> bool:
    """Whether we or the project are to do it, and nothing is lent in the words up to there or right behind."""
    act = OURS[language].search(words)
    if act is None or act.start() >= _NEAR_OPENING or ";" in words[: act.start()]:
        return False
    return not speaks_of_loan(words[: act.end() + _RIGHT_BEHIND], language)
