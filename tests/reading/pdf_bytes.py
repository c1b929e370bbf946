"""Writes small PDF files by hand: pages of lines in Helvetica, with images and notes where a test wants them."""

from collections.abc import Sequence

HEADER = b"%PDF-1.7\n"


def pdf_of(
    pages: Sequence[Sequence[str]], images: int = 0, notes: Sequence[str] = (), trailer: bytes = b"", size: int = 11
) -> bytes:
    """A PDF with these lines on its pages; `images` image objects and the `notes` on each page."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    catalog = add(b"")
    tree = add(b"")
    font = add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    pixel = b"\x00"
    picture = add(
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n"
        + pixel
        + b"\nendstream"
    )
    kids = []
    for lines in pages:
        content = b"BT /F1 %d Tf 14 TL 60 780 Td " % size
        content += b" ".join(b"(%s) Tj T*" % _escaped(line) for line in lines) + b" ET"
        stream = add(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        annotations = [
            add(b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(%s)>>" % _escaped(note)) for note in notes
        ]
        pictures = b"".join(b"/I%d %d 0 R" % (number, picture) for number in range(images))
        kids.append(
            add(
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Annots[%s]"
                b"/Resources<</Font<</F1 %d 0 R>>/XObject<<%s>>>>>>"
                % (tree, stream, b" ".join(b"%d 0 R" % note for note in annotations), font, pictures)
            )
        )
    objects[catalog - 1] = b"<</Type/Catalog/Pages %d 0 R>>" % tree
    objects[tree - 1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return _file(objects, catalog, trailer)


def _file(objects: Sequence[bytes], catalog: int, trailer: bytes) -> bytes:
    written = HEADER
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    written += b"trailer<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        catalog,
        trailer,
        table,
    )
    return written


def _escaped(text: str) -> bytes:
    encoded = text.encode("cp1252")
    return encoded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
