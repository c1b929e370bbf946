"""The screen before any conversation: what this is, and four ways in."""

from typing import cast

import streamlit as st

from assistant.domain.knowledge import Sample
from assistant.ui.beginnings import Brought, FromNothing
from assistant.ui.consenting import choose_first, chosen_first
from assistant.ui.literal import literal
from assistant.ui.page_style import dress_uploader
from assistant.ui.premises import the_premises
from assistant.ui.texts import Texts


def show(texts: Texts) -> None:
    """Offer to paste, to upload, to sketch, or to open a sample. What is chosen becomes the window's errand."""
    settings = the_premises().house.settings
    dress_uploader(texts, settings.max_file_mb)
    with st.container(key="hero"):
        st.title(texts.title, anchor=False)
        st.text(texts.promise)
        if the_premises().house.model_named:
            st.caption(texts.privacy_until_chosen)
            choose_first(texts)
        else:
            st.caption(texts.privacy if st.session_state.get("past") else f"{texts.privacy} {texts.works_without}")
    pasting, other = st.columns([3, 2], gap="large")
    with pasting:
        st.subheader(texts.paste_title, anchor=False)
        st.text_area(
            texts.paste_label,
            key="pasted",
            height=190,
            placeholder=texts.paste_placeholder,
            label_visibility="collapsed",
            persist_state="session",
        )
        st.button(texts.paste_button, type="primary", key="read_pasted", on_click=_read_pasted, args=(texts,))
    with other:
        st.subheader(texts.upload_title, anchor=False)
        uploaded = st.file_uploader(
            texts.upload_label,
            key=f"upload-{st.session_state.get('uploads', 0)}",
            label_visibility="collapsed",
        )
        if uploaded is not None:
            st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1
            st.session_state["errand"] = Brought(uploaded.getvalue(), uploaded.name, consent=chosen_first())
        st.subheader(texts.sketch_title, anchor=False)
        st.text(texts.sketch_words)
        st.button(texts.sketch_button, key="sketch", on_click=_sketch, args=(texts,))
    _samples(texts)


def _samples(texts: Texts) -> None:
    st.subheader(texts.samples_title, anchor=False)
    st.caption(texts.samples_words)
    samples = the_premises().house.shelf.samples
    ordered = sorted(samples, key=lambda sample: sample.language != texts.language)
    with st.grid(3, min_column_width=250, gap="medium", key="samples"):
        for sample in ordered:
            _card(sample, texts)


def _card(sample: Sample, texts: Texts) -> None:
    with st.container(border=True, height="stretch", key=f"sample-{sample.slug}"):
        st.markdown(f"**{literal(sample.title)}**")
        st.text(sample.teaches)
        st.caption(texts.sample_language.format(language=texts.language_names[sample.language]))
        st.button(
            texts.sample_button,
            key=f"open-{sample.slug}",
            type="tertiary",
            icon=":material/arrow_forward:",
            on_click=_open_sample,
            args=(sample,),
        )


def _read_pasted(texts: Texts) -> None:
    pasted = cast(str, st.session_state.get("pasted") or "")
    if pasted.strip():
        st.session_state["errand"] = Brought(
            pasted.encode("utf-8", "surrogatepass"), pasted=True, consent=chosen_first()
        )
    else:
        st.session_state["notice"] = texts.paste_empty


def _sketch(texts: Texts) -> None:
    st.session_state["errand"] = FromNothing(texts.language, chosen_first())


def _open_sample(sample: Sample) -> None:
    st.session_state["errand"] = Brought(sample.text.encode(), sample.title, pasted=True, consent=chosen_first())
