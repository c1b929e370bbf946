"""The HTTP client under OpenAI's: it goes nowhere but where it is sent, and does not take in without end.

Imports OpenAI's package; import it only to make a model.
"""

import atexit
from collections.abc import AsyncIterator
from concurrent.futures import TimeoutError as NoEnd
from contextlib import suppress
from functools import cache

import httpx2
from openai import DefaultAsyncHttpxClient

from assistant.examiners.model import event_loop

_MOST_CONNECTIONS = 256
_HANGING_UP = 1.0  # seconds
_MOST_BYTES = 32 * 2**20  # of one answer; a reply has some thousands


class TooMuch(Exception):  # noqa: N818  # the name says what happened
    """A server sends without end, within what its client would wait for as one line."""


class _Measured(httpx2.AsyncByteStream):
    """What a server sends, counted as it arrives. No generator: the garbage collector ends those in any thread."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream
        self._parts = aiter(stream)
        self._taken = 0

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        part = await anext(self._parts)
        self._taken += len(part)
        if self._taken > _MOST_BYTES:
            raise TooMuch
        return part

    async def aclose(self) -> None:
        await self._stream.aclose()


@cache
def client() -> httpx2.AsyncClient:
    """One for the process, as it holds the connections, and they belong to the one loop.

    It takes no proxy from the environment and follows no redirection: a text goes to the server named or nowhere.
    A connection serves one call: of connections kept for later, a call that is stopped while it tidies them away would
    leave some open, and OpenAI's client hangs up before the end of a stream anyhow.
    """
    made = DefaultAsyncHttpxClient(
        trust_env=False,
        follow_redirects=False,
        limits=httpx2.Limits(max_connections=_MOST_CONNECTIONS, max_keepalive_connections=0),
        event_hooks={"response": [_measure]},
    )
    atexit.register(_hang_up, made)
    return made


def _hang_up(made: httpx2.AsyncClient) -> None:
    with suppress(NoEnd):
        event_loop.begin(made.aclose()).result(_HANGING_UP)


async def _measure(response: httpx2.Response) -> None:
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Measured(response.stream)
