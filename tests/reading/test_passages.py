"""One idea per passage, in careful prose, lists, tables and chat."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.layout import Layout
from assistant.reading.passages import MOST_WORDS, cut
from assistant.reading.sections import sections_of
from assistant.reading.text import lay_out
from assistant.reading.words import count_words


def passages(text: str) -> list[str]:
    layout = lay_out(text)
    return [passage.text for passage in cut(layout, sections_of(layout))]


WHOLE = [
    "El Sr. Quispe y la Ing. Rosa Mamani visitan el vivero.",
    "Lo firmó la Dra. L. Benítez, de Agroforestal Norte S.A. de Cuenca.",
    "EE. UU. compra el 12.5 % y la U.E. el resto.",
    "Cada familia cosecha 1.200 kilos, 12,5 por surco.",
    "Se paga a S/ 1.60 o a S/. 2.10 el kilo.",
    "La jornada cuesta Bs. 110 y el flete Q. 40.",
    "Hay otras salidas, p. ej. la panela, y también p.ej. el jugo.",
    "We tried other crops, e.g. millet, i.e. what the soil allows.",
    "Under Act No. 12 and art. 5, Savanna Feeds Ltd. pays the levy.",
    "Mr. Otieno of Lakeside Fish Co. buys from Dr. Amina's group at 8 a.m. each day.",
    "La asociación pidió agua (ver pág. 4 y el cap. 2) en mayo.",
    "Lo dice el estudio: «Nadie compra... salvo en julio».",
    "The plan ends in approx. 30 months.",
    "Trabajan en Sta. Rosa, Av. Central núm. 8.",
    "La meta es 3.5 toneladas vs. 2.1 de hoy.",
]

APART = [
    ("Hay dos plantas. Una está cerrada.", 2),
    ("¿Quién paga? La junta paga. ¡Ya firmó!", 3),
    ("La compra la hace Molinos del Sur S.A. El pago es semanal.", 2),
    ("Se venden 300 kg. La otra mitad se pierde.", 2),
    ("Termina en 2027. En 2028 sigue la junta.", 2),
    ("They pay 40 a kilo. 12 firms buy.", 2),
    ("Compran maíz, yuca, etc. Nadie compra sorgo.", 2),
    ("Él dijo: «No pagamos.» Después pagó.", 2),
    ("La red vende poco.Luego subió el precio.", 2),
    ("La mitad no paga. Nº de socios: 40.", 2),
    ("She said no. The bank said yes.", 2),
    ("Se probó en Loja… Nadie volvió.", 2),
    ("1. Los socios pagan. 2. El municipio no.", 2),
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_point_that_ends_nothing_parts_nothing(sentence: str):
    assert passages(sentence) == [sentence]


@pytest.mark.parametrize("text, count", APART)
def test_each_sentence_is_a_passage(text: str, count: int):
    assert len(passages(text)) == count


def test_chat_without_capitals_is_parted_at_its_points_and_lines():
    chat = "queremos vender miel. la gente no paga mucho. q hacemos?\nya hay 12 socios\nel banco no presta"
    assert passages(chat) == [
        "queremos vender miel.",
        "la gente no paga mucho.",
        "q hacemos?",
        "ya hay 12 socios",
        "el banco no presta",
    ]


def test_text_without_a_single_mark_is_read():
    assert passages("ayudar a los colmeneros de la sierra") == ["ayudar a los colmeneros de la sierra"]


def test_bullets_lose_their_marks_and_keep_their_semicolons():
    text = "Metas:\n- 40 socios en junio; 80 en diciembre\n• panal limpio\n* agua\n1) registro\n2) venta"
    assert passages(text) == [
        "Metas:",
        "40 socios en junio; 80 en diciembre",
        "panal limpio",
        "agua",
        "registro",
        "venta",
    ]


def test_a_numbered_list_keeps_one_passage_for_an_item():
    assert passages("1. The bank lends.\n2. The shop sells.\n2.1 The shop repairs.") == [
        "The bank lends.",
        "The shop sells.",
        "The shop repairs.",
    ]


@pytest.mark.parametrize("row", ["Miel\t40 kg\t12 USD", "| Miel | 40 kg. | 12 USD. |"])
def test_a_table_row_is_one_passage(row: str):
    assert passages(f"Los precios de hoy son estos.\n\n{row}\n{row}") == ["Los precios de hoy son estos.", row, row]


def test_a_markdown_rule_is_no_passage():
    assert passages("| a | b |\n|---|---|\n| c | d |") == ["| a | b |", "| c | d |"]


def test_a_sentence_of_more_than_60_words_is_cut_at_its_semicolons():
    clause = "la junta de riego limpia el canal dos veces por año con sus propias manos y su propio dinero"
    text = f"En {clause}; {clause}; {clause}; {clause}."
    assert len(passages(text)) == 4
    assert passages(f"En {clause}; {clause}.") == [f"En {clause}; {clause}."]


def test_a_very_long_sentence_is_cut_at_its_conjunctions():
    clause = "la junta de riego limpia el canal dos veces por año con sus manos"
    text = ", y ".join([clause] * 8)
    assert 1 < len(passages(text)) <= 5
    assert all(piece.startswith(("la", "y")) for piece in passages(text))


def test_hard_wrapped_lines_are_one_sentence():
    text = (
        "The cooperative sells ice to forty boats and the town pays for\n"
        "the electricity of the cold room until the end of the season,\n"
        "which comes in March. Members pay a monthly fee that the board\n"
        "sets each year."
    )
    assert len(passages(text)) == 2


def test_a_bullet_that_is_wrapped_stays_one():
    assert passages("- la junta limpia el canal y\n  paga la bomba\n- el banco presta") == [
        "la junta limpia el canal y paga la bomba",
        "el banco presta",
    ]


HEADINGS = [
    ("# Mercado\nLa sal se vende en ferias.\n\n## Cuentas\nCuesta 3 soles.", ["Mercado", "Cuentas"]),
    ("Sal de la costa\n\nLa sal se vende en ferias.", ["Sal de la costa"]),
    ("1. Mercado\nLa sal se vende en ferias.\n2. Cuentas\nCuesta 3 soles hacerla.", ["Mercado", "Cuentas"]),
    ("MERCADO\nLa sal se vende en ferias.\n\nCUENTAS\nCuesta 3 soles el kilo.", ["MERCADO", "CUENTAS"]),
    ("**Mercado**\nLa sal se vende en ferias.", ["Mercado"]),
    ("Mercado\n=======\nLa sal se vende.", ["Mercado"]),
    ("Mercado. La sal se vende en ferias.\n\nCuentas. Cuesta 3 soles el kilo.", ["Mercado", "Cuentas"]),
    ("La sal se vende en ferias. Cuesta poco.", [""]),
    ("Flete S/ 0.05\n\nLa sal se vende en ferias.", [""]),
    ("La sal se vende.\n\nMercado. Hay dos ferias.", [""]),
]


@pytest.mark.parametrize("text, titles", HEADINGS)
def test_headings_open_sections(text: str, titles: list[str]):
    assert [section.title for section in sections_of(lay_out(text))] == titles


def test_a_passage_knows_its_section():
    layout = lay_out("Se empieza en mayo, con la sal de la costa norte.\n\n# Mercado\nHay ferias.")
    sections = sections_of(layout)
    assert [(sections[each.section].title, each.text) for each in cut(layout, sections)] == [
        ("", "Se empieza en mayo, con la sal de la costa norte."),
        ("Mercado", "Mercado"),
        ("Mercado", "Hay ferias."),
    ]


TOKENS = (
    """la sal S.A. No. 12 1.200 e.g. paga; Sr. «feria» (dos) 40 % - * # | y, ¿quién? ¡ya! … ... a.m. fin. Fin. 1."""
)
WORDS = st.sampled_from([*TOKENS.split(), "\t", "\n", "\n\n", "ñandú"])
PROSE = st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=150).map(" ".join))


@settings(deadline=None)
@given(PROSE)
def test_passages_reproduce_the_words_in_order_and_verbatim(text: str):
    layout = lay_out(text)
    sections = sections_of(layout)
    found = cut(layout, sections)
    position = 0
    for passage in found:
        assert layout.text[passage.start : passage.end] == passage.text
        assert passage.start >= position
        assert passage.text == passage.text.strip()
        assert passage.text
        assert count_words(passage.text) <= MOST_WORDS
        assert sections[passage.section].start <= passage.start < sections[passage.section].end
        position = passage.end
    left = outside(layout, [(passage.start, passage.end) for passage in found])
    assert not any(character.isalpha() for character in left)


@settings(deadline=None)
@given(PROSE)
def test_sections_and_blocks_are_in_order_and_whole(text: str):
    layout = lay_out(text)
    sections = sections_of(layout)
    assert sections[0].start == 0 or not layout.text[: sections[0].start].strip() or sections[0].title
    assert [section.end for section in sections[:-1]] == [section.start for section in sections[1:]]
    assert sections[-1].end == len(layout.text)
    assert all(one.end <= two.start for one, two in zip(layout.blocks, layout.blocks[1:], strict=False))
    assert Layout.from_values(layout.as_values()) == layout


def outside(layout: Layout, spans: list[tuple[int, int]]) -> str:
    """What of the text is in no span, without the marks of list items, which may be letters."""
    starts = {block.start for block in layout.blocks}
    pieces, position = [], 0
    for start, end in spans:
        gap = layout.text[position:start]
        pieces.append("" if start in starts and len(gap.split("\n")[-1]) <= 12 else gap)
        position = end
    return "".join([*pieces, layout.text[position:]])
