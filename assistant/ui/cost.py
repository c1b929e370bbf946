"""What a turn asked of a model, in plain sight beneath its reply: how much, for how much, whose the words are.

The exact text of what was sent is shown when it is asked for.
"""

from html import escape

import streamlit as st

from assistant.dialogue.consent import model_and_server
from assistant.domain.draft import Language
from assistant.domain.model_use import ModelUse, Sent, Stage
from assistant.domain.numerals import number_style, write_number
from assistant.ui.premises import the_premises
from assistant.ui.session import interface_language
from assistant.ui.texts import Texts, texts_of

_SMALLEST_MONEY = 0.01  # US$ from which two decimals are enough
_STAGES: dict[str, Stage] = {  # what each prompt is for
    "understand": "understanding",
    "examine": "examining",
    "propose": "wording",
    "choose": "choosing",
    "weigh": "weighing",
    "answer": "answering",
    "summarise": "summarising",
}


def show(conversation: str, turn: int, use: ModelUse, texts: Texts) -> None:
    """One quiet line, and a button to what was sent."""
    with st.container(gap="xxsmall", key=f"cost-{turn}"):
        st.html(use_html(use, texts))
        if use.calls or use.sent:
            st.button(
                texts.use_sent,
                key=f"sent-{turn}",
                type="tertiary",
                icon=":material/outbox:",
                on_click=_ask_for_sent,
                args=(conversation, turn, use),
            )


def show_sent() -> None:
    """The dialog with what was sent, when somebody has just asked for it."""
    asked = st.session_state.pop("sent_asked", None)
    if asked is not None:
        _sent(*asked)


def use_html(use: ModelUse, texts: Texts) -> str:
    """The line as HTML; every word that comes from anywhere is escaped."""
    parts = [texts.use_model.format(model=model_and_server(use.model)[0])]
    if use.calls and not (use.tokens_in or use.tokens_out):
        parts.append(texts.use_unanswered)
    elif use.calls:
        parts.append(
            texts.use_tokens.format(
                tokens_in=_whole(use.tokens_in, texts.language), tokens_out=_whole(use.tokens_out, texts.language)
            )
        )
        parts.append(_money(use.money, texts))
    by_model, by_rulebook = use.admitted + use.repaired, use.replaced
    units = ((by_model, texts.use_by_model), (by_rulebook, texts.use_by_rulebook))
    counted = ", ".join(words.format(n=count) for count, words in units if count)
    parts += [counted] if counted else []
    return f"<p class='cp-use'>{escape(' · '.join(parts))}</p>"


def notices_html(use: ModelUse, texts: Texts) -> str:
    """What a person should know before she reads the reply: that it was stopped, or what went wrong; "" for nothing."""
    notices = [texts.use_stopped] if use.stopped else []
    if use.notice:
        notices.append(use.notice)
    return "".join(f"<p class='cp-notice'>{escape(notice)}</p>" for notice in notices)


def parts_of(request: Sent) -> tuple[str, str]:
    """The instructions, and what stood between tags after them: together, all that was sent."""
    instructions, begun, own = request.text.partition("\n\n<")
    return (instructions, f"<{own}") if begun else ("", request.text)


def _what_for(request: Sent, texts: Texts) -> str:
    """What a request was for, in words, then its prompt by name and hash."""
    prompt = f"{request.prompt}, {request.sha256}"
    stage = _STAGES.get(request.prompt.partition(".")[0])
    return f"{texts.stages[stage]} ({prompt})" if stage else prompt


def _money(money: float | None, texts: Texts) -> str:
    if money is None:
        return texts.use_money_unknown
    if money == 0:
        return texts.use_free
    style = number_style("", texts.language)
    written = write_number(money, style, digits=2 if money >= _SMALLEST_MONEY else 4)
    return texts.use_money.format(money=written)


def _whole(number: int, language: Language) -> str:
    return write_number(number, number_style("", language), digits=0)


def _ask_for_sent(conversation: str, turn: int, use: ModelUse) -> None:
    st.session_state["sent_asked"] = (conversation, turn, use)


def _sent(conversation: str, turn: int, use: ModelUse) -> None:
    texts = texts_of(interface_language())

    @st.dialog(texts.sent_title, width="large")
    def shown() -> None:
        requests = the_premises().house.store.sent(conversation, turn)
        if not requests:
            st.text(texts.sent_none)
            return
        kinds = ", ".join(texts.sent_kinds.get(kind, kind) for kind in use.sent)
        st.text(texts.sent_words.format(n=len(requests), model=model_and_server(use.model)[0], kinds=kinds))
        for request in requests:
            st.caption(_what_for(request, texts))
            instructions, own = parts_of(request)
            st.code(own, language=None, wrap_lines=True)
            if instructions:
                with st.expander(texts.sent_instructions):
                    st.code(instructions, language=None, wrap_lines=True)

    shown()
