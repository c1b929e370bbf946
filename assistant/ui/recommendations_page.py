"""Everybody's page: the seven recommendations, a search over them, and where each criterion comes from."""

from html import escape

import streamlit as st

from assistant.domain.errors import ContrapuntoError
from assistant.domain.knowledge import PRACTICE, Criterion, Recommendation, SearchResult
from assistant.ui.premises import the_premises
from assistant.ui.session import interface_language
from assistant.ui.texts import Texts, texts_of


def show() -> None:
    """Browse and search."""
    st.session_state["page"] = "recommendations"
    texts = texts_of(interface_language())
    shelf = the_premises().house.shelf
    with st.container(key="reading_width"):
        st.title(texts.recommendations_title, anchor=False)
        st.text(texts.recommendations_words)
        question = st.text_input(texts.search_label, key="question", placeholder=texts.search_placeholder)
        if question and question.strip():
            _answer(question, texts)
        for recommendation in shelf.recommendations:
            with st.expander(f"{recommendation.id} · {recommendation.title[texts.language]}"):
                st.html(_recommendation_html(recommendation, texts))
        st.header(texts.criteria_title, anchor=False)
        for criterion in shelf.criteria:
            key = f" :small[:gray[{texts.board_key}]]" if criterion.key else ""
            with st.expander(f"{criterion.name[texts.language]}{key}"):
                st.html(_criterion_html(criterion, texts))


def _answer(question: str, texts: Texts) -> None:
    premises = the_premises()
    try:
        with st.spinner(texts.preparing):
            while not premises.wait_until_ready(1.0):
                pass
        result = premises.house.librarian.search(question, texts.language)
    except ContrapuntoError as error:
        st.error(error.say(texts.language), title=texts.error_title)
        return
    with st.container(border=True, key="found"):
        _found(result, texts)


def _found(result: SearchResult, texts: Texts) -> None:
    hits = [hit for hit in result.hits if hit.kind != "criterion"]
    if result.out_of_scope or not hits:
        st.text(texts.search_outside)
        hits = [hit for hit in hits if hit.kind == "guidance"]
    else:
        st.text(texts.search_found)
    for hit in hits:
        st.html(f"<p class='cp-citation'><cite>{escape(hit.source)}</cite> {escape(hit.text)}</p>")


def _recommendation_html(recommendation: Recommendation, texts: Texts) -> str:
    language = texts.language
    claims = "".join(
        f"<li><cite>{escape(claim.id)}</cite> {escape(claim.text[language])}</li>" for claim in recommendation.claims
    )
    return (
        f"<section class='cp-source'><ul>{claims}</ul>"
        f"<p class='cp-muted'>{escape(texts.strength)}: {escape(recommendation.hedge[language])}</p>"
        f"<p class='cp-muted'>{escape(texts.source)}: {escape(recommendation.source)}</p></section>"
    )


def _criterion_html(criterion: Criterion, texts: Texts) -> str:
    language = texts.language
    rests = [demand for demand in criterion.demands if demand.origin != PRACTICE]
    practice = [demand for demand in criterion.demands if demand.origin == PRACTICE]
    parts = [
        _labelled(texts.criterion_asks, criterion.question[language]),
        _labelled(texts.criterion_settles, criterion.settles[language]),
    ]
    if criterion.applies is not None:
        parts.append(_labelled(texts.criterion_applies, criterion.applies[language]))
    cited = "".join(f"<li><cite>{escape(each.origin)}</cite> {escape(each.text[language])}</li>" for each in rests)
    parts.append(f"<h4>{escape(texts.criterion_rests)}</h4><ul>{cited}</ul>")
    if practice:
        added = "".join(f"<li>{escape(demand.text[language])}</li>" for demand in practice)
        parts.append(f"<h4>{escape(texts.criterion_practice)}</h4><ul>{added}</ul>")
    return f"<section class='cp-source'>{''.join(parts)}</section>"


def _labelled(label: str, text: str) -> str:
    return f"<h4>{escape(label)}</h4><p>{escape(text)}</p>"
