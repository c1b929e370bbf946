"""Search, guidance, doctor, and what holds for every command."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import ENGLISH, SPANISH

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("chromadb", "langchain", "langchain_core", "langchain_chroma", "streamlit", "sklearn", "sqlalchemy", "altair")


def test_a_review_loads_nothing_that_only_other_commands_need(shell):
    name = shell.write("truchas.txt", SPANISH)
    program = (
        "import sys\n"
        "from assistant.cli.main import app\n"
        f"app(['review', {name!r}, '--json'], standalone_mode=False)\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=shell.directory, env=shell.environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    loaded = {line.split(".")[0] for line in done.stderr.splitlines()}
    assert "assistant" in loaded, done.stderr
    assert json.loads(done.stdout)["by"] == "rulebook"
    assert loaded.isdisjoint(HEAVY)


def test_help_loads_nothing_of_the_assistant_but_its_command_line():
    program = (
        "import sys\n"
        "from assistant.cli.main import app\n"
        "app(['--help'], standalone_mode=False)\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Exit codes" in done.stdout
    loaded = {line for line in done.stderr.splitlines() if line.startswith("assistant")}
    assert loaded == {"assistant", "assistant.cli", "assistant.cli.main", "assistant.cli.exits"}


@pytest.mark.parametrize("command", ["app", "review", "search", "index", "doctor"])
def test_every_command_explains_itself(shell, command):
    done = shell.run(command, "--help")
    assert done.code == 0
    assert len(done.out.splitlines()) >= 5


def test_search_cites_claims_and_declines_what_lies_outside(shell):
    found = json.loads(shell.run("search", "¿Conviene crear una mesa nueva o usar la que hay?", "--json").out)
    assert found["out_of_scope"] is False
    assert found["criteria"][0] == "spaces"
    assert any(hit["source"].startswith("R3.") for hit in found["hits"])
    outside = shell.run("search", "¿A qué hora sale el tren a Quito?")
    assert outside.code == 0
    assert outside.out == "Las siete recomendaciones no tratan de eso.\n"
    assert "do not treat" in shell.run("search", "What time is the train to Quito?", "--lang", "en").out


def test_search_takes_the_two_languages_only(shell):
    assert shell.run("search", "anything", "--lang", "fr").code == 2


def test_own_guidance_is_added_found_under_its_name_and_removed(shell):
    rule = "Todo proyecto apícola debe presentar un plan de sanidad de la colmena firmado por un veterinario."
    name = shell.write("norma.txt", rule)
    assert "norma.txt" in shell.run("index", "--add", name).out
    assert shell.run("index").out == "norma.txt\n"
    hits = json.loads(shell.run("search", "plan de sanidad de la colmena", "--json").out)["hits"]
    assert [hit["source"] for hit in hits if hit["kind"] == "guidance"] == ["norma.txt"]
    assert shell.run("index", "--remove", "norma.txt").code == 0
    assert shell.run("index").out == ""


def test_guidance_that_cannot_be_read_or_found_is_said(shell):
    assert shell.run("index", "--add", shell.write("empty.txt", "")).code == 1
    assert shell.run("index", "--remove", "nothing.txt").code == 2


def test_doctor_checks_everything_and_says_where_things_are(shell):
    done = shell.run("doctor")
    assert done.code == 0, done.err
    assert done.out.count("✓") == 5
    assert shell.environment["ASSISTANT_HOME"] in done.out
    assert done.out.endswith("Everything works.\n")


def test_a_setting_that_cannot_be_used_is_named(shell):
    done = shell.run("review", shell.write("a.txt", ENGLISH), ASSISTANT_MAX_FILE_MB="many")
    assert done.code == 2
    assert "ASSISTANT_MAX_FILE_MB" in done.err
    assert "Traceback" not in done.err


def test_knowledge_that_cannot_be_read_ends_with_three_and_the_file(shell):
    done = shell.run("review", shell.write("a.txt", ENGLISH), ASSISTANT_KNOWLEDGE_DIRECTORY=str(shell.directory))
    assert done.code == 3
    assert "actors.yaml" in done.err
    assert "Traceback" not in done.err


def test_a_home_that_cannot_be_written_is_said_plainly(shell):
    occupied = shell.directory / shell.write("occupied", "a file")
    done = shell.run("doctor", ASSISTANT_HOME=str(occupied))
    assert done.code == 3
    assert "✗ conversations" in done.err
    assert "Traceback" not in done.err
