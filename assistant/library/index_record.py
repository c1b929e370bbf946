"""What stands beside the derived index: which directory is current, what it must hold, and the seals of its files.

A damaged vector file can end the process that opens it, so its seal is compared before Chroma touches it. Knows
nothing of what is indexed.
"""

import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

RECORD_NAME = "current.json"
_FORM = 1


@dataclass(frozen=True, slots=True)
class Collected:
    """A collection as it was built: how many rows, and a few (id, text) that must find themselves."""

    rows: int
    sentinels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class IndexRecord:
    """`directory` is the current one; `serial` grows with every write, so that other processes open it anew.

    `collections` are in the order of building, `seals` the checksums of the vector files by relative path.
    """

    directory: str
    serial: int = 0
    collections: Mapping[str, Collected] = field(default_factory=dict)
    seals: Mapping[str, int] = field(default_factory=dict)

    def with_collection(self, name: str, collected: Collected) -> "IndexRecord":
        """The record with this collection, as the latest."""
        others = {old: entry for old, entry in self.collections.items() if old != name}
        return replace(self, collections=others | {name: collected})

    def without_collection(self, name: str) -> "IndexRecord":
        """The record without this collection."""
        return replace(self, collections={old: entry for old, entry in self.collections.items() if old != name})


def read_record(base: Path) -> IndexRecord | None:
    """The record under `base`, or None when there is none that can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        content: dict[str, Any] = json.loads((base / RECORD_NAME).read_text(encoding="utf-8"))
        if content.pop("form") != _FORM:
            return None
        collections = {
            name: Collected(entry["rows"], tuple((id, text) for id, text in entry["sentinels"]))
            for name, entry in content["collections"].items()
        }
        return IndexRecord(content["directory"], content["serial"], collections, content["seals"])
    return None


def record_stamp(base: Path) -> tuple[int, ...] | None:
    """What tells one record file from the next without reading it; None when there is none."""
    try:
        status = (base / RECORD_NAME).stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def write_record(base: Path, record: IndexRecord) -> None:
    """Puts the record in place whole. The caller holds the lock."""
    part = base / f"{RECORD_NAME}.part"
    part.write_text(json.dumps({"form": _FORM} | asdict(record), ensure_ascii=False), encoding="utf-8")
    part.replace(base / RECORD_NAME)


def seals_of(directory: Path) -> dict[str, int]:
    """The checksum of every vector file (one directory below), by its relative path."""
    return {path.relative_to(directory).as_posix(): _checksum(path) for path in sorted(directory.glob("*/*"))}


def _checksum(path: Path) -> int:
    value = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            value = zlib.crc32(block, value)
    return value
