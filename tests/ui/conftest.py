"""A page to drive without a browser, over a home of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.ui.premises import Premises, the_premises

APP = Path(__file__).parents[2] / "assistant" / "ui" / "app.py"
OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="session")
def page_premises(furnished_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Premises]:
    """The house behind all pages of a run, ready to work."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_HOME", str(tmp_path_factory.mktemp("page-home")))
        patch.setenv("ASSISTANT_CACHE_DIRECTORY", str(furnished_cache))
        the_premises.cache_clear()
        premises = the_premises()
        while not premises.wait_until_ready(60):
            pass
        yield premises
        premises.house.index.close()
        premises.house.store.close()
    the_premises.cache_clear()


@pytest.fixture
def open_page(page_premises: Premises) -> Iterator[OpenPage]:
    """Opens the page in a window of its own, with the browser's language and an address. Leaves no conversation."""

    def open_in(locale: str = "es-PE", **address: str) -> AppTest:
        page = AppTest.from_file(str(APP), default_timeout=60)
        page.context = {"locale": locale}
        for name, value in address.items():
            page.query_params[name] = value
        return page.run()

    yield open_in
    for row in page_premises.house.store.list():
        page_premises.house.store.delete(row.id)
