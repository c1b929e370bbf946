"""A stop that one thread presses and others feel at once. Knows nothing of what is being stopped."""

from collections.abc import Callable
from threading import Event, Lock


class Stop:
    """Pressed once and for all. May be used from several threads."""

    def __init__(self) -> None:
        self._pressed = Event()
        self._lock = Lock()
        self._callbacks: dict[int, Callable[[], object]] = {}
        self._next = 0

    def set(self) -> None:
        """Press it: what waits on it is called, each callback once, in this thread."""
        with self._lock:
            self._pressed.set()
            callbacks = list(self._callbacks.values())
            self._callbacks.clear()
        for callback in callbacks:
            callback()

    def is_set(self) -> bool:
        """Whether it has been pressed."""
        return self._pressed.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is pressed, or for so long; whether it has been pressed."""
        return self._pressed.wait(seconds)

    def on_set(self, callback: Callable[[], object]) -> Callable[[], None]:
        """Call this when it is pressed; at once when it already is. Gives what takes the callback away again."""
        with self._lock:
            pressed = self._pressed.is_set()
            place = self._next
            if not pressed:
                self._next += 1
                self._callbacks[place] = callback
        if pressed:
            callback()

        def forget() -> None:
            with self._lock:
                self._callbacks.pop(place, None)

        def nothing() -> None:
            return None

        return nothing if pressed else forget
