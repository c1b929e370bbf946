"""What a draft stands or falls on: the order in which its findings deserve a challenge.

The order is that of CRITERIA ("the order of the challenges"): contradictions first; then what would sink this kind
of intervention if it stayed unanswered, missing before partial. A key criterion weighs more at equal severity.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.domain.errors import KnowledgeError
from assistant.domain.finding import Status
from assistant.domain.knowledge import KEY_SLUGS, SLUGS
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.text.folding import fold

_BY_STATUS = {Status.CONTRADICTS: 3.0, Status.MISSING: 1.0, Status.PARTLY: 0.66}
_KEY_BONUS = 0.05
_IDEA_KEY_BONUS = 0.25  # of an idea, the three key criteria are what matters now
_SUM_BONUS = 0.1
_OWN_START_BONUS = 0.08  # a challenge that starts from a sentence which itself says what is open
_DOUBT = 0.15
CONDITIONAL = "local-providers"  # asked of dispersed or restricted people: a silent draft may be about neither
_IF_IT_APPLIES = 0.85
_IDEA = 0.6
IDEA_WORDS = 60  # a draft of fewer words is an idea, not a proposal


@dataclass(frozen=True, slots=True)
class InterventionKind:
    """A kind of intervention: the words it is known by, and how much each criterion weighs in it (0 to 1)."""

    name: str
    cues: re.Pattern[str] | None  # None: shown by no word
    weights: Mapping[str, float]


def load_kinds(path: Path) -> tuple[InterventionKind, ...]:
    """Read knowledge/intervention-kinds.yaml. Raises KnowledgeError for an unknown criterion or a broken cue."""
    return from_yaml(path, lambda entries: tuple(_kind(path, entry) for entry in entries))


def _kind(path: Path, entry: Mapping[str, Any]) -> InterventionKind:
    unknown = set(entry["weights"]) - set(SLUGS)
    if unknown:
        raise KnowledgeError(f"{path.name}: {entry['name']}: unknown criteria {sorted(unknown)}; see SLUGS")
    try:
        cues = re.compile(rf"\b(?:{'|'.join(entry['cues'])})") if entry["cues"] else None
    except re.error as error:
        raise KnowledgeError(f"{path.name}: {entry['name']}: a cue is no pattern ({error})") from error
    return InterventionKind(entry["name"], cues, entry["weights"])


def weights_for(text: str, kinds: Sequence[InterventionKind]) -> dict[str, float]:
    """How much each criterion weighs for this draft: the kinds it shows, mixed by how clearly it shows them.

    The first kind has no cues and stands for a draft that shows none.
    """
    folded = fold(text)
    shown = [len(set(kind.cues.findall(folded))) if kind.cues else 0 for kind in kinds]
    mix = [count**2 for count in shown]
    if not any(mix):
        mix[0] = 1
    total = sum(mix)
    return {
        slug: sum(
            share * kind.weights.get(slug, kinds[0].weights[slug]) for share, kind in zip(mix, kinds, strict=True)
        )
        / total
        for slug in SLUGS
    }


def severity(
    slug: str,
    status: Status,
    weights: Mapping[str, float],
    *,
    doubt: float = 0.0,
    sum_at_hand: bool = False,
    own_start: bool = False,
    idea: bool = False,
) -> float:
    """How much the draft stands or falls on this finding; 0 where there is nothing to challenge.

    `doubt` (0 to 1) is how unsure the status is: of two equal findings the surer one comes first. `sum_at_hand`: the
    draft's own figures give a sum to start from; `own_start`: a sentence of the draft itself says what is open. `idea`:
    so short a draft is asked about what it says, not about all that it could not yet say.
    """
    if status not in _BY_STATUS:
        return 0.0
    base = _BY_STATUS[status] * weights[slug] if status is not Status.CONTRADICTS else 2.0 + weights[slug]
    if slug == CONDITIONAL and status is Status.MISSING and not own_start:
        base *= _IF_IT_APPLIES
    if idea and status is Status.MISSING:
        base *= _IDEA
    key_bonus = (_IDEA_KEY_BONUS if idea else _KEY_BONUS) if slug in KEY_SLUGS else 0.0
    bonus = key_bonus + (_SUM_BONUS if sum_at_hand else 0.0) + (_OWN_START_BONUS if own_start else 0.0)
    return base * (1 - _DOUBT * doubt) + bonus


def order(severities: Mapping[str, float]) -> tuple[str, ...]:
    """Slugs with something to challenge, most severe first; every key criterion among them within the first five."""
    pressing = sorted((slug for slug in severities if severities[slug] > 0), key=lambda slug: -severities[slug])
    late_keys = [slug for slug in pressing[5:] if slug in KEY_SLUGS]
    if not late_keys:
        return tuple(pressing)
    head = pressing[:5]
    displaced = [slug for slug in reversed(head) if slug not in KEY_SLUGS][: len(late_keys)]
    kept = [slug for slug in head if slug not in displaced]
    rest = [slug for slug in pressing if slug not in kept and slug not in late_keys]
    return (*kept, *late_keys, *rest)
