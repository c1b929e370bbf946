"""A stop is pressed once and felt at once."""

from assistant.examiners.model.stop import Stop


def test_everything_that_waits_is_called_once() -> None:
    stop, called = Stop(), list[str]()
    stop.on_set(lambda: called.append("one"))
    stop.on_set(lambda: called.append("two"))
    assert not stop.is_set()
    stop.set()
    stop.set()
    assert stop.is_set()
    assert called == ["one", "two"]


def test_what_no_longer_waits_is_not_called() -> None:
    stop, called = Stop(), list[str]()
    forget = stop.on_set(lambda: called.append("one"))
    forget()
    stop.set()
    assert called == []


def test_what_comes_late_is_called_at_once() -> None:
    stop, called = Stop(), list[str]()
    stop.set()
    stop.on_set(lambda: called.append("late"))()
    assert called == ["late"]
    assert stop.wait(0)


def test_waiting_for_a_stop_that_does_not_come_ends() -> None:
    assert not Stop().wait(0.01)
