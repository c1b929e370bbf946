"""The script that Streamlit runs: the frame around the pages."""

import streamlit as st

from assistant.domain.errors import ContrapuntoError
from assistant.ui import conversation_page, past, recommendations_page
from assistant.ui.page_style import ICON, dress
from assistant.ui.premises import the_premises
from assistant.ui.session import choose_language, interface_language
from assistant.ui.texts import texts_of


def _switch_language() -> None:
    choose_language("en" if st.session_state["language_switch"] == "English" else "es")


def _frame() -> None:
    language = interface_language()
    texts = texts_of(language)
    st.set_page_config(page_title="Contrapunto", page_icon=ICON, layout="wide", initial_sidebar_state=250)
    dress(language)
    pages = [
        st.Page(conversation_page.show, title=texts.page_conversation, url_path="conversation", default=True),
        st.Page(recommendations_page.show, title=texts.page_recommendations, url_path="recommendations"),
    ]
    page = st.navigation(pages, position="hidden")
    with st.sidebar:
        st.html("<p class='cp-name'>Contrapunto</p>")
        for each in pages:
            st.page_link(each)
        st.session_state["language_switch"] = "English" if language == "en" else "Español"
        st.segmented_control(
            texts.interface_language,
            ("Español", "English"),
            key="language_switch",
            required=True,
            on_change=_switch_language,
        )
        past.show(texts)
    page.run()
    the_premises().prepare()  # after the first screen is drawn, so that it does not wait for this


try:
    _frame()
except ContrapuntoError as error:
    words = texts_of(interface_language())
    st.error(error.say(words.language), title=words.cannot_work)
