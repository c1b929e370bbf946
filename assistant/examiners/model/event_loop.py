"""One event loop in one thread, for the whole process: an HTTP client dies with the loop that it began in."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from functools import cache
from threading import Lock, Thread
from typing import Any, TypeVar

Result = TypeVar("Result")
_making = Lock()  # the first calls of a turn come at once: all of them need the same loop


def begin(coroutine: Coroutine[Any, Any, Result]) -> "Future[Result]":
    """Start it in the loop. Cancelling the future cancels what it started."""
    with _making:
        loop = _loop()
    return asyncio.run_coroutine_threadsafe(coroutine, loop)


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="model-calls", daemon=True).start()
    return loop
