"""Groups that a draft mentions in passing: those who said or sent something from elsewhere are not whom it is for."""

import re

from assistant.domain.draft import Draft
from assistant.domain.facts import Actor

_FROM_ELSEWHERE = re.compile(r"\s(?:de|del|en|in|from|of)\s(?P<where>[A-ZÁÉÍÓÚÑ][^\W\d_]+)")
_SAID_OR_SENT = re.compile(
    r"(?<!\w)(?:dij(?:o|eron)|cont(?:ó|aron)|opin(?:a|an|aron)|mand(?:a|an|aron)|env[ií](?:a|an|aron)|prometi(?:ó|eron)|contest(?:ó|aron)|"
    r"said|says?|told|sends?|sent|promised|answered|replied|remit\w*|remes\w+)(?!\w)",
    re.IGNORECASE,
)


def is_in_passing(group: Actor, draft: Draft) -> bool:
    """Whether a group of a place that the draft names once only tells or sends something there.

    Where somebody else sends to them, or the place is in the title, it is not.
    """
    somewhere = _FROM_ELSEWHERE.search(group.name)
    passage = draft.passage_at(group.start)
    if somewhere is None or passage is None:
        return False
    if len(re.findall(rf"(?<!\w){re.escape(somewhere['where'])}(?!\w)", draft.text)) > 1 or passage.start == 0:
        return False
    return _SAID_OR_SENT.search(draft.text, group.end, min(passage.end, group.end + 80)) is not None
