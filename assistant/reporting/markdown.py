"""A review as Markdown. The draft's and the person's words are escaped: they never become markup."""

import re

from assistant.domain.draft import Language
from assistant.domain.review import Review
from assistant.reporting.outline import Line, NameOf, Table, outline

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~$!&]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_LEADING = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))")
_FORMS = {
    "title": "# {}",
    "heading": "## {}",
    "subheading": "### {}",
    "text": "{}",
    "quote": "> {}",
    "question": "**{}**",
    "item": "- {}",
    "note": "*{}*",
}


def escape(text: str) -> str:
    """The text so that Markdown shows it letter for letter, on one line."""
    return _LEADING.sub(r"\1\\", _MARKS.sub(r"\\\1", " ".join(text.split())))


def markdown(review: Review, language: Language, name_of: NameOf) -> str:
    """The review as a Markdown document."""
    return "\n\n".join(_written(part) for part in outline(review, language, name_of)) + "\n"


def _written(part: Line | Table) -> str:
    if isinstance(part, Line):
        return _FORMS[part.kind].format(escape(part.text))
    rows = [part.header, tuple("---" for _ in part.header), *part.rows]
    return "\n".join(f"| {' | '.join(cell if cell == '---' else escape(cell) for cell in row)} |" for row in rows)
