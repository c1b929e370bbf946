"""Which passages of a draft go to the model: all of them where they fit, else those that bear most on the criteria."""

from collections.abc import Sequence

from assistant.domain.draft import Draft, Passage
from assistant.examiners.model.bearing import Bearing
from assistant.examiners.model.spending import estimated_tokens

MOST_TOKENS = 6_000
_LEFT_OUT = "[…]"
_AROUND = " .:\t"


def passages_for(
    bearing: Bearing,
    slugs: Sequence[str],
    first: Sequence[tuple[int, int]] = (),
    most_tokens: int = MOST_TOKENS,
) -> tuple[Passage, ...]:
    """In the order of the draft, within so many tokens: those that bear most on the criteria.

    Those that overlap a span of `first` come before all others.
    """
    passages = bearing.draft.passages
    strengths = bearing.strengths(slugs)
    wanted = {
        place
        for place, passage in enumerate(passages)
        if any(passage.start < end and start < passage.end for start, end in first)
    }
    by_worth = sorted(range(len(passages)), key=lambda place: (place not in wanted, -strengths[place], place))
    kept: list[int] = []
    tokens = 0
    for place in by_worth:
        tokens += estimated_tokens(passages[place].text) + 4
        if tokens > most_tokens:
            break
        kept.append(place)
    return tuple(passages[place] for place in sorted(kept))


def as_text(draft: Draft, passages: Sequence[Passage]) -> str:
    """The passages with their numbers under the titles of their sections; a mark stands where some were left out."""
    numbers = {(passage.start, passage.end): number for number, passage in enumerate(draft.passages, start=1)}
    lines: list[str] = []
    last, section = 0, None
    for passage in passages:
        number = numbers[passage.start, passage.end]
        if number > last + 1:
            lines.append(_LEFT_OUT)
        title = draft.section_at(passage.start)
        if title and title != section and title.strip(_AROUND) != passage.text.strip(_AROUND):
            lines.append(f"({title})")
        section = title
        lines.append(f"P{number}: {passage.text}")
        last = number
    if passages and last < len(draft.passages):
        lines.append(_LEFT_OUT)
    return "\n".join(lines)
