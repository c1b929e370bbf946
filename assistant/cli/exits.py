"""The exit codes of every command."""

from enum import IntEnum


class Exit(IntEnum):
    """Documented in `assistant --help`."""

    DONE = 0
    SOME_UNREAD = 1
    WRONG_USAGE = 2
    CANNOT_WORK = 3
