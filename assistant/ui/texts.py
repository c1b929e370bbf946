"""Every string of the interface, as a type: one value per language holds them all.

Names in braces are filled by `str.format`. What the conversation itself says is not here: the dialogue words it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.conversation import EntryState
from assistant.domain.draft import Language
from assistant.domain.facts import CorrectableFact
from assistant.domain.finding import Status
from assistant.domain.knowledge import Label
from assistant.domain.model_use import Stage


@dataclass(frozen=True, slots=True)
class Texts:
    """All that the interface says, in one language."""

    language: Language
    # around the pages
    page_conversation: str
    page_recommendations: str
    interface_language: str
    new_conversation: str
    past: str
    past_none: str
    past_more: str
    untitled: str
    delete: str
    delete_title: str
    delete_sure: str
    delete_yes: str
    delete_no: str
    # the first screen
    title: str
    promise: str
    privacy: str
    paste_title: str
    paste_label: str
    paste_placeholder: str
    paste_button: str
    paste_empty: str
    upload_title: str
    upload_label: str
    upload_formats: str
    upload_button: str
    sketch_title: str
    sketch_words: str
    sketch_button: str
    samples_title: str
    samples_words: str
    sample_button: str
    sample_language: str
    language_names: Mapping[Language, str]
    # on this machine, or with a model
    privacy_until_chosen: str
    works_without: str
    choose_title: str
    on_this_machine: str
    on_this_machine_words: str
    with_model: str
    with_model_words: str
    with_model_key: str
    with_model_here: str
    with_embeddings: str
    choose_button: str
    consent_other: str
    examine_again: str
    spent_title: str
    spent_conversation: str
    spent_day: str
    spent_nothing: str
    of_limit: str
    # while a model is asked
    stages: Mapping[Stage, str]
    stage_steps: str
    asking: str
    stopping: str
    stop: str
    kept_words: str
    left_title: str
    left_words: str
    try_again: str
    go_on_here: str
    drop: str
    # what it cost
    use_model: str
    use_tokens: str
    use_unanswered: str
    use_money: str
    use_free: str
    use_money_unknown: str
    use_by_model: str
    use_by_rulebook: str
    use_stopped: str
    use_sent: str
    sent_title: str
    sent_words: str
    sent_kinds: Mapping[str, str]
    sent_instructions: str
    sent_none: str
    # while something is done
    reading: str
    preparing: str
    examining: str
    almost: str
    cannot_work: str
    # the conversation
    assistant: str
    person: str
    show_earlier: str
    message_placeholder: str
    answer_placeholder: str
    quote_place_page: str
    quote_place_section: str
    # the draft in use
    draft_version: str
    words_read: str
    words_skipped: str
    nothing_skipped: str
    skipped_kinds: Mapping[str, str]
    sketching: str
    # what can be done
    why: str
    example: str
    again: str
    waive: str
    waive_reason: str
    waive_button: str
    park: str
    next: str
    back: str
    correct: str
    correct_words: str
    correct_button: str
    corrected: str
    fact_names: Mapping[CorrectableFact, str]
    new_version: str
    new_version_words: str
    new_version_paste: str
    new_version_button: str
    finish: str
    # what a person did, when it was a button
    did_correct: str
    did_correct_removed: str
    did_waive: str
    did_waive_unreasoned: str
    did_park: str
    did_next: str
    did_back: str
    did_back_to: str
    did_why: str
    did_example: str
    did_new_version: str
    did_finish: str
    did_again: str
    did_consent: str
    did_consent_withdrawn: str
    # the board
    tab_board: str
    tab_draft: str
    tab_sources: str
    tab_figures: str
    board_settled: str
    board_key: str
    board_go: str
    states: Mapping[EntryState, str]
    statuses: Mapping[Status, str]
    board_later: str
    board_coming: str
    # the draft
    labels: Mapping[Label, str]
    draft_filter: str
    draft_filter_all: str
    draft_none: str
    # the sources
    sources_words: str
    cited: str
    cited_none: str
    looked_at: str
    looked_at_words: str
    strength: str
    own_guidance: str
    # the figures
    figures_words: str
    figures_none: str
    figure_holds: str
    figure_fails: str
    figure_informs: str
    figure_from: str
    figure_beside: str
    pace_title: str
    pace_words: str
    pace_alt: str
    # the review
    review_ready: str
    review_words: str
    download: str
    download_markdown: str
    download_docx: str
    download_json: str
    review_file: str
    # the recommendations
    recommendations_title: str
    recommendations_words: str
    search_label: str
    search_placeholder: str
    search_outside: str
    search_found: str
    criteria_title: str
    criterion_asks: str
    criterion_settles: str
    criterion_rests: str
    criterion_practice: str
    criterion_applies: str
    source: str
    # errors
    error_title: str
    error_unsent: str


def texts_of(language: Language) -> Texts:
    """The interface in a language."""
    from assistant.ui.texts_en import ENGLISH
    from assistant.ui.texts_es import SPANISH

    return SPANISH if language == "es" else ENGLISH
