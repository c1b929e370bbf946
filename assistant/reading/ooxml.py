"""The package of an Office file: members, relationships and XML trees, safe against bombs and entities."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from assistant.reading import faults

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OTHER_FORMATS = (
    ("xl/workbook.xml", "XLSX"),
    ("ppt/presentation.xml", "PPTX"),
    ("word/document.bin", "DOCB"),
    ("content.xml", "ODT, ODS, ODP"),
    ("META-INF/container.xml", "EPUB"),
    ("Index/Document.iwa", "Pages, Numbers, Keynote"),
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one member to another. `kind` is the last segment of its type: "header", "footnotes"."""

    kind: str
    target: str


class Package:
    """The members of an Office file. Reads at most `faults.MOST_INFLATED_BYTES` of them in all.

    Raises Encrypted, TooLarge, Damaged, or NotADocument where the archive is no Word document.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._left = faults.MOST_INFLATED_BYTES
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
            raise faults.damaged(name, str(fault)) from fault
        members = self._archive.infolist()
        if any(member.flag_bits & 1 for member in members):
            raise faults.encrypted(name)
        if sum(member.file_size for member in members) > faults.MOST_INFLATED_BYTES:
            raise faults.inflates(name)
        self._names = {member.filename for member in members}
        self.document = self._find_document()

    def tree(self, member: str) -> etree._Element | None:
        """The root of a member's XML; None where there is no such member."""
        if member not in self._names:
            return None
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(self._read(member), parser)
        except etree.XMLSyntaxError as fault:
            raise faults.damaged(self._name, f"{member}: {fault}") from fault
        if root is None:
            raise faults.damaged(self._name, member)
        return root

    def relationships(self, member: str) -> Mapping[str, Relationship]:
        """The links of a member by their ids, targets as names of members."""
        folder, base = posixpath.split(member)
        root = self.tree(posixpath.join(folder, "_rels", base + ".rels"))
        return {} if root is None else dict(_links(root, folder))

    def _find_document(self) -> str:
        for link in self.relationships("").values():
            if link.kind == "officeDocument" and link.target in self._names and link.target.startswith("word/"):
                return link.target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        for member, format in _OTHER_FORMATS:
            if member in self._names:
                raise faults.not_a_document(self._name, format)
        raise faults.not_a_document(self._name, "ZIP")

    def _read(self, member: str) -> bytes:
        try:
            with self._archive.open(member) as stream:
                content = stream.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as fault:
            raise faults.damaged(self._name, f"{member}: {fault}") from fault
        self._left -= len(content)
        if self._left < 0:
            raise faults.inflates(self._name)
        return content


def _links(root: etree._Element, folder: str) -> Iterator[tuple[str, Relationship]]:
    for link in root.iter(_RELATIONSHIP):
        target = link.get("Target", "")
        if link.get("TargetMode") == "External" or not target:
            continue
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        yield link.get("Id", ""), Relationship(link.get("Type", "").rsplit("/", 1)[-1], path)
