"""A few of the draft's words on somebody whom it names, to be quoted inside a sentence."""

import re
from collections.abc import Sequence

from assistant.domain.draft import Passage
from assistant.examiners.rulebook.judging.bare_lists import tells_nothing

_MOST_WORDS, _FEWEST_BESIDE_THE_NAME = 22, 3
_CLAUSE = re.compile(r"[.;:!?]\s+|\s[–—]\s|^\s*(?:[-*•]|\d+[.)])\s+|\s\|\s")
_SOFTER = re.compile(r",\s+")
_BREAK = re.compile(r"[,;:]\s+|\s[–—]\s")
_MARKS = re.compile('[«»“”"?¿]')
_COINED = re.compile(r"[^\W\d_]*[a-zà-ÿ][A-Z]\w+\s")
_FEWEST_OF_A_LIST, _WORDS_OF_A_NAME = 4, 4
_CALLING = re.compile(r"^(?:ojo|nota|note|also|adem[áa]s|tambi[ée]n)[,:]\s+", re.IGNORECASE)
_LOOSE_ENDS = " ,;:.–—-|"
_WHO_THAT_IS = re.compile(
    r"(?:\s(?:y|e|and)\s[^,;]{1,40})?,\s+(?:(?:who|which|whose|where)|(?:que|quien(?:es)?|cuy[oa]s?|donde)(?!\w))\s",
    re.IGNORECASE,
)
# A clause that begins so says whose something is, and the something was cut off.
_BROKEN_OFF = re.compile(r"(?:de|del|of)\s", re.IGNORECASE)
# One that begins so tells with whom or what for something is to be done, and the something stands before it.
_HANGS = re.compile(r"(?:con|para|por|with|for|by)\s", re.IGNORECASE)


def said_of(name: str, passages: Sequence[Passage]) -> str:
    """The clause that says most of `name`, verbatim and at most 22 words; empty where no clause says anything of it.

    A clause with a figure says more than one without. Clauses with quotation or question marks are passed over.
    """
    passages = [passage for passage in passages if not tells_nothing(passage.text)]
    clauses = [clause for passage in passages if (clause := _clause(name, passage.text))]
    if not clauses and _COINED.match(name):  # "SolViva" of "SolViva del Norte", as it is called in passing
        clauses = [clause for passage in passages if (clause := _clause(name.split()[0], passage.text))]
    return max(clauses, key=lambda clause: bool(re.search(r"\d", clause)), default="")


def clause_at(text: str, start: int, end: int) -> str:
    """The clause round what stands from `start` to `end`, verbatim, at most 22 words; empty if it cannot be quoted."""
    clause = _around(text, start, end - start)
    return clause if len(clause.split()) <= _MOST_WORDS and not _MARKS.search(clause) else ""


def wide_clause(text: str, start: int, end: int, most_words: int) -> tuple[int, int]:
    """Where the widest stretch between commas lies that holds `start` to `end` in at most `most_words` words.

    The whole text where it is short enough; what is left between the nearest commas where nothing is.
    """
    starts = [0, *(match.end() for match in _BREAK.finditer(text, 0, start))]
    ends = [*(match.start() for match in _BREAK.finditer(text, end)), len(text)]
    for first in starts:
        fitting = [last for last in ends if len(text[first:last].split()) <= most_words]
        if fitting:
            return first, len(text[: fitting[-1]].rstrip(_LOOSE_ENDS.replace(".", "")))
    return starts[-1], ends[0]


def _clause(name: str, text: str) -> str:
    at = text.casefold().find(name.casefold())
    if at < 0:
        return ""
    clause = _around(text, at, len(name))
    clause = _CALLING.sub("", clause)
    enough = len(clause.split()) - len(name.split()) >= _FEWEST_BESIDE_THE_NAME
    if clause.count("(") != clause.count(")") or _is_a_list(clause):
        return ""
    quotable = len(clause.split()) <= _MOST_WORDS and not _MARKS.search(clause) and not _HANGS.match(clause)
    quotable = quotable and not _is_aside(clause, name)
    return clause if enough and quotable else ""


def _is_aside(clause: str, name: str) -> bool:
    """Whether what follows the name only says who that is, up to the end: "Tormo Ltd, which ships 40 t a year"."""
    behind = clause[clause.casefold().find(name.casefold()) + len(name) :]
    aside = _WHO_THAT_IS.match(behind)
    return aside is not None and "," not in behind[aside.end() :]


def _is_a_list(clause: str) -> bool:
    """Whether it only names who is there: "the mayor, two buyers, Mariscos Sur, the team"."""
    parts = [part.split() for part in _SOFTER.split(clause)]
    return len(parts) >= _FEWEST_OF_A_LIST and sum(map(len, parts)) < _WORDS_OF_A_NAME * len(parts)


def _around(text: str, at: int, length: int) -> str:
    starts = [0, *(match.end() for match in _CLAUSE.finditer(text, 0, at))]
    after = _CLAUSE.search(text, at + length)
    clause = text[starts[-1] : after.start() if after else len(text)]
    if len(clause.split()) > _MOST_WORDS:
        clause = _shorter(clause, at - starts[-1], length)
        if _BROKEN_OFF.match(clause):
            return ""
    return clause.strip(_LOOSE_ENDS)


def _shorter(clause: str, at: int, length: int) -> str:
    """From the last comma before the name, up to the last comma that leaves it short enough."""
    start = max((match.end() for match in _SOFTER.finditer(clause, 0, at)), default=0)
    ends = [match.start() for match in _SOFTER.finditer(clause, at + length)] + [len(clause)]
    fitting = [end for end in ends if len(clause[start:end].split()) <= _MOST_WORDS]
    return clause[start : fitting[-1]] if fitting else ""
