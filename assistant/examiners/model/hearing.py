"""Listening to a chat model as it speaks: what has come so far, and whether it is still coming.

Only words count as progress: a server that sends signs of life and says nothing has stalled.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from assistant.examiners.model.faults import fault

_END = object()
_AHEAD = 16  # chunks
_REQUESTS_TO_END = 10
_BETWEEN_REQUESTS = 0.2  # seconds
_ENDS = ("finish_reason", "stop_reason", "done_reason")


@dataclass(slots=True)
class Heard:
    """What has come of one call so far. Written by the loop's thread, read by another when the call is over."""

    parts: list[str] = field(default_factory=list)
    characters: int = 0
    finish: str = ""
    refusal: str = ""
    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def text(self) -> str:
        """The reply's words."""
        return "".join(self.parts)

    def take(self, chunk: Any) -> bool:
        """Take in a message chunk of LangChain's; whether it brought anything."""
        said = str(chunk.text)
        thought = chunk.additional_kwargs.get("reasoning_content") or ""
        blocks = chunk.content if isinstance(chunk.content, list) else ()
        for block in blocks:
            if isinstance(block, dict):
                thought += str(block.get("thinking") or block.get("reasoning") or "")
                self.refusal += str(block.get("refusal") or "")
        self.parts.append(said)
        self.characters += len(said) + len(thought)
        self.refusal += str(chunk.additional_kwargs.get("refusal") or "")
        self._take_end(chunk.response_metadata)
        usage = getattr(chunk, "usage_metadata", None)
        if usage:
            self.tokens_in += max(0, usage["input_tokens"])  # nobody gives tokens back
            self.tokens_out += max(0, usage["output_tokens"])
        return bool(said or thought)

    def _take_end(self, told: dict[str, Any]) -> None:
        for name in _ENDS:
            if told.get(name):
                self.finish = str(told[name])
        incomplete = told.get("incomplete_details")
        if incomplete:
            self.finish = str(incomplete.get("reason", "length"))
        elif told.get("status") == "completed":
            self.finish = "completed"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long, in seconds, to wait for the first word and between words, and how many characters may come."""

    first: float
    between: float
    most_characters: int


async def listen(stream: AsyncIterator[Any], heard: Heard, pace: Pace, deadline: float) -> None:
    """Take in the whole stream. `deadline` is in the loop's time.

    The stream runs in a task of its own: a client that swallows a cancellation (as `asyncio.wait_for` can in Python
    3.11) would otherwise hold up a stop, or outlast every limit.

    Raises `ModelFault` "no_answer", "stalled", "out_of_time" or "oversized", and what the provider's client raises.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[Any] = asyncio.Queue(maxsize=_AHEAD)
    flow = asyncio.ensure_future(_flow(stream, arrived))
    heard_last = loop.time()
    begun = False
    try:
        while True:
            patient_until = heard_last + (pace.between if begun else pace.first)
            until = min(patient_until, deadline)
            late = "no_answer" if not begun else "out_of_time" if deadline < patient_until else "stalled"
            if loop.time() >= until:  # a stream that never makes one wait would never be interrupted
                raise fault(late)
            try:
                async with asyncio.timeout_at(until):
                    chunk = await arrived.get()
            except TimeoutError:
                raise fault(late) from None
            if chunk is _END:
                return await flow
            if heard.take(chunk):
                heard_last, begun = loop.time(), True
            if heard.characters > pace.most_characters:
                raise fault("oversized")
    finally:
        await _hang_up(flow)


async def _flow(stream: AsyncIterator[Any], arrived: "asyncio.Queue[Any]") -> None:
    try:
        async for chunk in stream:
            await arrived.put(chunk)
    except asyncio.CancelledError:
        raise  # nobody listens any more
    except BaseException:
        await arrived.put(_END)
        raise
    else:
        await arrived.put(_END)
    finally:
        close = getattr(stream, "aclose", None)
        if close is not None:
            await close()


async def _hang_up(flow: "asyncio.Future[None]") -> None:
    """End the stream's task. One that does not give way to several requests is left to itself."""
    for _ in range(_REQUESTS_TO_END):
        if flow.done():
            break
        flow.cancel()
        await asyncio.wait({flow}, timeout=_BETWEEN_REQUESTS)
    if flow.done() and not flow.cancelled():
        flow.exception()  # told already, or of no more interest
