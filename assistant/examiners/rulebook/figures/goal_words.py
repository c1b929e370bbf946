"""Whether words begin with the word goal or result: what stands behind it is what a draft is after."""

import re

_ADJECTIVE = r"(?:(?:provisional|tentative|preliminary|working|draft|rough|first|overall|final)\s+(?=target|goal|aim))?"
_CALLED_GOAL = re.compile(
    rf"\W*{_ADJECTIVE}(?:metas?|prop[óo]sito|objetivo|goals?|targets?|purpose|aim|outcome\s*\d*|resultado\s*\d*)(?!\w)",
    re.IGNORECASE,
)


def is_called_goal(words: str) -> bool:
    """Enough for a count in them to be the goal's own."""
    return _CALLED_GOAL.match(words) is not None
