"""What a draft gives in one sentence is not asked of it again: another question starts from that sentence."""

import pytest

from assistant.domain.finding import Status
from assistant.examiners.rulebook.challenges.putting import putting

HEADS = {
    "es": "Hornos de cal en Tarija (Bolivia). Llegaremos a 240 caleros en 24 meses con 900.000 bolivianos. ",
    "en": "Lime kilns in Nalgonda (India). We will reach 240 burners in 24 months with 90,000 dollars. ",
}


def _put(house, slug, text, language, taken=()):
    draft = house.reader.read_text(HEADS[language] + text, "draft", language)
    facts, figures = house.examiner.read(draft)
    asking = putting(draft, facts, figures, house.examiner.open_points)
    put = asking.put(house.examiner.librarian.criterion(slug), Status.MISSING, (), taken)
    assert put is not None
    return put.challenge, draft


@pytest.mark.parametrize(
    ("slug", "language", "text"),
    [
        ("timeline", "es", "En tres campañas: 40, 80 y 120 caleros."),
        ("timeline", "es", "Serán cuatro tandas de 60."),
        ("timeline", "en", "Over three seasons: 40, 80 and 120 burners."),
        ("timeline", "en", "Each guide would look after about 30 kilns."),
        ("timeline", "en", "There will be four intakes of 60."),
        ("sustainability", "es", "La abogada del gremio cobra 300 bolivianos por escritura."),
        ("sustainability", "es", "El vivero se financiará con las ventas de plantines."),
        ("sustainability", "en", "Households pay INR 40 per month for the ash cart."),
        ("sustainability", "en", "The library will be sustained by course fees."),
        ("sustainability", "en", "The weighbridge breaks even after 14 months."),
        ("private-sector", "es", "Los hoteles pagan el uniforme de cada mesera."),
        ("private-sector", "en", "Crates are bought by the exporter."),
        ("business-case", "es", "Meta: 50 guías con ingresos de 900 bolivianos mensuales."),
        ("business-case", "en", "The mill runs at 30% of capacity."),
        ("spaces", "es", "La asamblea de marzo acordó que se cierre el pozo los lunes."),
        ("spaces", "en", "The porters have a committee, elected each May."),
    ],
)
def test_the_question_starts_from_the_sentence_that_answers_half_of_it(house, slug, language, text):
    challenge, _ = _put(house, slug, text, language)
    assert challenge.quote is not None
    assert challenge.quote.quote in text or text in challenge.quote.quote


@pytest.mark.parametrize(
    ("slug", "language", "text", "unasked"),
    [
        ("timeline", "es", "En tres campañas: 40, 80 y 120 caleros.", "primer año"),
        ("timeline", "en", "Over three seasons: 40, 80 and 120 burners.", "first year"),
        ("sustainability", "en", "Households pay INR 40 per month for the ash cart.", "who would pay"),
        ("private-sector", "en", "Crates are bought by the exporter.", "Which business"),
        ("spaces", "es", "La asamblea de marzo acordó que se cierre el pozo los lunes.", "En qué reunión"),
    ],
)
def test_it_is_not_asked_where_another_challenge_starts_from_that_sentence(house, slug, language, text, unasked):
    _, draft = _put(house, slug, text, language)
    at = draft.text.index(text)
    challenge, _ = _put(house, slug, text, language, taken=((at, at + len(text)),))
    assert unasked not in challenge.question


@pytest.mark.parametrize("text", ["The 240 houses get lime walls.", "They build 240 houses."])
def test_what_a_house_costs_is_nobodys_gain(house, text):
    draft = house.reader.read_text(f"Lime walls in Nalgonda. {text} The budget is 90,000 dollars, 240 houses in all.")
    facts, figures = house.examiner.read(draft)
    put = putting(draft, facts, figures).put(house.examiner.librarian.criterion("business-case"), Status.MISSING, ())
    assert put is not None
    assert "houses" not in put.challenge.question
