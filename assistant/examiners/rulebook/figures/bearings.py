"""What facts and sums both start from: the masked text, its milestones, the target and the time. Found once a draft."""

from dataclasses import dataclass

from assistant.domain.draft import Draft
from assistant.examiners.rulebook.figures.horizon import find_horizon
from assistant.examiners.rulebook.figures.horizon_words import Horizon
from assistant.examiners.rulebook.figures.masked_text import MaskedText, mask
from assistant.examiners.rulebook.figures.milestones import Milestones, find_milestones
from assistant.examiners.rulebook.figures.targets import Target, find_target


@dataclass(frozen=True, slots=True)
class Bearings:
    """`target` and `horizon` are None where the draft does not say."""

    masked: MaskedText
    milestones: tuple[Milestones, ...]
    target: Target | None
    horizon: Horizon | None


def bearings_of(draft: Draft) -> Bearings:
    """The bearings of a draft."""
    masked = mask(draft)
    milestones = find_milestones(masked)
    target = find_target(draft, masked, milestones)
    return Bearings(masked, milestones, target, find_horizon(draft, masked, target.passage if target else None))
