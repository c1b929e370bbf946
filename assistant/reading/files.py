"""What a file is, by its content: the name's ending is only what somebody hopes it is."""

import re
from typing import Literal

from assistant.reading import faults

Format = Literal["docx", "pdf", "text"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"%!PS", "PostScript"),
)
_HTML = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml[^>]{0,200}\?>\s*<(?:!doctype )?html)", re.IGNORECASE)
_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE_BYTES = 64_000
_MOST_CONTROLS = 0.01


def format_of(content: bytes, name: str) -> Format:
    """Which reader a file needs. A zip archive goes to the docx reader, which knows what else it can be.

    Raises NotADocument for formats that are not read, Encrypted for an Office file with a password.
    """
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    if content.startswith(_OLE):
        if _ENCRYPTED_STREAM in content:
            raise faults.encrypted(name)
        raise faults.not_a_document(name, "Word 97-2003, Excel, PowerPoint")
    for opening, foreign in _FOREIGN:
        if content.startswith(opening):
            raise faults.not_a_document(name, foreign)
    if _HTML.match(content[:1024]):
        raise faults.not_a_document(name, "HTML")
    return "text"


def decode(content: bytes, name: str) -> str:
    """The text of a plain file in UTF-8, UTF-16, UTF-32 or Windows-1252. Raises NotADocument for anything else."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _checked(content.decode(encoding, "replace"), name)
    if encoding := _utf16_without_mark(content[:_SAMPLE_BYTES]):
        return _checked(content.decode(encoding, "replace"), name)
    try:
        return _checked(content.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _checked(content.decode("cp1252", "replace"), name)


def _utf16_without_mark(sample: bytes) -> str:
    """UTF-16 shows as a NUL in every other byte of Latin text."""
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    if sample[1::2].count(0) > 0.7 * pairs and sample[::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * pairs and sample[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return ""


def _checked(text: str, name: str) -> str:
    sample = text[:_SAMPLE_BYTES]
    odd = sum(character in "\ufffd" or (character < " " and character not in "\t\n\r\x0b\x0c") for character in sample)
    if odd > _MOST_CONTROLS * len(sample):
        raise faults.not_a_document(name)
    return text
