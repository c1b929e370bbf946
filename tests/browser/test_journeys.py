"""What a designer does with the page, in a real browser."""

import io
import json
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

DRAFT = (
    "Queso de cabra en la quebrada\n\nHoy 60 familias hacen queso y lo venden a 30 pesos el kilo. En 18 meses, "
    "1.200 familias venderán queso madurado a cuatro hoteles. El presupuesto es de 200.000 pesos.\n\n"
    "Se creará una Plataforma Quesera. Se coordinará con la municipalidad.\n\n"
    "Precio: $30 o $45 el kilo. *Nota* <b>sin negrita</b> <script>document.title = 'roto'</script>\n"
)


def said(page: Page) -> Locator:
    return page.locator(".cp-said")


def begin(page: Page) -> None:
    page.get_by_label("Texto del borrador").fill(DRAFT)
    page.get_by_role("button", name="Leer este texto").click()
    expect(page.locator(".cp-question")).to_have_count(1)


def press(page: Page, name: str, replies: int) -> None:
    """Press a button beneath the question and wait until so many replies are seen.

    The buttons of the question before stand there too, until the page has been drawn to its end.
    """
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    page.locator(".st-key-actions").get_by_role("button", name=name).click()
    expect(said(page)).to_have_count(replies)


def word_file(path: Path) -> Path:
    document = Document()
    for paragraph in DRAFT.split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def test_a_pasted_draft_is_challenged_with_one_question(visit: Visit) -> None:
    page = visit.page
    expect(page.locator("html")).to_have_attribute("lang", "es")
    begin(page)
    expect(said(page)).to_have_attribute("lang", "es")
    question = page.locator(".cp-question").inner_text()
    assert question.strip().endswith("?")
    expect(page.locator(".cp-chip")).to_contain_text("versión 1")
    page.get_by_role("tab", name="Borrador").click()
    draft = page.locator(".cp-draft")
    expect(draft).to_contain_text("*Nota* <b>sin negrita</b> <script>document.title = 'roto'</script>")
    expect(draft).to_contain_text("$30 o $45 el kilo")
    assert page.locator(".cp-draft b, .cp-draft em, .cp-draft script, .cp-draft .katex").count() == 0
    assert page.title() == "Contrapunto"
    assert page.locator(".cp-draft mark").count() > 0
    page.get_by_role("tab", name="Cuentas").click()
    expect(page.locator(".cp-sum").first).to_be_visible()


def test_an_uploaded_file_is_answered_waived_finished_and_taken_away(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    page.locator("input[type=file]").set_input_files(word_file(tmp_path / "queso.docx"))
    expect(page.locator(".cp-question")).to_have_count(1)

    box = page.get_by_placeholder("Su respuesta")
    box.fill("Hoy son 60 familias; 150 al final del primer año y 260 a los 18 meses, con la leche que ya hay.")
    box.press("Enter")
    expect(said(page)).to_have_count(2)
    expect(page.locator(".cp-person")).to_contain_text("150 al final del primer año")

    page.get_by_role("button", name="No aplica…").click()
    page.get_by_label("No aplica, porque…").fill("los hoteles ya compran sin que haya ninguna regla de por medio")
    page.get_by_role("button", name="Anotarlo con esta razón").click()
    expect(said(page)).to_have_count(3)

    press(page, "Terminar", 4)
    review = page.locator(".st-key-review")
    contents = {}
    for label in ("Word", "Markdown", "JSON"):
        with page.expect_download() as coming:
            review.get_by_role("button", name=label).click()
        contents[label] = Path(coming.value.path()).read_bytes()
    reason = "los hoteles ya compran sin que haya ninguna regla"
    assert reason in contents["Markdown"].decode()
    assert any(reason in paragraph.text for paragraph in Document(io.BytesIO(contents["Word"])).paragraphs)
    board = json.loads(contents["JSON"])["conversation"]["board"]
    assert any(reason in (entry["waiver"] or "") for entry in board)


def test_a_reload_in_the_middle_goes_on_where_it_was(visit: Visit) -> None:
    page = visit.page
    begin(page)
    press(page, "Pasar a la siguiente", 2)
    before = said(page).all_inner_texts()
    assert "?c=" in page.url
    page.reload()
    expect(said(page)).to_have_count(2)
    assert said(page).all_inner_texts() == before
    press(page, "¿Por qué se pregunta?", 3)
    expect(page.locator(".cp-question").last).to_be_in_viewport()


def test_another_page_and_back_keeps_the_conversation(visit: Visit) -> None:
    page = visit.page
    begin(page)
    page.get_by_role("link", name="Recomendaciones").click()
    expect(page.get_by_role("heading", name="Las siete recomendaciones")).to_be_visible()
    page.get_by_role("link", name="Conversación").click()
    expect(said(page)).to_have_count(1)
    page.get_by_text("English", exact=True).click()
    expect(page.get_by_role("tab", name="Board")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(said(page)).to_have_attribute("lang", "es")


def test_a_conversation_is_deleted_only_after_being_asked(visit: Visit) -> None:
    page = visit.page
    begin(page)
    rows = page.locator("[class*=st-key-past-]").get_by_role("button", name="Borrar")
    before = rows.count()
    rows.first.click()
    page.get_by_role("dialog").get_by_role("button", name="No, conservarla").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert rows.count() == before
    rows.first.click()
    page.get_by_role("dialog").get_by_role("button", name="Sí, borrarla").click()
    expect(rows).to_have_count(before - 1)
    expect(page.get_by_label("Texto del borrador")).to_be_visible()


def test_the_keyboard_alone_is_enough(visit: Visit) -> None:
    page = visit.page
    page.get_by_label("Texto del borrador").focus()
    page.keyboard.insert_text(DRAFT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".cp-question")).to_have_count(1)
    button = page.locator(".st-key-actions").get_by_role("button", name="Ver un ejemplo")
    button.focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_count(2)
    expect(page.locator(".cp-example")).to_be_visible()


def test_in_a_long_talk_and_a_small_window_what_was_read_can_still_be_corrected(visit: Visit) -> None:
    page = visit.page
    begin(page)
    for replies in (2, 3, 4):
        press(page, "Pasar a la siguiente", replies)
    page.set_viewport_size({"width": 1100, "height": 560})
    correct = page.get_by_role("button", name="Corregir lo leído")
    expect(page.locator(".cp-chip")).to_be_in_viewport()
    expect(correct).to_be_in_viewport()
    correct.click()
    again = page.get_by_role("button", name="Rehacer las cuentas")
    expect(again).to_be_in_viewport(ratio=1)
    page.get_by_label("Plazo").fill("30 meses")
    again.click()
    expect(said(page)).to_have_count(5)
