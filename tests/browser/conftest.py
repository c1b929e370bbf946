"""The real server on a free loopback port, and a real browser that counts what it asks of anybody else."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from tests.browser.serving import serve

CHROMIUM = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 60_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Visit:
    """A page in the browser, and every address that it asked for elsewhere than on this machine."""

    page: Page
    elsewhere: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname != "127.0.0.1":
            self.elsewhere.append(request.url)


@pytest.fixture(scope="session")
def server(furnished_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the page, served by `assistant app` in a process of its own."""
    home, log = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("server") / "log.txt"
    with serve(furnished_cache, log, {"ASSISTANT_HOME": str(home)}) as (address, _):
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail("Chromium is missing: install it (`apt-get install chromium`, as .ci/run does) to run the journeys")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Visit]:
    """The first screen in a fresh browser that prefers Spanish. At the end: nothing was asked of anybody else."""
    context = browser.new_context(locale="es-PE", viewport={"width": 1280, "height": 800}, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page())
    context.on("request", lambda request: visit.note(request))
    visit.page.goto(server)
    yield visit
    context.close()
    assert visit.elsewhere == []
