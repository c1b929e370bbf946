"""The designer's page: the talk on the left; on the right the board, the draft, the sources, the sums."""

from typing import cast

import streamlit as st

from assistant.domain.conversation import Conversation, Say
from assistant.ui import actions, board, cost, draft_view, figures, first_screen, sources, under_way
from assistant.ui.beginnings import Errand, run
from assistant.ui.blocks import NameOf, message_html, reply_html
from assistant.ui.downloads import show_review
from assistant.ui.draft_bar import show_draft_bar
from assistant.ui.page_style import bring_fault_into_view, show_last_reply
from assistant.ui.premises import the_premises
from assistant.ui.session import current, fault, interface_language, refresh, take
from assistant.ui.texts import Texts, texts_of
from assistant.ui.worker import Look

TURNS_SHOWN = 20  # forty messages
_STEP = 5  # the window moves so many turns at once: what stays in its place is not drawn again


def show() -> None:
    """The first screen, or the conversation of the address."""
    texts = texts_of(interface_language())
    conversation = current()
    if conversation is None:
        _show_fault(texts)
        place = st.container(key="progress")
        first_screen.show(texts)
        with place:
            _run_errand(texts)
        return
    _converse(conversation, texts)


def _converse(conversation: Conversation, texts: Texts) -> None:
    look = under_way.look_at(conversation)
    if _went_on(conversation, look):
        refresh()
        conversation = current() or conversation
    busy = look is not None or not conversation.turns
    show_draft_bar(conversation, texts, busy=busy)
    left, right = st.columns([29, 20], gap="large")
    with left:
        with st.container(key="talk"):
            _turns(conversation, texts, look)
        under_way.show(conversation, look, _name_of(texts), texts)
        progress = st.container(key="progress")
        _show_fault(texts)
        if not busy:
            actions.show(conversation, texts)
    with right, st.container(key="aside"):
        if conversation.finished and conversation.draft is not None:
            show_review(conversation, texts)
        _aside(conversation, texts)
    with st.bottom:
        writing, _ = st.columns([29, 20], gap="large")
        writing.chat_input(
            texts.answer_placeholder if conversation.pending else texts.message_placeholder,
            key="message",
            on_submit=_say,
            args=(len(conversation.turns),),
            disabled=busy,
        )
    show_last_reply(len(conversation.turns), busy)
    with progress:
        _run_errand(texts)


def _went_on(conversation: Conversation, look: Look | None) -> bool:
    """Whether the store has more than this window: what it followed has ended, or another window went on."""
    followed: bool = st.session_state.pop("followed", None) == conversation.id
    if look is None:
        return followed
    st.session_state["followed"] = conversation.id
    return look.errand.number > len(conversation.turns)


def _turns(conversation: Conversation, texts: Texts, look: Look | None) -> None:
    turns, language = conversation.turns, conversation.language
    title = conversation.draft.title if conversation.draft else ""
    shown = TURNS_SHOWN + cast(int, st.session_state.get(f"earlier-{conversation.id}", 0))
    first = max(0, (len(turns) - shown) // _STEP * _STEP)
    if first:
        st.button(texts.show_earlier.format(n=first), key="earlier", on_click=_show_earlier, args=(conversation.id,))

    name_of = _name_of(texts)
    for number in range(first, len(turns)):
        turn, last = turns[number], number == len(turns) - 1 and look is None
        if turn.message is not None:
            st.html(message_html(turn.message, texts, language, name_of, last))
        notices = cost.notices_html(turn.use, texts) if turn.use is not None else ""
        if notices:
            st.html(notices)
        st.html(reply_html(turn.reply, texts, language, title, last and turn.message is None))
        if turn.use is not None:
            cost.show(conversation.id, number, turn.use, texts)
    message = under_way.message_under_way(conversation, look) if look is not None else None
    if message is not None:
        st.html(message_html(message, texts, language, name_of, last=True))
    cost.show_sent()


def _name_of(texts: Texts) -> NameOf:
    librarian = the_premises().house.librarian
    return lambda slug: librarian.criterion(slug).name[texts.language]


def _aside(conversation: Conversation, texts: Texts) -> None:
    names = (texts.tab_board, texts.tab_draft, texts.tab_sources, texts.tab_figures)
    on_board, on_draft, on_sources, on_figures = st.tabs(names, key="aside_tabs", on_change="rerun")
    librarian = the_premises().house.librarian
    if on_board.open:
        with on_board:
            board.show(conversation, librarian, texts)
    if on_draft.open:
        with on_draft:
            draft_view.show(conversation, librarian, texts)
    if on_sources.open:
        with on_sources:
            sources.show(conversation, librarian, texts)
    if on_figures.open:
        with on_figures:
            figures.show(conversation, texts)


def _say(number: int) -> None:
    text = cast(str, st.session_state["message"] or "")
    if text.strip():
        take(Say(text), number)


def _show_earlier(id: str) -> None:
    key = f"earlier-{id}"
    st.session_state[key] = st.session_state.get(key, 0) + TURNS_SHOWN


def _run_errand(texts: Texts) -> None:
    errand = cast("Errand | None", st.session_state.get("errand"))
    if errand is not None:
        run(errand, the_premises(), texts)


def _show_fault(texts: Texts) -> None:
    notice, wrong = cast("str | None", st.session_state.pop("notice", None)), fault()
    if notice is None and wrong is None:
        return
    st.session_state["faults"] = st.session_state.get("faults", 0) + 1
    with st.container(key="fault"):
        if notice is not None:
            st.warning(notice)
        if wrong is not None:
            st.error(wrong.sentences[texts.language], title=texts.error_title)
        if wrong is not None and wrong.unsent:
            st.caption(texts.error_unsent)
            st.code(wrong.unsent, language=None, wrap_lines=True)
    bring_fault_into_view(st.session_state["faults"])
