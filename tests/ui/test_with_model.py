"""The page with a model in the settings: nothing is sent before somebody chooses so, and what is can be seen."""

from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.conversation import Consent, Correct, Next, Say
from assistant.domain.model_use import ModelUse, Progress
from assistant.ui.cost import notices_html, parts_of, use_html
from assistant.ui.premises import Premises
from assistant.ui.texts import texts_of
from assistant.ui.under_way import progress_html
from assistant.ui.worker import Worker
from tests.examiners.model.provider import Provider
from tests.examiners.model.scripted import good
from tests.ui.conftest import OpenPage
from tests.ui.model_house import model_at
from tests.ui.seen import SPANISH, html_of, paste, press, replies

SAID = "La panadería San Roque compraría 40 kilos de sal cada mes desde marzo."
ES, EN = texts_of("es"), texts_of("en")


@pytest.fixture
def provider(request: pytest.FixtureRequest) -> Iterator[Provider]:
    with Provider(getattr(request, "param", "good"), answer=good) as started:
        yield started


@pytest.fixture
def modelled(page_premises: Premises, provider: Provider) -> Iterator[Premises]:
    with model_at(page_premises.house, provider):
        yield page_premises


def followed(page: AppTest, premises: Premises) -> AppTest:
    """The page once nothing is under way any more."""
    assert premises.worker.wait(page.query_params["c"], 60)
    return page.run()


def choose_model(page: AppTest) -> AppTest:
    return page.radio(key="first_choice").set_value("model").run()


@pytest.fixture
def talk(open_page: OpenPage, modelled: Premises) -> AppTest:
    """A conversation that the model opened."""
    return followed(paste(choose_model(open_page()), SPANISH), modelled)


def test_without_a_model_there_is_nothing_to_choose_and_a_note_once(open_page: OpenPage) -> None:
    page = open_page()
    assert not page.radio
    assert any(ES.works_without in caption.value for caption in page.caption)
    paste(page, SPANISH)
    assert not any((button.key or "").startswith(("sent-", "stop-")) for button in page.button)
    assert not page.radio
    again = open_page()
    assert not any(ES.works_without in caption.value for caption in again.caption)


def test_with_a_model_a_conversation_starts_on_this_machine(
    open_page: OpenPage, modelled: Premises, provider: Provider
) -> None:
    page = open_page()
    assert page.radio(key="first_choice").value == "here"
    paste(page, SPANISH)
    assert page.session_state["conversation"].consent == ""
    page.chat_input(key="message").set_value(SAID).run()
    press(page, "finish")
    assert len(replies(page)) == 3
    assert provider.count == 0


def test_what_goes_to_whom_is_said_beside_the_choice(open_page: OpenPage, modelled: Premises) -> None:
    shown = open_page("en-GB").radio(key="first_choice").proto
    words = " ".join(str(caption) for caption in shown.captions).replace("\\", "")
    assert modelled.house.model_named.partition(" @ ")[2] in words
    assert "OPENAI_API_KEY" in words
    assert "metadata" in words


def test_the_model_opens_the_talk_where_it_was_chosen(talk: AppTest, modelled: Premises) -> None:
    conversation = talk.session_state["conversation"]
    assert conversation.consent == modelled.house.model_named
    assert conversation.pending.by == "model"
    assert len(replies(talk)) == 1
    assert "cp-use" in html_of(talk)
    assert not talk.exception


def test_an_answer_is_weighed_by_the_model_and_what_was_sent_can_be_read(talk: AppTest, modelled: Premises) -> None:
    talk.chat_input(key="message").set_value(SAID).run()
    followed(talk, modelled)
    assert talk.session_state["conversation"].turns[-1].use.admitted > 0
    talk.button(key="sent-1").click().run()
    assert any(SAID in block.value for block in talk.code)
    assert any(caption.value.startswith(ES.stages["weighing"]) for caption in talk.caption)
    for request in modelled.house.store.sent(talk.query_params["c"], 1):
        assert "\n\n".join(parts_of(request)) == request.text
        assert all(part in [block.value for block in talk.code] for part in parts_of(request))
    talk.run()
    assert not any(SAID in block.value for block in talk.code)


def test_the_chip_takes_the_consent_back_and_gives_it_again(
    talk: AppTest, modelled: Premises, provider: Provider
) -> None:
    before = talk.session_state["conversation"]
    talk.radio(key="choice-1").set_value("here")
    submit(talk, ES.choose_button)
    after = talk.session_state["conversation"]
    assert (after.consent, after.turns[-1].message) == ("", Consent(""))
    assert after.examination == before.examination
    asked = provider.count
    talk.chat_input(key="message").set_value(SAID).run()
    assert provider.count == asked
    talk.radio(key="choice-3").set_value("model")
    submit(talk, ES.choose_button)
    followed(talk, modelled)
    assert talk.session_state["conversation"].consent == modelled.house.model_named
    assert provider.count > asked


def submit(page: AppTest, label: str) -> AppTest:
    button = next(button for button in page.form_submit_button if button.label == label)
    return button.click().run()


def test_the_chip_says_what_was_spent_of_what_may_be(talk: AppTest) -> None:
    shown = " ".join(text.value for text in talk.text)
    assert "500.000 tokens" in shown
    assert "2.000.000 tokens" in shown


def test_another_model_in_the_settings_is_asked_about_anew(
    talk: AppTest, modelled: Premises, provider: Provider
) -> None:
    asked = provider.count
    with model_at(modelled.house, provider, model="openai:large"):
        talk.chat_input(key="message").set_value(SAID).run()
        assert provider.count == asked
        assert any("large" in text.value and "small" in text.value for text in talk.text)


@pytest.mark.parametrize("provider", ["hang"], indirect=True)
class TestWhileItIsAsked:
    """The provider does not answer."""

    @pytest.fixture
    def waiting(self, open_page: OpenPage, modelled: Premises) -> Iterator[AppTest]:
        page = paste(choose_model(open_page()), SPANISH)
        yield page
        modelled.worker.stop(page.query_params["c"])
        assert modelled.worker.wait(page.query_params["c"], 60)

    def test_nothing_else_can_be_done_but_to_stop(self, waiting: AppTest) -> None:
        assert waiting.chat_input(key="message").disabled
        assert waiting.button(key="stop-0")
        assert not any((button.key or "").startswith("why-") for button in waiting.button)
        assert ES.kept_words in html_of(waiting)

    def test_a_reload_and_a_second_window_show_the_same(self, waiting: AppTest, open_page: OpenPage) -> None:
        other = open_page(c=waiting.query_params["c"])
        assert other.button(key="stop-0")
        assert other.chat_input(key="message").disabled

    def test_a_stop_ends_it_with_the_opening_of_this_machine(self, waiting: AppTest, modelled: Premises) -> None:
        waiting.button(key="stop-0").click().run()
        followed(waiting, modelled)
        assert len(replies(waiting)) == 1
        assert ES.use_stopped in html_of(waiting)
        assert waiting.session_state["conversation"].pending is not None


@pytest.fixture
def left(open_page: OpenPage, modelled: Premises) -> Callable[[str], AppTest]:
    """A conversation whose last message was left by a process that has ended."""

    def make(said: str) -> AppTest:
        page = followed(paste(choose_model(open_page()), SPANISH), modelled)
        id = page.query_params["c"]
        modelled.house.store.errands.begin(id, 1, Say(said), Worker(modelled.house).id)
        return open_page(c=id)

    return make


def test_what_was_left_is_shown_with_the_words_and_can_be_tried_again(
    left: Callable[[str], AppTest], modelled: Premises
) -> None:
    page = left(SAID)
    assert any(SAID in block.value for block in page.code)
    page.button(key="left_again").click().run()
    followed(page, modelled)
    last = page.session_state["conversation"].turns[-1]
    assert (last.message, last.use.calls > 0) == (Say(SAID), True)


def test_what_was_left_can_be_answered_here(left: Callable[[str], AppTest], provider: Provider) -> None:
    page = left(SAID)
    asked = provider.count
    page.button(key="left_here").click().run()
    last = page.session_state["conversation"].turns[-1]
    assert (last.message, last.use, provider.count) == (Say(SAID), None, asked)
    assert not page.chat_input(key="message").disabled


def test_what_was_left_can_be_let_go(left: Callable[[str], AppTest]) -> None:
    page = left(SAID)
    page.button(key="left_drop").click().run()
    assert len(page.session_state["conversation"].turns) == 1
    assert not page.chat_input(key="message").disabled


def test_going_to_the_next_question_asks_no_model(talk: AppTest, provider: Provider) -> None:
    asked = provider.count
    press(talk, "next")
    turn = talk.session_state["conversation"].turns[-1]
    assert (turn.message, turn.use, provider.count) == (Next(), None, asked)


def test_several_facts_put_right_are_read_by_the_model_once(talk: AppTest, modelled: Premises) -> None:
    talk.text_input(key="fact-horizon-1").set_value("36 meses")
    talk.text_input(key="fact-budget-1").set_value("120.000 pesos")
    submit(talk, ES.correct_button)
    followed(talk, modelled)
    turns = talk.session_state["conversation"].turns
    assert [turn.message for turn in turns[1:]] == [Correct("horizon", "36 meses"), Correct("budget", "120.000 pesos")]
    assert [turn.use is None for turn in turns[1:]] == [True, False]


def test_a_sketch_may_be_begun_with_the_model(open_page: OpenPage, modelled: Premises) -> None:
    page = choose_model(open_page())
    page.button(key="sketch").click().run()
    assert page.session_state["conversation"].consent == modelled.house.model_named
    page.chat_input(key="message").set_value("Que 300 familias vendan sal yodada a las panaderías").run()
    followed(page, modelled)
    assert len(page.session_state["conversation"].sketch.answers) == 1


@pytest.mark.parametrize(
    ("use", "said", "unsaid"),
    [
        (ModelUse("openai:small", 2, 1200, 30, 0.004, 3, 1, 2), ("small", "1.200", "0,0040", "4 por", "2 por"), ()),
        (ModelUse("openai:small", 1, 12, 3, None, 1), (ES.use_money_unknown, "1 por el modelo"), ("por este equipo",)),
        (ModelUse("ollama:tiny", 1, 12, 3, 0.0, 1), (ES.use_free,), ("US$",)),
        (
            ModelUse("openai:small", fault="no_key", notice="Falta la clave <b>."),
            ("Falta la clave &lt;b&gt;.",),
            ("tokens",),
        ),
        (ModelUse("openai:small", 4, money=0.0, fault="unauthorized"), (ES.use_unanswered,), ("tokens", ES.use_free)),
        (ModelUse("openai:small", 1, 12, 3, stopped=True), (ES.use_stopped,), ()),
    ],
)
def test_the_line_under_a_reply_says_what_there_is_and_no_more(
    use: ModelUse, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    shown = use_html(use, ES) + notices_html(use, ES)
    assert all(words in shown for words in said)
    assert not any(words in shown for words in unsaid)


def test_progress_is_told_in_words_with_the_findings_so_far() -> None:
    progress = (Progress("examining", 2, 14, "spaces", "partly"), Progress("examining", 5, 14, "<b>", "missing"))
    shown = progress_html(progress, "small", lambda slug: f"Name of {slug}", EN)
    assert "5 of 14" in shown
    assert EN.statuses["partly"] in shown
    assert "Name of &lt;b&gt;" in shown
    assert "small" in progress_html((), "small", str, EN)
    assert EN.stopping in progress_html(progress, "small", str, EN, stopping=True)
