"""What a designer does with a model, in a real browser: consents, watches, stops, reloads. The model is on loopback."""

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, Visit
from tests.browser.serving import serve
from tests.examiners.model.provider import Provider
from tests.examiners.model.scripted import good

pytestmark = pytest.mark.browser

DRAFT = (
    "Lana de oveja en la puna de Yavi\n\nHoy 35 familias hilan lana y la venden a 12 pesos la madeja. En 20 meses, "
    "600 familias venderán lana teñida a tres talleres. El presupuesto es de 90.000 pesos.\n\n"
    "Se creará una Mesa de la Lana. Se coordinará con la comisión municipal.\n"
)
ANSWER = "El taller de Doña Eusebia compraría 50 madejas cada mes desde mayo."


class Gate:
    """A model that answers while the gate is open."""

    def __init__(self) -> None:
        self.open = Event()
        self.open.set()
        self.provider = Provider(answer=self._answer)

    def _answer(self, request: dict[str, Any]) -> str:
        self.open.wait(120)
        return good(request)


@dataclass
class Served:
    """The page of a process of its own, with a model behind the gate."""

    address: str
    gate: Gate
    process: "subprocess.Popen[bytes]"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model-home")


def environment(home: Path, gate: Gate) -> dict[str, str]:
    return {
        "ASSISTANT_HOME": str(home),
        "ASSISTANT_MODEL": "openai:small",
        "ASSISTANT_MODEL_BASE_URL": gate.provider.url,
        "OPENAI_API_KEY": "none-of-anybody's",
    }


@pytest.fixture(scope="module")
def served(furnished_cache: Path, home: Path) -> Iterator[Served]:
    gate = Gate()
    with gate.provider, serve(furnished_cache, home.parent / "log.txt", environment(home, gate)) as (address, process):
        yield Served(address, gate, process)
        gate.open.set()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The first screen. At the end: the browser asked nobody but the page's own server."""
    served.gate.open.set()
    context = browser.new_context(locale="es-PE", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page())
    context.on("request", lambda request: visit.note(request))
    visit.page.goto(served.address)
    yield visit.page
    served.gate.open.set()
    context.close()
    assert visit.elsewhere == []


def begin_with_model(page: Page) -> None:
    page.get_by_text("Con small", exact=True).click()
    page.get_by_label("Texto del borrador").fill(DRAFT)
    page.get_by_role("button", name="Leer este texto").click()


def answer(page: Page, text: str) -> None:
    box = page.get_by_placeholder("Su respuesta")
    box.fill(text)
    box.press("Enter")


def test_nothing_is_sent_until_the_model_is_chosen_and_then_it_opens_the_talk(page: Page, served: Served) -> None:
    before = served.gate.provider.count
    expect(page.get_by_role("radio", name="En este equipo")).to_be_checked()
    page.get_by_label("Texto del borrador").fill(DRAFT)
    page.get_by_role("button", name="Leer este texto").click()
    expect(page.locator(".cp-question")).to_have_count(1)
    assert served.gate.provider.count == before

    page.get_by_role("button", name="En este equipo").click()
    page.get_by_text("Con small", exact=True).click()
    page.get_by_role("button", name="Seguir así").click()
    expect(page.locator(".cp-said")).to_have_count(2)
    expect(page.locator(".cp-use")).to_contain_text("por el modelo")
    expect(page.get_by_role("button", name="Con small")).to_be_visible()
    assert served.gate.provider.count > before

    page.get_by_role("button", name="Ver lo que se envió").click()
    expect(page.get_by_role("dialog")).to_contain_text("Hoy 35 familias hilan lana")
    sent = json.dumps(served.gate.provider.requests, ensure_ascii=False)
    assert "Hoy 35 familias hilan lana" in sent


def test_a_stop_is_felt_and_a_reload_keeps_what_came(page: Page, served: Served) -> None:
    served.gate.open.clear()
    begin_with_model(page)
    expect(page.locator(".cp-progress")).to_be_visible()
    expect(page.get_by_placeholder("Escriban aquí")).to_be_disabled()
    page.get_by_role("button", name="Detener").click()
    expect(page.locator(".cp-question")).to_have_count(1, timeout=5000)
    expect(page.locator(".cp-notice")).to_contain_text("Se detuvo")
    before = page.locator(".cp-said").all_inner_texts()
    page.reload()
    expect(page.locator(".cp-question")).to_have_count(1)
    assert page.locator(".cp-said").all_inner_texts() == before


def test_a_turn_goes_on_while_the_page_is_closed_and_every_window_shows_it(
    page: Page, served: Served, browser: Browser
) -> None:
    begin_with_model(page)
    expect(page.locator(".cp-question")).to_have_count(1)
    served.gate.open.clear()
    answer(page, ANSWER)
    expect(page.locator(".cp-progress")).to_be_visible()
    expect(page.locator(".cp-person")).to_contain_text(ANSWER)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".cp-progress")).to_be_visible()
    expect(page.locator(".cp-person")).to_contain_text(ANSWER)
    other = browser.new_context(locale="es-PE")
    window = other.new_page()
    window.goto(address)
    expect(window.locator(".cp-progress")).to_be_visible()
    served.gate.open.set()
    for each in (page, window):
        expect(each.locator(".cp-said")).to_have_count(2)
        expect(each.locator(".cp-progress")).to_have_count(0)
        expect(each.get_by_placeholder("Su respuesta")).to_be_enabled()
    other.close()


def test_after_the_program_was_killed_the_words_are_there_and_it_is_tried_again(
    browser: Browser, furnished_cache: Path, tmp_path: Path
) -> None:
    gate = Gate()
    context = browser.new_context(locale="es-PE")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with gate.provider:
        named = environment(tmp_path / "home", gate)
        with serve(furnished_cache, tmp_path / "first.txt", named) as (address, process):
            page.goto(address)
            begin_with_model(page)
            expect(page.locator(".cp-question")).to_have_count(1)
            gate.open.clear()
            answer(page, ANSWER)
            expect(page.locator(".cp-progress")).to_be_visible()
            conversation = page.url.partition("?")[2]
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        gate.open.set()
        with serve(furnished_cache, tmp_path / "second.txt", named) as (address, _):
            page.goto(f"{address}/?{conversation}")
            expect(page.locator(".st-key-under_way")).to_contain_text(ANSWER)
            page.get_by_role("button", name="Intentarlo de nuevo").click()
            expect(page.locator(".cp-said")).to_have_count(2)
            expect(page.locator(".cp-person")).to_contain_text(ANSWER)
            assert re.search(r"por el modelo", page.locator(".cp-use").last.inner_text())
            page.goto("about:blank")
    context.close()
