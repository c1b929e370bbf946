"""PDF files: pages, paragraphs, margins, and what is only counted."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from assistant.domain.draft import Draft
from assistant.domain.errors import Damaged, Encrypted, NoText, TooLarge
from assistant.reading.reader import DraftReader
from tests.reading.pdf_bytes import pdf_of

PAGE = [
    "La cooperativa de pescadores vende hielo a cuarenta lanchas del puerto, y el muni-",
    "cipio paga la luz de la cámara hasta que termine la temporada de la sardina en",
    "marzo. Los socios pagan una cuota.",
]


def read(content: bytes) -> Draft:
    return DraftReader().read_file(content, "plan.pdf")


def texts(draft: Draft) -> list[str]:
    return [passage.text for passage in draft.passages]


def test_lines_are_joined_into_sentences_and_broken_words_made_whole():
    assert texts(read(pdf_of([PAGE]))) == [
        "La cooperativa de pescadores vende hielo a cuarenta lanchas del puerto, y el municipio paga la luz de la "
        "cámara hasta que termine la temporada de la sardina en marzo.",
        "Los socios pagan una cuota.",
    ]


def test_a_sentence_may_run_on_to_the_next_page_and_pages_are_known():
    draft = read(pdf_of([PAGE[:2], PAGE[2:]]))
    assert texts(draft)[0].endswith("sardina en marzo.")
    assert draft.page_at(0) == "1"
    assert draft.page_at(draft.text.index("Los socios")) == "2"


def test_headers_footers_and_page_numbers_are_taken_out():
    pages = [
        ["Red de Puertos - versión 3", f"Uno de los pasos es el {word}.", f"- {number} -"]
        for number, word in enumerate(["primero", "segundo", "tercero", "cuarto"], 1)
    ]
    draft = read(pdf_of(pages))
    assert texts(draft) == [f"Uno de los pasos es el {word}." for word in ["primero", "segundo", "tercero", "cuarto"]]


def test_a_page_without_text_keeps_the_numbers_of_the_others():
    draft = read(pdf_of([["El muelle cierra en agosto."], [], ["La lonja abre en mayo."]], images=1))
    assert draft.page_at(draft.text.index("La lonja")) == "3"
    assert [(each.what, each.words) for each in draft.skipped] == [("images", 3)]


def test_notes_on_a_page_are_counted_and_not_read():
    draft = read(pdf_of([["El muelle cierra en agosto."]], notes=["¿Quién lo dice?"]))
    assert texts(draft) == ["El muelle cierra en agosto."]
    assert [(each.what, each.words) for each in draft.skipped] == [("comments", 3)]


def test_a_figure_at_the_opening_of_a_line_is_no_number_of_a_list():
    lines = ["Los salineros del puerto venden la sal gruesa a los tres acopiadores a S/", "0.40 por kilo, y nada más."]
    assert texts(read(pdf_of([lines]))) == [" ".join(lines)]


def test_narrow_columns_beside_wide_lines_are_joined():
    wide = "La junta del puerto limpia el muelle dos veces por año con sus propias manos y con su propio dinero."
    lines = [wide, wide, "La red vende sal a los", "barcos que salen de no-", "che. Cobra al contado."]
    assert texts(read(pdf_of([lines])))[2:] == [
        "La red vende sal a los barcos que salen de noche.",
        "Cobra al contado.",
    ]


def test_a_table_of_contents_is_left_out():
    lines = ["Mercado ........................ 2", "Cuentas . . . . . . . . . . . . 14", "El muelle cierra en agosto."]
    assert texts(read(pdf_of([lines]))) == ["El muelle cierra en agosto."]


def test_what_a_browser_prints_in_the_margin_is_left_out():
    lines = ["11/2/26, 5:24 PM", "El muelle cierra en agosto.", "https://example.org/plan 1/1"]
    assert texts(read(pdf_of([lines]))) == ["El muelle cierra en agosto."]


def test_a_list_stays_a_list():
    lines = ["El proyecto necesita tres cosas de la autoridad del puerto y de la lonja:", "- permiso", "- agua limpia"]
    assert texts(read(pdf_of([lines])))[1:] == ["permiso", "agua limpia"]


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_with_a_password_is_refused(algorithm: str):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of([PAGE]))))
    writer.encrypt("secreto", algorithm=algorithm)
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(Encrypted):
        read(buffer.getvalue())


def test_a_file_that_only_forbids_copying_is_read():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of([PAGE]))))
    writer.encrypt("", "dueño", algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    assert len(texts(read(buffer.getvalue()))) == 2


def test_a_scan_is_told_from_an_empty_file():
    with pytest.raises(NoText) as scan:
        read(pdf_of([[], []], images=1))
    with pytest.raises(NoText) as blank:
        read(pdf_of([[], []]))
    assert scan.value.say("en") != blank.value.say("en")


def test_more_than_300_pages_are_refused():
    with pytest.raises(TooLarge):
        read(pdf_of([["Hola."]] * 301))


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 500, pdf_of([PAGE])[:200]])
def test_a_broken_file_is_damaged(content: bytes):
    with pytest.raises((Damaged, NoText)):
        read(content)
