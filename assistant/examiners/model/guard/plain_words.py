"""Only plain words are shown: no link, image, HTML or Markdown, no invisible or foreign letters, nothing encoded."""

import re
import unicodedata

from assistant.examiners.model.guard.rejected import Rejected

_FORBIDDEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), what)
    for pattern, what in (
        (r"!?\[[^\]]*\]\s*[(\[]|^\s*\[[^\]]+\]:|!\[", "a Markdown link or image"),
        (r"\bh\s?[tx]\s?[tx]\s?p\s?s?\s?:|\bftp:|//\w|\bwww\s?\.", "a link"),
        (r"\b(?:javascript|data|mailto|file|tel|vbscript)\s?:\s?\S", "a link"),
        (r"\b[^\W_]{2,}(?:\.[^\W_]+)*\.[a-z]{2,24}(?![\w@])", "something that reads as an address of the web"),
        (r"\S@\w+\.\w|\w\s+arroba\s+\w|\b(?:punto|dot)\s+(?:com|org|net|info|io|gob|gov|edu)\b", "an address"),
        (r"\b(?:contraseñas?|passwords?|claves? de acceso|access keys?|api[ _-]?keys?)\b", "a word of access"),
        (r"\b\d{1,3}(?:\.\d{1,3}){3}\b", "an address"),
        (r"<\s*[/!?]?\s*[a-z]|<\s*/|/>", "HTML"),
        (r"&(?:#\w+|[a-z]{2,8});|\\[ux][0-9a-f]{2}|%[2-7][0-9a-f]", "an escape"),
        (r"`|~~|\*\*|__|^\s{0,3}#{1,6}\s|^\s*\|.*\||^\s*(?:-{3,}|={3,}|\*{3,})\s*$|\$\$", "Markdown"),
        (r"<\||\|>|\[/?INST|<<|>>|\{\{|\}\}|[{}]", "a mark of a template or of code"),
        (r"[\w+/=-]{41,}", "a run of letters without spaces"),
        (r"(?:\b\w[ .\-_]){6}\w\b", "a word spelt letter by letter"),
        (r"(?:\b[0-9a-f]{2}\s){6,}|(?:\b[01]{8}\s?){3,}", "something encoded"),
    )
)  # fmt: skip
_SYMBOLS = frozenset("°º§")
_ODD = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Zl", "Zp", "So", "Mn", "Me", "Lm", "Sk"})
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def check(text: str) -> None:
    """Raises `Rejected` with the first thing that may not be shown."""
    for character in unicodedata.normalize("NFC", text):
        if character in "\n " or character in _SYMBOLS:
            continue
        odd = unicodedata.category(character) in _ODD or character in _BLANK_LETTERS
        if odd or (character.isalpha() and not unicodedata.name(character, "").startswith("LATIN")):
            raise Rejected(
                f"The text holds a character that may not be shown (U+{ord(character):04X}): use plain Latin letters, "
                "figures and punctuation, without symbols or invisible characters."
            )
    for pattern, what in _FORBIDDEN:
        if pattern.search(text):
            raise Rejected(f"The text holds {what}: write plain sentences without links, markup or code.")
