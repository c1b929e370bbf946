"""Running `assistant` as a person would: a process of its own with its own home."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SPANISH = (
    "En 20 meses, 6.000 criadores de truchas de tres lagunas duplicarán sus ventas. Se creará una Red Andina de la "
    "Trucha. Se articulará con las alcaldías.\n"
)
ENGLISH = (
    "In 16 months, 4,000 beekeepers in two districts will sell graded honey to one packer. Today 90 do. "
    "The project will set up a Honey Forum.\n"
)


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left: its exit code and both streams as text."""

    code: int
    out: str
    err: str


def places_of(cache: Path, home: Path) -> dict[str, str]:
    """The environment of a command that finds its fitted rulebook in `cache`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASSISTANT_")}
    return {**kept, "ASSISTANT_CACHE_DIRECTORY": str(cache), "ASSISTANT_HOME": str(home), "COLUMNS": "200"}


@dataclass(frozen=True, slots=True)
class Shell:
    """A directory to work in, with the environment of `places_of`."""

    directory: Path
    environment: dict[str, str]

    def run(self, *arguments: str, stdin: bytes = b"", **more: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "assistant.cli.main", *arguments],
            cwd=self.directory,
            env={**self.environment, **more},
            input=stdin,
            capture_output=True,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def write(self, name: str, content: str | bytes) -> str:
        (self.directory / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def read(self, name: str) -> bytes:
        return (self.directory / name).read_bytes()
