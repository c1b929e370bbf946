"""A reply of several units, each admitted by itself: what is refused is asked for once more, with the reason."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Answered, Asker, Request
from assistant.examiners.model.guard.admission import repair
from assistant.examiners.model.guard.rejected import Rejected

Unit = TypeVar("Unit")
_LONGEST_REASON = 200


@dataclass(slots=True)
class Parts(Generic[Unit]):
    """Units by their key, and for every other key why what was said of it is refused."""

    kept: dict[str, Unit] = field(default_factory=dict)
    refused: dict[str, Rejected] = field(default_factory=dict)

    def put(self, key: str, make: Callable[[], Unit]) -> None:
        """Keep what `make` gives under `key`, or the reason why it raises `Rejected`."""
        try:
            self.kept[key] = make()
        except Rejected as rejected:
            self.refused[key] = rejected


def ask_for_parts(
    asker: Asker,
    request: Request,
    schema: type[Answered],
    admit: Callable[[Answered], Parts[Unit]],
    account: Account,
    into: Parts[Unit],
) -> None:
    """Ask, and put into `into` what `admit` admits; ask once more for what it refuses.

    What was admitted stays in `into` when `ModelFault` or `Stopped` passes through.
    """
    first = admit(asker.ask(request, schema))
    into.kept.update(first.kept)
    account.admitted(len(first.kept))
    if not first.refused:
        return
    into.refused.update(first.refused)
    try:
        second = admit(asker.ask(repair(request, Rejected(_told(first.refused))), schema))
        mended = {key: second.kept[key] for key in first.refused if key in second.kept}
        into.kept.update(mended)
        account.repaired(len(mended))
        into.refused.update({key: second.refused[key] for key in first.refused if key in second.refused})
    finally:
        for key in into.kept:
            into.refused.pop(key, None)
        account.replaced(len(into.refused))


def _told(refused: dict[str, Rejected]) -> str:
    return " ".join(f"[{key}] {rejected.reason[:_LONGEST_REASON]}" for key, rejected in refused.items())
