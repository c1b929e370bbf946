"""How many do today what the target is to do. Only said with the target or in a sentence beside it; never supposed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.counted import can_change, is_bare, same_noun
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.target_patterns import PER_PERIOD
from assistant.examiners.rulebook.figures.targets import Target
from assistant.examiners.rulebook.figures.today_patterns import BASE_SHARE, TODAY, ZERO
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, NO_COUNT
from assistant.examiners.rulebook.text.words import word_set

_BY_DATE = re.compile(rf"\s+(?:by|before|in|en|a|antes\s+de)\s+{DATE}", re.IGNORECASE)
_LABELLED = re.compile(
    rf"\W*(?:baseline|l[íi]nea\s+(?:de\s+)?base)\s*[:=]\s*(?P<base>{COUNT})\s*(?:[.;\n]|$)", re.IGNORECASE
)
_LABELLED_WITHIN = 4  # passages behind the target's in which the label alone tells that it is its baseline
_LAST_YEAR = re.compile(r"\s+(?:last\s+year|a\s+year|el\s+año\s+pasado|al\s+año)(?!\w)", re.IGNORECASE)
_MADE = re.compile(
    r"(?<!\w)(?:built|made|repaired|installed|planted|emptied|extended|constructed|renovated|construid[oa]s|hech[oa]s|"
    r"reparad[oa]s|instalad[oa]s|plantad[oa]s|mejorad[oa]s|renovad[oa]s)(?!\w)",
    re.IGNORECASE,
)
_OF_WHOM_ONLY: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        rf"(?<!\w)de\s+l[oa]s\s+(?:cuales|que)\s+(?:s[oó]lo|solamente|apenas)\s+(?P<base>{COUNT})\s+(?P<deed>{NO_COUNT}{{3,60}})",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)of\s+(?:whom|which|them)\s+(?:only|just)\s+(?P<base>{COUNT})\s+(?P<deed>{NO_COUNT}{{3,60}})",
        re.IGNORECASE,
    ),
}


def find_baseline(draft: Draft, masked: MaskedText, target: Target) -> Quantity | None:
    """The baseline of the target, or None. A share of a whole is worked out ("9 % de 2.900 hogares")."""
    if target.base is not None:
        return target.base
    place = draft.passages.index(target.passage)
    near = (target.passage, *draft.passages[place + 1 : place + 2], *draft.passages[max(0, place - 1) : place])
    for passage in near:
        for pattern in TODAY[draft.language]:
            for match in pattern.finditer(masked.text, passage.start, passage.end):
                base = masked.quantity(match, "base")
                if base and _is_baseline(base, target, masked, match):
                    return _of_a_year(draft, masked, base, target)
        zero = ZERO[draft.language].search(masked.text, passage.start, passage.end)
        if zero and passage is target.passage:
            return Quantity(zero[0], zero.start(), zero.end(), QuantityKind.PEOPLE, 0.0)
    for passage in draft.passages[place + 2 : place + _LABELLED_WITHIN]:
        labelled = _LABELLED.match(masked.text, passage.start, passage.end)
        if labelled and (base := masked.quantity(labelled, "base")) and _is_baseline(base, target, masked, labelled):
            return base
    return (
        _share_of_whole(draft, masked, target)
        or _only_some(draft, masked, target, near)
        or _of_whom_only(draft, masked, target)
    )


def _of_a_year(draft: Draft, masked: MaskedText, base: Quantity, target: Target) -> Quantity:
    """With `per` where things to be made stand against one year of them: "900 homes built, against 60 last year"."""
    year = _LAST_YEAR.match(masked.text, base.end)
    made = _MADE.search(masked.text, target.quantity.end, target.passage.end)
    if year is None or made is None or target.quantity.kind is not QuantityKind.UNITS:
        return base
    return replace(base, text=draft.text[base.start : year.end()], end=year.end(), per="year")


def _of_whom_only(draft: Draft, masked: MaskedText, target: Target) -> Quantity | None:
    """Anywhere in the draft: "4,100 patients, of whom only 900 come back each month", of what the target is to do."""
    aim = _stems(masked.text[target.quantity.end : target.passage.end])
    for plan in masked.plans:
        for match in _OF_WHOM_ONLY[draft.language].finditer(masked.text, plan.passage.start, plan.passage.end):
            base = masked.quantity(match, "base")
            if base and is_bare(base) and _is_baseline(base, target, masked, match) and _stems(match["deed"]) & aim:
                return base
    return None


def _is_baseline(base: Quantity, target: Target, masked: MaskedText, match: re.Match[str]) -> bool:
    if base.start == target.quantity.start or base.value >= target.quantity.value or base.upper is not None or base.per:
        return False
    after = masked.text[match.end("base") : match.end("base") + 40]
    if PER_PERIOD.match(after) or (is_bare(base) and match.end() == match.end("base") and _BY_DATE.match(after)):
        return False
    return is_bare(base) or same_noun(base, target.quantity)


# "Solo 9 separan", "190 had a loan last year": how many do it, said without their noun.
_ONLY: dict[Language, tuple[re.Pattern[str], ...]] = {
    "es": (
        re.compile(
            rf"(?<!\w)(?:s[oó]lo|solamente|apenas)\s+(?P<base>{COUNT})\s+(?P<deed>{NO_COUNT}{{3,40}})", re.IGNORECASE
        ),
        re.compile(
            rf"(?P<base>{COUNT})\s+(?P<deed>{NO_COUNT}{{3,60}}?)\s+(?:el\s+a[ñn]o|la\s+(?:cosecha|zafra|campa[ñn]a|temporada))"
            r"\s+pasad[oa](?!\w)",
            re.IGNORECASE,
        ),
    ),
    "en": (
        re.compile(rf"(?<!\w)(?:only|just)\s+(?P<base>{COUNT})\s+(?P<deed>{NO_COUNT}{{3,40}})", re.IGNORECASE),
        re.compile(
            rf"(?P<base>{COUNT})\s+(?P<deed>{NO_COUNT}{{3,60}}?)\s+last\s+(?:year|season|harvest)(?!\w)", re.IGNORECASE
        ),
    ),
}
_OTHER_WORDS = word_set("desde entre hasta sobre todas todos their which there about every these those")


def _only_some(draft: Draft, masked: MaskedText, target: Target, near: Sequence[Passage]) -> Quantity | None:
    """A bare number of those counted before it by the target's noun, who do what the target is to do."""
    aim = masked.text[target.quantity.end : target.passage.end]
    for passage in near:
        for pattern in _ONLY[draft.language]:
            for match in pattern.finditer(masked.text, passage.start, passage.end):
                base = masked.quantity(match, "base")
                if base is None or not is_bare(base) or not _is_baseline(base, target, masked, match):
                    continue
                counted = [
                    other
                    for other in draft.quantities
                    if base.start - 200 < other.start < base.start and can_change(other) and not is_bare(other)
                ]
                whole = next((other for other in counted if same_noun(other, target.quantity)), None)
                if whole is None or ({other.unit for other in counted} - {whole.unit} and passage is target.passage):
                    continue
                if whole.start != target.quantity.start and _stems(match["deed"]) & _stems(aim):
                    return base
    return None


def _stems(words: str) -> set[str]:
    """The first five letters of the longer words."""
    return {
        word[:5]
        for word in re.findall(r"[^\W\d_]{5,}", words.lower())
        if word not in _OTHER_WORDS and word[0] < "\ue000"
    }


def _share_of_whole(draft: Draft, masked: MaskedText, target: Target) -> Quantity | None:
    passage = target.passage
    for match in BASE_SHARE.finditer(masked.text, passage.start, passage.end):
        share, whole = masked.quantity(match, "share"), masked.quantity(match, "whole")
        if share and whole and same_noun(whole, target.quantity):
            text = draft.text[share.start : whole.end]
            return replace(whole, text=text, start=share.start, value=float(round(share.value * whole.value)))
    return None
