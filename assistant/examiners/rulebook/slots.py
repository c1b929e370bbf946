"""What a draft offers to a wording: its figures, actors, spaces and sums as slots."""

from collections.abc import Sequence

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Fact, Facts, said_with
from assistant.domain.finding import Evidence, Figure
from assistant.domain.numerals import NumberStyle, number_style, write_number
from assistant.examiners.rulebook.wording import Slot

_BY_KIND = {
    "office": ActorKind.PUBLIC_OFFICE,
    "firm": ActorKind.FIRM,
    "lender": ActorKind.LENDER,
    "guild": ActorKind.GUILD,
    "intermediary": ActorKind.INTERMEDIARY,
    "provider": ActorKind.PROVIDER,
}
_FIGURES = {
    "rate": "people-per-month",
    "cost_each": "cost-per-person",
    "area_each": "area-per-family",
    "per_provider": "people-per-provider",
}
_TARGET_GROUP = {"es": "las personas a las que se dirige", "en": "the people it is meant for"}
_MONTH = {"es": "el mes {}", "en": "month {}"}
_PER_MONTH = {"es": "{} al mes", "en": "{} a month"}
_MONTHS = {"es": "{} meses", "en": "{} months"}


def slots_of(
    draft: Draft, facts: Facts, figures: Sequence[Figure], slug: str, evidence: Sequence[Evidence] = ()
) -> dict[str, Slot]:
    """The slots that can be filled for a challenge on `slug`. `target_group` always can.

    `evidence` is the challenge's: a group that meets, in a sentence about spaces, can stand for an existing space.
    """
    style = number_style(draft.text, draft.language)
    slots = {
        **_actor_slots(facts, draft.language),
        **_fact_slots(facts, draft.language, style),
        **_figure_slots(figures, slug, draft.language, style),
    }
    if slug == "spaces" and "space" not in slots:
        meeting = next((actor for actor in facts.actors if _meets(actor, evidence, slots.get("new_space"))), None)
        slots |= {"space": _slot(meeting)} if meeting else {}
    if facts.product:
        slots["product"] = Slot(facts.product)
    if facts.place:
        slots["place"] = Slot(facts.place)
    return slots


def _meets(actor: Actor, evidence: Sequence[Evidence], new_space: Slot | None) -> bool:
    return (
        actor.kind in (ActorKind.GUILD, ActorKind.SPACE)
        and actor.proper
        and (new_space is None or actor.name != new_space.text)
        and any(item.start <= actor.start < item.end for item in evidence)
    )


def _actor_slots(facts: Facts, language: Language) -> dict[str, Slot]:
    slots: dict[str, Slot] = {}
    by_weight = sorted(facts.actors, key=lambda actor: (not actor.proper, -actor.mentions, actor.start))
    for name, kind in _BY_KIND.items():
        of_kind = [actor for actor in by_weight if actor.kind is kind]
        if of_kind:
            slots[name] = _slot(of_kind[0])
        if name == "office" and len(of_kind) > 1:
            slots["office2"] = _slot(of_kind[1])
    partners = [
        actor
        for actor in by_weight
        if actor.proper and actor.kind not in (ActorKind.SPACE, ActorKind.PROJECT, ActorKind.TARGET_GROUP)
    ]
    for name, actor in zip(("partner", "partner2"), partners, strict=False):
        slots[name] = _slot(actor)
    for space in facts.spaces:
        name = "new_space" if space.state == "created" else "space"
        if name not in slots:
            slots[name] = _slot(space.actor)
    groups = [actor for actor in facts.actors if actor.kind is ActorKind.TARGET_GROUP]
    most = max(groups, key=lambda actor: (actor.mentions, -actor.start), default=None)
    slots["target_group"] = _slot(most) if most else Slot(_TARGET_GROUP[language], plural=True)
    return slots


def _slot(actor: Actor) -> Slot:
    return Slot(actor.name, actor.plural)


def _fact_slots(facts: Facts, language: Language, style: NumberStyle) -> dict[str, Slot]:
    slots = {
        name: Slot(_said(fact), plural=True)
        for name, fact in (
            ("people", facts.people),
            ("baseline", facts.baseline),
            ("budget", facts.budget),
            ("area", facts.area),
        )
        if fact
    }
    if facts.horizon and facts.horizon.value:
        months = _MONTHS[language].format(write_number(round(facts.horizon.value), style))
        slots["months"] = Slot(months, plural=True)
        slots["horizon"] = Slot(facts.horizon.text, plural=True)
        slots["end"] = Slot(_MONTH[language].format(round(facts.horizon.value)))
    return slots


def _said(fact: Fact) -> str:
    """The fact in the draft's words, with what it counts, each word once: "12.000 productores de quinua"."""
    said = said_with(fact.text, fact.counts)
    return said[:1].lower() + said[1:] if fact.start >= 0 and said[:1].isupper() and said[1:2].islower() else said


def _figure_slots(figures: Sequence[Figure], slug: str, language: Language, style: NumberStyle) -> dict[str, Slot]:
    slots: dict[str, Slot] = {}
    by_name = {figure.name: figure for figure in figures}
    for name, figure_name in _FIGURES.items():
        if figure := by_name.get(figure_name):
            number = write_number(figure.value, style)
            if name == "rate":
                slots[name] = Slot(_PER_MONTH[language].format(number), plural=True)
            else:
                slots[name] = Slot(f"{number} {figure.unit}".strip(), plural=True)
    own = [figure for figure in figures if figure.slug == slug]
    if informing := [figure for figure in own if figure.holds is None]:
        slots["sum"] = Slot(informing[0].text)
    if broken := [figure for figure in own if figure.holds is False]:
        slots["scale_sum"] = Slot(broken[0].text)
    return slots
