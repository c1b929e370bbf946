"""One event loop in one thread, for the whole process: an HTTP client dies with the loop that it began in."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from functools import cache
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


def begin(coroutine: Coroutine[Any, Any, Result]) -> "Future[Result]":
    """Start it in the loop. Cancelling the future cancels what it started."""
    return asyncio.run_coroutine_threadsafe(coroutine, _loop())


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="model-calls", daemon=True).start()
    return loop
