"""Every setting, from the environment (prefix `ASSISTANT_`) or a `.env` file. Imports nothing of ours."""

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

_PACKAGE = Path(__file__).resolve().parent
_NAME = "contrapunto"


def _shipped(name: str) -> Path:
    """A directory of the repository or, once installed, of the wheel."""
    beside = _PACKAGE.parent / name
    return beside if beside.is_dir() else _PACKAGE / "_data" / name


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

    @property
    def database(self) -> str:
        """The database's URL: the one set, else SQLite in `home`."""
        return self.database_url or f"sqlite:///{(self.home / 'conversations.sqlite').as_posix()}"
