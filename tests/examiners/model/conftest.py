"""No key and no address of the machine's own; nothing traced."""

from collections.abc import Iterator

import pytest

from assistant.examiners.model.providers import PROVIDERS

_ADDRESSES = ("OPENAI_BASE_URL", "OPENAI_API_BASE", "OPENAI_ORG_ID", "OPENAI_PROXY", "HTTP_PROXY", "HTTPS_PROXY")


@pytest.fixture(scope="session", autouse=True)
def _nothing_of_the_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in (*_ADDRESSES, *(name.lower() for name in _ADDRESSES)):
            patch.delenv(name, raising=False)
        for provider in PROVIDERS:
            for key in provider.keys:
                patch.delenv(key, raising=False)
        patch.setenv("LANGSMITH_TRACING", "false")
        patch.setenv("LANGCHAIN_TRACING_V2", "false")
        yield
