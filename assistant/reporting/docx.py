"""A review as a Word document."""

import re
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.shared import Cm, Pt, RGBColor

from assistant.domain.draft import Language
from assistant.domain.review import Review
from assistant.reporting.outline import Line, NameOf, Table, outline

_STYLES = {
    "title": "Title",
    "heading": "Heading 1",
    "subheading": "Heading 2",
    "text": "Normal",
    "quote": "Intense Quote",
    "question": "Normal",
    "item": "List Bullet",
    "note": "Normal",
}
_INK = RGBColor(0x1F, 0x2A, 0x30)
_GREY = RGBColor(0x55, 0x5F, 0x66)
_REFUSED = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def docx(review: Review, language: Language, name_of: NameOf) -> bytes:
    """The bytes of a .docx file."""
    document = Document()
    document.core_properties.title = _legible(review.draft.title)
    document.core_properties.language = language
    document.core_properties.author = "Contrapunto"
    _set_page(document)
    for part in outline(review, language, name_of):
        if isinstance(part, Line):
            _write_line(document, part)
        else:
            _write_table(document, part)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _set_page(document: DocumentType) -> None:
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.2)
    for name in ("Title", "Heading 1", "Heading 2", "Intense Quote"):
        document.styles[name].font.color.rgb = _INK
    document.styles["Normal"].font.size = Pt(11)


def _write_line(document: DocumentType, line: Line) -> None:
    paragraph = document.add_paragraph(style=_STYLES[line.kind])
    run = paragraph.add_run(_legible(line.text))
    if line.kind == "question":
        run.bold = True
        run.font.size = Pt(12)
    elif line.kind == "note":
        run.italic = True
        run.font.color.rgb = _GREY


def _write_table(document: DocumentType, content: Table) -> None:
    table = document.add_table(rows=0, cols=len(content.header), style="Light List Accent 1")
    for row in (content.header, *content.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _legible(text)


def _legible(text: str) -> str:
    """Without the characters that XML refuses."""
    return _REFUSED.sub("", text)
