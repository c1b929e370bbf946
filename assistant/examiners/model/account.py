"""What one turn asks of a model: what was sent, what it cost, what came of it, what went wrong.

Before each call it looks whether the budgets allow it, and whether the turn has already met a fault that every further
call would meet too: then that call is not made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import RLock
from weakref import WeakSet

from assistant.domain.draft import Language
from assistant.domain.errors import ModelFault
from assistant.domain.model_use import ModelUse, Sent
from assistant.examiners.model.asking import Request
from assistant.examiners.model.faults import ends_turn, fault
from assistant.examiners.model.spending import Budget, Ledger, LedgerInMemory, Price, Spent, estimated_tokens

_GOES_ON: dict[Language, str] = {
    "es": "Mientras tanto responde el examinador de esta máquina, que no necesita modelo.",
    "en": "Meanwhile this machine's own examiner answers, which needs no model.",
}


@dataclass(eq=False, slots=True)
class Call:
    """A call under way and the most that it can cost."""

    most: Spent


class SideBySide:
    """The accounts of a process, so that turns side by side do not each spend what is left for one."""

    def __init__(self) -> None:
        self.lock = RLock()  # for all calls of all accounts
        self._accounts: WeakSet[Account] = WeakSet()

    def join(self, account: "Account") -> None:
        """Count an account's calls under way for as long as anybody holds it."""
        with self.lock:
            self._accounts.add(account)

    def under_way(self) -> Spent:
        """The most that all calls under way can cost."""
        with self.lock:
            return sum((account.reserved for account in self._accounts), Spent())


class Account:
    """One turn's. May be used from several threads at once."""

    def __init__(
        self,
        model: str,
        conversation: str = "",
        *,
        price: Price | None = None,
        budget: Budget | None = None,
        ledger: Ledger | None = None,
        today: Callable[[], date] = date.today,
        beside: SideBySide | None = None,
    ) -> None:
        self.model = model
        self._conversation = conversation
        self._price = price
        self._budget = budget or Budget()
        self._ledger: Ledger = ledger or LedgerInMemory()
        self._today = today
        self._beside = beside or SideBySide()
        self._lock = self._beside.lock
        self._under_way: list[Call] = []
        self._spent = Spent()
        self._sent: list[Sent] = []
        self._prompts: dict[str, str] = {}
        self._holds: dict[str, None] = {}
        self._units = {"admitted": 0, "repaired": 0, "replaced": 0}
        self._fault: ModelFault | None = None
        self._stopped = False
        self._beside.join(self)

    # ------------------------------------------------------------ calls

    def sending(self, request: Request, *, again: bool = False) -> Call:
        """Take note that a request is about to leave the machine; `again` when it has left before, in a retry.

        Raises `ModelFault` instead: "budget_conversation" or "budget_day" where the call could cost more than is left,
        and the turn's own fault where every further call would meet it too.
        """
        text = f"{request.system}\n\n{request.user}"
        tokens_in = estimated_tokens(text)
        call = Call(self._cost(tokens_in, request.most_tokens))
        with self._lock:
            if self._fault is not None and ends_turn(self._fault.kind):
                raise _same(self._fault)
            over = self._over(call.most)
            if over is not None:
                self._fault = over
                raise _same(over)
            self._under_way.append(call)
            if not again:
                sha256 = request.prompt_sha256[:12]
                self._sent.append(Sent(request.prompt, text, sha256))
                self._prompts[request.prompt] = sha256
                self._holds.update(dict.fromkeys(request.holds))
        return call

    def received(self, tokens_in: int, tokens_out: int, call: Call | None = None) -> None:
        """What a call has cost, whatever came of it. Without `call`, the oldest under way has ended."""
        spent = self._cost(tokens_in, tokens_out)
        self._ledger.add(self._conversation, self._today(), spent)
        with self._lock:
            self._spent += spent
            self._end(call)

    def not_taken(self, call: Call | None = None) -> None:
        """A call that the provider did not take, so that it costs nothing. Without `call`, the oldest under way."""
        with self._lock:
            self._spent += Spent(calls=1)
            self._end(call)

    # ------------------------------------------------------------ what came of them

    def admitted(self, units: int = 1) -> None:
        """So many findings, challenges, verdicts or sentences were shown as they came."""
        self._count("admitted", units)

    def repaired(self, units: int = 1) -> None:
        """So many were shown after one repair."""
        self._count("repaired", units)

    def replaced(self, units: int = 1) -> None:
        """So many were refused, and the rulebook's stand in their place."""
        self._count("replaced", units)

    def fault(self, fault: ModelFault) -> None:
        """Something went wrong. One that ends the turn takes the place of one that ended a call only."""
        with self._lock:
            if self._fault is None or (ends_turn(fault.kind) and not ends_turn(self._fault.kind)):
                self._fault = fault

    def stopped(self) -> None:
        """The person stopped the turn."""
        with self._lock:
            self._stopped = True

    @property
    def requests(self) -> tuple[Sent, ...]:
        """Every request that left the machine, whole, in the order sent; a retry is not told twice."""
        with self._lock:
            return tuple(self._sent)

    def use(self, language: Language) -> ModelUse:
        """The account as it stands, with the fault's sentence in this language."""
        with self._lock:
            return ModelUse(
                model=self.model,
                calls=self._spent.calls,
                tokens_in=self._spent.tokens_in,
                tokens_out=self._spent.tokens_out,
                money=None if self._price is None else self._spent.money,
                admitted=self._units["admitted"],
                repaired=self._units["repaired"],
                replaced=self._units["replaced"],
                fault="" if self._fault is None else self._fault.kind,
                notice="" if self._fault is None else f"{self._fault.say(language)} {_GOES_ON[language]}",
                stopped=self._stopped,
                prompts=tuple(self._prompts.items()),
                sent=tuple(self._holds),
            )

    @property
    def reserved(self) -> Spent:
        """The most that the calls under way can cost."""
        return sum((call.most for call in self._under_way), Spent())

    # ------------------------------------------------------------ own

    def _cost(self, tokens_in: int, tokens_out: int) -> Spent:
        money = 0.0 if self._price is None else self._price.of(tokens_in, tokens_out)
        return Spent(1, tokens_in, tokens_out, money)

    def _over(self, most: Spent) -> ModelFault | None:
        spent_in, spent_on = self._ledger.spent_in(self._conversation), self._ledger.spent_on(self._today())
        if self._budget.exceeded_in_conversation(spent_in + self.reserved + most):  # one turn of it at a time
            return fault("budget_conversation")
        if self._budget.exceeded_on_day(spent_on + self._beside.under_way() + most):
            return fault("budget_day")
        return None

    def _end(self, call: Call | None) -> None:
        if call is None and self._under_way:
            self._under_way.pop(0)
        elif call in self._under_way:
            self._under_way.remove(call)

    def _count(self, what: str, units: int) -> None:
        with self._lock:
            self._units[what] += units


def _same(fault: ModelFault) -> ModelFault:
    """Another object of the same fault: one that is raised in several threads would gather all their tracebacks."""
    return ModelFault(fault.kind, fault.sentences, fault.detail)
