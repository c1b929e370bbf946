"""Asking a model where nothing may be lost when no answer comes: the turn goes on, and its account knows why."""

from collections.abc import Callable
from typing import TypeVar

from assistant.domain.errors import ModelFault
from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Stopped
from assistant.examiners.model.stop import Stop

Got = TypeVar("Got")


def tried(ask: Callable[[], Got | None], account: Account, stop: Stop) -> Got | None:
    """What `ask` gives; None after a fault or a stop, which the account notes."""
    try:
        if stop.is_set():
            raise Stopped
        return ask()
    except ModelFault as fault:
        account.fault(fault)
    except Stopped:
        account.stopped()
    return None


class Uncounted:
    """Counts nothing: for what shows nothing by itself, as a choice among what was admitted."""

    def admitted(self) -> None: ...

    def repaired(self) -> None: ...

    def replaced(self) -> None: ...
