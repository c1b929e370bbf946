"""Headings → sections. A run-in heading ("Market. The dairies …") opens a section where a draft has several."""

from assistant.domain.draft import Section
from assistant.reading.layout import Layout
from assistant.reading.sentences import sentence_spans

_MOST_WORDS_RUN_IN = 8
_MOST_CHARACTERS_RUN_IN = 48
_FEWEST_RUN_IN = 2


def sections_of(layout: Layout) -> tuple[Section, ...]:
    """The sections in order, without gaps; the first has the title "" unless the text opens with a heading.

    Always at least one, so that a passage always has a section.
    """
    headings = [
        (block.start, _title(layout.text[block.start : block.end]))
        for block in layout.blocks
        if block.kind == "heading"
    ]
    run_in = _run_in(layout)
    if len(run_in) >= _FEWEST_RUN_IN:
        headings = sorted(headings + run_in)
    first = layout.blocks[0].start if layout.blocks else 0
    if not headings or headings[0][0] > first:
        headings.insert(0, (0, ""))
    ends = [*(start for start, _ in headings[1:]), len(layout.text)]
    return tuple(Section(title, start, end) for (start, title), end in zip(headings, ends, strict=True))


def _run_in(layout: Layout) -> list[tuple[int, str]]:
    found = []
    for block in layout.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        sentences = sentence_spans(layout.text, block.start, block.end)
        start, end = next(sentences)
        words = layout.text[start:end].split()
        if (
            end - start <= _MOST_CHARACTERS_RUN_IN
            and len(words) <= _MOST_WORDS_RUN_IN
            and words[0][:1].isupper()
            and not any(character.isdigit() for character in layout.text[start:end])
            and layout.text[end - 1] in ".?"
            and next(sentences, None) is not None
        ):
            found.append((start, _title(layout.text[start:end])))
    return found


def _title(text: str) -> str:
    return " ".join(text.split()).strip("*_# ").rstrip(".: ")
