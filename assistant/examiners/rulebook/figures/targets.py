"""Who is to change and how many: the target count, and of which whole.

A population, an earlier project, staff and those already reached are no target. Where two readings stand beside each
other the plainer statement wins, and where none is plain the draft does not say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.counted import can_change, is_bare, names_a_trade, provides, same_noun, serves
from assistant.examiners.rulebook.figures.goal_words import is_called_goal
from assistant.examiners.rulebook.figures.lent_nouns import is_of_today, named_as, with_noun
from assistant.examiners.rulebook.figures.marked_counts import marked_counts
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.milestones import Milestones
from assistant.examiners.rulebook.figures.plans import Plan
from assistant.examiners.rulebook.figures.target_patterns import (
    NO_SUBJECT,
    OBJECT,
    PART_BEFORE,
    PART_OF_WHOLE,
    PER_PERIOD,
    READINGS,
    SERVED,
    SUBJECT,
    WHOLE_FIRST,
    WITH_WHOM,
)
from assistant.examiners.rulebook.figures.today_patterns import (
    BASE_SHARE,
    CHANGE,
    NOW_IN_BRACKETS,
    OF_THOSE_THERE,
    TODAY_THEN,
)
from assistant.examiners.rulebook.text.quantity_signs import COUNT, MEASURE
from assistant.examiners.rulebook.text.speech import sets_goal, tells_of_past

_GOAL, _AHEAD = 2.0, 0.0  # what a sentence that announces an aim adds to the weight of a reading
# A share by which something grows, or that is no aim: "aumentar en 30 %", "hoy el 30 %", "at least 40 per cent women".
_SHARE_OF_CHANGE = re.compile(
    r"(?<!\w)(?:hoy|actualmente|s[oó]lo|solamente|apenas|en\s+un|en|por|de\s+cada|today|only|now|currently|by|just|porque|because)"
    r"(?:\s+(?:el|un|about|cerca\s+de))?\s+$",
    re.IGNORECASE,
)
# What was once: "tuvo 900 puestos (hoy 400)", "had 600 pupils (now 410)".
_WAS = re.compile(
    r"(?<!\w)(?:tuvo|tenía|tenían|había|hubo|eran|era|fueron|llegó|antes|was|were|had|once|used\s+to|before)(?!\w)"
    r"(?!\s+(?:de|the|end))",
    re.IGNORECASE,
)
_FEWEST_BESIDE_A_MEASURE = 20
_THINGS = 1.5  # what a reading of things that act as one, not persons, loses


@dataclass(frozen=True, slots=True)
class Target:
    """A reading of the target: how many, from how many, of how many, and how plainly it is said (higher is plainer)."""

    quantity: Quantity
    weight: float
    passage: Passage
    base: Quantity | None = None
    whole: Quantity | None = None


def find_target(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Target | None:
    """The plainest statement of how many are to change, or None."""
    found = [*_readings(draft, masked), *_all_marked(draft, masked, milestones), *_ends_of(draft, masked, milestones)]
    if not found or not (found := _but_a_crew(found, masked)):
        return None
    best = max(found, key=lambda target: (target.weight, -target.quantity.start))
    for series in milestones:
        step = next((step.quantity for step in series.steps if step.quantity.start == best.quantity.start), None)
        if step is not None:  # a step may have a noun lent to it; and the last one is the target
            best = replace(best, quantity=max(step, series.last, key=lambda quantity: quantity.value))
    whole = best.whole or next(
        (other.whole for other in found if other.whole and other.quantity.start == best.quantity.start), None
    )
    quantity = with_noun(draft, masked, best.passage, best.quantity, whole)
    return None if is_bare(quantity) else replace(best, quantity=quantity, whole=whole)


def _but_a_crew(found: list[Target], masked: MaskedText) -> list[Target]:
    """Without the few who do the work, where the goal is measured in something else: "Meta: 20 t al año"."""
    measured = [
        plan.passage
        for plan in masked.plans
        if is_called_goal(plan.words) and re.search(MEASURE, plan.words) and not re.search(COUNT, plan.words)
    ]
    if not measured:
        return found
    return [
        target for target in found if target.quantity.value >= _FEWEST_BESIDE_A_MEASURE or target.passage in measured
    ]


def _readings(draft: Draft, masked: MaskedText) -> Iterator[Target]:
    for plan in masked.plans:
        if plan.plans:
            extra = _GOAL if plan.goal else _AHEAD
            for target in (
                *_changes(draft, masked, plan.passage, goal=plan.goal),
                *_parts(draft, masked, plan.passage, goal=plan.goal),
                *_whole_first(masked, plan.passage, draft.language),
                *_shares(draft, masked, plan.passage, goal=plan.goal),
                *_with_today(draft, masked, plan.passage),
                *(_served(masked, plan.passage, draft.language) if plan.goal else ()),
                *_counts(masked, plan.passage, draft.language),
            ):
                yield replace(target, weight=target.weight + extra)


def _ends_of(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Iterator[Target]:
    """The last step of a series. An explicit target in a goal sentence is plainer."""
    for series in milestones:
        passage = draft.passage_at(series.start)
        assert passage is not None, "a series is read in a passage"
        goal = sets_goal(masked.text[passage.start : passage.end], draft.language)
        yield Target(series.last, 6.0 + (1.0 if goal else 0.0) - (1.0 if is_bare(series.last) else 0.0), passage)


def _changes(draft: Draft, masked: MaskedText, passage: Passage, *, goal: bool) -> Iterator[Target]:
    for match in (
        *CHANGE[draft.language].finditer(masked.text, passage.start, passage.end),
        *(
            found
            for found in TODAY_THEN[draft.language].finditer(masked.text, passage.start, passage.end)
            if (then := masked.quantity(found, "target")) and is_bare(then)
        ),
    ):
        base, target = masked.quantity(match, "base"), masked.quantity(match, "target")
        if base is None or target is None or base.upper is not None or target.upper is not None:
            continue
        if match.re is TODAY_THEN[draft.language]:
            target = named_as(target, base)
        if can_change(target) and base.value < target.value and (is_bare(base) or same_noun(base, target)):
            yield Target(target, 9.0 - (_THINGS if names_a_trade(target) else 0.0), passage, base)
    if goal:
        for quantity in draft.quantities_in(passage.start, passage.end):
            if pair := _hidden_change(draft, quantity):
                yield Target(pair[1], 8.0, passage, pair[0])


def _hidden_change(draft: Draft, quantity: Quantity) -> tuple[Quantity, Quantity] | None:
    """A range that is a change: ": de 45 a 180 familias" in a goal. Twice as many or more, after "de" or "from"."""
    if quantity.upper is None or not can_change(quantity) or quantity.upper < 1.9 * quantity.value or is_bare(quantity):
        return None
    if not re.search(r"(?<!\w)(?:de|from)\s+$", draft.text[: quantity.start][-6:], re.IGNORECASE):
        return None
    low = re.match(r"\S+", quantity.text)
    high = re.search(r"(?:a|to|-|–)\s+(\S.*)$", quantity.text)
    if low is None or high is None:
        return None
    start = quantity.start + high.start(1)
    return (
        replace(quantity, text=low[0], end=quantity.start + low.end(), upper=None),
        replace(quantity, text=high[1], start=start, value=quantity.upper, upper=None),
    )


def _parts(draft: Draft, masked: MaskedText, passage: Passage, *, goal: bool) -> Iterator[Target]:
    """ "140 de las 410 familias", "half of 5,000 homes"."""
    for match in PART_OF_WHOLE[draft.language].finditer(masked.text, passage.start, passage.end):
        part, whole = masked.quantity(match, "part"), masked.quantity(match, "whole")
        if part is None or whole is None or is_of_today(masked, passage, part, draft.language):
            continue
        if tells_of_past(masked.before(passage, match.start()), draft.language):
            continue
        if part.kind is QuantityKind.SHARE:
            if not goal or is_bare(whole) or not can_change(whole) or part.upper is not None or not 0 < part.value < 1:
                continue
            text, size = draft.text[part.start : whole.end], float(round(part.value * whole.value))
            before = masked.before(passage, part.start)
            based = BASE_SHARE.search(before + masked.text[part.start : whole.end], len(before) - min(len(before), 40))
            if not based and not is_of_today(masked, passage, whole, draft.language):
                yield Target(replace(whole, text=text, start=part.start, value=size), 6.5, passage, None, whole)
        elif can_change(part) and part.value < whole.value and (goal or not (is_bare(part) and is_bare(whole))):
            yield Target(part, 8.0, passage, None, whole)


def _whole_first(masked: MaskedText, passage: Passage, language: Language) -> Iterator[Target]:
    """ "De las 900 embarcaciones, 250 se conectarán"."""
    for match in WHOLE_FIRST[language].finditer(masked.text, passage.start, passage.end):
        part, whole = masked.quantity(match, "part"), masked.quantity(match, "whole")
        if (
            part
            and whole
            and can_change(part)
            and not is_bare(whole)
            and can_change(whole)
            and part.value < whole.value
        ):
            yield Target(part, 8.0, passage, None, whole)


def _shares(draft: Draft, masked: MaskedText, passage: Passage, *, goal: bool) -> Iterator[Target]:
    """ "el 30 % de las fincas", in a goal, of the one number of them that stands before."""
    if not goal:
        return
    for share in draft.quantities_in(passage.start, passage.end):
        if share.kind is not QuantityKind.SHARE or not share.counts or share.upper is not None or share.per:
            continue
        if not 0 < share.value < 1 or _SHARE_OF_CHANGE.search(masked.before(passage, share.start)):
            continue
        noun = share.counts.split()[0]
        wholes = [
            other
            for other in draft.quantities
            if other.end <= share.start and can_change(other) and same_noun(other, replace(other, unit=noun))
        ]
        size = float(round(share.value * wholes[-1].value)) if wholes else 0.0
        if size >= 2 and len({whole.value for whole in wholes}) == 1:
            end = masked.text.find(noun, share.end, share.end + 40) + len(noun)
            whole = wholes[-1]
            text = draft.text[share.start : end]
            target = replace(whole, text=text, start=share.start, end=end, value=size, counts=noun, per="", upper=None)
            if end > share.end and not is_of_today(masked, passage, share, draft.language):
                yield Target(target, 6.2, passage, None, whole)


def _with_today(draft: Draft, masked: MaskedText, passage: Passage) -> Iterator[Target]:
    """ "3,500 vendors (150 today)": what is to be, with what is in brackets behind it."""
    for pattern in (*NOW_IN_BRACKETS[draft.language], OF_THOSE_THERE[draft.language]):
        for match in pattern.finditer(masked.text, passage.start, passage.end):
            target = masked.quantity(match, "target")
            named = "same" in pattern.groupindex
            base = masked.quantity(match, "same" if named else "base")
            if target is None or base is None or is_bare(target) or not can_change(target) or base.per:
                continue
            if _WAS.search(masked.text, passage.start, match.end()):
                continue
            if base.value < target.value and (same_noun(base, target) or (not named and is_bare(base))):
                yield Target(target, 7.0 - (_THINGS if names_a_trade(target) else 0.0), passage, base)


def _all_marked(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Iterator[Target]:
    for plan in masked.plans:
        later = [series.last.value for series in milestones if plan.passage.start <= series.start < plan.passage.end]
        for target in _marked(draft, masked, plan):
            if all(target.quantity.value >= last for last in later):  # else it is only the first of the steps
                yield replace(target, weight=target.weight + _GOAL)


def _marked(draft: Draft, masked: MaskedText, plan: Plan) -> Iterator[Target]:
    for marked in marked_counts(draft, masked, plan):
        weight = 8.0 if marked.whole else 5.75
        things = marked.quantity.kind is QuantityKind.UNITS and not plan.announced  # of a list of goals the first leads
        less = 1.0 if marked.unusual else _THINGS if things else 0.0
        if not is_of_today(masked, plan.passage, marked.quantity, draft.language):
            yield Target(marked.quantity, weight - less, plan.passage, None, marked.whole)


def _served(masked: MaskedText, passage: Passage, language: Language) -> Iterator[Target]:
    for match in SERVED[language].finditer(masked.text, passage.start, passage.end):
        by, target = masked.quantity(match, "by"), masked.quantity(match, "target")
        if by and target and (serves(by) or provides(by)) and target.kind is QuantityKind.PEOPLE and can_change(target):
            yield Target(target, 5.7, passage)


def _counts(masked: MaskedText, passage: Passage, language: Language) -> Iterator[Target]:
    for patterns, weight, bare in READINGS:
        for match in patterns[language].finditer(masked.text, passage.start, passage.end):
            quantity = masked.quantity(match, "target")
            if weight == SUBJECT and NO_SUBJECT.search(masked.before(passage, match.start())):
                continue
            persons = weight in (OBJECT, WITH_WHOM)
            if persons and (quantity is None or quantity.kind is QuantityKind.UNITS or quantity.value < 10):
                continue
            if quantity and _stands_alone(masked, passage, match, quantity, language, bare=bare):
                less = _THINGS if quantity.kind is QuantityKind.UNITS and not is_bare(quantity) else 0.0
                yield Target(quantity, weight - less, passage)


def _stands_alone(
    masked: MaskedText, passage: Passage, match: re.Match[str], quantity: Quantity, language: Language, *, bare: bool
) -> bool:
    """Whether a count after a verb or mark can be the target: no whole of a part, no rate, no baseline."""
    if (
        not can_change(quantity)
        or quantity.upper is not None
        or (is_bare(quantity) and (not bare or quantity.value < 5))
    ):
        return False
    if quantity.kind is QuantityKind.UNITS and quantity.value < 3:
        return False
    before = masked.text[max(passage.start, match.start("target") - 60) : match.start("target")]
    after = masked.text[match.end("target") : match.end("target") + 14]
    if PART_BEFORE.search(before) or PER_PERIOD.match(after):
        return False
    return not is_of_today(masked, passage, quantity, language)
