"""What a draft's facts and sums offer to a wording: its numbers, times, money and place. Knows no actors."""

import re
from collections.abc import Sequence

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Fact, Facts, said_with
from assistant.domain.finding import Figure
from assistant.domain.numerals import NumberStyle, number_style, write_number
from assistant.examiners.rulebook.challenges.definite import all_of_them, country_of, in_full, together
from assistant.examiners.rulebook.challenges.wording import Slot

_FIGURES = {
    "rate": "people-per-month",
    "cost_each": "cost-per-person",
    "area_each": "area-per-family",
    "per_provider": "people-per-provider",
}
_WORTH_OF_MANY_PLACES, _MOST_IN_A_PLACE = -0.5, 5  # a list of countries cannot be said aloud
_WORTH_OF_A_COUNTRY = -0.5  # too large to be asked about
_MANY_A_MONTH = 150  # new people: five or more every day. Which question is asked hangs on it, and no status
_DIGITS = re.compile(r"\d[\d.,]*")
_ONLY_EXPECTED = re.compile(
    r"(?:inversi[óo]n(?:es)?\s+(?:esperad|privad|previst)\w+|(?:expected|private|leveraged)\s+(?:\w+\s+)?investments?)[^.;]{0,15}$",
    re.IGNORECASE,
)
_WORKED_FOR = re.compile(
    r"(?<!\w)(?:ya|hemos|hasta\s+(?:ahora|hoy|la\s+fecha)|lleva(?:n|mos)?|logr\w+|alcanz\w+|piloto|pilot|primera\s+fase|first\s+phase|so\s+far|already|"
    r"to\s+date|have\s+(?:been\s+)?(?:joined|signed|trained|reached|enrolled)|since\s+(?:19|20)\d\d|desde\s+(?:19|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
_MONTH = {"es": "el mes {}", "en": "month {}"}
_PER_MONTH = {"es": "{} al mes", "en": "{} a month"}
_MONTHS = {"es": "{} meses", "en": "{} months"}


def figure_slots(draft: Draft, facts: Facts, figures: Sequence[Figure], slug: str) -> dict[str, Slot]:
    """The slots of the facts, and of the sums that bear on `slug`; `the_many` where the goal is of many a month."""
    style = number_style(draft.text, draft.language)
    slots = _fact_slots(draft, facts, style) | _sum_slots(figures, slug, draft.language, style)
    if "the_people" in slots and _reaches_many(figures):
        slots["the_many"] = slots["the_people"]
    return slots


def place_slots(draft: Draft, facts: Facts) -> dict[str, Slot]:
    """`product` and `place`, as far as the draft tells them; its country where it tells no smaller place."""
    slots = {"product": Slot(facts.product)} if facts.product else {}
    if place := facts.place.split(",")[0]:
        whole = in_full(place, draft.text)
        large = country_of(place) == place
        many = _WORTH_OF_MANY_PLACES if len(whole.split()) > _MOST_IN_A_PLACE else None
        slots["place"] = Slot(whole, worth=_WORTH_OF_A_COUNTRY if large else many)
    elif country := country_of(draft.text):
        slots["place"] = Slot(country, worth=_WORTH_OF_A_COUNTRY)
    return slots


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


def _sum_slots(figures: Sequence[Figure], slug: str, language: Language, style: NumberStyle) -> dict[str, Slot]:
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
