"""The strip above a conversation: which draft and version is in use, what was read of it, and how to put that right."""

from html import escape
from typing import cast, get_args

import streamlit as st

from assistant.dialogue.reading_back import fact_of, in_words
from assistant.domain.conversation import Conversation, Correct
from assistant.domain.draft import Draft
from assistant.domain.facts import CorrectableFact, Facts
from assistant.domain.numerals import number_style, write_number
from assistant.ui.beginnings import Brought
from assistant.ui.consenting import show_chip
from assistant.ui.downloads import show_download_menu
from assistant.ui.page_style import dress_uploader
from assistant.ui.premises import the_premises
from assistant.ui.session import take
from assistant.ui.texts import Texts

_FACTS: tuple[CorrectableFact, ...] = get_args(CorrectableFact)


def show_draft_bar(conversation: Conversation, texts: Texts, *, busy: bool = False) -> None:
    """Title, version, words read and skipped; then: who reads, correct, a new version, download.

    While a turn is under way (`busy`) nothing of it can be changed.
    """
    draft = conversation.draft
    with st.container(key="draft_bar", horizontal=True, vertical_alignment="center", gap="medium"):
        if draft is None:
            st.html(f"<p class='cp-chip'><strong>{escape(texts.sketching)}</strong></p>")
        else:
            st.html(_chip(draft, len(conversation.earlier) + 1, texts))
        if busy:
            return
        with st.container(horizontal=True, width="content", gap="small", key="draft_buttons"):
            show_chip(conversation, texts)
            if draft is not None:
                _corrections(conversation, texts)
                _new_version(len(conversation.turns), texts)
                show_download_menu(conversation, texts)


def _chip(draft: Draft, version: int, texts: Texts) -> str:
    style = number_style("", texts.language)
    read = texts.words_read.format(n=write_number(draft.words_read, style, digits=0))
    skipped = ", ".join(
        f"{texts.skipped_kinds.get(item.what, item.what)} ({write_number(item.words, style, digits=0)})"
        for item in draft.skipped
    )
    rest = texts.words_skipped.format(what=skipped) if skipped else texts.nothing_skipped
    return (
        f"<p class='cp-chip'><strong>{escape(draft.title)}</strong> "
        f"<span>{escape(' · '.join((texts.draft_version.format(n=version), read, rest)))}</span></p>"
    )


def _corrections(conversation: Conversation, texts: Texts) -> None:
    if conversation.examination is None:
        return
    number, facts = len(conversation.turns), conversation.examination.facts
    with (
        st.popover(texts.correct, icon=":material/edit:", key=f"correct-{number}"),
        st.form(f"correct-form-{number}", border=False),
    ):
        st.text(texts.correct_words)
        for name in _FACTS:
            fact = fact_of(facts, name)
            label = texts.fact_names[name]
            if fact is not None and fact.corrected:
                label = f"{label} ({texts.corrected})"
            key = _key(name, number)
            if name == "goal":
                st.text_area(label, _read_as(facts, name), key=key, height=90)
            else:
                st.text_input(label, _read_as(facts, name), key=key)
        st.form_submit_button(texts.correct_button, type="primary", on_click=_take_corrections, args=(facts, number))


def _take_corrections(facts: Facts, number: int) -> None:
    """Each fact that was changed is a turn of its own, in order."""
    changed = [
        Correct(name, written)
        for name in _FACTS
        if (written := cast(str, st.session_state.get(_key(name, number)) or "").strip()) != _read_as(facts, name)
    ]
    for offset, correction in enumerate(changed):
        last = offset == len(changed) - 1  # a model reads the draft once, with all that was put right
        if not take(correction, number + offset, here=not last):
            return


def _read_as(facts: Facts, name: CorrectableFact) -> str:
    fact = fact_of(facts, name)
    return "" if fact is None else in_words(fact)


def _key(name: str, number: int) -> str:
    return f"fact-{name}-{number}"


def _new_version(number: int, texts: Texts) -> None:
    settings = the_premises().house.settings
    with st.popover(texts.new_version, icon=":material/upload_file:", key=f"version-{number}"):
        dress_uploader(texts, settings.max_file_mb)
        st.text(texts.new_version_words)
        uploaded = st.file_uploader(
            texts.upload_label,
            key=f"version-file-{number}",
            label_visibility="collapsed",
        )
        if uploaded is not None and st.session_state.get("version_read") != uploaded.file_id:
            st.session_state["version_read"] = uploaded.file_id
            st.session_state["errand"] = Brought(uploaded.getvalue(), uploaded.name, new_version=True)
        with st.form(f"version-form-{number}", border=False):
            st.text_area(texts.new_version_paste, key=f"version-text-{number}", height=140)
            st.form_submit_button(
                texts.new_version_button, type="primary", on_click=_read_version, args=(number, texts)
            )


def _read_version(number: int, texts: Texts) -> None:
    pasted = cast(str, st.session_state.get(f"version-text-{number}") or "")
    if pasted.strip():
        content = pasted.encode("utf-8", "surrogatepass")
        st.session_state["errand"] = Brought(content, pasted=True, new_version=True)
    else:
        st.session_state["notice"] = texts.paste_empty
