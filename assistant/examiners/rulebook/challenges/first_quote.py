"""Which of the draft's sentences a challenge quotes first. Knows nothing of how evidence is found."""

import re
from collections.abc import Sequence

from assistant.domain.draft import Draft, Passage
from assistant.domain.finding import Evidence, Figure
from assistant.examiners.rulebook.challenges.wording import Worded
from assistant.examiners.rulebook.judging.evidence import SHARE_OF_BEST, quote, strongest

_ARTICLE = re.compile(r"^(?:el|la|los|las|the)\s")  # "las 900 familias" are "900 familias" in the draft


def speaking_of(
    evidence: Sequence[Evidence], about: Sequence[str], behind_the_sum: Evidence | None = None
) -> Evidence | None:
    """The quote to begin with: the strongest that names what is asked about, if nearly as strong as the strongest.

    Where none does and the question rests on a sum, `behind_the_sum`, the sentence that the sum starts from.
    """
    best = strongest(evidence)
    if best is None:
        return None
    naming = [
        item
        for item in evidence
        if item.strength >= best.strength * SHARE_OF_BEST
        and item.label == best.label
        and any(_ARTICLE.sub("", name.casefold()) in item.quote.casefold() for name in about)
    ]
    return strongest(naming) or behind_the_sum or best


def behind(draft: Draft, figures: Sequence[Figure], slug: str) -> Evidence | None:
    """The sentence that holds the first figure of the sum that informs on `slug`; None where there is no such sum."""
    figure = next((figure for figure in figures if figure.slug == slug and figure.holds is None), None)
    start = figure.inputs[0].start if figure and figure.inputs else -1
    passage = draft.passage_at(start)
    return quote(draft, passage, "generic", 1.0) if passage else None


def start_of(
    draft: Draft, figures: Sequence[Figure], slug: str, evidence: Sequence[Evidence], worded: Worded
) -> Evidence | None:
    """What a challenge quotes first: the sentence that its wording starts from, else `speaking_of` what it asks."""
    if worded.starts_at:
        start, end = worded.starts_at
        said = Passage(draft.text[start:end], start, end)
        return quote(draft, said, "generic", 1.0)
    return speaking_of(evidence, worded.about, behind(draft, figures, slug) if worded.with_sum else None)
