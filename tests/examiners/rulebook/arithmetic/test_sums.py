"""Sums from a draft's own figures: what comes out right, what only informs, what cannot be."""

import pytest

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Correction
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sums import work_out
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

READER = DraftReader()


def draft_of(text: str, language: Language = "es") -> Draft:
    return READER.read_text(text, "borrador", language)


def sums_of(text: str, language: Language = "es", *corrections: Correction) -> dict[str, Figure]:
    draft = draft_of(text, language)
    return {figure.name: figure for figure in work_out(draft, read_facts(draft, corrections, (), (), find_quantities))}


@pytest.mark.parametrize(
    ("language", "text", "monthly"),
    [
        ("es", "En 18 meses, 12.000 productores venderán en feria.", 12_000 / 18),
        ("es", "Meta: pasar de 120 a 840 familias con riego. El proyecto dura 24 meses.", 30),
        ("en", "In 36 months, 1,800 young people will start work.", 50),
        ("en", "This 20-month project will help 300 weavers; 100 do so now.", 10),
    ],
)
def test_new_people_a_month_are_the_target_less_the_baseline_over_the_time(
    language: Language, text: str, monthly: float
) -> None:
    figure = sums_of(text, language)["people-per-month"]
    assert figure.value == pytest.approx(monthly)
    assert (figure.holds, figure.slug) == (None, "timeline")


def test_a_pace_under_one_a_month_is_said_by_the_year() -> None:
    figure = sums_of("Meta: pasar de 4 a 28 queserías con sello. El proyecto dura 48 meses.")["people-per-month"]
    assert "6" in figure.text
    assert "año" in figure.text


def test_cycles_give_a_pace_of_their_own() -> None:
    figure = sums_of("El cambio se mide en tres zafras: de 30 a 150 familias.")["people-per-cycle"]
    assert figure.value == 40
    assert "por zafra" in figure.text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("En 18 meses, 12.000 productores venderán en feria. El kilo vale 1,60 bolivianos.", "12.000"),
        ("En 18 meses, 12,000 productores venderán en feria. El kilo vale 1.60 soles.", "12,000"),
    ],
)
def test_a_sum_is_written_in_the_draft_s_number_style(text: str, number: str) -> None:
    assert number in sums_of(text)["people-per-month"].text


def test_growth_is_the_target_over_the_baseline() -> None:
    assert sums_of("Meta: pasar de 120 a 900 familias con riego.")["growth-factor"].value == 7.5


@pytest.mark.parametrize(
    ("language", "text", "each"),
    [
        ("es", "En 30 meses, con 450.000 USD, el proyecto ayudará a 300 familias.", 1500),
        ("en", "Budget: 600,000 dinars. The project will reach 2,400 women.", 250),
    ],
)
def test_the_money_a_person_only_informs(language: Language, text: str, each: float) -> None:
    figure = sums_of(text, language)["cost-per-person"]
    assert (figure.value, figure.holds, figure.slug) == (each, None, "business-case")


def test_tiny_money_a_person_does_not_cry_wolf() -> None:
    figures = sums_of("In 24 months, on 310,000 dollars, the project will reach 250,000 farmers.", "en")
    assert all(figure.holds is not False for figure in figures.values())


def test_land_a_family_needs_both_in_one_sentence() -> None:
    together = "El proyecto sembrará 900 hectáreas de té con 600 familias."
    apart = "El valle tiene 900 hectáreas de té. Meta: 600 familias con riego."
    assert sums_of(together)["area-per-family"].value == 1.5
    assert "area-per-family" not in sums_of(apart)


def test_people_a_provider_is_the_target_over_the_providers() -> None:
    figure = sums_of("Meta: 600 familias vacunan dos veces. Las visitan 12 promotores que cobran por animal.")
    assert figure["people-per-provider"].value == 50
    assert figure["people-per-provider"].slug == "local-providers"


def test_the_part_of_the_whole_is_shown_where_both_are_of_one_noun() -> None:
    figure = sums_of("En el cañón hay 480 familias alfareras. Meta: 120 familias venden por catálogo.")
    assert figure["share-of-population"].value == 0.25


def test_two_larger_counts_leave_the_whole_open() -> None:
    text = "En el cañón hay 480 familias y en la costa 900 familias. Meta: 120 familias venden por catálogo."
    assert "share-of-population" not in sums_of(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El programa capacitará a 2.600 familias. Meta: 120 familias venden por catálogo."),
        ("es", "Se van a visitar a unas 2.600 familias. Meta: 120 familias venden por catálogo."),
        ("en", "The project will train 2,600 families. Goal: 120 families sell by catalogue."),
        ("en", "We plan to reach up to 2,600 families. Goal: 120 families sell by catalogue."),
    ],
)
def test_those_on_whom_an_activity_is_done_are_no_population(language: Language, text: str) -> None:
    assert "share-of-population" not in sums_of(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Meta: 30 fincas en 2026, 80 en 2027 y 150 fincas en 2028 con sello."),
        ("es", "Meta: 150 fincas con sello; 30 tras la primera cosecha, 80 tras la segunda. Hoy son 6."),
        ("es", "Queremos llegar a 90 talleres: 20 el primer año, 50 el segundo y 90 el tercero."),
        ("en", "Goal: 40 homes by May 2026, 110 by May 2027 and 200 by May 2028."),
        ("en", "In three harvests we want 60, 140 and 300 growers to sell dry."),
    ],
)
def test_steps_that_rise_to_the_target_hold(language: Language, text: str) -> None:
    figure = sums_of(text, language)["milestones"]
    assert (figure.holds, figure.slug) == (True, "timeline")


def test_steps_that_fall_are_no_milestones() -> None:
    assert "milestones" not in sums_of("Meta: 150 fincas en 2026, 80 en 2027 y 30 fincas en 2028.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "En 24 meses el proyecto plantará 400 hectáreas de nogal con 200 familias. El nogal rinde al sexto año.",
        ),
        ("es", "El proyecto dura 30 meses y plantará 90 hectáreas de olivo. El olivo da fruto a los cinco años."),
        ("en", "In 24 months we will plant 300 hectares of avocado. The first harvest comes in year four."),
        ("en", "This 18-month project will plant walnut with 90 families. Walnut takes six years to bear."),
    ],
)
def test_a_first_yield_after_the_end_cannot_hold(language: Language, text: str) -> None:
    figure = sums_of(text, language)["cycles"]
    assert (figure.holds, figure.slug) == (False, "timeline")


@pytest.mark.parametrize(
    "text",
    [
        "En 24 meses 200 familias venderán nuez seca. El nogal rinde al sexto año y los de la zona ya son viejos.",
        "En 24 meses el proyecto plantará un vivero. El nogal nuevo rinde al sexto año: queda fuera de la meta.",
        "En 84 meses el proyecto plantará 400 hectáreas de nogal. El nogal rinde al sexto año.",
    ],
)
def test_a_late_crop_that_the_goal_does_not_count_on_is_no_contradiction(text: str) -> None:
    assert all(figure.holds is not False for figure in sums_of(text).values())


def test_sowings_and_harvests_are_counted_in_the_project_s_own_months() -> None:
    text = "Siembran cebada en octubre y la cosechan en abril. El proyecto dura 24 meses, desde enero de 2027."
    figure = sums_of(text)["cycles"]
    assert figure.value == 1  # sown in October 2027 and 2028; the second is harvested after December 2028
    assert "2 siembras" in figure.text


def test_groups_of_so_many_are_set_against_the_target() -> None:
    enough = sums_of("Meta: 1.200 familias con agua. Se harán 4 centros de 300 familias.")["parts-of-target"]
    short = sums_of("Meta: 1.200 familias con agua. Se harán 4 centros de 200 familias.")["parts-of-target"]
    assert (enough.holds, short.holds) == (True, False)
    assert "400" in short.text


@pytest.mark.parametrize(
    ("language", "text", "capacity", "holds"),
    [
        (
            "en",
            "In 12 months, 900 women will be trained. Five tutors will teach at home. Each can take two groups of six. "
            "There will be four courses in the year.",
            240,
            False,
        ),
        (
            "es",
            "Meta: 480 jóvenes en 24 meses. Los forman seis talleres. Cada uno forma 40 jóvenes al año.",
            480,
            True,
        ),
        (
            "es",
            "Cuatro carpinteros, 25 casas al año cada uno. Meta: 900 casas reforzadas en 24 meses.",
            200,
            False,
        ),
    ],
)
def test_what_the_servers_can_carry_is_set_against_the_target(
    language: Language, text: str, capacity: float, holds: bool
) -> None:
    figure = sums_of(text, language)["capacity"]
    assert (figure.value, figure.holds) == (capacity, holds)


def test_pieces_that_the_project_pays_must_fit_its_budget() -> None:
    text = (
        "En 24 meses 500 familias cocinarán sin humo. Presupuesto: 90.000 dólares. Se instalarán 500 cocinas. "
        "Cada cocina cuesta 400 dólares y el proyecto cubre el 80 %."
    )
    figure = sums_of(text)["unit-cost"]
    assert (figure.value, figure.holds) == (160_000, False)


def test_pieces_that_others_buy_are_not_held_against_the_budget() -> None:
    text = (
        "En 24 meses 500 familias cocinarán sin humo. Presupuesto: 90.000 dólares. Se venderán 500 cocinas. "
        "Cada cocina cuesta 400 dólares y la caja las financia."
    )
    assert "unit-cost" not in sums_of(text)


def test_a_wait_longer_than_the_project_cannot_hold() -> None:
    text = "En 12 meses, 80 fincas exportarán con sello. La certificadora exige dos años antes de dar el sello."
    assert sums_of(text)["wait"].holds is False


def test_pieces_needed_hold_where_the_draft_says_the_same_number() -> None:
    text = "Goal: 400 households sell dry by 2029. A dryer serves 40 households; four run now and 10 are needed."
    figure = sums_of(text, "en")["pieces-needed"]
    assert (figure.value, figure.holds) == (10, True)


def test_a_price_less_its_cost_that_gives_the_margin_holds() -> None:
    text = "La tienda paga Bs 62 por polera. Una polera cuesta Bs 48,50 y deja Bs 13,50."
    figure = sums_of(text)["unit-margin"]
    assert (figure.holds, figure.slug) == (True, "business-case")


def test_running_costs_above_takings_cannot_be_profitable() -> None:
    losing = "A kiosk sells water for MZN 9,000 a month; power and wages cost MZN 12,500. It is profitable."
    silent = "A kiosk sells water for MZN 9,000 a month; power and wages cost MZN 12,500. The council pays the rest."
    assert sums_of(losing, "en")["running-margin"].holds is False
    assert sums_of(silent, "en")["running-margin"].holds is None


def test_price_times_volume_in_one_sentence_gives_the_takings() -> None:
    figure = sums_of("El hotel pide 300 kilos por semana y paga a 9 soles el kilo.")["takings"]
    assert figure.value == 2700


def test_a_correction_changes_the_sum() -> None:
    text = "En 18 meses, 12.000 productores venderán en feria."
    corrected = sums_of(text, "es", Correction("people", "900 productores"))["people-per-month"]
    assert corrected.value == 50
    assert [evidence.quote for evidence in corrected.inputs] == ["18 meses"]


def test_the_quotes_of_a_sum_are_verbatim() -> None:
    text = "En 24 meses el proyecto plantará 400 hectáreas de nogal con 200 familias. El nogal rinde al sexto año."
    draft = draft_of(text)
    for figure in work_out(draft, read_facts(draft, (), (), (), find_quantities)):
        for evidence in figure.inputs:
            assert draft.text[evidence.start : evidence.end] == evidence.quote


def test_what_cannot_hold_comes_first() -> None:
    text = "En 24 meses el proyecto plantará 400 hectáreas de nogal con 200 familias. El nogal rinde al sexto año."
    draft = draft_of(text)
    assert work_out(draft, read_facts(draft, (), (), (), find_quantities))[0].holds is False


def test_a_draft_without_figures_has_no_sums() -> None:
    assert sums_of("La mesa se reúne en la plaza y conversa sobre el camino.") == {}
