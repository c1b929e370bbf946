"""Starts the server of the page. Knows nothing of what the page shows."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

from assistant.domain.errors import ContrapuntoError
from assistant.settings import Settings

_FIRST_PORT = 8501
_ADDRESS = "127.0.0.1"
_LONGEST_START = 30.0  # seconds
_WITH_MODEL = {
    "es": "Contrapunto está en {url} (Ctrl+C para cerrarlo). Nada sale de este equipo mientras no se elija {model}.",
    "en": "Contrapunto is at {url} (Ctrl+C to close it). Nothing leaves this machine unless {model} is chosen.",
}
_READY = {
    "es": "Contrapunto está en {url} (Ctrl+C para cerrarlo). Nada sale de este equipo.",
    "en": "Contrapunto is at {url} (Ctrl+C to close it). Nothing leaves this machine.",
}


def launch() -> None:
    """Serve the page until interrupted, for this machine alone unless STREAMLIT_SERVER_ADDRESS says otherwise."""
    settings = Settings()
    options = server_options(os.environ)
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS", _ADDRESS)
    port = os.environ.get("STREAMLIT_SERVER_PORT") or options["server.port"]
    ready = (_WITH_MODEL if settings.model else _READY)[settings.language or "es"]
    sys.stderr.write(ready.format(url=f"http://{address}:{port}", model=settings.model) + "\n")
    sys.argv = ["streamlit", "run", str(Path(__file__).with_name("app.py")), *flags(options)]
    Thread(target=_prepare, args=(address, int(port)), name="warm-up", daemon=True).start()
    from streamlit.web.cli import main

    sys.exit(main())


def server_options(environment: Mapping[str, str]) -> dict[str, str]:
    """Streamlit's options. One that the environment sets as STREAMLIT_… is left to it, but for the usage statistics."""
    options = {
        "server.address": _ADDRESS,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "server.showEmailPrompt": "false",
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "theme.base": str(Path(__file__).with_name("theme.toml")),
    }
    if "STREAMLIT_SERVER_PORT" not in environment:
        options["server.port"] = str(_free_port(environment.get("STREAMLIT_SERVER_ADDRESS", _ADDRESS)))
    left = {name: value for name, value in options.items() if _variable(name) not in environment}
    return {**left, "browser.gatherUsageStats": "false"}


def flags(options: dict[str, str]) -> list[str]:
    """The options as they stand on a command line."""
    return [f"--{name}={value}" for name, value in options.items()]


def _prepare(address: str, port: int) -> None:
    """Load what the first screen needs once the server listens, while the browser is still on its way."""
    until = monotonic() + _LONGEST_START
    while monotonic() < until:
        with closing(socket.socket(_family(address))) as tried:
            if tried.connect_ex((address, port)) == 0:
                break
        sleep(0.05)
    from assistant.ui import conversation_page, recommendations_page  # noqa: F401
    from assistant.ui.premises import the_premises

    house = the_premises().house
    with suppress(ContrapuntoError):  # the page says it
        _ = house.store, house.shelf.samples


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def _variable(option: str) -> str:
    """ "server.maxUploadSize" → "STREAMLIT_SERVER_MAX_UPLOAD_SIZE"."""
    return "STREAMLIT_" + re.sub(r"(?<=[a-z])(?=[A-Z])", "_", option.replace(".", "_")).upper()


def _free_port(address: str) -> int:
    """The first port from 8501 on that nobody listens on."""
    for port in range(_FIRST_PORT, _FIRST_PORT + 100):
        with closing(socket.socket(_family(address))) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((address, port))
            except OSError:
                continue
            return port
    return _FIRST_PORT
