"""Only what was retrieved may be cited."""

import re
from collections.abc import Collection, Sequence

from assistant.examiners.model.guard.rejected import Rejected

_CITED = re.compile(r"(?<![\w.])R\s?(\d{1,3}(?:\.\d{1,3})?)(?![\w]|\.\d)")


def check(ids: Sequence[str], retrieved: Collection[str]) -> None:
    """Raises `Rejected` where an id is not, letter for letter, among those retrieved."""
    unknown = sorted({id for id in ids if id not in retrieved})
    if unknown:
        told = _listed(unknown)
        raise Rejected(
            f"These were not among what you were given and cannot be cited: {told}. Cite only: "
            f"{_listed(sorted(retrieved)) or 'nothing'}.",
            told,
        )


def check_mentions(text: str, retrieved: Collection[str]) -> None:
    """Raises `Rejected` where a text speaks of a recommendation or claim (R3, R3.2) of which nothing was retrieved."""
    known = {*retrieved, *(id.split(".")[0] for id in retrieved)}
    check([id for id in mentions(text) if id not in known], retrieved)


def mentions(text: str) -> tuple[str, ...]:
    """The ids of recommendations and claims that a text speaks of, in order: ("R3", "R7.1")."""
    return tuple(dict.fromkeys(f"R{number}" for number in _CITED.findall(text)))


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(re.sub(r"[^\w .-]|(?<=\w)\.(?=[^\W\d])", " ", id[:60]) for id in ids[:12])
