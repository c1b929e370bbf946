"""Pieces of text that a file's own structure gives, in order → layout."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.reading.layout import Block, BlockKind, Layout, Part, PartKind, skipped_words
from assistant.reading.lines import MARK
from assistant.reading.text import clean, is_title

Place = tuple[PartKind, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, item, row (cells parted by tabs) or heading, and the part of the file that it stands in."""

    text: str
    kind: BlockKind = "paragraph"
    place: Place | None = None


def compose(pieces: Iterable[Piece], skipped: Iterable[tuple[str, int]] = ()) -> Layout:
    """The layout of the pieces: an empty line between paragraphs, none between rows or items of one list.

    Where no piece is a heading, paragraphs with the shape of one are taken for headings.
    """
    counts = list(skipped)
    kept: list[Piece] = []
    for piece in pieces:
        cleaned, hidden = clean(piece.text)
        counts.append(("hidden", hidden))
        kept += _lines(cleaned, piece)
    if not any(piece.kind == "heading" for piece in kept):
        kept = _with_headings(kept)
    text: list[str] = []
    blocks: list[Block] = []
    parts: list[Part] = []
    position = 0
    for order, piece in enumerate(kept):
        if order:
            close = piece.kind in ("item", "row") and kept[order - 1].kind == piece.kind
            text.append("\n" if close else "\n\n")
            position += len(text[-1])
        mark = MARK.match(piece.text) if piece.kind in ("paragraph", "item", "heading") else None
        skip = mark.end() if mark and mark.end() < len(piece.text) else 0
        kind: BlockKind = "item" if skip and piece.kind == "paragraph" else piece.kind
        end = position + len(piece.text)
        blocks.append(Block(position + skip, end, kind))
        if piece.place:
            _extend(parts, piece.place, position, end)
        text.append(piece.text)
        position = end
    return Layout("".join(text), tuple(blocks), tuple(parts), skipped_words(counts))


def _lines(text: str, piece: Piece) -> list[Piece]:
    """The piece with white space set right, parted at the line breaks that do not just wrap a sentence."""
    if piece.kind == "row":
        row = "\t".join(" ".join(cell.split()) for cell in text.split("\t")).rstrip("\t")
        return [Piece(row, "row", piece.place)] if row.strip() else []
    lines: list[str] = []
    for raw in text.split("\n"):
        line = " ".join(raw.split())
        if not line:
            continue
        if lines and line[0].islower() and lines[-1][-1] not in ".!?:;":
            lines[-1] += " " + line
        else:
            lines.append(line)
    return [Piece(line, piece.kind, piece.place) for line in lines]


def _with_headings(pieces: Sequence[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for order, piece in enumerate(pieces):
        following = pieces[order + 1] if order + 1 < len(pieces) else None
        leads = following is not None and (following.kind != "paragraph" or len(following.text) > len(piece.text))
        heads = piece.kind == "paragraph" and piece.place is None and leads and is_title(piece.text)
        found.append(Piece(piece.text, "heading", piece.place) if heads else piece)
    return found


def _extend(parts: list[Part], place: Place, start: int, end: int) -> None:
    if parts and (parts[-1].kind, parts[-1].number) == place:
        start = parts.pop().start
    parts.append(Part(*place, start, end))
