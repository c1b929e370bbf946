"""Listening to a chat model as it speaks: what has come so far, and whether it is still coming.

Only words count as progress: a server that sends signs of life and says nothing has stalled.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from assistant.examiners.model.faults import fault

_CLOSING = 1.0  # seconds
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
            self.tokens_in += usage["input_tokens"]
            self.tokens_out += usage["output_tokens"]
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

    Raises `ModelFault` "no_answer", "stalled", "out_of_time" or "oversized", and what the provider's client raises.
    """
    loop = asyncio.get_running_loop()
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
                async with asyncio.timeout_at(until) as waiting:
                    chunk = await anext(stream)
            except StopAsyncIteration:
                return
            except TimeoutError:
                if not waiting.expired():
                    raise  # the client's own
                raise fault(late) from None
            if heard.take(chunk):
                heard_last, begun = loop.time(), True
            if heard.characters > pace.most_characters:
                raise fault("oversized")
    finally:
        await _close(stream)


async def _close(stream: AsyncIterator[Any]) -> None:
    """Hang up. A server that does not let go is not waited for."""
    close = getattr(stream, "aclose", None)
    if close is not None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await close()
