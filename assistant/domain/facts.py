"""What was read from a draft before anything is judged: goal, time, figures, actors, spaces."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class ActorKind(StrEnum):
    """The part an actor has in a system."""

    PUBLIC_OFFICE = "public office"
    FIRM = "firm"
    LENDER = "lender"
    GUILD = "guild"  # an organisation of producers or workers
    INTERMEDIARY = "intermediary"
    PROVIDER = "provider"  # a local service provider
    SPACE = "space"  # a multi-actor space
    TARGET_GROUP = "target group"  # those whose life is to change
    PROJECT = "project"  # the team, the NGO, the donor
    RESEARCH = "research"  # university, institute


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody the draft names.

    `name` is as written, with its article when it had one ("la cooperativa San Isidro", "Pwani Nuts");
    `proper` tells a named actor from a kind of actor ("los municipios"). `plural` is for agreement in a sentence.
    """

    name: str
    kind: ActorKind
    start: int
    end: int
    proper: bool
    plural: bool
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Space:
    """A multi-actor space of the draft, and whether it exists or is to be created."""

    actor: Actor
    state: Literal["existing", "created", "unclear"]
    start: int  # of the sentence that says so
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing read: the words it came from (with offsets) and its value where it is a number.

    `unit` is the draft's own word; `counts` the noun phrase. `corrected` is true when the person changed it: then the
    text is the person's, and `start` and `end` are -1. `per` is "year" where the number is a year's, not a state's.
    """

    text: str
    start: int
    end: int
    value: float | None = None
    unit: str = ""
    counts: str = ""
    corrected: bool = False
    per: str = ""


def said_with(text: str, counts: str) -> str:
    """A number's words and the noun phrase it counts, joined where they overlap.

    "12.000 productores" and "productores de quinua" give "12.000 productores de quinua". A noun phrase that ends in
    the middle (in a number or a small word) is cut back.
    """
    written, counted = text.split(), counts.split()
    for size in range(min(len(written), len(counted)), 0, -1):
        if [word.lower() for word in written[-size:]] == [word.lower() for word in counted[:size]]:
            counted = counted[size:]
            break
    else:
        if counts.lower() in text.lower():
            counted = []
    while counted and (counted[-1].lower() in _SMALL_WORDS or any(mark.isdigit() for mark in counted[-1])):
        counted.pop()
    return " ".join([*written, *counted])


_SMALL_WORDS = frozenset(
    (
        *("de", "del", "la", "las", "los", "el", "en", "y", "con", "por", "para", "a", "que", "un", "una"),
        *("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
        *("of", "the", "in", "and", "with", "for", "to", "from", "an"),
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    )
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a draft says of its size and of its people. Every field may be absent: the draft did not say."""

    goal: Fact | None = None  # the sentence of the goal
    horizon: Fact | None = None  # value: months
    people: Fact | None = None  # the target: how many change; value: how many
    baseline: Fact | None = None  # how many do it today
    budget: Fact | None = None  # value: amount, unit: currency as written
    area: Fact | None = None  # value: hectares
    output: Fact | None = None  # "40 a 65 toneladas": what is produced, from how much to how much; value: the latter
    actors: tuple[Actor, ...] = ()
    spaces: tuple[Space, ...] = ()
    product: str = ""  # what is sold or served, as the draft calls it
    place: str = ""
    unlike_an_intervention: bool = False  # nothing that was read makes it the draft of an intervention


CorrectableFact = Literal["goal", "horizon", "people", "baseline", "budget", "area"]


@dataclass(frozen=True, slots=True)
class Correction:
    """The person's word against what was read. An empty `text` says that the draft does not say this."""

    fact: CorrectableFact
    text: str
