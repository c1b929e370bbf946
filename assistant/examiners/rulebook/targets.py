"""Who is to change, how many, and how many do so today: the goal sentence, the target count and the baseline.

A population, an earlier project, staff and those already reached are no target. Where two readings stand beside each
other the plainer statement wins, and where none is plain the draft does not say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.counted import can_change, is_bare, same_noun
from assistant.examiners.rulebook.masked_text import COUNT, DATE, IN_CLAUSE, NO_COUNT, SHARE, MaskedText
from assistant.examiners.rulebook.milestones import Milestones
from assistant.examiners.rulebook.speech import looks_ahead, sets_goal, tells_of_earlier

_THE = {
    "es": r"(?:(?:las|los|unas|unos|otras|otros|cerca\s+de|hasta|al\s+menos|m[áa]s\s+de|a|aproximadamente|casi|total\s+de|de)\s+){0,3}",
    "en": r"(?:(?:the|some|about|around|up\s+to|at\s+least|over|more\s+than|nearly|roughly|a\s+total\s+of|to)\s+){0,3}",
}
_CHANGE = {
    "es": rf"(?<!\w)(?:de|desde)\s+(?:las\s+|los\s+)?(?P<base>{COUNT}){NO_COUNT}{{0,30}}?\s(?:a|hasta)\s+(?:las\s+|los\s+)?(?P<target>{COUNT})",
    "en": rf"(?<!\w)from\s+(?:the\s+)?(?P<base>{COUNT}){NO_COUNT}{{0,30}}?\s(?:to|up\s+to)\s+(?:the\s+)?(?P<target>{COUNT})",
}
_MARK = {
    "es": rf"(?<!\w)(?:metas?|objetivos?|cambio(?:\s+\w+)?|prop[óo]sito|hitos?|queremos|quiere(?:n)?|busca|buscamos|esperamos|"
    rf"se\s+espera|pretende|la\s+idea\s+es|plan\s+es|la\s+meta\s+es|deben?\s+(?:ser|quedar)|se\s+prev[eé]|prevemos)(?!\w){NO_COUNT}{{0,60}}?",
    "en": rf"(?<!\w)(?:targets?|aims?|goals?|objectives?|change\s+wanted|we\s+want|we\s+expect|we\s+hope|the\s+plan\s+is|"
    rf"the\s+idea\s+is|is\s+to|it\s+plans|should\s+be)(?!\w){NO_COUNT}{{0,60}}?",
}
_REACH = {
    "es": (
        r"(?<!\w)(?:llegar[áa]|beneficiar[áa]|atender[áa]|alcanzar[áa]|articular[áa]|ayudar[áa]|apoyar[áa]|acompa[ñn]ar[áa]|"
        r"incorporar[áa]|involucrar[áa]|vincular[áa]|mejorar[áa]|promover[áa]|sembrar[áa]|capacitar[áa]|insertar[áa]|"
        r"beneficiando|alcanzando|sacar[áa])n?(?!\w)" + IN_CLAUSE + r"{0,60}?"
    ),
    "en": (
        r"(?<!\w)(?:(?:will|to|shall)\s+(?:\w+ly\s+)?(?:reach|benefit|help|serve|train|lift|support|enable|assist|bring|cover|equip|wire)|"
        r"reaching|benefiting|benefitting)(?!\w)" + NO_COUNT + r"{0,60}?"
    ),
}
_DOES = {
    "es": r"(?=(?:[^.;:\n\ue000-\ue002]|[\ue000-\ue002]\ue0ff*+(?=\s+(?:de|y)\s)){0,70}?(?<!\w)(?!(?:será|habrá|dará)(?!\w))\w{2,}(?:ará|erá|irá|drá|arán|erán|irán|drán)(?!\w))",
    "en": r"(?=[^.;:\n\ue000-\ue002]{0,50}?(?<!\w)(?:will|shall|should)(?!\w))",
}
_WHOLE = {
    "es": rf"(?P<part>{COUNT})\s+(?:de|entre)\s+(?:(?:las|los|unas|unos|esas|esos|cerca\s+de|casi)\s+){{0,2}}(?P<whole>{COUNT})",
    "en": rf"(?P<part>{COUNT})\s+(?:out\s+)?of\s+(?:(?:the|these|some|about|roughly|an\s+estimated|around|its)\s+){{0,2}}(?P<whole>{COUNT})",
}
_TODAY = {
    "es": (
        rf"(?<!\w)(?:hoy|actualmente|en\s+la\s+actualidad|ahora|a\s+la\s+fecha|por\s+ahora){NO_COUNT}{{0,45}}?(?P<base>{COUNT})",
        rf"(?P<base>{COUNT}){NO_COUNT}{{0,25}}?(?<!\w)(?:hoy(?:\s+en\s+d[íi]a)?|actualmente|en\s+la\s+actualidad)(?!\w)",
        rf"(?:l[íi]nea\s+(?:de\s+)?base)\s*(?:es\s+(?:de\s+)?|=|:|de)?\s*(?P<base>{COUNT})",
        rf"(?<!\w)(?:partiendo|parten|parte|se\s+parte|partimos)\s+de\s+(?:las\s+|los\s+|unas\s+|unos\s+)?(?P<base>{COUNT})",
        rf"(?<!\w)(?:frente\s+a|contra)\s+(?:las\s+|los\s+)?(?P<base>{COUNT})(?=\s+(?:de\s+hoy|hoy|actual|en\s+{DATE}))",
        rf"(?<!\w)en\s+{DATE}\s+(?:lo\s+|la\s+)?\w+(?:aron|ieron)\s+(?P<base>{COUNT})",
        rf"(?P<base>{COUNT})\s+ya\s+(?:lo\s+|la\s+)?(?:usan|hacen|venden|entregan|tienen|cumplen|aplican|practican)",
    ),
    "en": (
        rf"(?<!\w)(?:today|now|currently|at\s+present)\s*:?,?\s(?:about\s+|only\s+|just\s+|some\s+)?(?P<base>{COUNT})",
        rf"(?P<base>{COUNT}){NO_COUNT}{{0,25}}?(?<!\w)(?:today|now|currently|so\s+far|at\s+present|in\s+the\s+last\s+count)(?!\w)",
        rf"(?<!\w)baseline\s*(?:is|of|=|:)?\s*(?P<base>{COUNT})",
        rf"(?<!\w)from\s+(?:the\s+|about\s+|some\s+)?(?P<base>{COUNT})(?=\s*(?:today|now|at\s+present|currently|[,;.)\n]|$))",
        rf"(?<!\w)(?:against|up\s+from|compared\s+with)\s+(?:the\s+)?(?P<base>{COUNT})",
    ),
}  # fmt: skip
_ZERO = {
    "es": re.compile(r"(?<!\w)(?:part(?:e|en|imos|iendo)\s+de\s+cero|hoy\s+(?:no\s+lo\s+hace\s+)?(?:ninguna?|nadie)(?!\w))", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:from\s+zero|starting\s+from\s+none|(?:none|nobody)\s+(?:do(?:es)?\s+(?:so\s+)?)?(?:today|now))(?!\w)", re.IGNORECASE),
}  # fmt: skip
_NOT_ON = re.compile(r"(?:\s+(?:al|por|cada|a\s+la|the|per|every|each)\s+(?:d[íi]a|mes|semana|a[ñn]o|day|month|week|year))|\s*(?:veces|times)(?!\w)", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """A reading of the target: how many, from how many, of how many, and how plainly it is said (higher is plainer)."""

    quantity: Quantity
    weight: float
    passage: Passage
    base: Quantity | None = None
    whole: Quantity | None = None


def find_target(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Target | None:
    """The plainest statement of how many are to change, or None."""
    found = list(_readings(draft, masked, milestones))
    if not found:
        return None
    best = max(found, key=lambda target: (target.weight, -target.quantity.start))
    quantity = _with_noun(draft, best.quantity, best.whole)
    whole = best.whole or next(
        (other.whole for other in found if other.whole and other.quantity.start == best.quantity.start), None
    )
    return replace(best, quantity=quantity, whole=whole)


def _readings(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Iterator[Target]:
    language = draft.language
    announced = False
    for passage in draft.passages:
        words = masked.text[passage.start : passage.end]
        if tells_of_earlier(words, language):
            continue
        goal = sets_goal(words, language)
        ahead = looks_ahead(words, language)
        plainly = 2.0 if goal or announced else 0.0
        announced = goal and len(words) <= 60 and not re.search(COUNT, words)
        if not (goal or ahead or plainly):
            continue
        for match in _finditer(_CHANGE[language], masked, passage):
            base, target = masked.quantity(match, "base"), masked.quantity(match, "target")
            if base and target and _changes(base, target):
                yield Target(target, 9 + plainly, passage, base)
        for quantity in draft.quantities_in(passage.start, passage.end):
            if (pair := _hidden_change(draft, quantity)) and goal:
                yield Target(pair[1], 8 + plainly, passage, pair[0])
        for match in _finditer(_WHOLE[language], masked, passage):
            part, whole = masked.quantity(match, "part"), masked.quantity(match, "whole")
            if (
                part
                and whole
                and can_change(part)
                and part.value < whole.value
                and not _of_today(masked, passage, part, language)
            ):
                if not (is_bare(part) and is_bare(whole)):
                    yield Target(part, 7 + plainly, passage, None, whole)
        for pattern, weight in (
            (_MARK[language] + _THE[language], 6.0),
            (_REACH[language] + _THE[language], 5.0),
            ("", 4.0),
        ):
            after = _DOES[language] if not pattern else ""
            for match in _finditer(rf"{pattern}(?P<target>{COUNT}){after}", masked, passage):
                quantity = masked.quantity(match, "target")
                if quantity and _stands_alone(masked, passage, match, quantity, language):
                    yield Target(
                        quantity, weight + plainly - (1.5 if quantity.kind is QuantityKind.UNITS else 0), passage
                    )
    for series in milestones:
        passage = next(p for p in draft.passages if p.start <= series.start < p.end)
        weight = 6.5 + (2.0 if sets_goal(masked.text[passage.start : passage.end], language) else 0)
        if is_bare(series.last):
            weight -= 1.0
        yield Target(series.last, weight, passage)


def _finditer(pattern: str, masked: MaskedText, passage: Passage) -> Iterator[re.Match[str]]:
    yield from re.compile(pattern, re.IGNORECASE).finditer(masked.text, passage.start, passage.end)


def _changes(base: Quantity, target: Quantity) -> bool:
    if base.upper is not None or target.upper is not None or not can_change(target):
        return False
    return base.value < target.value and (is_bare(base) or same_noun(base, target))


def _hidden_change(draft: Draft, quantity: Quantity) -> tuple[Quantity, Quantity] | None:
    """A range that is a change: ": de 45 a 180 familias" in a goal. Twice as many or more, after "de" or "from"."""
    if quantity.upper is None or not can_change(quantity) or quantity.upper < 1.9 * quantity.value or is_bare(quantity):
        return None
    if not re.search(r"(?<!\w)(?:de|from)\s+$", draft.text[: quantity.start][-6:], re.IGNORECASE):
        return None
    low = re.match(r"\S+", quantity.text)
    high = re.search(r"(?:a|to|-|–)\s+(\S.*)$", quantity.text)
    if low is None or high is None:
        return None
    start = quantity.start + high.start(1)
    return (
        replace(quantity, text=low[0], end=quantity.start + low.end(), upper=None),
        replace(quantity, text=high[1], start=start, value=quantity.upper, upper=None),
    )


def _of_today(masked: MaskedText, passage: Passage, quantity: Quantity, language: str) -> bool:
    return any(
        match.start("base") == quantity.start
        for pattern in _TODAY["es" if language == "es" else "en"]
        for match in _finditer(pattern, masked, passage)
    )


def _stands_alone(
    masked: MaskedText, passage: Passage, match: re.Match[str], quantity: Quantity, language: str
) -> bool:
    """Whether a count after a verb or mark can be the target: no whole of a part, no rate, no baseline."""
    if not can_change(quantity) or is_bare(quantity) or quantity.upper is not None:
        return False
    if quantity.kind is QuantityKind.UNITS and quantity.value < 3:
        return False
    before = masked.text[max(passage.start, match.start("target") - 30) : match.start("target")]
    after = masked.text[match.end("target") : match.end("target") + 14]
    if re.search(rf"{COUNT}\s+(?:de|of|out\s+of)\s+(?:\w+\s+){{0,2}}$", before) or _NOT_ON.match(after):
        return False
    return not _of_today(masked, passage, quantity, language)


def _with_noun(draft: Draft, quantity: Quantity, whole: Quantity | None) -> Quantity:
    """A bare target ("… y 34 en la de 2028") counts what the draft counted last before it."""
    if not is_bare(quantity):
        return quantity
    noun = whole if whole and not is_bare(whole) else None
    if noun is None:
        earlier = [
            other
            for other in draft.quantities
            if other.end <= quantity.start
            and quantity.start - other.end < 500
            and can_change(other)
            and not is_bare(other)
        ]
        noun = next((other for other in reversed(earlier) if other.value >= quantity.value), None)
    return replace(quantity, kind=noun.kind, unit=noun.unit, counts=noun.counts) if noun else quantity


def find_baseline(draft: Draft, masked: MaskedText, target: Target) -> Quantity | None:
    """How many do today what the target is to do: said with the target, or in the sentence before or after it."""
    if target.base is not None:
        return target.base
    language = draft.language
    place = draft.passages.index(target.passage)
    for passage in (target.passage, *draft.passages[place + 1 : place + 2], *draft.passages[max(0, place - 1) : place]):
        for pattern in _TODAY[language]:
            for match in _finditer(pattern, masked, passage):
                base = masked.quantity(match, "base")
                if base and _is_baseline(base, target, masked, match):
                    return base
        if zero := _ZERO[language].search(masked.text, passage.start, passage.end):
            if passage is target.passage:
                return Quantity(
                    draft.text[zero.start() : zero.end()], zero.start(), zero.end(), QuantityKind.PEOPLE, 0.0
                )
    return _share_of_whole(draft, masked, target)


def _is_baseline(base: Quantity, target: Target, masked: MaskedText, match: re.Match[str]) -> bool:
    if base.start == target.quantity.start or base.value >= target.quantity.value or base.upper is not None or base.per:
        return False
    if _NOT_ON.match(masked.text[match.end("base") : match.end("base") + 14]):
        return False
    return is_bare(base) or same_noun(base, target.quantity)


def _share_of_whole(draft: Draft, masked: MaskedText, target: Target) -> Quantity | None:
    """ "la línea de base es 9 % de 2.900 hogares": the baseline as so many of the whole."""
    pattern = rf"(?:l[íi]nea\s+de\s+base|baseline)\s*(?:is|of|es(?:\s+de)?|=|:|de)?\s*(?P<share>{SHARE})\s+(?:de|of)\s+(?:las\s+|los\s+|the\s+)?(?P<whole>{COUNT})"
    for match in _finditer(pattern, masked, target.passage):
        share, whole = masked.quantity(match, "share"), masked.quantity(match, "whole")
        if share and whole and same_noun(whole, target.quantity):
            text = draft.text[share.start : whole.end]
            return replace(whole, text=text, start=share.start, value=float(round(share.value * whole.value)))
    return None


def find_goal(draft: Draft, masked: MaskedText, target: Target | None) -> Passage | None:
    """The sentence of the goal: that of the target, else the first that announces an aim or a result."""
    if target is not None:
        return target.passage
    for tells in (sets_goal, looks_ahead):
        for passage in draft.passages:
            words = masked.text[passage.start : passage.end]
            if len(words) > 40 and tells(words, draft.language) and not tells_of_earlier(words, draft.language):
                return passage
    return None
