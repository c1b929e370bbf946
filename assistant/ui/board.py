"""The fourteen criteria at a glance, grouped by where they stand. Choosing one takes the talk there."""

from collections.abc import Mapping

import streamlit as st

from assistant.dialogue.ports import Librarian
from assistant.domain.conversation import Back, Conversation, Entry, EntryState
from assistant.domain.knowledge import KEY_SLUGS
from assistant.ui.session import press
from assistant.ui.texts import Texts

ICONS: Mapping[EntryState, str] = {
    EntryState.ASKED: "chat_bubble",
    EntryState.PARTLY: "contrast",
    EntryState.OPEN: "radio_button_unchecked",
    EntryState.PARKED: "schedule",
    EntryState.WAITING: "more_horiz",
    EntryState.RESOLVED: "check_circle",
    EntryState.ANSWERED: "task_alt",
    EntryState.WAIVED: "block",
    EntryState.NOT_APPLICABLE: "remove",
}


def show(conversation: Conversation, librarian: Librarian, texts: Texts) -> None:
    """The board, or a word on when it appears."""
    board = conversation.board
    if board is None:
        st.caption(texts.board_coming if conversation.draft else texts.board_later)
        return
    total = len(board.entries)
    st.progress(board.settled / total, text=texts.board_settled.format(settled=board.settled, total=total))
    st.caption(texts.board_go)
    number = len(conversation.turns)
    for state in ICONS:
        entries = [entry for entry in board.entries if entry.state is state]
        if not entries:
            continue
        with st.container(gap="xxsmall", key=f"state-{state.value}"):
            st.markdown(f"**{texts.states[state]}** :gray[{len(entries)}]")
            for entry in entries:
                _row(entry, librarian, texts, number)


def _row(entry: Entry, librarian: Librarian, texts: Texts, number: int) -> None:
    label = librarian.criterion(entry.slug).name[texts.language]
    notes = [texts.board_key] if entry.slug in KEY_SLUGS else []
    if entry.state not in (EntryState.ANSWERED, EntryState.NOT_APPLICABLE):
        notes.append(texts.statuses[entry.status])
    if notes:
        label += f" :small[:gray[{' · '.join(notes)}]]"
    st.button(
        label,
        key=f"board-{entry.slug}",
        icon=f":material/{ICONS[entry.state]}:",
        type="tertiary",
        on_click=press,
        args=(Back(entry.slug), number),
        wrap=True,
    )
