"""Fill a wording with the draft's own facts, and choose the one that fits. Knows nothing of how facts are found.

`{office}` puts in a slot, `{Office}` with a capital letter; `[office:gana|ganan]` agrees with the slot's number.
"""

import re
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from assistant.domain.draft import Language
from assistant.domain.knowledge import TOLD, Wording
from assistant.examiners.rulebook.challenges.said_in import said_in

ACTORS = frozenset(
    (
        *("office", "office2", "firm", "buyer", "lender", "guild", "intermediary", "provider", "partner", "partner2"),
        *("space", "new_space", "paid_firm", "direct_buyer"),
    )
)
# "The sentence names …": a reason that is true of what is quoted, and of no other sentence
_OF_THE_QUOTE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"(?<!\w)(?:la frase|lo citado|la cita|esas palabras)(?!\w)", re.IGNORECASE),
    "en": re.compile(
        r"(?<!\w)(?:(?:the|that) (?:sentence|quote|line)|those words|what is quoted)(?!\w)", re.IGNORECASE
    ),
}
_SLOT = re.compile(r"\{(\w+)\}")
_AGREEMENT = re.compile(r"\[(\w+):([^|\]]*)\|([^\]]*)\]")
_CONTRACTIONS = (
    (re.compile(r"\b(d|D)e el (?=\w)"), r"\1el "),  # "de El Alto" stays: its article is part of the name
    (re.compile(r"\b(a|A) el (?=\w)"), r"\1l "),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A noun phrase of the draft, with its article, that a wording may use.

    `worth` is how much it tells of this draft, 1 for a name or a number; None: as its kind of slot usually does.
    `told_in` are the starts of the sentences that name it; empty: not known. `apart_from` are the slots with which it
    has no dealings in the draft. `said_at` is where the draft says it, if that sentence is to be quoted.
    """

    text: str
    plural: bool = False
    worth: float | None = None
    told_in: frozenset[int] = frozenset()
    apart_from: tuple[str, ...] = ()
    said_at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Worded:
    """A filled wording. `used` are the slots that it needs; `asked` names those in its question.

    `starts_at` is where the sentence stands that it starts from, if it has one of its own; `of_the_quote` tells that
    its reason is about the sentence which is quoted.
    """

    reason: str
    question: str
    settles: str
    claim: str
    used: Mapping[str, Slot] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    starts_at: tuple[int, int] | None = None
    of_the_quote: bool = False


def fill(template: str, slots: Mapping[str, Slot], language: Language) -> str:
    """The template with its slots. Raises KeyError for a slot that is not there."""

    def put(match: re.Match[str]) -> str:
        name = match[1]
        text = slots[name.lower()].text
        return text[:1].upper() + text[1:] if name[0].isupper() else text

    def agree(match: re.Match[str]) -> str:
        return match[3] if slots[match[1].lower()].plural else match[2]

    filled = _SLOT.sub(put, _AGREEMENT.sub(agree, template))
    if language == "es":
        for pattern, contracted in _CONTRACTIONS:
            filled = pattern.sub(contracted, filled)
    return re.sub(r"([.!?…])\.(?!\.)", r"\1", filled)


def choose(
    wordings: Sequence[Wording],
    situation: str,
    slots: Mapping[str, Slot],
    language: Language,
    seed: str,
    quotes: Sequence[str] = (),
    told: Collection[str] = (),
) -> Worded:
    """The wording of this situation that uses most of what the draft offers.

    Among equals the draft decides (`seed`), always in the same way. `quotes`: what can be quoted as evidence; one that
    speaks of the quote is passed over where none of them names whom it asks about. `told`: slots that the draft tells,
    though another challenge may start from them; what they have answered is not asked. Raises LookupError when none
    fits.
    """
    fitting = [
        wording
        for wording in wordings
        if all(need in slots for need in wording.needs)
        and (fits(wording, situation) or _starts_from_an_answer(wording, wordings, slots, quotes))
    ]
    fitting = [wording for wording in fitting if not _is_answered(wording, {*slots, *told})] or fitting
    fitting = [wording for wording in fitting if not _says_place_twice(wording, slots)] or fitting
    fitting = [wording for wording in fitting if not _asks_of_strangers(wording, slots)] or fitting
    if quotes:
        fitting = [word for word in fitting if not _looks_elsewhere(word, slots, language, quotes)] or fitting
    if not fitting:
        raise LookupError(f"no wording for {situation!r} with {sorted(slots)}")
    most = max(_richness(wording, slots) for wording in fitting)
    best = [wording for wording in fitting if _richness(wording, slots) == most]
    wording = best[zlib.crc32(seed.encode()) % len(best)]
    return Worded(
        fill(wording.reason[language], slots, language),
        fill(wording.question[language], slots, language),
        fill(wording.settles[language], slots, language),
        wording.claim,
        {need: slots[need] for need in wording.needs},
        tuple(dict.fromkeys(_SLOT.findall(wording.question[language].lower()))),
        next((slots[need].said_at for need in wording.needs if slots[need].said_at), None),
        speaks_of_the_quote(wording, language),
    )


def fits(wording: Wording, situation: str) -> bool:
    """Whether a wording is for this situation; what starts from a sentence of its own fits all but `against`."""
    return wording.situation == situation or (wording.situation == TOLD and situation != "against")


def _starts_from_an_answer(
    wording: Wording, wordings: Sequence[Wording], slots: Mapping[str, Slot], quotes: Sequence[str]
) -> bool:
    """Whether the quoted sentence itself answers some wording, and this one starts from it.

    To say against such a sentence that nothing is planned would be untrue, unless a sum shows it.
    """
    if wording.situation != TOLD or "scale_sum" in slots:
        return False
    answers = {name for other in wordings for name in other.unless}
    said = [slots[need].text for need in wording.needs if need in answers]
    return any(text in quote or quote in text for text in said for quote in quotes)


def speaks_of_the_quote(wording: Wording, language: Language) -> bool:
    """Whether its reason is about the quoted sentence, and would be untrue under another."""
    return _OF_THE_QUOTE[language].search(wording.reason[language]) is not None


def _looks_elsewhere(wording: Wording, slots: Mapping[str, Slot], language: Language, quotes: Sequence[str]) -> bool:
    """Whether it speaks of the quote and asks about somebody whom nothing that can be quoted names."""
    asked = _SLOT.findall(wording.question[language].lower())
    named = [slots[name].text for name in asked if name in ACTORS]
    unnamed = named and not any(said_in(name, text)[0] for name in named for text in quotes)
    return bool(unnamed) and speaks_of_the_quote(wording, language)


def _is_answered(wording: Wording, told: Collection[str]) -> bool:
    """Whether the draft gives already what the wording asks for."""
    return any(name in told for name in wording.unless)


def _says_place_twice(wording: Wording, slots: Mapping[str, Slot]) -> bool:
    """Whether it would put "the people of Jauja" and Jauja into one question."""
    both = "place" in wording.needs and "target_group" in wording.needs
    return both and slots["place"].text in slots["target_group"].text


def _asks_of_strangers(wording: Wording, slots: Mapping[str, Slot]) -> bool:
    """Whether it asks what two have to do with one another whom no sentence of the draft names together."""
    placed = [slots[need].told_in for need in wording.needs if slots[need].told_in]
    apart = any(other in wording.needs for need in wording.needs for other in slots[need].apart_from)
    return apart or any(not one & other for one, other in combinations(placed, 2))


_WORTH = {"scale_sum": 3.0, "sum": 2.0, "target_group": 0.3, "product": 0.6, "place": 0.5, "goal": 0.5, "months": 0.8}
_WORTH |= {
    "trades": 1.9,
    "the_hired": 1.5,
    "afterwards": 1.5,
    "kept": 1.5,
    "price": 1.1,
    "the_units": 0.9,
    "rate": 0.0,
    "cost_each": 0.2,
    "the_many": 2.0,
}


def _richness(wording: Wording, slots: Mapping[str, Slot]) -> float:
    """A sum says more of a draft than a name, a name more than a common noun."""
    worths = ((need, slots[need].worth) for need in wording.needs)
    return round(sum(_WORTH.get(need, 1.0) if worth is None else worth for need, worth in worths), 3)
