"""When a criterion does not apply: by what the draft says itself, or where a recommendation's condition is not met.

The conditions and their words stand in knowledge/lexicon/conditions.yaml.
"""

from assistant.domain.draft import Draft, Passage
from assistant.domain.finding import Status
from assistant.examiners.rulebook.judging.conditions import Conditions
from assistant.examiners.rulebook.judging.reasoning import Ruling
from assistant.examiners.rulebook.text.folding import fold


def rule_on_conditions(slug: str, status: Status, draft: Draft, conditions: Conditions) -> Ruling | None:
    """`NOT_APPLICABLE` where the draft says so with a reason, or shows that R6's condition is not met."""
    if stated := _said_not_to_apply(slug, draft, conditions):
        return Ruling(Status.NOT_APPLICABLE, "said-not-to-apply", ((stated.start, stated.end),))
    if slug != conditions.dispersion_criterion or status in (Status.ADDRESSED, Status.CONTRADICTS):
        return None
    if close := _said_to_be_close(draft, conditions):
        return Ruling(Status.NOT_APPLICABLE, "neither-dispersed-nor-restricted", ((close.start, close.end),))
    folded = fold(draft.text)
    language = draft.language
    if conditions.dispersed[language].search(folded) or not conditions.together[language].search(folded):
        return None
    return Ruling(Status.NOT_APPLICABLE, "neither-dispersed-nor-restricted")


def _said_to_be_close(draft: Draft, conditions: Conditions) -> Passage | None:
    """The sentence by which people live close together, where nothing in the draft keeps them from meeting."""
    said, language = conditions.close_by, draft.language
    if said.unless[language].search(fold(draft.text)):
        return None
    for passage in draft.passages:
        folded = fold(passage.text)
        if said.who[language].search(folded) and said.close[language].search(folded):
            return passage
    return None


def _said_not_to_apply(slug: str, draft: Draft, conditions: Conditions) -> Passage | None:
    if slug not in conditions.about:
        return None
    about = conditions.about[slug][draft.language]
    aside, reasons = conditions.set_aside[draft.language], conditions.reasons[draft.language]
    for index, passage in enumerate(draft.passages):
        folded = fold(passage.text)
        if not about.search(folded):  # most passages
            continue
        if not any(aside.search(clause) and about.search(clause) for clause in folded.split(";")):
            continue
        following = fold(draft.passages[index + 1].text) if index + 1 < len(draft.passages) else ""
        if reasons.search(folded) or reasons.search(following):
            return passage
    return None
