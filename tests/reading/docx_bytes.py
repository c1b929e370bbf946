"""Writes Word documents from raw WordprocessingML, so that a test can hold what python-docx cannot write."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    'xmlns:w="{w}" xmlns:r="' + _R + '" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = {
    "diagrams/data1.xml": "diagramData",
    "header1.xml": "header",
    "header2.xml": "header",
    "footer1.xml": "footer",
}


def docx_of(body: str, parts: Mapping[str, str] | None = None, namespace: str = W, prolog: str = "") -> bytes:
    """A document with this XML as its body. `parts`: further members under word/ and what their root holds."""
    members = {"word/document.xml": prolog + _root("document", f"<w:body>{body}</w:body>", namespace)}
    links = []
    for number, (name, inner) in enumerate((parts or {}).items(), 1):
        kind = _KINDS.get(name, name.removesuffix(".xml"))
        root = {"header": "hdr", "footer": "ftr", "diagramData": "diagram"}.get(kind, kind)
        members[f"word/{name}"] = _root(root, inner, namespace)
        links.append((f"rId{number}", kind, name))
    members["word/_rels/document.xml.rels"] = _links(links)
    members["_rels/.rels"] = _links([("rId1", "officeDocument", "word/document.xml")])
    return zip_of({name: text.encode() for name, text in members.items()})


def zip_of(members: Mapping[str, bytes]) -> bytes:
    """A deflated archive with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of one run."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of plain cells."""
    lines = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def _root(name: str, inner: str, namespace: str) -> str:
    prefix = "dgm" if name == "diagram" else "w"
    return f"<{prefix}:{name} {_NAMESPACES.format(w=namespace)}>{inner}</{prefix}:{name}>"


def _links(links: list[tuple[str, str, str]]) -> str:
    entries = "".join(f'<Relationship Id="{id}" Type="{_R}/{kind}" Target="{target}"/>' for id, kind, target in links)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )
