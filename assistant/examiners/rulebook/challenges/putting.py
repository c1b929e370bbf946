"""Put the challenge of a finding: its situation, its wording, and the sentence that it starts from."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.draft import Draft
from assistant.domain.facts import Facts
from assistant.domain.finding import Challenge, Evidence, Figure, Status
from assistant.domain.knowledge import Criterion
from assistant.examiners.rulebook.challenges.background import Background, background_of
from assistant.examiners.rulebook.challenges.first_quote import start_of
from assistant.examiners.rulebook.challenges.open_points import OpenPoint
from assistant.examiners.rulebook.challenges.slots import slots_of
from assistant.examiners.rulebook.challenges.telling import is_taken
from assistant.examiners.rulebook.challenges.wording import choose
from assistant.examiners.rulebook.judging.evidence import strongest, worth_quoting

_SITUATION = {Status.MISSING: "silent", Status.CONTRADICTS: "against"}
_SHARES_ITS_START = "private-sector"  # what is asked of firms is asked of nothing else
_ON_THE_GOAL = "timeline"  # it starts from the goal, whoever does so too


@dataclass(frozen=True, slots=True)
class Put:
    """A challenge. `own_start`: it starts, outside the evidence, from a sentence which itself says what is open."""

    challenge: Challenge
    own_start: bool


@dataclass(frozen=True, slots=True)
class Putting:
    """What the challenges of one draft are put with."""

    draft: Draft
    facts: Facts
    figures: Sequence[Figure]
    background: Background

    def put(
        self,
        criterion: Criterion,
        status: Status,
        evidence: tuple[Evidence, ...],
        taken: Sequence[tuple[int, int]] = (),
    ) -> Put | None:
        """The challenge for a status and its evidence; None where there is nothing to ask.

        `taken`: from where earlier challenges start. It starts from elsewhere if the draft offers it.
        """
        if status in (Status.ADDRESSED, Status.NOT_APPLICABLE):
            return None
        draft, slug = self.draft, criterion.slug
        if status is Status.PARTLY:
            evidence = worth_quoting(evidence)
        slots = slots_of(draft, self.facts, self.figures, slug, evidence, self.background)
        if slug != _SHARES_ITS_START:
            slots = {
                name: slot for name, slot in slots.items() if not (slot.said_at and is_taken(*slot.said_at, taken))
            }
        situation = _SITUATION.get(status) or _situation_of(strongest(evidence))
        quotes = [item.quote for item in evidence]
        told, seed = self.background.told, draft.sha256 + slug
        worded = choose(criterion.wordings, situation, slots, draft.language, seed, quotes, told)
        free = () if slug == _ON_THE_GOAL and evidence else taken
        start = start_of(draft, self.facts, self.figures, slug, evidence, worded, free)
        own = worded.starts_at is not None and start is not None
        own = own and not any(item.start <= start.start < item.end for item in evidence if start)
        return Put(
            Challenge(slug, start, worded.reason, worded.question, worded.settles, (worded.claim,), situation), own
        )


def putting(draft: Draft, facts: Facts, figures: Sequence[Figure], points: Sequence[OpenPoint] = ()) -> Putting:
    """All that is needed to put this draft's challenges."""
    return Putting(draft, facts, figures, background_of(draft, facts, points))


def _situation_of(start: Evidence | None) -> str:
    if start is None:
        return "silent"
    return "half" if start.label == "specific" else "generic"
