"""Words as people type them: without accents, with slips. Knows no meaning."""

import re
import unicodedata
from collections.abc import Collection

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_JOINED = (
    (re.compile(r"\b(?:por ?que|x ?q(?:ue)?|pq|xk|porq)\b"), "porque"),
    (re.compile(r"\bpara que\b"), "paraque"),
    (re.compile(r"\bp ?q\b"), "porque"),
    (re.compile(r"\b[qk]\b"), "que"),
    (re.compile(r"\b(?:x|por) ?fa(?:vor|vorcito)?\b"), "porfavor"),
    (re.compile(r"\b(do|does|is|are|did|was|has|ca|would|should|could)n'?t\b"), r"\1 not"),
    (re.compile(r"\bn / a\b|\bn/a\b"), "noaplica"),
    (re.compile(r"\b(what|that|it|let|who|how)'s\b"), r"\1 s"),
    (re.compile(r"\b(i|we|you|they)'(?:m|re|ve|ll|d)\b"), r"\1"),
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, cut at white space."""
    return frozenset(text.split())


def folded(text: str) -> str:
    """Lower case, no accents, straight apostrophes, letters repeated three times or more written once."""
    text = unicodedata.normalize("NFD", text.lower().replace("’", "'").replace("´", "'"))
    text = "".join(character for character in text if not unicodedata.combining(character))
    return re.sub(r"([a-z])\1{2,}", r"\1", text)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, folded, with common short spellings written out ("xq" → "porque")."""
    plain = folded(text)
    for pattern, written in _JOINED:
        plain = pattern.sub(written, plain)
    return tuple(_WORD.findall(plain))


def recognised(word: str, known: Collection[str]) -> str | None:
    """The known word that is meant: the same, or one slip away (two in long words); None where there is none."""
    if word in known:
        return word
    if len(word) < 4 or word.isdigit():
        return None
    slips = 2 if len(word) >= 9 else 1
    close = [
        other
        for other in known
        if len(other) >= 5 and abs(len(other) - len(word)) <= slips and distance(word, other, slips) <= slips
    ]
    return min(close, key=lambda other: (distance(word, other, slips), other), default=None)


def distance(one: str, other: str, most: int) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two words; `most` + 1 when above `most`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i]
        for j, other_letter in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other_letter:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
