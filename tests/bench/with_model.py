"""A benchmark run with a chat model: replies kept on disk, drafts side by side, sums printed, an end at the budget."""

import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from assistant.dialogue.ports import Ports
from assistant.domain.draft import Language
from assistant.domain.model_use import ModelUse
from assistant.examiners.model.asking import Asker
from assistant.examiners.model.faults import ends_turn
from assistant.examiners.model.replies import KeptReplies, Replies
from assistant.examiners.model.stop import Stop
from assistant.wiring.house import House

Made = TypeVar("Made")
_OF_ONE_TURN = ("out_of_time", "no_answer")  # they end a turn, but another draft may fare better


class RunEnds(Exception):  # noqa: N818  # the run may be gone on with
    """The model cannot be asked any more: the budget is spent, the key is refused … What was asked is kept."""


@dataclass
class Sums:
    """What a run has asked of the model. Replies that were kept cost nothing and count as `kept` only."""

    replies: Replies
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    money: float | None = 0.0
    admitted: int = 0
    repaired: int = 0
    replaced: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, use: ModelUse) -> None:
        self.calls += use.calls
        self.tokens_in += use.tokens_in
        self.tokens_out += use.tokens_out
        self.money = None if self.money is None or use.money is None else self.money + use.money
        self.admitted += use.admitted
        self.repaired += use.repaired
        self.replaced += use.replaced
        if use.fault:
            self.faults.append(use.fault)

    def __str__(self) -> str:
        money = "price unknown" if self.money is None else f"about US$ {self.money:.2f}"
        return (
            f"{self.replies.asked} asked, {self.replies.kept} kept; {self.tokens_in:,} tokens in, "
            f"{self.tokens_out:,} out, {money}"
        )


class ModelRun:
    """Gives each draft, and each answer, a turn of its own; all turns of a run share one budget of a conversation."""

    def __init__(self, house: House, replies: Path) -> None:
        self._house = house
        self._id = f"bench-{secrets.token_hex(8)}"
        self._lock = Lock()
        self.stop = Stop()
        self.sums = Sums(Replies(replies))
        house.around_asker = self._kept

    @contextmanager
    def turn(self, language: Language) -> Iterator[Ports]:
        """The ports of one turn. Raises `RunEnds` after it when no further turn would be better off."""
        ports, account = self._house.model_ports(self._id, language, self.stop, lambda _: None)
        try:
            yield ports
        finally:
            use = account.use("en")
            with self._lock:
                self.sums.add(use)
        if use.fault and ends_turn(use.fault) and use.fault not in _OF_ONE_TURN:
            raise RunEnds(use.notice)
        if self.stop.is_set():
            raise RunEnds("stopped")

    def _kept(self, asker: Asker) -> Asker:
        settings = self._house.settings
        return KeptReplies(asker, self.sums.replies, settings.model, settings.model_base_url)


def side_by_side(tasks: Sequence[Callable[[], Made]], at_once: int, run: ModelRun) -> list[Made]:
    """All results in the order of the tasks. When one raises, or somebody interrupts, the others are let go."""
    with ThreadPoolExecutor(at_once) as threads:
        futures = [threads.submit(task) for task in tasks]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                future.result()
                _show(done, len(tasks), run.sums)
        except BaseException:
            run.stop.set()
            threads.shutdown(wait=True, cancel_futures=True)
            raise
    return [future.result() for future in futures]


def _show(done: int, of: int, sums: Sums) -> None:
    if sys.stderr.isatty():
        bar = "█" * (30 * done // of)
        print(f"\r{bar:<30} {done}/{of}  {sums}  ", end="" if done < of else "\n", file=sys.stderr, flush=True)
    elif done % 10 == 0 or done == of:
        print(f"{done}/{of}  {sums}", file=sys.stderr, flush=True)


def told(sums: Sums) -> dict[str, Any]:
    """The sums for the record of a run."""
    return {
        "asked": sums.replies.asked,
        "kept": sums.replies.kept,
        "tokens_in": sums.tokens_in,
        "tokens_out": sums.tokens_out,
        "money": sums.money,
        "units": {"admitted": sums.admitted, "repaired": sums.repaired, "replaced": sums.replaced},
        "faults": sums.faults,
    }
