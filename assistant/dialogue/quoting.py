"""Quotes, lists and lengths in running text. Knows the marks of both languages and nothing of what is said."""

import re
from dataclasses import replace

from assistant.domain.draft import Language
from assistant.domain.finding import Evidence

_MARKS: dict[Language, tuple[str, str]] = {"es": ("«", "»"), "en": ("“", "”")}
_QUOTED = re.compile(r"(«[^»]*»|“[^”]*”|\"[^\"]*\")")
_CUTS = (
    re.compile(r"[.;:]\s"),
    re.compile(r",\s|\s[–—]\s|\s\("),
    re.compile(r"\s(?:y|e|o|que|and|or|which|that)\s"),
)
_LOOSE_ENDS = " ,;:.–—-"
_FEWEST_WORDS = 6
_SOUNDS_LIKE_I = re.compile(r"h?[ií](?!e)", re.IGNORECASE)


def word_count(text: str) -> int:
    """How many words a text has, cut at white space."""
    return len(text.split())


def quoted(text: str, language: Language) -> str:
    """The text between the language's marks; between the other language's when it holds a closing mark itself."""
    words = " ".join(text.split())
    opening, closing = _MARKS[language]
    if closing in words:
        opening, closing = _MARKS["en" if language == "es" else "es"]
    return opening + words + closing


def shortened(text: str, most_words: int = 24) -> str:
    """The beginning of a person's words, cut at a clause and ended with "…" when it is longer than `most_words`."""
    words = " ".join(text.split())
    if word_count(words) <= most_words:
        return words.rstrip(" ;:,")
    return words[: _clause_end(words, most_words)].rstrip(_LOOSE_ENDS) + "…"


def narrowed(evidence: Evidence, most_words: int = 30) -> Evidence:
    """The same evidence, cut at a clause when its quote is longer: still verbatim, its offsets moved with it."""
    if word_count(evidence.quote) <= most_words:
        return evidence
    quote = evidence.quote[: _clause_end(evidence.quote, most_words)].rstrip(_LOOSE_ENDS)
    return replace(evidence, quote=quote, end=evidence.start + len(quote))


def _clause_end(text: str, most_words: int) -> int:
    """Where to cut: after the last sentence, else clause, else word that leaves at most `most_words`."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    limit, fewest = ends[most_words - 1], ends[min(_FEWEST_WORDS, most_words) - 1]
    for cut in _CUTS:
        starts = [
            match.start()
            for match in cut.finditer(text, 0, limit + 1)
            if match.start() >= fewest and not _inside_parentheses(text, match.start())
        ]
        if starts:
            return starts[-1]
    return limit


def _inside_parentheses(text: str, position: int) -> bool:
    return text.count("(", 0, position) > text.count(")", 0, position)


def as_statement(text: str) -> str:
    """The text without question marks, except between quotation marks: a reply asks only in its question."""
    if "?" not in text and "¿" not in text:
        return text
    parts = _QUOTED.split(text)
    return "".join(
        part if position % 2 else re.sub(r"\?+(?:\s*\.)?", ".", part.replace("¿", ""))
        for position, part in enumerate(parts)
    )


def one_question(text: str) -> str:
    """The text up to its first question mark outside quotes: a question asks once."""
    for match in re.finditer(r"«[^»]*»|“[^”]*”|\?", text):
        if match.group() == "?":
            return text[: match.end()]
    return text


def ended(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    text = text.strip()
    return text if not text or text[-1] in ".?!…" or text[-2:] in (".»", ".”") else text + "."


def open_ended(text: str) -> str:
    """The text without its final stop, to go on inside another sentence."""
    return text.strip().rstrip(".;:, ")


def capitalised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def joined(items: tuple[str, ...], language: Language) -> str:
    """ "a, b y c"; "a, b and c"; "" when there is none."""
    if len(items) < 2:
        return "".join(items)
    conjunction = "and" if language == "en" else "e" if _SOUNDS_LIKE_I.match(items[-1]) else "y"
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"
