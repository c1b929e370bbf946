"""The draft as it was read, with the quotes that carry a judgement marked. Letter for letter: nothing is markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import streamlit as st

from assistant.dialogue.ports import Librarian
from assistant.domain.conversation import Conversation
from assistant.domain.draft import Draft
from assistant.domain.finding import Examination
from assistant.domain.knowledge import SLUGS, Label
from assistant.ui.texts import Texts

_WORST_FIRST: tuple[Label, ...] = ("against", "generic", "specific")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the draft that speaks of a criterion."""

    start: int
    end: int
    label: Label
    slug: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the draft between two edges of marks. `label` is "none" where nothing is marked."""

    start: int
    end: int
    label: Label
    slugs: tuple[str, ...]


def show(conversation: Conversation, librarian: Librarian, texts: Texts) -> None:
    """The draft with its marks, those of one criterion or of all."""
    draft, examination = conversation.draft, conversation.examination
    if draft is None:
        st.caption(texts.draft_none)
        return
    if examination is None:
        st.html(f"<div class='cp-draft' lang='{draft.language}' tabindex='0'>{escape(draft.text)}</div>")
        return
    names = {slug: librarian.criterion(slug).name[texts.language] for slug in SLUGS}
    chosen = st.selectbox(
        texts.draft_filter,
        ("", *SLUGS),
        format_func=lambda slug: names.get(slug, texts.draft_filter_all),
        key="draft_filter",
    )
    st.html(_legend(texts))
    marks = marks_of(examination, chosen or None)
    st.html(
        f"<div class='cp-draft' lang='{draft.language}' tabindex='0'>{marked_html(draft, marks, texts, names)}</div>"
    )


def marks_of(examination: Examination, slug: str | None = None) -> tuple[Mark, ...]:
    """The quotes of the findings, of one criterion or of all, where they lie in the draft."""
    return tuple(
        Mark(evidence.start, evidence.end, evidence.label, finding.slug)
        for finding in examination.findings
        if slug in (None, finding.slug)
        for evidence in finding.evidence
        if evidence.label != "none" and 0 <= evidence.start < evidence.end
    )


def stretches(length: int, marks: Sequence[Mark]) -> tuple[Stretch, ...]:
    """The text cut at every edge of a mark. Where marks overlap, the worst label counts and all criteria are named."""
    edges = sorted({0, length, *(min(place, length) for mark in marks for place in (mark.start, mark.end))})
    cut: list[Stretch] = []
    for start, end in pairwise(edges):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        label: Label = min((mark.label for mark in over), key=_WORST_FIRST.index, default="none")
        cut.append(Stretch(start, end, label, tuple(dict.fromkeys(mark.slug for mark in over))))
    return tuple(cut)


def marked_html(draft: Draft, marks: Sequence[Mark], texts: Texts, names: dict[str, str]) -> str:
    """The text as HTML, every letter escaped."""
    parts = []
    for stretch in stretches(len(draft.text), marks):
        written = escape(draft.text[stretch.start : stretch.end])
        if stretch.label == "none":
            parts.append(written)
            continue
        topics = ", ".join(names[slug] for slug in stretch.slugs)
        title = escape(f"{topics}: {texts.labels[stretch.label]}", quote=True)
        parts.append(f"<mark class='cp-{stretch.label}' title='{title}'>{written}</mark>")
    return "".join(parts)


def _legend(texts: Texts) -> str:
    shown = "".join(
        f"<mark class='cp-{label}'>{escape(texts.labels[label])}</mark> " for label in reversed(_WORST_FIRST)
    )
    return f"<p class='cp-legend'>{shown}</p>"
