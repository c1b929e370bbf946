"""Groups that a draft mentions in passing: those who agreed or sent something from elsewhere are not whom it is for."""

import re

from assistant.domain.draft import Draft
from assistant.domain.facts import Actor

_FROM_ELSEWHERE = re.compile(r"\s(?:de|del|en|in|from|of)\s(?P<where>[A-ZÁÉÍÓÚÑ][^\W\d_]+)")
_AGREED_OR_SENT = re.compile(
    r"(?<!\w)(?:dij(?:o|eron)\s+que\s+(?:s[ií]|no)|acept(?:ó|aron)|mand(?:a|an|aron)|env[ií](?:a|an|aron)|said\s+(?:yes|no)|agreed|sends?|sent|"
    r"remit\w*|remes\w+)(?!\w)",
    re.IGNORECASE,
)


def is_in_passing(group: Actor, draft: Draft) -> bool:
    """Whether a group of a place that the draft names once only agrees or sends something there.

    Where somebody else sends to them, or the place is in the title, it is not.
    """
    somewhere = _FROM_ELSEWHERE.search(group.name)
    passage = draft.passage_at(group.start)
    if somewhere is None or passage is None:
        return False
    if len(re.findall(rf"(?<!\w){re.escape(somewhere['where'])}(?!\w)", draft.text)) > 1 or passage.start == 0:
        return False
    return _AGREED_OR_SENT.search(draft.text, group.end, min(passage.end, group.end + 80)) is not None
