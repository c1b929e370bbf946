"""How a text is read: cut into passages, its numbers found, its missing accents put in.

The rulebook gets a draft as it was read. What it reads itself (an answer, a correction, a draft with its accents) it
reads in the same way, which is given to it here. Knows nothing of how that is done.
"""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.domain.draft import Language, Quantity

FindQuantities = Callable[[str, Language], tuple[Quantity, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """The three ways in which the reader's work is needed once more.

    `split` gives a text's passages; `quantities` its numbers, in order, at their offsets; `accented` the text, as long
    as it was, with the accents that it lacks.
    """

    split: Callable[[str], list[str]]
    quantities: FindQuantities
    accented: Callable[[str, Language], str]
