"""What a command loads: nothing of a chat model where none is used."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ["langchain", "langchain_openai", "openai", "genai_prices", "langgraph", "tiktoken", "sklearn"]
PROGRAM = """
import sys
from assistant.cli.main import main
try:
    main()
finally:
    print(*(name for name in {heavy!r} if name in sys.modules), file=sys.stderr)
"""


def loaded_by(shell, *arguments: str, **settings: str) -> str:
    """The heavy packages that a command loaded, as it says on the last line of its standard error."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(heavy=HEAVY), *arguments],
        cwd=shell.directory,
        env={**shell.environment, "PYTHONPATH": str(ROOT), **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "settings", [{}, {"ASSISTANT_MODEL": "openai:any", "OPENAI_API_KEY": "none"}], ids=["", "model"]
)
@pytest.mark.parametrize("arguments", [["review", "truchas.txt"], ["search", "¿Quién dirige la mesa?"], ["--help"]])
def test_what_is_not_used_is_not_loaded(shell, arguments, settings):
    shell.write("truchas.txt", "En 20 meses, 6.000 criadores de truchas duplicarán sus ventas.\n")
    assert loaded_by(shell, *arguments, **settings) == ""
