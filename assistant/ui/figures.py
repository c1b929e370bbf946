"""The sums made from the draft's figures, and the pace that its goal asks for."""

from html import escape

import streamlit as st

from assistant.domain.conversation import Conversation
from assistant.domain.finding import Figure
from assistant.reporting.plots import pace_of, pace_plot
from assistant.ui.blocks import place_of, quoted
from assistant.ui.texts import Texts


def show(conversation: Conversation, texts: Texts) -> None:
    """Sums that do not add up first, then those that do, then the rest; then the plot."""
    examination = conversation.examination
    if examination is None:
        st.caption(texts.draft_none)
        return
    if not examination.figures:
        st.caption(texts.figures_none)
    else:
        st.caption(texts.figures_words)
        order = {False: 0, True: 1, None: 2}
        ranked = sorted(examination.figures, key=lambda figure: order[figure.holds])
        st.html("".join(_figure(figure, texts, conversation) for figure in ranked))
    pace = pace_of(examination)
    plot = pace_plot(examination, texts.language)
    if pace is not None and plot is not None:
        st.subheader(texts.pace_title, anchor=False)
        st.caption(texts.pace_words)
        alt = texts.pace_alt.format(base=round(pace.base), target=round(pace.target), months=round(pace.months))
        st.altair_chart(plot, width="stretch", alt=alt)


def _figure(figure: Figure, texts: Texts, conversation: Conversation) -> str:
    kind, words = {
        True: ("holds", texts.figure_holds),
        False: ("fails", texts.figure_fails),
        None: ("informs", texts.figure_informs),
    }[figure.holds]
    title = conversation.draft.title if conversation.draft else ""
    inputs = "; ".join(
        quoted(evidence, conversation.language)
        + (f" {escape(place)}" if (place := place_of(evidence, texts, title)) else "")
        for evidence in figure.inputs
    )
    taken = f"<p class='cp-muted'>{escape(texts.figure_from)} {inputs}</p>" if inputs else ""
    beside = "".join(
        f"<li>{escape(item.programme)}. {escape(item.text)} <span class='cp-muted'>{escape(item.source)}</span></li>"
        for item in figure.comparisons
    )
    compared = (
        f"<details><summary>{escape(texts.figure_beside)}</summary>"
        f"<ul lang='{conversation.language}'>{beside}</ul></details>"
        if beside
        else ""
    )
    return (
        f"<section class='cp-sum cp-{kind}'><p class='cp-verdict'>{escape(words)}</p>"
        f"<p lang='{conversation.language}'>{escape(figure.text)}</p>{taken}{compared}</section>"
    )
