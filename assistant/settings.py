"""Every setting, from the environment (prefix `ASSISTANT_`) or a `.env` file. Imports nothing of ours."""

from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

import platformdirs
from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

_PACKAGE = Path(__file__).resolve().parent
_NAME = "contrapunto"


def _shipped(name: str) -> Path:
    """A directory of the repository or, once installed, of the wheel."""
    beside = _PACKAGE.parent / name
    return beside if beside.is_dir() else _PACKAGE / "_data" / name


def _named(name: str) -> str:
    provider, colon, model = name.partition(":")
    if name and not (colon and provider.strip() and model.strip()):
        raise PydanticCustomError("provider_name", "must be provider:name, for example openai:gpt-4.1-mini")
    return name


def _web_address(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise PydanticCustomError("web_address", "must be an address such as http://127.0.0.1:8000/v1")
    return url


ProviderAndName = Annotated[str, AfterValidator(_named)]
WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """What can be set. Each field is described in `.env.example`."""

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    language: Literal["es", "en"] | None = None
    home: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir(_NAME, appauthor=False)))
    cache_directory: Path = Field(default_factory=lambda: Path(platformdirs.user_cache_dir(_NAME, appauthor=False)))
    knowledge_directory: Path = Field(default_factory=lambda: _shipped("knowledge"))
    database_url: str = ""
    max_file_mb: int = Field(default=20, ge=1, le=200)
    prompts_directory: Path = Field(default_factory=lambda: _shipped("prompts"))

    model: ProviderAndName = ""
    model_base_url: WebAddress = ""
    model_patience_seconds: float = Field(default=60, ge=1, le=3600)
    model_parallel: int = Field(default=4, ge=1, le=32)
    model_tokens_per_conversation: int = Field(default=500_000, ge=0)
    model_tokens_per_day: int = Field(default=2_000_000, ge=0)
    model_money_per_conversation: float = Field(default=2.0, ge=0, allow_inf_nan=False)
    model_money_per_day: float = Field(default=10.0, ge=0, allow_inf_nan=False)
    model_price_in: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    model_price_out: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    embeddings: ProviderAndName = ""
    embeddings_base_url: WebAddress = ""

    @model_validator(mode="after")
    def _prices_go_together(self) -> Self:
        if (self.model_price_in is None) != (self.model_price_out is None):
            raise PydanticCustomError(
                "prices", "ASSISTANT_MODEL_PRICE_IN and ASSISTANT_MODEL_PRICE_OUT are set both or neither"
            )
        return self

    @property
    def database(self) -> str:
        """The database's URL: the one set, else SQLite in `home`."""
        return self.database_url or f"sqlite:///{(self.home / 'conversations.sqlite').as_posix()}"
