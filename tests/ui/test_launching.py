"""How the server is started, and that the interface says the same in both languages."""

import string
from collections.abc import Mapping
from dataclasses import fields

import pytest

from assistant.domain.conversation import EntryState
from assistant.domain.finding import Status
from assistant.ui.launch import server_options
from assistant.ui.texts import texts_of


def test_the_page_is_served_to_this_machine_alone_and_reports_to_nobody() -> None:
    options = server_options({})
    assert options["server.address"] == "127.0.0.1"
    assert options["browser.gatherUsageStats"] == "false"
    assert int(options["server.port"]) >= 8501


@pytest.mark.parametrize(
    ("variable", "option"),
    [
        ("STREAMLIT_SERVER_ADDRESS", "server.address"),
        ("STREAMLIT_SERVER_PORT", "server.port"),
        ("STREAMLIT_CLIENT_TOOLBAR_MODE", "client.toolbarMode"),
        ("STREAMLIT_THEME_BASE", "theme.base"),
    ],
)
def test_what_the_environment_sets_is_left_to_it(variable: str, option: str) -> None:
    assert option not in server_options({variable: "127.0.0.1"})


def test_usage_statistics_stay_off_whatever_the_environment_says() -> None:
    options = server_options({"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "true"})
    assert options["browser.gatherUsageStats"] == "false"


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_fill_the_same_slots_and_leave_nothing_empty() -> None:
    spanish, english = texts_of("es"), texts_of("en")
    for field in fields(spanish):
        one, other = getattr(spanish, field.name), getattr(english, field.name)
        if isinstance(one, Mapping):
            assert one.keys() == other.keys(), field.name
        else:
            assert one, field.name
            assert other, field.name
            assert slots(one) == slots(other), field.name


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_state_and_status_has_words(language: str) -> None:
    texts = texts_of("es" if language == "es" else "en")
    assert set(texts.states) == set(EntryState)
    assert set(texts.statuses) == set(Status)
