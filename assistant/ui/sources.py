"""What the talk rests on: what was cited, kept apart from what was only looked at."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from assistant.dialogue.ports import Librarian
from assistant.domain.conversation import Citation, Conversation
from assistant.ui.texts import Texts


def show(conversation: Conversation, librarian: Librarian, texts: Texts) -> None:
    """Cited claims by recommendation, each with its strength; the team's own guidance; then what was looked at."""
    replies = [turn.reply for turn in conversation.turns]
    cited = tuple(dict.fromkeys(claim for reply in replies for claim in reply.cited))
    looked_at = tuple(dict.fromkeys(claim for reply in replies for claim in reply.retrieved if claim not in cited))
    guidance = tuple(
        dict.fromkeys(
            block for reply in replies for block in reply.blocks
            if isinstance(block, Citation) and block.source not in reply.retrieved
        )
    )  # fmt: skip
    st.caption(texts.sources_words)
    st.subheader(texts.cited, anchor=False)
    if not cited:
        st.caption(texts.cited_none)
    st.html(_by_recommendation(cited, librarian, texts, with_strength=True) or "<p></p>")
    if guidance:
        st.subheader(texts.own_guidance, anchor=False)
        for block in guidance:
            st.html(f"<p class='cp-citation'><cite>{escape(block.source)}</cite> {escape(block.text)}</p>")
    if looked_at:
        st.subheader(texts.looked_at, anchor=False)
        st.caption(texts.looked_at_words)
        st.html(_by_recommendation(looked_at, librarian, texts, with_strength=False))


def _by_recommendation(claims: Iterable[str], librarian: Librarian, texts: Texts, with_strength: bool) -> str:
    grouped: dict[str, list[str]] = {}
    for claim in sorted(claims, key=_place):
        grouped.setdefault(claim.split(".")[0], []).append(claim)
    language = texts.language
    parts = []
    for id, own in grouped.items():
        recommendation = librarian.recommendation(id)
        said = "".join(
            f"<li><cite>{escape(claim)}</cite> {escape(librarian.claim(claim, language))}</li>" for claim in own
        )
        strength = (
            f"<p class='cp-muted'>{escape(texts.strength)}: {escape(recommendation.hedge[language])}</p>"
            if with_strength
            else ""
        )
        parts.append(
            f"<section class='cp-source'><h4>{escape(id)} · {escape(recommendation.title[language])}</h4>"
            f"<ul>{said}</ul>{strength}</section>"
        )
    return "".join(parts)


def _place(claim: str) -> tuple[int, ...]:
    """ "R3.10" after "R3.9"."""
    return tuple(int(part) for part in claim.lstrip("R").split(".") if part.isdigit())
