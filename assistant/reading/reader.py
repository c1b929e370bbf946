"""Bytes or pasted text → a draft: the `Reader` port. Text is read here; other formats in a process of their own."""

import hashlib
from dataclasses import dataclass, field

from assistant.domain.draft import Draft, Language, Page
from assistant.reading import faults
from assistant.reading.files import decode, format_of
from assistant.reading.isolation import Limits, parse
from assistant.reading.language import identify
from assistant.reading.layout import Layout, PartKind
from assistant.reading.passages import cut
from assistant.reading.quantities import find_quantities
from assistant.reading.sections import sections_of
from assistant.reading.text import lay_out
from assistant.reading.words import count_words

_PASTED: dict[Language, str] = {"es": "texto pegado", "en": "pasted text"}
_PARTS: dict[PartKind, dict[Language, str]] = {
    "page": {"es": "{}", "en": "{}"},
    "table": {"es": "tabla {}", "en": "table {}"},
    "note": {"es": "nota {}", "en": "note {}"},
    "header": {"es": "encabezado", "en": "header"},
    "footer": {"es": "pie de página", "en": "footer"},
    "box": {"es": "recuadro {}", "en": "text box {}"},
    "diagram": {"es": "diagrama {}", "en": "diagram {}"},
}


@dataclass(frozen=True, slots=True)
class DraftReader:
    """Reads pasted text and the bytes of .docx, .pdf, .txt and .md files.

    With `language`, none is guessed and none refused. All errors are `ReadingError`s.
    """

    limits: Limits = field(default_factory=Limits)
    most_megabytes: int = faults.MOST_MEGABYTES

    def read_text(self, text: str, name: str = "", language: Language | None = None) -> Draft:
        """The draft of a pasted text. Raises TooLarge, NoText, OtherLanguage."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if len(text) > faults.MOST_CHARACTERS:
            raise faults.too_many_words(name or _PASTED[language or "es"])
        return _draft(lay_out(text), name, digest, language)

    def read_file(self, content: bytes, name: str, language: Language | None = None) -> Draft:
        """The draft of a file, by its content and whatever its name ends in. Raises any `ReadingError`."""
        if len(content) > self.most_megabytes * 1024 * 1024:
            raise faults.too_many_bytes(name, self.most_megabytes)
        if not content.strip():
            raise faults.empty(name)
        format = format_of(content, name)
        if format == "text":
            text = decode(content, name)
            if len(text) > faults.MOST_CHARACTERS:
                raise faults.too_many_words(name)
            layout = lay_out(text)
        else:
            layout = parse(format, content, name, self.limits)
        return _draft(layout, name, hashlib.sha256(content).hexdigest(), language)


def _draft(layout: Layout, name: str, digest: str, language: Language | None) -> Draft:
    words = count_words(layout.text)
    if not words:
        raise faults.empty(name)
    if words > faults.MOST_WORDS or len(layout.text) > faults.MOST_CHARACTERS:
        raise faults.too_many_words(name or _PASTED[language or "es"])
    spoken = language or identify(layout.text)
    if spoken is None:
        raise faults.other_language(name or _PASTED["es"])
    sections = sections_of(layout)
    return Draft(
        text=layout.text,
        language=spoken,
        name=name or _PASTED[spoken],
        sha256=digest,
        passages=cut(layout, sections),
        quantities=find_quantities(layout.text, spoken),
        sections=sections,
        pages=tuple(Page(_PARTS[part.kind][spoken].format(part.number), part.start, part.end) for part in layout.parts),
        words_read=words,
        skipped=layout.skipped,
    )
