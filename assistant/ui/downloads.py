"""The review as files. Each is made when it is asked for."""

import json
from functools import partial

import streamlit as st

from assistant.dialogue.review import make_review
from assistant.domain.conversation import Conversation
from assistant.reporting.as_json import review_as_json
from assistant.reporting.markdown import markdown
from assistant.reporting.outline import NameOf
from assistant.ui.premises import the_premises
from assistant.ui.texts import Texts

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show_review(conversation: Conversation, texts: Texts) -> None:
    """The finished review, ready to be taken away."""
    with st.container(border=True, key="review"):
        st.subheader(texts.review_ready, anchor=False)
        st.text(texts.review_words)
        _buttons(conversation, texts, "end")


def show_download_menu(conversation: Conversation, texts: Texts) -> None:
    """The review as it stands, at any time."""
    with st.popover(texts.download, icon=":material/download:", key="download"):
        st.text(texts.review_words)
        _buttons(conversation, texts, "menu")


def _buttons(conversation: Conversation, texts: Texts, where: str) -> None:
    kinds = (
        (texts.download_docx, "docx", _WORD, as_word),
        (texts.download_markdown, "md", "text/markdown", as_markdown),
        (texts.download_json, "json", "application/json", as_json),
    )
    with st.container(horizontal=True, gap="small"):
        for label, suffix, mime, make in kinds:
            st.download_button(
                label,
                data=partial(make, conversation),
                file_name=f"{texts.review_file}.{suffix}",
                mime=mime,
                key=f"download-{where}-{suffix}",
                on_click="ignore",
                icon=":material/download:",
            )


def as_word(conversation: Conversation) -> bytes:
    """The review as .docx."""
    from assistant.reporting.docx import docx  # not before somebody wants one

    return docx(make_review(conversation), conversation.language, _names(conversation))


def as_markdown(conversation: Conversation) -> bytes:
    """The review as Markdown, in UTF-8."""
    return markdown(make_review(conversation), conversation.language, _names(conversation)).encode()


def as_json(conversation: Conversation) -> bytes:
    """The review as JSON, in UTF-8."""
    return json.dumps(review_as_json(make_review(conversation)), ensure_ascii=False, indent=2).encode()


def _names(conversation: Conversation) -> NameOf:
    shelf = the_premises().house.shelf
    return lambda slug: shelf.criterion(slug).name[conversation.language]
