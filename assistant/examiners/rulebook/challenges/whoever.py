"""Those who are meant where a draft counts no group as its target.

By what the sentence called goal counts first, by their trade, by the thing that is theirs, by their number.

Rather nobody than the wrong ones: "" where the draft does not show them.
"""

import re

from assistant.domain.draft import Draft, Language, Quantity, QuantityKind
from assistant.domain.facts import Facts, said_with
from assistant.examiners.rulebook.challenges.definite import all_of_them
from assistant.examiners.rulebook.figures.counted import is_bare, names_a_trade, serves
from assistant.examiners.rulebook.figures.goal_words import is_called_goal

_FEWEST = 5  # of one trade, or of one thing
_FEWEST_OF_ALL = 20
_SOME_OF = re.compile(r"(?<!\w)(?:de\s+l[oa]s|of\s+the)\s+$", re.IGNORECASE)
# What is driven, and by whom the draft shows it to be; what is owned by somebody.
_DRIVEN = re.compile(
    r"\w*(?:taxis|carros|camiones|camionetas|buses|tractores|tractors|tricycles|triciclos|trimotos|bikes|rickshaws|trucks|"
    r"vans|tuk-?tuks|cars|carts|colectivos|combis|veh[ií]culos|vehicles|motorcycles|motos|lanchas|canoas|boats|canoes)",
    re.IGNORECASE,
)
_DRIVERS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"(?<!\w)(?:manejan?|conducen?|conductor(?:es|as)?|ch[oó]fer(?:es)?)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:drivers?|drives?|riders?)(?!\w)", re.IGNORECASE),
}
_OWNERS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"(?<!\w)(?:dueñ[oa]s?|propietari[oa]s?)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)owners?(?!\w)", re.IGNORECASE),
}
_WHO_DRIVE = {"es": "quienes manejan {}", "en": "those who drive {}"}
_WHO_OWN = {"es": "los dueños de {}", "en": "the owners of {}"}
_ANYBODY = re.compile(
    r"(?:personas?|people|persons|habitantes|inhabitants|residents|pacientes|patients|clientes|customers|visitors|"
    r"visitantes|turistas|tourists|asistentes|participantes|participants|beneficiari[oa]s|beneficiaries|"
    r"members|soci[oa]s|miembros|afiliad[oa]s|integrantes)",
    re.IGNORECASE,
)


def whoever_is_meant(draft: Draft, facts: Facts) -> str:
    """ "los 1.100 resineros", "quienes manejan los motocarros": fit to stand in a question, plural."""
    return _by_the_goal(draft) or _by_trade(draft) or _by_what_is_theirs(draft, facts) or _by_the_most(draft)


def _by_the_goal(draft: Draft) -> str:
    """What the sentence called goal counts first, with its article: "los 600 talleres"; "" without one."""
    for passage in draft.passages:
        if not is_called_goal(passage.text):
            continue
        for item in draft.quantities_in(passage.start, passage.end):
            counted = item.kind in (QuantityKind.PEOPLE, QuantityKind.UNITS) and item.unit and not item.per
            some = _SOME_OF.search(draft.text[passage.start : item.start])
            if counted and item.value >= _FEWEST_OF_ALL and item.upper is None and not some:
                return all_of_them(" ".join(item.text.split()), draft.language)
    return ""


def _by_trade(draft: Draft) -> str:
    """The most numerous of the working people whom the draft counts."""
    counted = [
        quantity
        for quantity in draft.quantities
        if (quantity.kind is QuantityKind.PEOPLE or names_a_trade(quantity))
        and quantity.value >= _FEWEST
        and not (quantity.per or is_bare(quantity) or serves(quantity) or _ANYBODY.fullmatch(quantity.unit))
    ]
    most = max(counted, key=lambda quantity: quantity.value, default=None)
    return all_of_them(" ".join(most.text.split()), draft.language) if most else ""


def _by_what_is_theirs(draft: Draft, facts: Facts) -> str:
    thing = _counted_again(draft) or _thing_of_the_goal(draft, facts)
    if thing is None:
        return ""
    said = all_of_them(f"2 {thing.unit}", draft.language).replace(" 2 ", " ")
    if _DRIVEN.fullmatch(thing.unit) and _DRIVERS[draft.language].search(draft.text):
        return _WHO_DRIVE[draft.language].format(said)
    return _WHO_OWN[draft.language].format(said) if _OWNERS[draft.language].search(draft.text) else ""


def _things(draft: Draft) -> list[Quantity]:
    return [
        quantity
        for quantity in draft.quantities
        if quantity.kind is QuantityKind.UNITS and quantity.unit and quantity.value >= _FEWEST and not quantity.per
    ]


def _counted_again(draft: Draft) -> Quantity | None:
    """A thing that the draft counts twice, as how many there are and how many are to change."""
    things = _things(draft)
    return next(
        (
            thing
            for place, thing in enumerate(things)
            if any(other.unit.lower() == thing.unit.lower() and other.value != thing.value for other in things[:place])
        ),
        None,
    )


def _thing_of_the_goal(draft: Draft, facts: Facts) -> Quantity | None:
    if facts.goal is None or facts.goal.start < 0:
        return None
    goal = facts.goal
    return next((thing for thing in _things(draft) if goal.start <= thing.start < goal.end), None)


def _by_the_most(draft: Draft) -> str:
    """The largest number of persons that the draft gives, with its article: "los 3.100 usuarios"; "" without one."""
    people = [
        item
        for item in draft.quantities
        if item.kind is QuantityKind.PEOPLE and not item.per and item.upper is None and item.value >= _FEWEST_OF_ALL
    ]
    most = max(people, key=lambda item: item.value, default=None)
    return all_of_them(said_with(" ".join(most.text.split()), most.counts), draft.language) if most else ""
