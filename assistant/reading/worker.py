"""The process in which one file is parsed: bytes on its standard input, a layout or an error on its output, as JSON.

Run as `python -m assistant.reading.worker docx|pdf BYTES_OF_MEMORY SECONDS`. The first line of the input is the file's
name as JSON. Imports as little as it can: each file pays for the start.
"""

import json
import sys
from typing import Any

from assistant.domain.errors import ReadingError
from assistant.reading import faults


def main() -> None:
    """Parse what comes on standard input. Always writes one JSON object, whatever the bytes are."""
    format, memory, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    _limit(memory, seconds)
    name = str(json.loads(sys.stdin.buffer.readline()))
    try:
        outcome = _outcome(format, sys.stdin.buffer.read(), name)
    except MemoryError:
        outcome = _as_values(faults.too_slow(name, "memory"))
    json.dump(outcome, sys.stdout)


def _outcome(format: str, content: bytes, name: str) -> dict[str, Any]:
    try:
        if format == "pdf":
            from assistant.reading import pdf

            return {"layout": pdf.read(content, name).as_values()}
        from assistant.reading import docx

        return {"layout": docx.read(content, name).as_values()}
    except ReadingError as fault:
        return _as_values(fault)
    except MemoryError:
        raise
    except Exception as fault:  # noqa: BLE001  a hostile or broken file may make a parser raise anything at all
        return _as_values(faults.damaged(name, f"{type(fault).__name__}: {fault}"[:300]))


def _as_values(fault: ReadingError) -> dict[str, Any]:
    return {"error": type(fault).__name__, "sentences": dict(fault.sentences), "detail": fault.detail}


def _limit(memory: int, seconds: int) -> None:
    """Bound the address space and the processor time, where the system can; the parent watches in any case."""
    if sys.platform != "win32":
        import resource

        for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
            _, hard = resource.getrlimit(limit)
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(limit, (most, most))
            except (ValueError, OSError):
                continue  # macOS refuses to bound the address space


if __name__ == "__main__":
    main()
