"""How long this project has: a duration, two dates, a number of cycles, or only the date by which it ends.

Takes no loan's term, warranty, course, earlier project or crop's age for it; where in doubt, the draft does not say.
"""

import re
from dataclasses import replace

from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.budget import LEAST
from assistant.examiners.rulebook.figures.goals import is_headed_goal
from assistant.examiners.rulebook.figures.horizon_patterns import (
    ALONE,
    ANNOUNCED,
    BEGINS,
    BY,
    CYCLE_NOUN,
    CYCLES_ALONE,
    END_OF,
    ENDS,
    LABELLED_RANGE,
    MONTH_NUMBER,
    OVER_CYCLES,
    PLAN,
    PROJECT,
    RANGE,
    REVIEW,
    RUNS,
    START,
    STATED,
    WITHIN,
)
from assistant.examiners.rulebook.figures.horizon_words import (
    Horizon,
    clause_around,
    clause_before,
    lasting,
    matches_of,
    may_last,
    passages_of,
    starts_of,
)
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.milestones import Scale, find_milestones
from assistant.examiners.rulebook.figures.target_patterns import REACHES
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, NO_COUNT, SIZE
from assistant.examiners.rulebook.text.speech import looks_ahead, says_done, sets_goal, speaks_of_loan, tells_of_past

_LEAST_ALONE = 12.0  # months: a shorter duration that stands alone may be that of anything
_OF_A_COURSE = re.compile(
    r"(?<!\w)(?:cursos?|course|training|ciclo|cycle|garant[íi]a|warranty|plazo|term)(?!\w)", re.IGNORECASE
)
# "la otra mitad sale de la Caja a 18 meses": the term of what a lender gives, without the word loan.
_FROM_A_LENDER = re.compile(r"(?<!\w)(?:cajas?|bancos?|financieras?|mutual|banks?)(?!\w)[^.;:\n]{0,40}$", re.IGNORECASE)


def find_horizon(draft: Draft, masked: MaskedText, goal: Passage | None = None) -> Horizon | None:
    """The project's time, from the plainest statement to the least; None where the draft does not say.

    The time in the sentence of the goal stands before that in any other: "trained over two years" lasts as long as the
    training.
    """
    for find in (_stated, _announced, _alone, _dated):
        if horizon := find(draft, masked):
            return horizon
    own = tuple(plan for plan in masked.plans if plan.passage == goal)
    the_project = tuple(plan for plan in masked.plans if PROJECT[draft.language].search(plan.words))
    for plans in (own, masked.plans):
        for find in (_within, _by_month_number, _in_cycles, _by_date):
            if horizon := find(draft, replace(masked, plans=plans)):
                horizon = _with_beginning(draft, masked, horizon)
                told = _within(draft, replace(masked, plans=the_project)) if find is _by_date else None
                return told if told and horizon.months is None and (told.months or 0) >= _LEAST_ALONE else horizon
    return None


def _stated(draft: Draft, masked: MaskedText) -> Horizon | None:
    for passage in passages_of(masked, ahead=False):
        for match in matches_of(STATED[draft.language], masked, passage):
            if speaks_of_loan(clause_around(masked, match.start("time"), match.end("time")), draft.language):
                continue
            money = masked.quantity(match, "money") if "money" in match.re.groupindex else None
            lead = masked.text[max(0, match.start() - 40) : match.start()].rpartition("\n\n")[2]
            if money is not None and (money.per or money.value < LEAST or speaks_of_loan(lead, draft.language)):
                continue
            begins = next(starts_of(masked, passage, START[draft.language]), None)
            if horizon := lasting(masked.quantity(match, "time"), begins):
                return horizon
    return None


def _announced(draft: Draft, masked: MaskedText) -> Horizon | None:
    for plan in masked.plans:
        for match in matches_of(ANNOUNCED[draft.language], masked, plan.passage):
            headed = masked.quantity(match, "headed")  # a heading plans nothing by itself
            if horizon := lasting(headed or (masked.quantity(match, "time") if plan.plans else None), None):
                return horizon
    return None


def _alone(draft: Draft, masked: MaskedText) -> Horizon | None:
    """A sentence that is only a duration, the only one in the draft, and not beside a loan, a course or a warranty."""
    found = [
        horizon
        for passage in passages_of(masked, ahead=False)
        for match in matches_of(ALONE, masked, passage)
        if not _OF_A_COURSE.search(masked.text[max(0, match.start() - 120) : match.start()])
        and not speaks_of_loan(masked.text[max(0, match.start() - 120) : match.start()], draft.language)
        and (horizon := lasting(masked.quantity(match, "time"), None))
        and (horizon.months or 0) >= _LEAST_ALONE
    ]
    return found[0] if len(found) == 1 else None


def _dated(draft: Draft, masked: MaskedText) -> Horizon | None:
    for plan in masked.plans:
        passage, words = plan.passage, plan.words
        found = list(matches_of(LABELLED_RANGE[draft.language], masked, passage))
        if RUNS[draft.language].search(words):
            found += list(matches_of(RANGE[draft.language], masked, passage))
        elif sets_goal(words, draft.language):
            found += [
                match
                for match in matches_of(RANGE[draft.language], masked, passage)
                if _says_who(masked.before(passage, match.start()), draft.language)
            ]
        for match in found:
            first, last = masked.quantity(match, "from"), masked.quantity(match, "to")
            if first is None or last is None or PLAN.search(masked.before(passage, match.start())):
                continue
            if _was_then(masked.text[match.end() : passage.end], draft.language):
                continue
            seasonal = "last" in match.re.groupindex and match["last"] is not None
            whole_years = not (_names_month(first) or _names_month(last))
            months = (last.value - first.value) * 12 + (12 if whole_years else 1)
            if may_last(months) and not _near_cycles(masked, passage, match.start()):
                ends = last.value + (0 if not whole_years or seasonal else 11 / 12)
                return Horizon(first.start, last.end, round(months), first.value, ends)
    return None


def _says_who(before: str, language: Language) -> bool:
    """Whether the clause before a span of years counts who is to change in it, and tells no past of them."""
    counted = re.search(rf"{COUNT}{NO_COUNT}*$", before)
    return counted is not None and not tells_of_past(counted[0], language)


def _was_then(after: str, language: Language) -> bool:
    """Whether what follows a span of years tells what was done in it: "Between 2014 and 2019 the county drilled …"."""
    clause = re.split(r"[.;:\n]", after)[0]
    return says_done(clause, language) and not looks_ahead(clause, language)


def _names_month(date: Quantity) -> bool:
    return not re.fullmatch(r"(?:(?:FY|AF)\s?)?\d{2,4}", date.text.strip())


def _near_cycles(masked: MaskedText, passage: Passage, position: int) -> bool:
    return any(
        passage.start <= quantity.start < position and CYCLE_NOUN.search(quantity.counts or quantity.unit)
        for quantity in masked.quantities.values()
    )


def _within(draft: Draft, masked: MaskedText) -> Horizon | None:
    found = [
        horizon
        for plan in masked.plans
        if plan.plans
        for passage in (plan.passage,)
        for match in matches_of(WITHIN[draft.language], masked, passage)
        if not speaks_of_loan(clause_around(masked, match.start("time"), match.end("time")), draft.language)
        and not tells_of_past(masked.before(passage, match.start()), draft.language)
        and not _FROM_A_LENDER.search(masked.text[passage.start : match.start()])
        and (
            plan.goal
            or looks_ahead(clause_around(masked, match.start(), match.end()), draft.language)
            or looks_ahead(clause_before(masked, match.start()), draft.language)
            or REACHES[draft.language].search(masked.text, passage.start, passage.end)
        )
        if (horizon := lasting(masked.quantity(match, "time"), None))
    ]
    return max(found, key=lambda horizon: horizon.months or 0, default=None)


def _by_month_number(draft: Draft, masked: MaskedText) -> Horizon | None:
    found = [
        Horizon(match.start("month"), match.end(), float(match["number"]))
        for passage in passages_of(masked, ahead=True)
        for match in re.compile(MONTH_NUMBER[draft.language], re.IGNORECASE).finditer(
            draft.text, passage.start, passage.end
        )
        if may_last(float(match["number"])) and not REVIEW.search(clause_around(masked, match.start(), match.end()))
    ]
    ends = [
        Horizon(match.start("end"), match.end(), months)
        for passage in passages_of(masked, ahead=False)
        for match in re.compile(END_OF[draft.language], re.IGNORECASE).finditer(draft.text, passage.start, passage.end)
        if may_last(months := float(match["months"] or 12 * int(match["years"])))
        and not tells_of_past(masked.before(passage, match.start()), draft.language)
    ]
    return max((*found, *ends), key=lambda horizon: horizon.months or 0, default=None)


def _in_cycles(draft: Draft, masked: MaskedText) -> Horizon | None:
    for plan in masked.plans:
        passage = plan.passage
        spoken = matches_of(OVER_CYCLES[draft.language], masked, passage) if plan.plans else ()
        for match in (*spoken, *matches_of(CYCLES_ALONE, masked, passage)):
            count = masked.quantity(match, "count")
            if count is None or not CYCLE_NOUN.search(count.counts or count.unit) or not 1 < count.value <= 20:
                continue
            if re.match(rf"\s+de\s+{DATE}", masked.text[count.start + len(count.text) :]):
                continue
            end = count.start + len(count.text)
            if count.counts and draft.text[count.start :].find(count.counts) >= 0:
                end = max(end, draft.text.index(count.counts, count.start) + len(count.counts))
            ends = max((date.value for date in _dates(draft, passage)), default=None)
            return Horizon(count.start, end, None, None, ends, count.value, count.counts or count.unit)
    return None


def _dates(draft: Draft, passage: Passage) -> list[Quantity]:
    return [date for date in draft.quantities_in(passage.start, passage.end) if date.kind is QuantityKind.DATE]


def _by_date(draft: Draft, masked: MaskedText) -> Horizon | None:
    dates = [
        date
        for plan in masked.plans
        if plan.plans
        for passage in (plan.passage,)
        for match in matches_of(BY[draft.language], masked, passage)
        if re.search(SIZE, clause_around(masked, match.start(), match.end()))
        and (  # under the word goal "900 homes built by 2030" tells no past
            plan.announced
            or is_headed_goal(plan.words)
            or not tells_of_past(masked.before(passage, match.start()), draft.language)
        )
        and (date := masked.quantity(match, "date"))
        and not PLAN.search(masked.before(passage, match.start()))
    ]
    dates = _stated_ends(draft, masked) or dates or _last_steps(masked)
    if not dates:
        return None
    last = max(dates, key=lambda date: date.value)
    return Horizon(last.start, last.end, ends=last.value)


def _with_beginning(draft: Draft, masked: MaskedText, horizon: Horizon) -> Horizon:
    """A time of which only the end is known, with its beginning where any sentence says it."""
    if horizon.months is not None or horizon.cycles is not None or horizon.ends is None:
        return horizon
    for passage in passages_of(masked, ahead=False):
        for start in starts_of(masked, passage, BEGINS[draft.language]):
            if 0 < horizon.ends - start < 10:
                months = float(round((horizon.ends - start) * 12) + 1)
                return replace(horizon, months=months, begins=start)
    return horizon


def _stated_ends(draft: Draft, masked: MaskedText) -> list[Quantity]:
    return [
        date
        for passage in passages_of(masked, ahead=False)
        for match in matches_of(ENDS[draft.language], masked, passage)
        if (date := masked.quantity(match, "date"))
    ]


def _last_steps(masked: MaskedText) -> list[Quantity]:
    """The dates of the last steps: "600 after the 2027 harvest, 1,500 after 2029"."""
    lasts = [series.steps[-1] for series in find_milestones(masked) if series.steps[-1].scale is Scale.DATE]
    return [
        quantity
        for last in lasts
        for quantity in masked.quantities.values()
        if quantity.kind is QuantityKind.DATE
        and quantity.value == last.when
        and 0 < quantity.start - last.quantity.start < 120
    ]
