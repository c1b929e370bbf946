"""What a file or a pasted text holds before it is cut into passages. Knows nothing of languages or formats.

Plain values throughout, so that a layout can cross from the process that parses a file as JSON.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from assistant.domain.draft import Skipped

BlockKind = Literal["paragraph", "item", "row", "heading"]
PartKind = Literal["page", "table", "note", "header", "footer", "box", "diagram"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list item without its mark, a table row (cells parted by tabs) or a heading, as a span."""

    start: int
    end: int
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Part:
    """A page, a table, a note or another part of a file, as a span. `number` counts from 1 within its kind."""

    kind: PartKind
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its blocks in order, its parts in order, and what was not read. Neither overlaps its like."""

    text: str
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def as_values(self) -> dict[str, Any]:
        """The layout as lists, strings and numbers."""
        return {
            "text": self.text,
            "blocks": [[block.start, block.end, block.kind] for block in self.blocks],
            "parts": [[part.kind, part.number, part.start, part.end] for part in self.parts],
            "skipped": [[skipped.what, skipped.words] for skipped in self.skipped],
        }

    @classmethod
    def from_values(cls, values: dict[str, Any]) -> "Layout":
        """The layout that `as_values` gave. Raises ValueError or TypeError for anything else."""
        blocks = tuple(Block(int(start), int(end), _block_kind(kind)) for start, end, kind in values["blocks"])
        parts = tuple(
            Part(_part_kind(kind), int(number), int(start), int(end)) for kind, number, start, end in values["parts"]
        )
        skipped = tuple(Skipped(str(what), int(words)) for what, words in values["skipped"])
        return cls(str(values["text"]), blocks, parts, skipped)


def skipped_words(counts: Iterable[tuple[str, int]]) -> tuple[Skipped, ...]:
    """One `Skipped` for each key with its counts added up; keys that add up to nothing are left out."""
    totals: dict[str, int] = {}
    for what, words in counts:
        totals[what] = totals.get(what, 0) + words
    return tuple(Skipped(what, words) for what, words in totals.items() if words)


def _block_kind(kind: Any) -> BlockKind:
    if kind not in get_args(BlockKind):
        raise ValueError(f"no kind of block: {kind!r}")
    return kind  # type: ignore[no-any-return]


def _part_kind(kind: Any) -> PartKind:
    if kind not in get_args(PartKind):
        raise ValueError(f"no kind of part: {kind!r}")
    return kind  # type: ignore[no-any-return]
