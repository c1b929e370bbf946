"""What can be done about the question at hand: the buttons beneath it. They do what the words do."""

from typing import cast

import streamlit as st

from assistant.domain.conversation import (
    Action,
    Again,
    Back,
    Conversation,
    Example,
    Finish,
    Message,
    Next,
    Park,
    Waive,
    Why,
)
from assistant.ui.session import press, take
from assistant.ui.texts import Texts


def show(conversation: Conversation, texts: Texts) -> None:
    """The buttons that the last reply allows."""
    if not conversation.turns:
        return
    allowed = conversation.turns[-1].reply.actions
    number = len(conversation.turns)
    buttons: tuple[tuple[Action, str, Message, str], ...] = (
        ("why", texts.why, Why(), "help"),
        ("example", texts.example, Example(), "lightbulb"),
        ("again", texts.again, Again(), "refresh"),
        ("park", texts.park, Park(), "schedule"),
        ("next", texts.next, Next(), "arrow_forward"),
        ("back", texts.back, Back(), "undo"),
        ("finish", texts.finish, Finish(), "task_alt"),
    )
    with st.container(horizontal=True, gap="small", key="actions"):
        for action, label, message, icon in buttons:
            if action == "park" and "waive" in allowed:
                _waive(number, texts)
            if action in allowed:
                st.button(
                    label,
                    key=f"{action}-{number}",
                    icon=f":material/{icon}:",
                    on_click=press,
                    args=(message, number),
                    wrap=True,
                )


def _waive(number: int, texts: Texts) -> None:
    key = f"reason-{number}"
    with (
        st.popover(texts.waive, icon=":material/block:", key=f"waive-{number}"),
        st.form(f"waive-form-{number}", border=False),
    ):
        st.text_area(texts.waive_reason, key=key, height=100)
        st.form_submit_button(texts.waive_button, type="primary", on_click=_take_waiver, args=(key, number))


def _take_waiver(key: str, number: int) -> None:
    take(Waive(cast(str, st.session_state.get(key) or "").strip()), number)
