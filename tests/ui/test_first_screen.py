"""The screen before any conversation."""

import pytest

from assistant.ui.premises import Premises
from tests.ui.conftest import OpenPage
from tests.ui.seen import SPANISH, paste, replies


def test_the_first_screen_offers_four_ways_in_and_says_that_nothing_leaves(open_page: OpenPage) -> None:
    page = open_page()
    assert not page.exception
    assert page.text_area(key="pasted")
    assert page.file_uploader
    assert page.button(key="sketch")
    assert "no salen de él" in " ".join(caption.value for caption in page.caption)


def test_every_sample_says_what_it_teaches_and_opens(open_page: OpenPage, page_premises: Premises) -> None:
    page = open_page()
    shown = " ".join(text.value for text in page.text)
    for sample in page_premises.house.shelf.samples:
        assert sample.teaches in shown
    first = page_premises.house.shelf.samples[0]
    page.button(key=f"open-{first.slug}").click().run()
    assert not page.exception
    assert page.session_state["conversation"].draft.name == first.title


@pytest.mark.parametrize(
    ("locale", "title"),
    [("es-BO", "¿Qué le falta"), ("en-GB", "What is this draft"), ("fr-FR", "¿Qué le falta"), ("", "¿Qué le falta")],
)
def test_the_interface_speaks_the_browsers_language_and_else_spanish(
    open_page: OpenPage, locale: str, title: str
) -> None:
    assert open_page(locale).title[0].value.startswith(title)


def test_the_language_of_the_interface_can_be_switched_and_is_in_the_address(open_page: OpenPage) -> None:
    page = open_page("es-PE")
    page.get_by_key("language_switch").set_value("English").run()
    assert page.title[0].value.startswith("What is this draft")
    assert page.query_params["lang"] == "en"
    assert open_page("es-PE", lang="en").title[0].value.startswith("What is this draft")


def test_nothing_pasted_is_said_kindly(open_page: OpenPage) -> None:
    page = paste(open_page(), "   ")
    assert page.warning
    assert not page.exception


def test_a_word_or_two_are_answered_in_the_language_of_the_page(open_page: OpenPage) -> None:
    assert paste(open_page("es-PE"), "hola").session_state["conversation"].language == "es"
    assert paste(open_page("en-GB"), "cacao").session_state["conversation"].language == "en"


def test_a_text_that_cannot_be_read_is_kept_and_the_reason_is_said(open_page: OpenPage) -> None:
    finnish = "Tämä on hanke, jossa kalastajat myyvät savustettua muikkua kolmeen kauppaan. " * 4
    page = paste(open_page(), finnish)
    assert page.error
    assert page.text_area(key="pasted").value == finnish
    assert "conversation" not in page.session_state


def test_a_file_that_is_no_document_is_refused_with_its_name(open_page: OpenPage) -> None:
    page = open_page()
    page.file_uploader[0].upload("foto.png", b"\x89PNG\r\n\x1a\n" + bytes(200)).run()
    assert "foto.png" in page.error[0].value
    assert not page.exception


def test_a_file_that_is_too_large_is_refused_in_the_language_of_the_page(open_page: OpenPage) -> None:
    page = open_page("en-GB")
    page.file_uploader[0].upload("draft.txt", b"a" * (20 * 1024 * 1024 + 1)).run()
    assert "limit of 20 MB" in page.error[0].value


def test_a_pasted_draft_is_challenged_in_its_own_language_and_stored(
    open_page: OpenPage, page_premises: Premises
) -> None:
    page = paste(open_page("en-GB"), SPANISH)
    assert not page.exception
    assert "lang='es'" in replies(page)[0]
    assert replies(page)[0].count("cp-question") == 1
    id = page.query_params["c"]
    assert page_premises.house.store.load(id).draft is not None
    kept = page_premises.house.store.original(page.session_state["conversation"].draft.sha256)
    assert kept is not None
    assert kept[1] == SPANISH.encode()


def test_somebody_without_a_draft_is_asked_the_first_question_of_a_sketch(open_page: OpenPage) -> None:
    page = open_page()
    page.button(key="sketch").click().run()
    assert not page.exception
    assert replies(page)[0].count("cp-question") == 1
    assert page.session_state["conversation"].draft is None


def test_an_address_that_leads_nowhere_is_explained_on_the_first_screen(open_page: OpenPage) -> None:
    page = open_page(c="nothing-here")
    assert page.error
    assert page.title
