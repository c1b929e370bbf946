"""What models cost is added up by conversation and by day."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from assistant.store.conversations import ConversationStore
from assistant.store.spending import Sum
from tests.store.test_conversations import conversation_of

MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)


@pytest.fixture
def url(tmp_path) -> str:
    return f"sqlite:///{(tmp_path / 'conversations.sqlite').as_posix()}"


@pytest.fixture
def store(url):
    opened = ConversationStore(url)
    yield opened
    opened.close()


def test_nothing_is_spent_at_first(store):
    assert store.spending.in_conversation("one") == Sum()
    assert store.spending.on_day(MONDAY) == Sum()


def test_sums_by_conversation_and_by_day(store):
    store.spending.add("one", MONDAY, Sum(1, 100, 10, 0.5))
    store.spending.add("one", TUESDAY, Sum(1, 200, 20, 0.25))
    store.spending.add("two", TUESDAY, Sum(2, 1, 2, 0.0))
    assert store.spending.in_conversation("one") == Sum(2, 300, 30, 0.75)
    assert store.spending.on_day(TUESDAY) == Sum(3, 201, 22, 0.25)


def test_a_deleted_conversation_leaves_only_what_its_days_cost(store, url):
    for id in ("one", "two"):
        store.append(conversation_of("opening", id=id))
        store.spending.add(id, MONDAY, Sum(1, 100, 10, 0.5))
        store.delete(id)
    assert store.spending.in_conversation("one") == Sum()
    assert store.spending.on_day(MONDAY) == Sum(2, 200, 20, 1.0)
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        assert connection.execute("SELECT DISTINCT conversation FROM spending").fetchall() == [("",)]
    connection.close()


def test_calls_that_end_at_once_are_all_counted(store):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: store.spending.add("one", MONDAY, Sum(1, 10, 1, 0.0)), range(20)))
    assert store.spending.in_conversation("one") == Sum(20, 200, 20, 0.0)


def test_a_database_of_the_first_version_is_brought_up(store, url):
    store.append(conversation_of("opening"))
    store.close()
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        for table in ("errands", "sent", "spending"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE schema_version SET version = 1")
    connection.close()
    again = ConversationStore(url)
    assert again.load("one") == conversation_of("opening")
    again.spending.add("one", MONDAY, Sum(1, 10, 1, 0.0))
    again.close()
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        assert connection.execute("SELECT version FROM schema_version").fetchall() == [(2,)]
    connection.close()
