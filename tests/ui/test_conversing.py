"""A conversation on the page."""

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.conversation import Back, EntryState
from assistant.ui.premises import Premises
from tests.ui.conftest import OpenPage
from tests.ui.seen import ENGLISH, SPANISH, html_of, paste, press, replies


@pytest.fixture
def talk(open_page: OpenPage) -> AppTest:
    return paste(open_page(), SPANISH)


def test_an_answer_becomes_a_turn_that_is_stored_before_it_is_shown(talk: AppTest, page_premises: Premises) -> None:
    talk.chat_input(key="message").set_value("Hoy son 40 familias y el año que viene serán 90.").run()
    assert not talk.exception
    assert len(replies(talk)) == 2
    stored = page_premises.house.store.load(talk.query_params["c"])
    assert stored == talk.session_state["conversation"]


def test_what_a_person_or_a_draft_says_never_becomes_markup(open_page: OpenPage) -> None:
    hostile = "<script>alert(1)</script> $x^2$ **negrita** <img src=x onerror=alert(2)>"
    talk = paste(open_page(), SPANISH + f"\nEn 30 meses, 500 familias {hostile} venderán sal.\n")
    talk.chat_input(key="message").set_value(hostile).run()
    shown = html_of(talk)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; $x^2$ **negrita**" in shown
    assert "<script>alert" not in shown
    assert "<img" not in shown
    assert not talk.exception


@pytest.mark.parametrize("action", ["why", "example", "again", "park", "next", "finish"])
def test_each_button_does_what_its_words_say(talk: AppTest, action: str) -> None:
    press(talk, action)
    assert not talk.exception
    assert talk.session_state["conversation"].turns[-1].message.kind == action


def press_next_twice() -> None:
    import streamlit as st

    from assistant.domain.conversation import Next
    from assistant.ui.session import take

    st.session_state["taken"] = [take(Next(), 1), take(Next(), 1)]


def test_a_second_press_of_the_same_button_does_nothing_more(talk: AppTest) -> None:
    page = AppTest.from_function(press_next_twice, default_timeout=60)
    page.session_state["conversation"] = talk.session_state["conversation"]
    page.run()
    assert page.session_state["taken"] == [True, False]
    assert len(page.session_state["conversation"].turns) == 2


def test_a_waiver_is_recorded_with_its_reason(talk: AppTest) -> None:
    slug = talk.session_state["conversation"].pending.slug
    talk.text_area(key="reason-1").set_value("la sal no pasa por ahí y nadie la regula")
    waive = next(button for button in talk.form_submit_button if button.label.startswith("Anotarlo"))
    waive.click().run()
    entry = talk.session_state["conversation"].board.entry(slug)
    assert entry.state is EntryState.WAIVED
    assert "la sal no pasa por ahí" in entry.waiver


def test_a_fact_that_was_misread_is_put_right(talk: AppTest) -> None:
    talk.text_input(key="fact-horizon-1").set_value("36 meses")
    redo = next(button for button in talk.form_submit_button if button.label.startswith("Rehacer"))
    redo.click().run()
    assert not talk.exception
    assert talk.session_state["conversation"].examination.facts.horizon.value == 36


def test_choosing_a_point_on_the_board_goes_to_it(talk: AppTest) -> None:
    board = talk.session_state["conversation"].board
    waiting = next(entry.slug for entry in board.entries if entry.state is EntryState.WAITING)
    talk.button(key=f"board-{waiting}").click().run()
    assert talk.session_state["conversation"].turns[-1].message == Back(waiting)
    assert talk.session_state["conversation"].pending.slug == waiting


def test_the_board_names_all_fourteen_points_and_marks_the_keys(talk: AppTest) -> None:
    rows = [button for button in talk.button if (button.key or "").startswith("board-")]
    assert len(rows) == 14
    assert sum("clave" in row.label for row in rows) == 3


def test_a_new_version_is_compared_with_the_old_and_counted(talk: AppTest) -> None:
    talk.text_area(key="version-text-1").set_value(SPANISH.replace("24 meses", "48 meses"))
    read = next(button for button in talk.form_submit_button if button.label.startswith("Leer la nueva"))
    read.click().run()
    assert not talk.exception
    assert len(talk.session_state["conversation"].earlier) == 1
    assert "versión 2" in html_of(talk)


def test_a_finished_conversation_offers_the_review_in_three_forms(talk: AppTest) -> None:
    press(talk, "finish")
    offered = [button.proto.label for button in talk.get("download_button")]
    assert {"Word", "Markdown", "JSON"} <= set(offered)


def test_an_address_with_a_conversation_goes_on_where_it_was(open_page: OpenPage, talk: AppTest) -> None:
    press(talk, "next")
    again = open_page(c=talk.query_params["c"])
    assert replies(again) == replies(talk)
    press(again, "park")
    assert len(again.session_state["conversation"].turns) == 3


def test_two_windows_on_one_conversation_lose_nothing_and_say_so(open_page: OpenPage, talk: AppTest) -> None:
    other = open_page(c=talk.query_params["c"])
    press(other, "next")
    talk.chat_input(key="message").set_value("Hoy son 40 familias.").run()
    assert "otra ventana" in talk.error[0].value
    assert any("Hoy son 40 familias." in block.value for block in talk.code)
    assert len(talk.session_state["conversation"].turns) == 1


def test_a_failure_of_ours_keeps_the_persons_words(
    talk: AppTest, page_premises: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(page_premises.house.store, "append", broken)
    talk.chat_input(key="message").set_value("Serán 90 familias el primer año.").run()
    assert talk.error
    assert not talk.exception
    assert any("Serán 90 familias" in block.value for block in talk.code)


def test_past_conversations_are_listed_and_can_be_reopened(open_page: OpenPage, talk: AppTest) -> None:
    id = talk.query_params["c"]
    fresh = open_page()
    fresh.button(key=f"go-{id}").click().run()
    assert fresh.query_params["c"] == id
    assert replies(fresh) == replies(talk)


def test_a_new_conversation_leaves_the_old_one_in_the_list(talk: AppTest) -> None:
    id = talk.query_params["c"]
    talk.button(key="new").click().run()
    assert talk.title
    assert talk.button(key=f"go-{id}")


def test_only_the_last_forty_messages_are_shown_until_more_are_asked_for(talk: AppTest) -> None:
    for _ in range(26):
        talk.chat_input(key="message").set_value("¿por qué?").run()
    assert 20 <= len(replies(talk)) < 25
    talk.button(key="earlier").click().run()
    assert len(replies(talk)) == 27


def test_the_interface_may_differ_from_the_language_of_the_talk(open_page: OpenPage) -> None:
    page = paste(open_page("es-PE"), ENGLISH)
    assert "lang='en'" in replies(page)[0]
    assert page.tabs[0].label == "Tablero"
