"""What one window holds: its conversation, its language, what went wrong last. Saves before anything is shown."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import streamlit as st

from assistant.dialogue.advance import advance
from assistant.domain.conversation import (
    Back,
    Consent,
    Conversation,
    Correct,
    Example,
    Message,
    NewVersion,
    Next,
    Park,
    Say,
    Waive,
    Why,
)
from assistant.domain.draft import Language
from assistant.domain.errors import ContrapuntoError, UnknownConversation
from assistant.ui.premises import the_premises
from assistant.ui.worker import UNEXPECTED
from assistant.wiring.house import House

_AT_ONCE = 0.4  # seconds: a turn that takes no longer is shown without a word on how far it is
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong, in words for the person, and what she wrote, so that it is not lost."""

    sentences: Mapping[Language, str]
    unsent: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that is to become turn `number` once the house is ready."""

    message: Message
    number: int


def interface_language() -> Language:
    """The one chosen here; else the one in the address, the setting, the browser's; else Spanish."""
    chosen = st.session_state.get("language") or st.query_params.get("lang") or the_premises().house.settings.language
    if chosen is None and (st.context.locale or "").lower().startswith("en"):
        return "en"
    return "en" if chosen == "en" else "es"


def choose_language(language: Language) -> None:
    """Use this language for the interface from now on, after a reload too."""
    st.session_state["language"] = language
    st.query_params["lang"] = language


def current() -> Conversation | None:
    """The conversation of the address; None on the first screen. Leaves a fault where the address leads nowhere."""
    id = st.query_params.get("c")
    kept = cast("Conversation | None", st.session_state.get("conversation"))
    if id is None and kept is not None and st.session_state.get("page") != "conversation":
        id = st.query_params["c"] = kept.id  # another page was shown meanwhile, whose address has no conversation
    st.session_state["page"] = "conversation"
    if id is None:
        st.session_state.pop("conversation", None)
        return None
    if kept is not None and kept.id == id:
        return kept
    try:
        loaded = the_premises().house.store.load(id)
    except ContrapuntoError as error:
        if isinstance(error, UnknownConversation):
            leave()
        report(error)
        return None
    st.session_state["conversation"] = loaded
    return loaded


def enter(conversation: Conversation) -> None:
    """Show this conversation from now on. It must be stored already."""
    st.session_state["conversation"] = conversation
    st.session_state.pop("past", None)
    st.query_params["c"] = conversation.id


def leave() -> None:
    """Go to the first screen."""
    for key in ("conversation", "past", "errand", "fault"):
        st.session_state.pop(key, None)
    st.query_params.pop("c", None)


def take(message: Message, number: int, *, here: bool = False) -> bool:
    """Take a message as turn `number`: advance, save, and only then keep. False where it was not taken.

    A second click on a button that has done its work is ignored. What cannot be done at once waits as the errand of
    this window: anything while there is no examiner, and words, which may be a question, while there is no index.
    With a model it is handed over, and goes on without the page; `here` asks no model, though one was consented to.
    """
    conversation = cast("Conversation | None", st.session_state.get("conversation"))
    if conversation is None or len(conversation.turns) != number:
        return False
    premises = the_premises()
    if not (premises.ready if isinstance(message, Say) else premises.can_examine):
        st.session_state["errand"] = Waiting(message, number)
        return False
    if not here and _asks_model(conversation, message, premises.house):
        return _hand_over(conversation, message)
    ports = premises.house.ports
    try:
        after, _ = advance(
            conversation, message, reader=ports.reader, librarian=ports.librarian, examiner=ports.examiner
        )
        premises.house.store.append(after)
    except ContrapuntoError as error:
        report(error, words_of(message))
        return False
    except Exception:  # noqa: BLE001  # the edge: whatever it was, the person keeps her words
        report_unexpected(words_of(message))
        return False
    st.session_state["conversation"] = after
    st.session_state.pop("fault", None)
    if isinstance(message, NewVersion):
        st.session_state.pop("past", None)
    return True


def _asks_model(conversation: Conversation, message: Message, house: House) -> bool:
    """Whether a model may have a part in the turn: the person consented to the one that the settings name.

    Going to another question, and why one is asked, are no affair of a model.
    """
    match message:
        case Consent(model):
            return model != "" and model == house.model_named
        case Park() | Next() | Back() | Why() | Example() if conversation.draft is not None:
            return False
        case _:
            return conversation.consent != "" and conversation.consent == house.model_named


def _hand_over(conversation: Conversation, message: Message) -> bool:
    """Let the worker carry it out; what takes no time is taken over at once."""
    try:
        worker = the_premises().worker
        worker.begin(conversation, message)
        if worker.wait(conversation.id, _AT_ONCE):
            refresh()
    except ContrapuntoError as error:
        report(error, words_of(message))
        return False
    st.session_state.pop("fault", None)
    st.session_state.pop("past", None)
    return True


def refresh() -> None:
    """Forget what this window holds of the conversation: the next run reads it from the store."""
    st.session_state.pop("conversation", None)


def press(message: Message, number: int) -> None:
    """`take` as a button does it."""
    take(message, number)


def report(error: ContrapuntoError, unsent: str = "") -> None:
    """Keep what went wrong until it has been shown."""
    st.session_state["fault"] = Fault(error.sentences, unsent)


def report_unexpected(unsent: str = "") -> None:
    """Keep that something failed which should not; the log has the rest."""
    _log.exception("unexpected")
    st.session_state["fault"] = Fault(UNEXPECTED, unsent)


def fault() -> Fault | None:
    """What went wrong last; it is given once."""
    return cast("Fault | None", st.session_state.pop("fault", None))


def words_of(message: Message) -> str:
    """What a person wrote in a message, or ""."""
    match message:
        case Say(text) | Correct(_, text):
            return text
        case Waive(reason):
            return reason
        case _:
            return ""
