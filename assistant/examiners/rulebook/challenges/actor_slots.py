"""Whom a draft offers to a wording: offices, firms, guilds, partners, spaces and those whom the goal counts."""

import re
from collections.abc import Collection
from dataclasses import replace

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.examiners.rulebook.actors.space_signs import is_to_come, sleeps
from assistant.examiners.rulebook.challenges.dealings import (
    buys_what_they_sell,
    deals,
    is_against,
    stand_together,
    trades,
    with_dealings,
    without_article,
)
from assistant.examiners.rulebook.challenges.target_group import head_of, target_group
from assistant.examiners.rulebook.challenges.told_slots import terms_told
from assistant.examiners.rulebook.challenges.wording import Slot
from assistant.examiners.rulebook.judging.pending_offices import is_pending

_BY_KIND = {
    "office": ActorKind.PUBLIC_OFFICE,
    "firm": ActorKind.FIRM,
    "lender": ActorKind.LENDER,
    "guild": ActorKind.GUILD,
    "intermediary": ActorKind.INTERMEDIARY,
    "provider": ActorKind.PROVIDER,
}
_ORGANISED = frozenset({ActorKind.FIRM, ActorKind.LENDER, ActorKind.GUILD, ActorKind.PUBLIC_OFFICE})
_ASKED_FOR_TERMS = ("private-sector", "linked-markets")
_PAID_BY_AN_OFFICE = ("business-case", "sustainability")
WORTH_OF_QUOTED, _WORTH_OF_COMMON, _WORTH_OF_BARE = 1.2, 0.6, 0.3
_SHORT = 6  # letters: "firms" alone is not yet the firms of before
_WORTH_OF_KNOWN = 1.5  # a firm with a name, where it would be idle to ask which firm there is
_BESIDE_THE_QUOTE = 0.5  # of its worth: a question that starts from a quote is better about somebody in it
_OF_STRANGERS = 0.75
_GROUP = ("target_group", "the_people", "people")
_NO_WAY_TO_A_FIRM = frozenset({ActorKind.FIRM, ActorKind.PUBLIC_OFFICE, ActorKind.RESEARCH})
_OF_WHAT_IT_COULD = ("timeline", "actors")
_OF_WHAT_IT_GAINS = ("private-sector", "linked-markets")
_PASSED_OVER = 0.7  # a firm of which the draft tells no dealing
_FEES: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:(?:cobran?|cobrar[áa]n?)\s|tarifas?\s+(?:que|de)|(?:les|le)\s+pagan?\b|pagad[oa]s\s+por\s+(?:las|los|sus)\s"
        r"(?:soci|famili|product|client|usuari))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:whose|their|the)\s+fees?|fees?\s+(?:that|from|paid)|charges?\s+\S*\d|paid\s+by\s+(?:the\s+)?(?:members|farmers|"
        r"users|clients|customers|growers|households|women)|(?:members|farmers|users|clients|customers|growers|households)"
        r"\s+pay)\b",
        re.IGNORECASE,
    ),
}


def actor_slots(
    draft: Draft, facts: Facts, quoted: str, slug: str, nobody_to_ask: Collection[Actor] = ()
) -> dict[str, Slot]:
    """The actors as slots: those that the quote names first, then those with a name of their own.

    `nobody_to_ask`: actors of whom the draft has no more than a name.
    """
    slots: dict[str, Slot] = {}
    by_weight = sorted(
        (
            actor
            for actor in facts.actors
            if actor not in nobody_to_ask and _can_be_asked(actor, quoted, draft.language)
        ),
        key=lambda actor: (
            not _is_in(actor, quoted),
            not (actor.kind is ActorKind.PUBLIC_OFFICE and _gives_its_leave(actor, draft)),
            not actor.proper,
            -actor.mentions,
            actor.start,
        ),
    )
    group = target_group(draft, facts)
    private = any(actor.kind in (ActorKind.FIRM, ActorKind.INTERMEDIARY) for actor in facts.actors)
    for name, kind in _BY_KIND.items():
        of_kind = [actor for actor in by_weight if actor.kind is kind and not _is_counted(actor, facts)]
        if name == "office" and slug in _PAID_BY_AN_OFFICE and private:  # in a trade, only if the quote says so
            of_kind = [actor for actor in of_kind if _is_in(actor, quoted)]
        if name == "office" and slug != "public-sector":  # who gives its leave neither pays nor goes on with the work
            of_kind = [actor for actor in of_kind if _is_in(actor, quoted) or not _gives_its_leave(actor, draft)]
        if name == "intermediary" and slug == "business-case":  # who is not told to trade leaves no sum to ask about
            of_kind = [actor for actor in of_kind if trades(actor, draft.passages)]
        if name == "lender" and slug in _ASKED_FOR_TERMS:  # its rate, share or term is told: nothing to ask there
            of_kind = [actor for actor in of_kind if not terms_told(actor.name, draft.passages)]
        if of_kind:
            slots[name] = _placed(as_slot(of_kind[0], quoted, draft.text), draft)
        if name == "firm" and of_kind and _are_strangers(of_kind[0], group, draft, slug):
            worth = slots[name].worth or 0
            worth = worth if of_kind[0].proper else worth * _OF_STRANGERS
            slots[name] = replace(slots[name], worth=worth, apart_from=_GROUP)
        if name == "provider" and of_kind and not stand_together(of_kind[0].name, group.text, draft):
            slots[name] = replace(slots[name], apart_from=_GROUP)
        if name == "firm" and slug == "private-sector" and of_kind and of_kind[0].proper:  # to ask "which firm" is idle
            slots[name] = replace(slots[name], worth=max(slots[name].worth or 0, _WORTH_OF_KNOWN))
        if name == "firm" and slug == "private-sector" and of_kind and _is_paid(of_kind[0], draft):
            slots[name] = replace(slots[name], worth=WORTH_OF_QUOTED, apart_from=())
        if name == "office" and len(of_kind) > 1:
            slots["office2"] = _placed(as_slot(of_kind[1], quoted, draft.text), draft)
    if slug == "private-sector" and "firm" not in slots:  # who lives off what people pay is in business
        in_business = (actor for actor in facts.actors if actor.kind in (ActorKind.PROVIDER, ActorKind.FIRM))
        paid = next((actor for actor in in_business if _is_paid(actor, draft)), None)
        slots |= {"paid_firm": replace(as_slot(paid, quoted, draft.text), worth=WORTH_OF_QUOTED)} if paid else {}
    later = slug == "sustainability"
    a_firm = any(actor.kind is ActorKind.FIRM and actor.proper for actor in by_weight)
    partners = [
        actor
        for actor in by_weight
        if actor.proper
        and actor.kind not in (ActorKind.SPACE, ActorKind.PROJECT, ActorKind.TARGET_GROUP)
        and not is_against(actor, draft.text)
        and not (slug != "public-sector" and actor.kind is ActorKind.PUBLIC_OFFICE and _gives_its_leave(actor, draft))
        and not (slug == "private-sector" and (actor.kind in _NO_WAY_TO_A_FIRM or a_firm))
    ]
    for name, actor in zip(("partner", "partner2"), with_dealings(partners, draft, to_come=later), strict=False):
        slots[name] = as_slot(actor, quoted, draft.text)
    made = any(space.state == "created" or _is_to_come(space.actor, draft.text) for space in facts.spaces)
    for space in facts.spaces:
        name = "new_space" if space.state == "created" or _is_to_come(space.actor, draft.text) else "space"
        if slug != "spaces" and sleeps(draft.text[space.start : space.end]):  # it takes nothing over today
            continue
        if name not in slots:
            slots[name] = as_slot(space.actor, quoted)
            slots[name] = _placed(slots[name], draft) if name == "space" and not made else slots[name]
    if slug == "spaces" and "new_space" not in slots:  # a committee that is to be made is a space, whatever its name
        body = next(
            (actor for actor in facts.actors if actor.kind is ActorKind.GUILD and _is_to_come(actor, draft.text)), None
        )
        if body and _is_in(body, quoted):
            slots = {name: slot for name, slot in slots.items() if slot.text != body.name}
            slots["new_space"] = as_slot(body, quoted)
    slots["target_group"] = group
    return slots


def _is_counted(firm: Actor, facts: Facts) -> bool:
    """Whether firms of a kind are those whom the goal counts: nobody with whom these could have dealings."""
    if firm.kind is not ActorKind.FIRM or firm.proper or not facts.people:
        return False
    return head_of(firm) in f"{facts.people.text} {facts.people.counts}".casefold()


def _gives_its_leave(office: Actor, draft: Draft) -> bool:
    return is_pending(office, draft.passages, draft.language)


def _is_to_come(actor: Actor, text: str) -> bool:
    return is_to_come(text[max(0, actor.start - 30) : actor.start], text[actor.end : actor.end + 20])


def _placed(slot: Slot, draft: Draft) -> Slot:
    """The slot with the sentences that name it."""
    name = without_article(slot.text)
    told_in = frozenset(passage.start for passage in draft.passages if name in passage.text.casefold())
    return replace(slot, told_in=told_in)


def _are_strangers(firm: Actor, group: Slot, draft: Draft, slug: str) -> bool:
    """Whether a question may not join a firm with those of the goal.

    How many a firm could serve can be asked of one by its name, whomever it deals with today; and what it would lose
    without them, if it buys, pays or hires at all.
    """
    if firm.proper and (slug in _OF_WHAT_IT_COULD or (slug in _OF_WHAT_IT_GAINS and deals(firm, draft.text))):
        return False
    if buys_what_they_sell(firm, group.text, draft.passages):
        return False
    return not stand_together(firm.name, group.text, draft)


def _is_paid(actor: Actor, draft: Draft) -> bool:
    """Whether one sentence speaks of them and of what their clients pay."""
    head = re.escape(without_article(actor.name).split()[-1 if draft.language == "en" else 0][:_SHORT])
    named = re.compile(rf"\b{head}", re.IGNORECASE)
    return any(named.search(passage.text) and _FEES[draft.language].search(passage.text) for passage in draft.passages)


def _can_be_asked(actor: Actor, quoted: str, language: Language) -> bool:
    """Somebody who could be telephoned, or those offices that the quote itself speaks of."""
    named = language == "es" or actor.name.startswith("the ")
    spoken_of = actor.kind is ActorKind.PUBLIC_OFFICE and named and actor.name.casefold() in quoted
    return spoken_of or not _is_nobody(actor, language)


def _is_nobody(actor: Actor, language: Language) -> bool:
    """ "las empresas", "clinics", "private firms": a kind of organisation, which nobody could telephone."""
    if actor.kind not in _ORGANISED or actor.proper or not actor.plural:
        return False
    bare = len(without_article(actor.name).split()) == 1
    unknown = language == "en" and actor.kind is ActorKind.FIRM and not actor.name.startswith("the ")
    return bare or unknown


def _is_in(actor: Actor, quoted: str) -> bool:
    name = without_article(actor.name)
    if not quoted or name in quoted:
        return bool(quoted)
    known_by = name.split()[0]  # "los compradores de Tucumán": "los tres compradores"
    if actor.proper:  # "la Cooperativa San Blas": "la cooperativa"
        return re.search(rf"\b(?:el|la|the) {re.escape(known_by)}\b", quoted) is not None
    return len(known_by) > _SHORT and actor.mentions > 1 and known_by in quoted


def as_slot(actor: Actor, quoted: str = "", text: str = "") -> Slot:
    """The actor as a slot. It is worth more if `quoted` names it, and a firm less if `text` tells no dealing of it."""
    if _is_in(actor, quoted):
        worth = WORTH_OF_QUOTED
    elif actor.proper:
        worth = 1.0 if actor.kind is not ActorKind.FIRM or actor.mentions > 1 or deals(actor, text) else _PASSED_OVER
    elif len(without_article(actor.name).split()) > 1:
        worth = _WORTH_OF_COMMON
    else:
        worth = _WORTH_OF_BARE
    if quoted and worth < WORTH_OF_QUOTED:
        worth *= _BESIDE_THE_QUOTE
    return Slot(actor.name, actor.plural, worth)
