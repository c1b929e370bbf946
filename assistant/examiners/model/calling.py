"""Asking a chat model: streamed, within limits of time and length, tried again where that helps, accounted for.

A fault of the provider never leaves as anything but a `ModelFault`. Knows LangChain's chat models only by what they
have in common, and imports none of them.
"""

import random
import time
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as NoEnd
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Any

from assistant.domain.errors import ModelFault
from assistant.examiners.model import event_loop
from assistant.examiners.model.account import Account, Call
from assistant.examiners.model.asking import Answered, Request, Stopped
from assistant.examiners.model.faults import KINDS, fault, fault_of, finished_well, retry_after, unmet_form
from assistant.examiners.model.hearing import Heard, Pace, listen
from assistant.examiners.model.reply_form import form, length, read, words
from assistant.examiners.model.spending import estimated_tokens
from assistant.examiners.model.stop import Stop

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_FEW_TOKENS = 16  # fewer are refused by some
_MOST_REQUESTS = 3  # for one call
_CROWDED = {"rate_limited", "overloaded", "unavailable"}  # to come back soon makes it worse
_CROWDED_TIMES = 4
_LONGER = 3  # how many times longer a reply may be after one that reached its greatest length
_WORTH_TRYING = 0.1  # of the patience must be left for another attempt
_THOUGHTS = 6_000  # tokens beside the reply, for a model whose thoughts count as a part of it
_LEFT_OVER = 5.0  # seconds after the deadline, within which a cancelled call must have given way


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a whole turn may take, in seconds, from its first call on; shares of it for a call's silences.

    `back_off` is the wait in seconds before the first retry; it doubles.
    """

    patience: float = 60.0
    first_word: float = 0.6
    between_words: float = 0.3
    most_characters: int = 100_000
    back_off: float = 0.5

    @property
    def pace(self) -> Pace:
        """The same for one call, in seconds."""
        return Pace(self.patience * self.first_word, self.patience * self.between_words, self.most_characters)


class Caller:
    """Asks a LangChain chat model, for one turn. May be used from several threads at once."""

    def __init__(
        self,
        model: "BaseChatModel",
        account: Account,
        limits: Limits | None = None,
        stop: Stop | None = None,
        *,
        key: str = "",
    ) -> None:
        """`key` is the name of the variable that holds the provider's key, for the sentences."""
        self._model = model
        self._account = account
        self._limits = limits or Limits()
        self._stop = stop or Stop()
        self._key = key
        self._lock = Lock()
        self._deadline: float | None = None
        self._in_words = False  # the server does not take a schema

    def ask(self, request: Request, schema: type[Answered]) -> Answered:
        """The reply, parsed. Raises `ModelFault` when there is none to be had, and `Stopped`."""
        deadline = self._until()
        request = _with_room(request, self._model)
        for attempt in range(1, _MOST_REQUESTS + 1):
            if self._stop.is_set():
                raise Stopped
            if time.monotonic() >= deadline:
                late = fault("out_of_time")
                self._account.fault(late)
                raise late
            in_words = self._in_words
            sent = replace(request, system=f"{request.system}\n\n{words(schema)}") if in_words else request
            call = self._account.sending(sent, again=attempt > 1)
            heard = Heard()
            try:
                self._hear(sent, form(self._model._llm_type, sent, schema, in_words=in_words), heard, deadline)
                reply = self._read(heard, schema)
            except Stopped:
                self._taken(call, sent, heard)
                raise
            except Exception as error:  # noqa: BLE001  # the edge: whatever a provider's package raises is its fault
                if not in_words and attempt < _MOST_REQUESTS and unmet_form(error):
                    self._in_words = True
                    self._account.not_taken(call)
                    continue
                met = self._met(error, heard)
                if KINDS[met.kind].charged or heard.characters:
                    self._taken(call, sent, heard)
                else:
                    self._account.not_taken(call)
                wait = retry_after(error)
                if wait is None:
                    wait = self._back_off(met, attempt)
                if not self._again(met, attempt, wait, deadline):
                    self._account.fault(met)
                    raise met from (None if met is error else error)
                if met.kind == "length":
                    request = replace(request, most_tokens=request.most_tokens * _LONGER)
            else:
                self._taken(call, sent, heard)
                return reply
            if self._stop.wait(wait):
                raise Stopped
        raise AssertionError("the last attempt either answers or raises")

    # ------------------------------------------------------------ one attempt

    def _hear(self, request: Request, bound: dict[str, Any], heard: Heard, deadline: float) -> None:
        """Send it and wait for the whole answer. A stop ends the wait at once, whatever the server does."""
        messages = [("system", request.system), ("human", request.user)]
        future = event_loop.begin(_listened(self._model, messages, bound, heard, self._limits.pace, deadline))
        forget = self._stop.on_set(future.cancel)
        try:
            future.result(max(0.0, deadline - time.monotonic()) + _LEFT_OVER)
        except CancelledError:
            if self._stop.is_set():
                raise Stopped from None
            raise fault("cut") from None
        except NoEnd:
            if not future.done():  # else it is the call's own time-out
                future.cancel()
                raise fault("out_of_time") from None
            raise
        finally:
            forget()

    def _read(self, heard: Heard, schema: type[Answered]) -> Answered:
        """The reply in what was heard; a model's bad end is told before the form of what it said is looked at."""
        if heard.refusal:
            raise fault("refused", heard.refusal)
        if heard.finish and not finished_well(heard.finish):
            raise fault_of(heard.finish)
        try:
            return read(heard.text, schema)
        except ModelFault as unread:
            if heard.finish or unread.kind == "empty":
                raise
            raise fault("cut", unread.detail) from None  # no end was told: what came is a part

    def _met(self, error: Exception, heard: Heard) -> ModelFault:
        if isinstance(error, AssertionError) and not heard.characters:
            return fault("garbled")  # so OpenAI's client says of a stream without any chunk
        return fault_of(error, self._key)

    def _taken(self, call: Call, request: Request, heard: Heard) -> None:
        """Note what it cost: the provider's count where it gave one, else an estimate."""
        tokens_in = heard.tokens_in or estimated_tokens(request.system + request.user)
        self._account.received(tokens_in, heard.tokens_out or estimated_tokens(heard.text), call)

    # ------------------------------------------------------------ trying again

    def _until(self) -> float:
        """The end of the turn's time; its clock starts with the first call."""
        with self._lock:
            if self._deadline is None:
                self._deadline = time.monotonic() + self._limits.patience
            return self._deadline

    def _again(self, met: ModelFault, attempt: int, wait: float, deadline: float) -> bool:
        """Whether another attempt may help, and fits in the time left."""
        if attempt >= KINDS[met.kind].tries:
            return False
        return deadline - time.monotonic() - wait > self._limits.patience * _WORTH_TRYING

    def _back_off(self, met: ModelFault, attempt: int) -> float:
        times = _CROWDED_TIMES if met.kind in _CROWDED else 1
        return self._limits.back_off * times * float(2 ** (attempt - 1)) * random.uniform(0.8, 1.2)


def check(model: "BaseChatModel", patience: float = 20.0, key: str = "") -> None:
    """One call of a few tokens that carries nothing of anybody's. Raises `ModelFault` where no answer comes."""
    request = Request("check", "", "You are being tested.", "Say OK.", most_tokens=_FEW_TOKENS)
    heard = Heard()
    pace = Pace(patience, patience, Limits().most_characters)
    messages = [("system", request.system), ("human", request.user)]
    bound = length(model._llm_type, _with_room(request, model))
    future = event_loop.begin(_listened(model, messages, bound, heard, pace, time.monotonic() + patience))
    try:
        future.result(patience + _LEFT_OVER)
    except Exception as error:  # the edge: whatever a provider's package raises is its fault
        raise fault_of(error, key) from error
    if not (heard.characters or heard.finish):
        raise fault("empty")


def _with_room(request: Request, model: "BaseChatModel") -> Request:
    """With room for the thoughts of a model that thinks before it answers."""
    thinks = (model.profile or {}).get("reasoning_output", False)
    return replace(request, most_tokens=request.most_tokens + _THOUGHTS) if thinks else request


async def _listened(
    model: "BaseChatModel", messages: list[tuple[str, str]], bound: dict[str, Any], heard: Heard, pace: Pace, end: float
) -> None:
    await listen(model.bind(**bound).astream(messages), heard, pace, end)
