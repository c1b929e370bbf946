"""What a draft offers to a wording: its figures, actors, spaces and sums as slots."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Fact, Facts, said_with
from assistant.domain.finding import Evidence, Figure
from assistant.domain.numerals import NumberStyle, number_style, write_number
from assistant.examiners.rulebook.definite import all_of_them, country_of, in_full, together
from assistant.examiners.rulebook.said_of import said_of
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
_ORGANISED = frozenset({ActorKind.FIRM, ActorKind.LENDER, ActorKind.GUILD, ActorKind.PUBLIC_OFFICE})
_WORTH_OF_QUOTED, _WORTH_OF_COMMON, _WORTH_OF_BARE = 1.2, 0.6, 0.3
_SHORT = 6  # letters: "firms" alone is not yet the firms of before
_TARGET_GROUP = {"es": "las personas a las que se dirige", "en": "the people it is meant for"}
_PEOPLE_OF = {"es": "la gente de {}", "en": "people in {}"}
_SUBJECT = {  # of whom a draft's own words are quoted when nothing in it answers the criterion
    "private-sector": ("firm",),
    "intermediation": ("intermediary",),
    "actors": ("guild",),
    "sustainability": ("firm",),
    "producers": ("guild",),
    "public-sector": ("office",),
}
_PAID_BY_AN_OFFICE = ("business-case", "sustainability")
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
    quoted = " ".join(item.quote for item in evidence).casefold()
    slots = {
        **_actor_slots(draft, facts, quoted, slug),
        **_fact_slots(draft, facts, style),
        **_figure_slots(figures, slug, draft.language, style),
    }
    slots |= _words_on_the_subject(draft, slots, slug)
    if slug == "spaces" and "space" not in slots:
        meeting = next((actor for actor in facts.actors if _meets(actor, evidence, slots.get("new_space"))), None)
        slots |= {"space": _slot(meeting)} if meeting else {}
    if facts.product:
        slots["product"] = Slot(facts.product)
    if place := facts.place.split(",")[0] or country_of(draft.text):
        slots["place"] = Slot(in_full(place, draft.text))
    if slots["target_group"].text == _TARGET_GROUP[draft.language]:
        slots["target_group"] = _whoever_it_is(slots, draft.language)
    return slots


def _whoever_it_is(slots: Mapping[str, Slot], language: Language) -> Slot:
    """For a draft that names no group: those whom it counts, else the people of its place."""
    if "the_people" in slots:
        return Slot(slots["the_people"].text, plural=True, worth=0.0)
    if "place" in slots:
        return Slot(_PEOPLE_OF[language].format(slots["place"].text), plural=language == "en", worth=0.0)
    return slots["target_group"]


def _words_on_the_subject(draft: Draft, slots: Mapping[str, Slot], slug: str) -> dict[str, Slot]:
    """What the draft says of the actor whom a question on `slug` is most likely to be about."""
    for name in _SUBJECT.get(slug, ()):
        if name in slots:
            said = said_of(_named(slots[name].text), draft.passages)
            return {"quote_short": Slot(said, worth=1.0)} if said else {}
    return {}


def _meets(actor: Actor, evidence: Sequence[Evidence], new_space: Slot | None) -> bool:
    return (
        actor.kind in (ActorKind.GUILD, ActorKind.SPACE)
        and actor.proper
        and (new_space is None or actor.name != new_space.text)
        and any(item.start <= actor.start < item.end for item in evidence)
    )


def _actor_slots(draft: Draft, facts: Facts, quoted: str, slug: str) -> dict[str, Slot]:
    """The actors as slots: those that the quote names first, then those with a name of their own."""
    slots: dict[str, Slot] = {}
    by_weight = sorted(
        (actor for actor in facts.actors if _can_be_asked(actor, quoted, draft.language)),
        key=lambda actor: (not _is_in(actor, quoted), not actor.proper, -actor.mentions, actor.start),
    )
    private = any(actor.kind in (ActorKind.FIRM, ActorKind.INTERMEDIARY) for actor in facts.actors)
    for name, kind in _BY_KIND.items():
        of_kind = [actor for actor in by_weight if actor.kind is kind]
        if name == "office" and slug in _PAID_BY_AN_OFFICE and private:  # in a trade, only if the quote says so
            of_kind = [actor for actor in of_kind if _is_in(actor, quoted)]
        if of_kind:
            slots[name] = _slot(of_kind[0], quoted)
        if name == "office" and len(of_kind) > 1:
            slots["office2"] = _slot(of_kind[1], quoted)
    partners = [
        actor
        for actor in by_weight
        if actor.proper and actor.kind not in (ActorKind.SPACE, ActorKind.PROJECT, ActorKind.TARGET_GROUP)
    ]
    for name, actor in zip(("partner", "partner2"), _with_dealings(partners, draft), strict=False):
        slots[name] = _slot(actor, quoted)
    for space in facts.spaces:
        name = "new_space" if space.state == "created" else "space"
        if name not in slots:
            slots[name] = _slot(space.actor, quoted)
    slots["target_group"] = _target_group(draft, facts)
    return slots


def _with_dealings(partners: Sequence[Actor], draft: Draft) -> Sequence[Actor]:
    """The first two whom one sentence of the draft names together; else the first alone."""
    texts = [passage.text.casefold() for passage in draft.passages]
    for pair in combinations(partners, 2):
        first, second = (_without_article(actor.name) for actor in pair)
        if any(first in text and second in text for text in texts):
            return pair
    return partners[:1]


def _target_group(draft: Draft, facts: Facts) -> Slot:
    """Those whom the goal counts; else those whom the draft speaks of most. One group of several stands for none."""
    counted = facts.people.text.casefold() if facts.people else ""
    groups = [
        actor
        for actor in facts.actors
        if actor.kind is ActorKind.TARGET_GROUP
        and (actor.mentions > 1 or actor.start < len(draft.text) / 2 or _head(actor) in counted)
    ]
    most = max(groups, key=lambda actor: (_head(actor) in counted, actor.mentions, -actor.start), default=None)
    if most is None:
        return Slot(_TARGET_GROUP[draft.language], plural=True, worth=-0.5)
    if several := together(draft.text, most.start, most.end):
        several = several[0].lower() + several[1:]
        return Slot(f"los {several}" if draft.language == "es" else several, plural=True)
    return Slot(in_full(most.name, draft.text), most.plural)


def _head(actor: Actor) -> str:
    """The first letters of its noun: "las familias paneleras" → "famili"."""
    words = _without_article(actor.name).split()
    return words[0][:6] if words else actor.name


def _without_article(name: str) -> str:
    return _named(name).casefold()


def _named(name: str) -> str:
    """The name without its article, as written."""
    first, _, rest = name.partition(" ")
    return rest if first.casefold() in ("el", "la", "los", "las", "the") and rest else name


def _can_be_asked(actor: Actor, quoted: str, language: Language) -> bool:
    """Somebody who could be telephoned, or those offices that the quote itself speaks of."""
    named = language == "es" or actor.name.startswith("the ")
    spoken_of = actor.kind is ActorKind.PUBLIC_OFFICE and named and actor.name.casefold() in quoted
    return spoken_of or not _is_nobody(actor, language)


def _is_nobody(actor: Actor, language: Language) -> bool:
    """ "las empresas", "clinics", "private firms": a kind of organisation, which nobody could telephone."""
    if actor.kind not in _ORGANISED or actor.proper or not actor.plural:
        return False
    bare = len(_without_article(actor.name).split()) == 1
    unknown = language == "en" and actor.kind is ActorKind.FIRM and not actor.name.startswith("the ")
    return bare or unknown


def _is_in(actor: Actor, quoted: str) -> bool:
    name = _without_article(actor.name)
    known_by = name if actor.proper else name.split()[0]  # "los compradores de Tucumán": "los tres compradores"
    return bool(quoted) and (name in quoted or (len(known_by) > _SHORT and actor.mentions > 1 and known_by in quoted))


def _slot(actor: Actor, quoted: str = "") -> Slot:
    if _is_in(actor, quoted):
        worth = _WORTH_OF_QUOTED
    elif actor.proper:
        worth = 1.0
    elif len(_without_article(actor.name).split()) > 1:
        worth = _WORTH_OF_COMMON
    else:
        worth = _WORTH_OF_BARE
    return Slot(actor.name, actor.plural, worth)


def _fact_slots(draft: Draft, facts: Facts, style: NumberStyle) -> dict[str, Slot]:
    language = draft.language
    slots = {
        name: Slot(_said(fact), plural=True)
        for name, fact in (
            ("baseline", facts.baseline),
            ("budget", facts.budget),
            ("area", facts.area),
        )
        if fact
    }
    if facts.people and facts.baseline and facts.baseline.text.isdigit() and facts.people.counts:
        slots["baseline"] = Slot(f"{facts.baseline.text} {facts.people.counts.split()[0]}", plural=True)
    if facts.people:
        said = together(draft.text, facts.people.start, facts.people.end) or in_full(_said(facts.people), draft.text)
        slots["people"] = Slot(said, plural=True)
        if every := all_of_them(said, language):
            slots["the_people"] = Slot(every, plural=True)
    if facts.horizon and facts.horizon.value:
        months = _MONTHS[language].format(write_number(round(facts.horizon.value), style))
        slots["months"] = Slot(months, plural=True)
        slots["horizon"] = Slot(facts.horizon.text, plural=True)
        slots["end"] = Slot(_MONTH[language].format(round(facts.horizon.value)), worth=0.8)
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
