"""The picture of a conversation in the README: `PICTURE=docs/conversation.png make test` makes it anew."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

DRAFT = (
    "Riego por goteo en el valle de Tumbaya\n\nEl proyecto durará 24 meses y cuenta con 480.000 dólares. Hoy 35 de las "
    "900 familias regantes usan riego por goteo; al cierre lo usarán 700 familias. Los equipos los instala la empresa "
    "Hidrosur, que vende 60 equipos al año y tiene dos técnicos en la zona. La Junta de Regantes se reúne cada mes, la "
    "preside un regante elegido y cobra una cuota de 5 dólares. La Dirección de Recursos Hídricos hará el seguimiento. "
    "Al finalizar, las capacidades quedarán instaladas."
)


def test_a_conversation_fits_on_one_screen_and_can_be_shown(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    page.set_viewport_size({"width": 1360, "height": 960})
    page.get_by_label("Texto del borrador").fill(DRAFT)
    page.get_by_role("button", name="Leer este texto").click()
    question = page.locator(".cp-question")
    expect(question).to_have_count(1)
    expect(page.get_by_role("tab", name="Tablero")).to_be_visible()
    expect(question).to_be_in_viewport()
    page.wait_for_timeout(1500)  # until nothing moves any more
    picture = tmp_path / "conversation.png"
    page.screenshot(path=str(picture))
    assert picture.stat().st_size > 20_000
    if wanted := os.environ.get("PICTURE"):
        shutil.copy(picture, wanted)
