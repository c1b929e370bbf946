"""The signs that stand for quantities in masked text, and regular expressions for one quantity each."""

from assistant.domain.draft import Quantity, QuantityKind

_FILL = "\ue0ff"
_SIGNS = {
    QuantityKind.PEOPLE: "\ue000",
    QuantityKind.UNITS: "\ue001",
    QuantityKind.TIME: "\ue003",
    QuantityKind.DATE: "\ue004",
    QuantityKind.MONEY: "\ue005",
    QuantityKind.SHARE: "\ue006",
    QuantityKind.AREA: "\ue007",
}
_BARE = "\ue002"
_OTHER = "\ue008"
BLANK = "\ue0fe"  # for words that no rule may read

# Regular expressions for one quantity each.
COUNT = rf"[\ue000-\ue002]{_FILL}*+"  # persons, things, or a number without a noun
TIME = rf"\ue003{_FILL}*+"
DATE = rf"\ue004{_FILL}*+"
MONEY = rf"\ue005{_FILL}*+"
SHARE = rf"\ue006{_FILL}*+"
AREA = rf"\ue007{_FILL}*+"
MEASURE = rf"[\ue007\ue008]{_FILL}*+"  # land, weight, volume, length
SIZE = rf"[\ue000-\ue002\ue006-\ue008]{_FILL}*+"  # anything that is counted or measured but time and money
NO_COUNT = r"[^.;:\n\ue000-\ue002]"  # one letter of the same clause, before the next count
IN_CLAUSE = r"[^.;:\n]"  # one letter of the same clause


def sign_of(quantity: Quantity) -> str:
    """The sign of a quantity's kind, as long as its text."""
    bare = quantity.kind is QuantityKind.UNITS and not quantity.unit
    sign = _BARE if bare else _SIGNS.get(quantity.kind, _OTHER)
    return sign + _FILL * (quantity.end - quantity.start - 1)
