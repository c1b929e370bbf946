"""The sentences that the dialogue needs, as a type: one value per language holds them all.

A tuple holds variants of a moment that comes back, so that a long conversation does not read like a form. Names in
braces are filled by `str.format`. Quotes arrive with their marks.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.facts import CorrectableFact

Variants = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All that is said, in one language, apart from what the knowledge and the examiner word."""

    # the opening
    unlike_an_intervention: str
    reading: Variants
    reading_nothing: str
    not_found: str
    set_aside: str
    output_in_sentence: str
    fact_in_sentence: Mapping[CorrectableFact, str]
    fact_names: Mapping[CorrectableFact, str]
    horizon_length: str
    horizon_date: str
    horizon_span: str
    horizon_prepositions: tuple[str, ...]
    starting_point: str
    names_seen: Variants
    to_be_created: str
    sum_holds: Variants
    answered: Variants
    answered_mostly: str
    not_applicable: str
    after: str
    nothing_to_challenge: str
    # answers
    resolved: Variants
    replaces: Variants
    to_add: Variants
    partly: Variants
    still_wanted: Variants
    vague: Variants
    off_topic: Variants
    left_open: Variants
    left_partly: Variants
    unknown: Variants
    waived: Variants
    against_waiver: str
    waiver_needs_reason: Variants
    ask_reason: Variants
    # moving about
    transition: Variants
    back_to_parked: Variants
    parked: Variants
    parked_again: str
    next_left: Variants
    going_back: Variants
    nothing_before: str
    unknown_place: str
    recorded_answered: str
    recorded_not_applicable: str
    recorded_resolved: str
    recorded_waived: str
    question_again: Variants
    already_here: str
    all_done: str
    nothing_pending: Variants
    # explanations
    why_passages: str
    why_silent: str
    why_claims: str
    why_practice: str
    nearest: str
    example: str
    clarification: str
    another_wording: Variants
    answered_again: str
    # which examiner, and what leaves the machine
    consent_given: str
    consent_searching: str
    consent_moved: str
    consent_withdrawn: str
    consent_absent: str
    # questions about the recommendations
    found: Variants
    guidance: str
    no_number: str
    strength: str
    outside: Variants
    covers: str
    outside_aside: str
    objection: Variants
    # readings and versions
    correction: str
    correction_removed: str
    correction_first: str
    correction_of_nothing: str
    sums_now: str
    moves: str
    corrected_and_settled: str
    correction_unclear: str
    offer_version: str
    how_to_version: str
    version_compared: str
    version_better: str
    version_worse: str
    version_new: str
    version_facts: str
    version_fact: str
    version_fact_now: str
    version_fact_gone: str
    version_space_added: str
    version_space_gone: str
    version_touched: str
    version_asked_anew: str
    version_same: str
    corrections_kept: str
    status_names: Mapping[str, str]
    # the end
    finished: str
    counted: Mapping[str, tuple[str, str]]
    nothing_to_take: str
    take_along: str
    take_for: str
    take_more: str
    finished_already: str
    # civilities
    greeting: Variants
    thanks: Variants
    about: str
    weary: Variants
    empty: str
    # sketching
    sketch_opening: str
    sketch_questions: tuple[str, ...]
    sketch_labels: tuple[str, ...]
    sketch_examples: tuple[str, ...]
    sketch_noted: Variants
    sketch_skipped: Variants
    sketch_why: str
    sketch_example: str
    sketch_shown: str
    sketch_empty: str
    sketch_name: str
    sketch_finished: str
    sketch_is_a_draft: str
    # whom to ask, where the draft names nobody of the fitting kind
    roles: Mapping[str, str]


def pick(variants: Variants, turn: int) -> str:
    """The variant for this turn: the same for the same turn, another one next time."""
    return variants[turn % len(variants)]
