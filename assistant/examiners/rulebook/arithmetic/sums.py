"""Sums worked out from a draft's own figures: pace, means, cycles and margins, each said in one sentence.

A sum that comes out right is told as well as one that cannot. `holds` is False only where the draft's own figures make
the goal impossible; a high pace or little money a person only informs.
"""

from assistant.domain.draft import Draft
from assistant.domain.facts import Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.capacity import carried, pieces_needed, unit_costs, waits
from assistant.examiners.rulebook.arithmetic.cohorts import by_cohorts
from assistant.examiners.rulebook.arithmetic.cycles import count_cycles
from assistant.examiners.rulebook.arithmetic.margins import margins
from assistant.examiners.rulebook.arithmetic.means import (
    area_per_family,
    cost_per_person,
    parts_of_target,
    people_per_provider,
)
from assistant.examiners.rulebook.arithmetic.pace import (
    growth_factor,
    people_per_month,
    share_of_population,
    steps_to_target,
)
from assistant.examiners.rulebook.arithmetic.sum_words import pen_of
from assistant.examiners.rulebook.arithmetic.supply import more_than_there_is
from assistant.examiners.rulebook.figures.bearings import Bearings, bearings_of


def work_out(draft: Draft, facts: Facts, bearings: Bearings | None = None) -> tuple[Figure, ...]:
    """All sums that the facts allow, at most one of each name, those that cannot hold first within a criterion."""
    bearings = bearings or bearings_of(draft)
    masked, horizon = bearings.masked, bearings.horizon
    milestones, target = bearings.milestones, bearings.target
    pen = pen_of(draft)
    found = (
        parts_of_target(draft, facts, pen, masked),
        carried(draft, facts, pen, masked) or by_cohorts(draft, facts, pen, masked),
        more_than_there_is(draft, facts, pen, masked),
        unit_costs(draft, facts, pen, masked),
        waits(draft, facts, pen, masked),
        count_cycles(draft, facts, pen, masked, horizon),
        people_per_month(draft, facts, pen, horizon),
        growth_factor(draft, facts, pen),
        share_of_population(draft, facts, pen, masked, target),
        steps_to_target(draft, facts, pen, milestones),
        pieces_needed(draft, facts, pen, masked),
        area_per_family(draft, facts, pen),
        *margins(draft, pen, masked),
        cost_per_person(draft, facts, pen),
        people_per_provider(draft, facts, pen, masked),
    )
    figures = [figure for figure in found if figure is not None]
    return tuple(sorted(figures, key=lambda figure: figure.holds is not False))
