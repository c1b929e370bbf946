"""What a draft offers to a wording: its figures, actors, spaces and sums as slots."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Fact, Facts, said_with
from assistant.domain.finding import Evidence, Figure
from assistant.domain.numerals import NumberStyle, number_style, write_number
from assistant.examiners.rulebook.challenges.actor_slots import (
    WORTH_OF_QUOTED,
    actor_slots,
    as_slot,
)
from assistant.examiners.rulebook.challenges.background import Background, background_of
from assistant.examiners.rulebook.challenges.dealings import (
    are_served,
    named,
    speaks_of_trade,
    spend,
    without_article,
)
from assistant.examiners.rulebook.challenges.definite import all_of_them, country_of, in_full, together
from assistant.examiners.rulebook.challenges.in_passing import is_in_passing
from assistant.examiners.rulebook.challenges.said_of import said_of
from assistant.examiners.rulebook.challenges.target_group import NOBODY_NAMED
from assistant.examiners.rulebook.challenges.told_money import told_loss
from assistant.examiners.rulebook.challenges.told_slots import aim_told, are_hired, is_built
from assistant.examiners.rulebook.challenges.whoever import whoever_is_meant
from assistant.examiners.rulebook.challenges.wording import Slot

_FIGURES = {
    "rate": "people-per-month",
    "cost_each": "cost-per-person",
    "area_each": "area-per-family",
    "per_provider": "people-per-provider",
}
_WORTH_OF_AN_AIM = 1.2
_WORTH_OF_WHO_PAYS, _WORTH_OF_THE_SERVED = -1.0, 1.2
_WORTH_OF_MANY_PLACES, _MOST_IN_A_PLACE = -0.5, 5  # a list of countries cannot be said aloud
_ONLY_EXPECTED = re.compile(
    r"(?:inversi[óo]n(?:es)?\s+(?:esperad|privad|previst)\w+|(?:expected|private|leveraged)\s+(?:\w+\s+)?investments?)[^.;]{0,15}$",
    re.IGNORECASE,
)
_WORTH_OF_A_COUNTRY = -0.5  # too large to be asked about
_PEOPLE_OF = {"es": "la gente de {}", "en": "people in {}"}
_SUBJECT = {  # of whom a draft's own words are quoted when nothing in it answers the criterion
    "private-sector": ("firm",),
    "intermediation": ("intermediary",),
    "actors": ("guild",),
    "sustainability": ("firm",),
    "producers": ("guild",),
    "public-sector": ("office",),
    "business-case": ("intermediary",),
}
_OF_MONEY = "business-case"
_AMONG_PEOPLE = ("private-sector", "intermediation", "producers", "spaces", "actors", "public-sector")
# Whoever is new is not there yet and deals with nobody.
_STILL_TO_COME = re.compile(r"(?<!\w)(?:nuev[oa]s|adicionales|new|additional)(?!\w)", re.IGNORECASE)
_OF_THE_HIRED = ("private-sector", "sustainability")
_WORTH_OF_THE_HIRED = 1.3  # who is to find work says more of a plan than whom it is meant for
_ABOUT_JOBS = ("private-sector", "business-case")
_BETWEEN = ("intermediary", "buyer", "lender", "provider")
_MANY_A_MONTH = 150  # new people: five or more every day. Which question is asked hangs on it, and no status
_DIGITS = re.compile(r"\d[\d.,]*")
_WORKED_FOR = re.compile(
    r"(?<!\w)(?:ya|hemos|hasta\s+(?:ahora|hoy|la\s+fecha)|lleva(?:n|mos)?|logr\w+|alcanz\w+|piloto|pilot|primera\s+fase|first\s+phase|so\s+far|already|"
    r"to\s+date|have\s+(?:been\s+)?(?:joined|signed|trained|reached|enrolled)|since\s+(?:19|20)\d\d|desde\s+(?:19|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
_MONTH = {"es": "el mes {}", "en": "month {}"}
_PER_MONTH = {"es": "{} al mes", "en": "{} a month"}
_MONTHS = {"es": "{} meses", "en": "{} months"}


def slots_of(
    draft: Draft,
    facts: Facts,
    figures: Sequence[Figure],
    slug: str,
    evidence: Sequence[Evidence] = (),
    background: Background | None = None,
) -> dict[str, Slot]:
    """The slots that can be filled for a challenge on `slug`. `target_group` always can.

    `evidence` is the challenge's: a group that meets, in a sentence about spaces, can stand for an existing space.
    `background`: the draft's, where it is at hand; it is the same for every criterion.
    """
    background = background or background_of(draft, facts)
    style = number_style(draft.text, draft.language)
    quoted = " ".join(item.quote for item in evidence).casefold()
    slots = {
        **actor_slots(draft, facts, quoted, slug, background.nobody_to_ask),
        **_fact_slots(draft, facts, style),
        **_figure_slots(figures, slug, draft.language, style),
    }
    if "the_people" in slots and _reaches_many(figures):
        slots["the_many"] = slots["the_people"]
    if ours := [name for name in _BETWEEN if name in slots and _is_counted(slots[name], facts, slots["target_group"])]:
        slots["target_group"] = slots.get("the_people", slots["target_group"])
        slots = {name: slot for name, slot in slots.items() if name not in ours}
    slots |= _words_on_the_subject(draft, slots, slug)
    slots |= background.told
    if facts.people and is_built(facts.people.text):  # with a house that is not there yet nobody has dealings
        slots |= {"the_units": slots["the_people"]} if "the_people" in slots else {}
        slots.pop("rate", None)
        slots.pop("the_many", None)
        if slug == "business-case":  # what a house costs is nobody's gain
            slots = {name: slot for name, slot in slots.items() if name not in ("sum", "cost_each")}
        if slug in (*_AMONG_PEOPLE, "timeline", "linked-markets"):
            slots = {name: slot for name, slot in slots.items() if name not in ("people", "the_people")}
    if facts.people and slug in _AMONG_PEOPLE and _STILL_TO_COME.search(f"{facts.people.text} {facts.people.counts}"):
        slots = {name: slot for name, slot in slots.items() if name not in ("people", "the_people")}
    if slug in _OF_THE_HIRED and "the_people" in slots and are_hired(slots["the_people"].text, draft.text):
        slots["the_hired"] = replace(slots.pop("the_people"), worth=_WORTH_OF_THE_HIRED)
    if slug == "timeline" and evidence:
        aim = aim_told(draft, evidence[0].start, evidence[0].end)
        slots |= {"aim": Slot(aim, worth=_WORTH_OF_AN_AIM)} if aim else {}
    if slug == "spaces" and "space" not in slots:
        meeting = next((actor for actor in facts.actors if _meets(actor, evidence, slots.get("new_space"))), None)
        slots |= {"space": as_slot(meeting)} if meeting else {}
    if facts.product:
        slots["product"] = Slot(facts.product)
    if place := facts.place.split(",")[0]:
        whole = in_full(place, draft.text)
        large = country_of(place) == place
        many = _WORTH_OF_MANY_PLACES if len(whole.split()) > _MOST_IN_A_PLACE else None
        slots["place"] = Slot(whole, worth=_WORTH_OF_A_COUNTRY if large else many)
    elif country := country_of(draft.text):
        slots["place"] = Slot(country, worth=_WORTH_OF_A_COUNTRY)
    if slots["target_group"].text == NOBODY_NAMED[draft.language]:
        slots["target_group"] = _whoever_it_is(draft, facts, slots)
    if slug in _ABOUT_JOBS and "the_hired" not in slots and are_hired(slots["target_group"].text, draft.text):
        slots["the_hired"] = replace(slots["target_group"], worth=None)
    slots |= {**background.money, **told_loss(draft, slots["target_group"].text)}
    groups = [slots[name] for name in ("the_people", "target_group") if name in slots]
    served = next((group for group in groups if are_served(group.text, draft)), None)
    if slug == _OF_MONEY and served:  # they pay for it and earn nothing by it
        slots = {name: slot for name, slot in slots.items() if name not in ("sum", "place", "the_people", "people")}
        slots |= {"the_served": replace(served, worth=_WORTH_OF_THE_SERVED)} if spend(served.text) else {}
    if slug == "business-case":  # what a project spends, and how long it lasts, tells nothing of what anybody earns
        slots = {name: slot for name, slot in slots.items() if name not in ("budget", "months")}
        if facts.people and is_built(facts.people.text) and "firm" in slots:  # whoever gets a house pays for it
            slots["target_group"] = replace(slots["target_group"], worth=_WORTH_OF_WHO_PAYS)
            slots |= {"the_built": slots["the_people"]} if "the_people" in slots else {}
    if slug == "spaces" and {"space", "new_space"} <= slots.keys():  # known by name: no need to ask of "that meeting"
        slots.pop("meets", None)
    if slug == "public-sector" and evidence and not _quoted(slots.get("office")):  # "the sentence names …" must hold
        slots = {name: slot for name, slot in slots.items() if name not in ("office", "office2")}
    return slots


def _is_counted(slot: Slot, facts: Facts, target_group: Slot) -> bool:
    """Whether these are the very people of the goal: 600 traders who are to sell more stand between nobody."""
    people = f"{facts.people.text} {facts.people.counts}" if facts.people else ""
    return without_article(slot.text).casefold() in f"{people} {target_group.text}".casefold()


def _quoted(slot: Slot | None) -> bool:
    return slot is not None and (slot.worth or 0) >= WORTH_OF_QUOTED


def _whoever_it_is(draft: Draft, facts: Facts, slots: Mapping[str, Slot]) -> Slot:
    """For a draft that names no group: those whom it counts or whose things it counts, else a group that it names once,
    else the people of its place.
    """
    language: Language = draft.language
    for counted in ("the_people", "the_hired"):
        if counted in slots:
            return Slot(slots[counted].text, plural=True, worth=0.0)
    if meant := whoever_is_meant(draft, facts):
        return Slot(meant, plural=True, worth=0.0)
    groups = (actor for actor in facts.actors if actor.kind is ActorKind.TARGET_GROUP)
    if group := next((actor for actor in groups if not is_in_passing(actor, draft)), None):
        return Slot(in_full(group.name, draft.text), group.plural, worth=0.0)
    if joined := next((actor for actor in facts.actors if _is_counted_in_the_goal(actor, facts)), None):
        return Slot(joined.name, plural=True, worth=0.0)
    if guild := next((actor for actor in facts.actors if actor.kind is ActorKind.GUILD and actor.proper), None):
        return Slot(guild.name, guild.plural, worth=0.0)
    if "place" in slots:
        return Slot(_PEOPLE_OF[language].format(slots["place"].text), plural=language == "en", worth=0.0)
    return slots["target_group"]


def _is_counted_in_the_goal(actor: Actor, facts: Facts) -> bool:
    """Whether the goal is of several such bodies, each for itself: "cuatro ejidos maquilan", not the union of them."""
    words = named(actor.name).casefold().split()
    several = actor.kind is ActorKind.GUILD and actor.plural and not actor.proper and len(words) == 1
    return several and facts.goal is not None and words[0] in facts.goal.text.casefold()


def _words_on_the_subject(draft: Draft, slots: Mapping[str, Slot], slug: str) -> dict[str, Slot]:
    """What the draft says of the actor whom a question on `slug` is most likely to be about."""
    for name in _SUBJECT.get(slug, ()):
        if name in slots and (name != "firm" or (slots[name].worth or 0) >= 1):  # a firm that deals with somebody
            said = said_of(named(slots[name].text), draft.passages)
            if slug == _OF_MONEY and not speaks_of_trade(said):  # where they stop is no part of a sum
                return {}
            return {"quote_short": Slot(said, worth=1.0)} if said else {}
    return {}


def _meets(actor: Actor, evidence: Sequence[Evidence], new_space: Slot | None) -> bool:
    return (
        actor.kind in (ActorKind.GUILD, ActorKind.SPACE)
        and actor.proper
        and (new_space is None or actor.name != new_space.text)
        and any(item.start <= actor.start < item.end for item in evidence)
    )


def _fact_slots(draft: Draft, facts: Facts, style: NumberStyle) -> dict[str, Slot]:
    language = draft.language
    slots = {
        name: Slot(_said(fact), plural=True)
        for name, fact in (
            ("baseline", facts.baseline if _is_a_state(facts.baseline) else None),
            ("budget", facts.budget),
            ("area", facts.area),
        )
        if fact
    }
    if facts.budget and _ONLY_EXPECTED.search(draft.text[max(0, facts.budget.start - 60) : max(0, facts.budget.start)]):
        slots.pop("budget", None)  # money that is hoped for pays for nothing yet
    if (
        "baseline" in slots
        and facts.people
        and facts.baseline
        and _DIGITS.fullmatch(facts.baseline.text)
        and facts.people.counts
    ):
        slots["baseline"] = Slot(f"{facts.baseline.text} {facts.people.counts.split()[0]}", plural=True)
    if "baseline" in slots and _was_worked_for(draft, facts.baseline):
        slots["reached"] = slots["baseline"]
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


def _is_a_state(baseline: Fact | None) -> bool:
    """Whether one can ask how it was reached: some do it today, and the number is not that of one year."""
    return baseline is not None and baseline.value != 0 and not baseline.per


def _was_worked_for(draft: Draft, baseline: Fact | None) -> bool:
    """Whether the sentence of the baseline tells that somebody brought it about; else it may only be how things are."""
    passage = draft.passage_at(baseline.start) if baseline and baseline.start >= 0 else None
    return passage is not None and _WORKED_FOR.search(passage.text) is not None


def _said(fact: Fact) -> str:
    """The fact in the draft's words, with what it counts, each word once: "12.000 productores de quinua".

    A number in words loses the capital of its sentence ("Tres grupos"); a currency keeps its own ("Tk 9 million").
    """
    said = said_with(fact.text, fact.counts)
    currency = bool(fact.unit) and said.startswith(fact.unit)
    opens = fact.start >= 0 and said[:1].isupper() and said[1:2].islower() and not currency
    return said[:1].lower() + said[1:] if opens else said


def _reaches_many(figures: Sequence[Figure]) -> bool:
    """Whether so many would be reached a month that a team of its own cannot see to each of them."""
    return any(figure.name == _FIGURES["rate"] and figure.value >= _MANY_A_MONTH for figure in figures)


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
    if not informing or informing[0].name != _FIGURES["rate"]:  # a rate beside another sum would be one too many
        slots.pop("rate", None)
    if not informing or informing[0].name != _FIGURES["cost_each"]:
        slots.pop("cost_each", None)
    if broken := [figure for figure in own if figure.holds is False]:
        slots["scale_sum"] = Slot(broken[0].text)
    return slots
