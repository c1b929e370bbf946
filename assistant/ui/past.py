"""The conversations of this machine, in the sidebar: go to one, begin another, delete one after being asked twice."""

from datetime import datetime

import streamlit as st

from assistant.domain.errors import ContrapuntoError
from assistant.store.conversations import ConversationRow
from assistant.ui.literal import literal
from assistant.ui.premises import the_premises
from assistant.ui.session import interface_language, leave, report
from assistant.ui.texts import Texts, texts_of

SHOWN = 7
_LONGEST_TITLE = 42


def show(texts: Texts) -> None:
    """A button for a new conversation and the list of the old ones, newest first."""
    st.button(texts.new_conversation, icon=":material/add:", key="new", on_click=leave, width="stretch")
    st.markdown(f"**{texts.past}**")
    rows = _rows()
    if not rows:
        st.caption(texts.past_none)
    all_shown = st.session_state.get("past_all", False)
    with st.container(gap="xxsmall", key="past_list"):
        for row in rows if all_shown else rows[:SHOWN]:
            _row(row, texts)
    if len(rows) > SHOWN and not all_shown:
        st.button(texts.past_more, key="past_more", type="tertiary", on_click=_show_all)


def _row(row: ConversationRow, texts: Texts) -> None:
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", wrap=False, key=f"past-{row.id}"):
        updated = row.updated.astimezone()
        today = updated.date() == datetime.now().astimezone().date()
        when = updated.strftime("%H:%M" if today else "%d/%m")
        st.button(
            f"{literal(_shortened(row.title or texts.untitled))} :small[:gray[{when}]]",
            key=f"go-{row.id}",
            type="tertiary",
            width="stretch",
            wrap=True,
            on_click=_go,
            args=(row.id,),
        )
        if st.button(texts.delete, icon=":material/delete:", key=f"delete-{row.id}", type="tertiary"):
            _confirm(row)


def _rows() -> tuple[ConversationRow, ...]:
    """The list, read again only when it may have changed: reading it takes every conversation's state along."""
    kept: tuple[ConversationRow, ...] | None = st.session_state.get("past")
    if kept is None:
        kept = st.session_state["past"] = the_premises().house.store.list()
    return kept


def _confirm(row: ConversationRow) -> None:
    texts = texts_of(interface_language())

    @st.dialog(texts.delete_title)
    def asked() -> None:
        st.text(row.title or texts.untitled)
        st.text(texts.delete_sure)
        with st.container(horizontal=True):
            if st.button(texts.delete_yes, type="primary", key="delete_yes", on_click=_delete, args=(row.id,)):
                st.rerun()
            if st.button(texts.delete_no, key="delete_no"):
                st.rerun()

    asked()


def _delete(id: str) -> None:
    try:
        the_premises().house.store.delete(id)
    except ContrapuntoError as error:
        report(error)
        return
    st.session_state.pop("past", None)
    conversation = st.session_state.get("conversation")
    if conversation is not None and conversation.id == id:
        leave()


def _go(id: str) -> None:
    leave()
    st.query_params["c"] = id


def _show_all() -> None:
    st.session_state["past_all"] = True


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
