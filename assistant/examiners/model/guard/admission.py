"""Ask, admit, and where something is refused ask once more with the reason. Then the rulebook's stands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from assistant.examiners.model.asking import Answered, Asker, Request
from assistant.examiners.model.guard.delimiters import neutralised
from assistant.examiners.model.guard.rejected import Rejected

Admitted = TypeVar("Admitted")
_LONGEST_REASON = 600


class Counts(Protocol):
    """Counts what came of a request. The turn's account fulfils it."""

    def admitted(self) -> None: ...

    def repaired(self) -> None: ...

    def replaced(self) -> None: ...


def admitted(
    asker: Asker, request: Request, schema: type[Answered], admit: Callable[[Answered], Admitted], account: Counts
) -> Admitted | None:
    """What `admit` makes of the reply, or of a second one when the first was refused; None when both were.

    `admit` raises `Rejected`. `ModelFault` and `Stopped` pass through.
    """
    try:
        first = admit(asker.ask(request, schema))
    except Rejected as rejected:
        try:
            second = admit(asker.ask(repair(request, rejected), schema))
        except Rejected:
            account.replaced()
            return None
        account.repaired()
        return second
    account.admitted()
    return first


def repair(request: Request, rejected: Rejected) -> Request:
    """The same request with the reason why the first reply was refused."""
    reason = neutralised(rejected.reason)[:_LONGEST_REASON]
    return replace(
        request,
        user=f"{request.user}\n\n<refused>\nYour previous reply was refused. {reason}\nGive the whole reply again, "
        "mended, in the same form.\n</refused>",
    )
