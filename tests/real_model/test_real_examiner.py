"""A real model examines, weighs and sums up: whatever it says, nothing is shown that is not so.

The model is far too small to say anything sensible, and slow: most of what it says is refused, and much of it comes too
late. Its prompts are the program's with the instructions cut to a sentence, which it would not follow anyway.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.dialogue.ports import Ports
from assistant.dialogue.review import review_of
from assistant.domain.conversation import Say
from assistant.domain.model_use import ModelUse
from assistant.examiners.model.account import Account
from assistant.examiners.model.stop import Stop
from assistant.settings import Settings
from assistant.wiring.house import House
from tests.conftest import KNOWLEDGE, ROOT
from tests.real_model.conftest import NAME
from tests.real_model.shown import faults_of_examination, faults_of_reply, prose_is_grounded

DRAFT = (
    "In 16 months, 4,000 beekeepers in two districts will sell graded honey to one packer. Today 90 do. The project "
    "will set up a Honey Forum with the municipality."
)
ANSWER = "The municipality pays 12,000 a year for it from its 2027 budget, and Rosa Quispe of the guild leads it."
INSTRUCTIONS = "Reply with the JSON asked for, as short as can be. Copy quotes letter for letter from the draft."

SLOW_OR_CLUMSY = ("", "out_of_time", "no_answer", "stalled", "length", "empty", "cut")

Turn = Callable[[float], tuple[Ports, Account]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A house with the model, and the rulebook's own view of the draft."""

    house: House
    turn: Turn


def short_prompts(directory: Path) -> Path:
    """The prompts with every slot, one sentence of instructions and little room for the reply."""
    directory.mkdir()
    for path in (ROOT / "prompts").glob("*.??.md"):
        text = re.sub(
            r"(?s)## system\n.*?\n## user", f"## system\n\n{INSTRUCTIONS}\n\n## user", path.read_text("utf-8")
        )
        (directory / path.name).write_text(re.sub(r"most_tokens: \d+", "most_tokens: 250", text), encoding="utf-8")
    return directory


@pytest.fixture(scope="module")
def asked(server: str, fitted_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    home = tmp_path_factory.mktemp("home")
    prompts = short_prompts(home / "prompts")

    def house(patience: float) -> House:
        settings = Settings(
            _env_file=None, home=home, cache_directory=fitted_cache, knowledge_directory=KNOWLEDGE,
            prompts_directory=prompts, model=NAME, model_base_url=server, model_patience_seconds=patience,
            model_parallel=1,
        )  # fmt: skip
        return House(settings)

    local = house(30)
    _ = local.examiner

    def turn(patience: float) -> tuple[Ports, Account]:
        """The ports of one turn that may take so many seconds; the rulebook is shared."""
        own = house(patience)
        for shared in ("reader", "shelf", "encoder", "index", "librarian", "examiner"):
            vars(own)[shared] = getattr(local, shared)
        return own.model_ports(f"turn-{patience}", "en", Stop(), lambda _: None)

    return Asked(local, turn)


def heard(use: ModelUse) -> bool:
    """Whether the model was asked, and nothing else than its slowness and clumsiness came between."""
    print(use)
    return use.calls > 0 and use.fault in SLOW_OR_CLUMSY


def test_an_examination_shows_nothing_that_is_not_so(asked: Asked):
    draft = asked.house.reader.read_text(DRAFT)
    held = asked.house.examiner.examine(draft)
    ports, account = asked.turn(65)
    made = ports.examiner.examine(draft)
    assert heard(account.use("en"))
    assert faults_of_examination(made, held, draft, ports.librarian) == []
    assert (made.by == "model") == any(finding.by == "model" for finding in made.findings)


def test_a_turn_of_the_conversation_shows_nothing_that_is_not_so(asked: Asked):
    house = asked.house
    draft = house.reader.read_text(DRAFT)
    held = house.examiner.examine(draft)
    opened = open_conversation(draft, librarian=house.librarian, examiner=house.examiner, id="c")
    ports, account = asked.turn(45)
    after, reply = advance(
        opened,
        Say(ANSWER),
        reader=ports.reader,
        librarian=ports.librarian,
        examiner=ports.examiner,
        colleague=ports.colleague,
    )
    assert heard(account.use("en"))
    assert len(after.turns) == 2
    assert faults_of_reply(reply, draft, held, ports.librarian, ANSWER) == []


def test_a_summary_shows_nothing_that_is_not_so(asked: Asked):
    house = asked.house
    draft = house.reader.read_text(DRAFT)
    held = house.examiner.examine(draft)
    ports, account = asked.turn(35)
    assert ports.colleague is not None
    summary = ports.colleague.summarise(review_of(draft, held))
    assert heard(account.use("en"))
    known = [draft.text, *(figure.text for figure in held.figures), *(finding.why for finding in held.findings)]
    known += [finding.challenge.question for finding in held.findings if finding.challenge]
    assert summary is None or prose_is_grounded(summary, known)
