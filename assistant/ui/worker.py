"""Turns that ask a chat model, carried out in threads of their own, so that no page has to wait or stay open.

What a person said is committed before anything is done about it, and removed in the transaction that stores the turn.
Knows nothing of pages.
"""

import logging
import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Event, Lock, Thread

import psutil

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.dialogue.ports import Ports
from assistant.domain.conversation import Consent, Conversation, Correct, Message, NewVersion
from assistant.domain.draft import Language
from assistant.domain.errors import ContrapuntoError, ModelFault, SettingsError, StoreError
from assistant.domain.knowledge import SLUGS
from assistant.domain.model_use import Progress
from assistant.examiners.model.account import Account
from assistant.examiners.model.stop import Stop
from assistant.store.errands import BEHIND, Errand, State
from assistant.wiring.house import House

UNEXPECTED: Mapping[Language, str] = {
    "es": "Algo falló por nuestra parte y no se guardó nada nuevo. Lo anterior está entero; vuelvan a intentarlo.",
    "en": "Something failed on our side and nothing new was saved. All that came before is whole; please try again.",
}
ANOTHER_MODEL: Mapping[Language, str] = {
    "es": "Aceptaron que respondiera {before}, y ahora la configuración nombra {now}: no se le envió nada. Sigan en "
    "esta máquina y, si quieren, acepten el nuevo.",
    "en": "You agreed to {before}, and the settings now name {now}: nothing was sent to it. Go on on this machine and, "
    "if you like, agree to the new one.",
}
_SIGN_OF_LIFE = 1.0  # seconds between two
_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _UnderWay:
    """What this process carries out: how far it is, and how it is stopped. `errand` is as it was when it began."""

    conversation: str
    errand: Errand | None = None
    stop: Stop = field(default_factory=Stop)
    done: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)
    _found: dict[str, Progress] = field(default_factory=dict)
    _last: Progress | None = None

    def tell(self, progress: Progress) -> None:
        """Take note of how far it has got."""
        with self._lock:
            self._last = progress
            if progress.slug and progress.status:
                self._found[progress.slug] = progress

    @property
    def progress(self) -> tuple[Progress, ...]:
        """The findings admitted so far, and last of all where it is."""
        with self._lock:
            return (*self._found.values(), *((self._last,) if self._last is not None else ()))


@dataclass(frozen=True, slots=True)
class Look:
    """An errand as it stands. `left`: nobody carries it out any more; it failed, or the process that did has ended."""

    errand: Errand
    left: bool


class Worker:
    """Carries out turns, one at a time for each conversation. May be used from several threads."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.id = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
        self._lock = Lock()
        self._under_way: dict[str, _UnderWay] = {}

    def begin(self, conversation: Conversation, message: Message) -> None:
        """Keep a message and act on it; returns once it is committed.

        Raises StoreError where the conversation went on elsewhere or is being acted on already.
        """
        under_way = self._registered(conversation.id)
        if under_way is None:
            raise StoreError(BEHIND)
        try:
            number = len(conversation.turns)
            under_way.errand = self._house.store.errands.begin(conversation.id, number, message, self.id)
        except StoreError:
            self._ended(under_way)
            raise
        self._start(under_way)

    def again(self, conversation: str) -> None:
        """Act on a message whose errand was left or failed, from the beginning."""
        under_way = self._registered(conversation)
        if under_way is None:
            return
        try:
            under_way.errand = self._house.store.errands.take_up(conversation, self.id)
        except StoreError:
            self._ended(under_way)
            raise
        self._start(under_way)

    def prepare(self) -> None:
        """Load in the background what a turn with the model needs; nothing is sent. What is wrong, the turn says."""

        Thread(target=self._load, args=(Event(),), name="model", daemon=True).start()

    def open_here(self, begun: Conversation) -> None:
        """Open a conversation that was stored without turns, asking no model; whatever was under way for it ends."""
        house = self._house
        opened = replace(_open(begun, house.ports), consent="")
        house.store.errands.drop(begun.id)
        house.store.append(opened)

    def stop(self, conversation: str) -> None:
        """End it with what there is; the rest is the rulebook's. Does nothing where nothing is under way."""
        with self._lock:
            under_way = self._under_way.get(conversation)
        if under_way is not None:
            under_way.stop.set()
        else:
            self._house.store.errands.ask_to_stop(conversation)

    def wait(self, conversation: str, seconds: float) -> bool:
        """Wait until nothing is under way here for a conversation, at most so long; whether that is so."""
        with self._lock:
            under_way = self._under_way.get(conversation)
        return under_way is None or under_way.done.wait(seconds)

    def look(self, conversation: str) -> Look | None:
        """How the errand of a conversation stands at this moment, None where there is none. Raises StoreError."""
        with self._lock:  # looked for first: it ends only after its errand has been removed or marked as failed
            under_way = self._under_way.get(conversation)
        if under_way is not None and under_way.errand is not None:  # a draft may be long: it is not read twice a second
            state: State = "stopping" if under_way.stop.is_set() else "running"
            return Look(replace(under_way.errand, state=state, progress=under_way.progress), left=False)
        errand = self._house.store.errands.of(conversation)
        if errand is None:
            return None
        return Look(errand, left=under_way is None and self._nobody_carries_out(errand))

    # ------------------------------------------------------------ own

    def _nobody_carries_out(self, errand: Errand) -> bool:
        if errand.state == "failed":
            return True
        host, process, _ = errand.worker.split(":")
        if host == self.id.split(":")[0] and (int(process) == os.getpid() or not psutil.pid_exists(int(process))):
            return True  # of this machine, and not under way here: a process that has ended
        return not errand.alive

    def _registered(self, conversation: str) -> _UnderWay | None:
        """Its place among what is under way; None where the conversation has one."""
        with self._lock:
            if conversation in self._under_way:
                return None
            under_way = self._under_way[conversation] = _UnderWay(conversation)
            return under_way

    def _ended(self, under_way: _UnderWay) -> None:
        with self._lock:
            self._under_way.pop(under_way.conversation, None)
        under_way.done.set()

    def _start(self, under_way: _UnderWay) -> None:
        name = under_way.conversation[:8]
        Thread(target=self._carry_out, args=(under_way,), name=f"turn-{name}", daemon=True).start()
        Thread(target=self._live, args=(under_way,), name=f"life-{name}", daemon=True).start()

    def _carry_out(self, under_way: _UnderWay) -> None:
        id, store = under_way.conversation, self._house.store
        try:
            if under_way.errand is not None:
                after, account = self._turn(store.load(id), under_way.errand.message, under_way)
                store.append(after, errand_of=self.id, requests=account.requests)
        except ContrapuntoError as error:
            self._fail(id, error.sentences)
        except Exception:  # noqa: BLE001  # the edge of this thread: whatever it was, the person keeps her words
            _log.exception("a turn failed")
            self._fail(id, UNEXPECTED)
        finally:
            self._ended(under_way)

    def _turn(self, before: Conversation, message: Message, under_way: _UnderWay) -> tuple[Conversation, Account]:
        """The conversation with the new turn, what it asked of the model included. Where there is none: without."""
        house = self._house
        _check_consent(message.model if isinstance(message, Consent) else before.consent, house.model_named)
        language = message.draft.language if isinstance(message, NewVersion) else before.language
        if not before.turns or isinstance(message, Consent | Correct | NewVersion):
            under_way.tell(Progress("examining", 0, len(SLUGS)))
        if not self._loaded_before(under_way.stop):
            account = house.account(before.id)
            account.stopped()
            return _with_use(_carried(before, message, house.ports), account), account
        try:
            ports, account = house.model_ports(before.id, language, under_way.stop, under_way.tell)
        except ModelFault as fault:
            ports, account = house.ports, house.account(before.id)
            account.fault(fault)
        after = _carried(before, message, ports)
        if under_way.stop.is_set():
            account.stopped()
        return _with_use(after, account), account

    def _loaded_before(self, stop: Stop) -> bool:
        """Load what the model needs, which takes seconds the first time; False where a stop is pressed before."""
        over = Event()
        Thread(target=self._load, args=(over,), name="model", daemon=True).start()
        forget = stop.on_set(over.set)
        over.wait()
        forget()
        return not stop.is_set()

    def _load(self, over: Event) -> None:
        try:
            self._house.prepare_model()
        except ContrapuntoError:
            pass  # the turn says it
        finally:
            over.set()

    def _fail(self, id: str, sentences: Mapping[Language, str]) -> None:
        try:
            self._house.store.errands.fail(id, sentences)
        except StoreError:
            _log.exception("a turn that failed could not be marked so")

    def _live(self, under_way: _UnderWay) -> None:
        """Give signs of life, and feel a stop that was pressed in another process, or a deletion."""
        while not under_way.done.wait(_SIGN_OF_LIFE):
            try:
                state = self._house.store.errands.tell(under_way.conversation, self.id, under_way.progress)
            except StoreError:
                _log.warning("no sign of life could be given", exc_info=True)
                continue
            if state != "running" and not under_way.done.is_set():
                under_way.stop.set()


def _check_consent(given: str, named: str) -> None:
    """Raises `SettingsError` where the settings name another model now than the one that may be asked."""
    if given != named:
        shown = {"before": given or "-", "now": named or "-"}
        raise SettingsError({spoken: said.format(**shown) for spoken, said in ANOTHER_MODEL.items()})


def _carried(before: Conversation, message: Message, ports: Ports) -> Conversation:
    """The conversation with the turn; one without turns is opened."""
    return _advance(before, message, ports) if before.turns else _open(before, ports)


def _with_use(after: Conversation, account: Account) -> Conversation:
    """With what the last turn asked of the model, where it asked anything or wanted to."""
    use = account.use(after.language)
    if not (use.calls or use.fault or use.stopped):
        return after
    return replace(after, turns=(*after.turns[:-1], replace(after.turns[-1], use=use)))


def _open(begun: Conversation, ports: Ports) -> Conversation:
    """The opening on the draft that a conversation without turns was stored with."""
    if begun.draft is None:
        raise ValueError("a conversation without turns and without a draft cannot be opened")
    opened = open_conversation(
        begun.draft, librarian=ports.librarian, examiner=ports.examiner, id=begun.id, language=begun.language
    )
    return replace(opened, consent=begun.consent)


def _advance(before: Conversation, message: Message, ports: Ports) -> Conversation:
    after, _ = advance(
        before,
        message,
        reader=ports.reader,
        librarian=ports.librarian,
        examiner=ports.examiner,
        colleague=ports.colleague,
    )
    return after
