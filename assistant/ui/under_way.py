"""A turn that a model is being asked for: how far it is, a button to stop it, and what can be done when it was left."""

from html import escape

import streamlit as st

from assistant.dialogue.consent import model_and_server
from assistant.domain.conversation import Consent, Conversation, Message
from assistant.domain.errors import ContrapuntoError
from assistant.domain.finding import Status
from assistant.domain.model_use import Progress
from assistant.ui.blocks import NameOf
from assistant.ui.premises import the_premises
from assistant.ui.session import refresh, report, report_unexpected, take, words_of
from assistant.ui.texts import Texts
from assistant.ui.worker import Look

_GLANCE = 0.5  # seconds between two looks at how far it is
_TIME_TO_STOP = 1.0  # seconds within which a stop is felt


def look_at(conversation: Conversation) -> Look | None:
    """The errand of the conversation, None where there is none. Without any model nothing is looked up."""
    premises = the_premises()
    if not (conversation.consent or premises.house.model_named) and conversation.turns:
        return None
    return premises.worker.look(conversation.id)


def message_under_way(conversation: Conversation, look: Look) -> Message | None:
    """What the person said that is being acted on; None for an opening, which nobody said."""
    return look.errand.message if conversation.turns else None


def show(conversation: Conversation, look: Look | None, name_of: NameOf, texts: Texts) -> None:
    """How far it is, or that it was left; nothing where the conversation is complete."""
    if look is None and conversation.turns:
        return
    with st.container(border=True, key="under_way"):
        if look is None or look.left:
            _left(conversation, look, texts)
        else:
            _follow(conversation, name_of, texts)


def _follow(conversation: Conversation, name_of: NameOf, texts: Texts) -> None:
    """Drawn again and again by itself, until there is nothing to follow."""

    @st.fragment(run_every=_GLANCE)
    def followed() -> None:
        look = the_premises().worker.look(conversation.id)
        if look is None or look.left:
            refresh()
            st.rerun()
        stopping = look.errand.state == "stopping" or st.session_state.get("stopping") == look.errand.number
        model, _ = model_and_server(_consent_of(conversation, look))
        st.html(progress_html(look.errand.progress, model, name_of, texts, stopping))
        st.button(
            texts.stop,
            key=f"stop-{look.errand.number}",
            icon=":material/stop_circle:",
            on_click=_stop,
            args=(conversation.id, look.errand.number),
            disabled=stopping,
        )

    followed()


def progress_html(
    progress: tuple[Progress, ...], model: str, name_of: NameOf, texts: Texts, stopping: bool = False
) -> str:
    """In words: what is being done, n of m; the findings admitted so far, with their status."""
    if stopping:
        doing = texts.stopping
    elif not progress:
        doing = f"{texts.asking.format(model=model)}…"
    else:
        last = progress[-1]
        steps = f": {texts.stage_steps.format(done=last.done, of=last.of)}" if last.of > 1 else "…"
        doing = f"{texts.stages[last.stage]}{steps}"
    found = {each.slug: each.status for each in progress if each.slug and each.status in set(Status)}
    items = "".join(
        f"<li>{escape(name_of(slug))} <span class='cp-place'>{escape(texts.statuses[Status(status)])}</span></li>"
        for slug, status in found.items()
    )
    listed = f"<ul class='cp-found'>{items}</ul>" if items else ""
    kept = f"<p class='cp-muted'>{escape(texts.kept_words)}</p>"
    return f"<div role='status' class='cp-progress'><p>{escape(doing)}</p>{listed}{kept}</div>"


def _left(conversation: Conversation, look: Look | None, texts: Texts) -> None:
    """It failed, or the process that carried it out has ended: the words are kept, and three things can be done."""
    fault = dict(look.errand.fault) if look is not None else {}
    st.markdown(f"**{texts.left_title}**")
    st.text(fault.get(texts.language) or texts.left_words)
    words = words_of(look.errand.message) if look is not None and conversation.turns else ""
    if words:
        st.code(words, language=None, wrap_lines=True)
    with st.container(horizontal=True, gap="small"):
        st.button(texts.try_again, type="primary", key="left_again", on_click=_again, args=(conversation, look))
        st.button(texts.go_on_here, key="left_here", on_click=_here, args=(conversation, look))
        if conversation.turns:
            st.button(texts.drop, key="left_drop", on_click=_drop, args=(conversation.id,))


def _consent_of(conversation: Conversation, look: Look) -> str:
    message = look.errand.message
    return message.model if isinstance(message, Consent) else conversation.consent


def _stop(id: str, number: int) -> None:
    st.session_state["stopping"] = number
    worker = the_premises().worker
    worker.stop(id)
    if worker.wait(id, _TIME_TO_STOP):
        refresh()


def _again(conversation: Conversation, look: Look | None) -> None:
    worker = the_premises().worker
    st.session_state.pop("stopping", None)
    try:
        if look is None:
            worker.begin(conversation, Consent(conversation.consent))
        else:
            worker.again(conversation.id)
    except ContrapuntoError as error:
        report(error)


def _here(conversation: Conversation, look: Look | None) -> None:
    """The same without a model."""
    premises = the_premises()
    try:
        if not conversation.turns:
            premises.worker.open_here(conversation)
            refresh()
        elif look is not None and take(look.errand.message, len(conversation.turns), here=True):
            premises.house.store.errands.drop(conversation.id)
    except ContrapuntoError as error:
        report(error)
    except Exception:  # noqa: BLE001  # the edge: whatever it was, the errand is still there
        report_unexpected()


def _drop(id: str) -> None:
    try:
        the_premises().house.store.errands.drop(id)
    except ContrapuntoError as error:
        report(error)
