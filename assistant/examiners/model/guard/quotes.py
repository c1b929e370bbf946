"""Find a model's quote in the draft, so that what is shown is the draft's own characters."""

import re

from assistant.examiners.as_seen import as_seen, draft_as_seen
from assistant.examiners.model.guard.rejected import Rejected

_AROUND = " \"'()[]*_.,;:-"
FEWEST_LETTERS = 3
_PARTED_NUMBER = re.compile(r"\d[.,]\d")


def find_quote(text: str, draft_text: str) -> tuple[int, int] | None:
    """Where the quote stands in the draft, or None where it does not stand there word for word.

    White space, letter case, accents and the kind of quotes and dashes may differ, and the marks around the quote; no
    word may be left out, added or cut. `draft_text[start:end]` is what may be shown.
    """
    sought = as_seen(text).text.strip(_AROUND)
    if sum(letter.isalnum() for letter in sought) < FEWEST_LETTERS:
        return None
    held = draft_as_seen(draft_text)
    start = held.text.find(sought)
    while start >= 0:
        end = start + len(sought)
        if not _inside_a_word(held.text, start) and not _inside_a_word(held.text, end):
            return held.span(start, end)
        start = held.text.find(sought, start + 1)
    return None


def check_quote(text: str, draft_text: str) -> tuple[int, int]:
    """Where the quote stands in the draft. Raises `Rejected` where it does not."""
    found = find_quote(text, draft_text)
    if found is None:
        told = repr(_short(text))
        raise Rejected(
            f"This quote does not stand word for word in the text: {told}. Copy a run of words from it "
            "exactly, without leaving out or changing any, or give no quote.",
            told,
        )
    return found


def _inside_a_word(text: str, position: int) -> bool:
    """Whether a cut at this position parts a word or a number ("1.200" before its "200")."""
    if not 0 < position < len(text):
        return False
    if text[position - 1].isalnum() and text[position].isalnum():
        return True
    return _PARTED_NUMBER.search(text[max(0, position - 2) : position + 2]) is not None


def _short(text: str) -> str:
    """The beginning of what was said, without anything that could be taken for a link or markup."""
    words = re.sub(r"\S*(?:[/@\\<>\[\]{}|`!]|\w\.[^\W\d])\S*", "…", " ".join(text.split()))
    return words if len(words) <= 80 else words[:80] + "…"
