"""One turn with a model behind a server on loopback: the examiner, the colleague and their account."""

from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.domain.model_use import Progress
from assistant.examiners.model.account import Account
from assistant.examiners.model.colleague import ModelColleague
from assistant.examiners.model.examiner import ModelExaminer
from assistant.examiners.model.prompts import Prompts
from assistant.examiners.model.stop import Stop
from assistant.reading.language import identify
from assistant.wiring.house import House
from tests.conftest import ROOT
from tests.examiners.model.asked import account, caller
from tests.examiners.model.provider import Provider

PROMPTS = ROOT / "prompts"


@dataclass
class Turn:
    """What a turn is made of. `told` gathers its progress; `on_progress` may act on it."""

    house: House
    provider: Provider
    patience: float = 30.0
    account: Account = field(default_factory=account)
    stop: Stop = field(default_factory=Stop)
    told: list[Progress] = field(default_factory=list)
    on_progress: Callable[[Progress], object] = lambda _: None

    def __post_init__(self) -> None:
        prompts, librarian = Prompts.load(PROMPTS), self.house.librarian
        asker = caller(self.provider, self.account, self.patience, self.stop)
        self.examiner = ModelExaminer(
            rulebook=self.house.examiner,
            asker=asker,
            account=self.account,
            prompts=prompts,
            librarian=librarian,
            language_of=identify,
            progress=self._progress,
            stop=self.stop,
        )
        self.colleague = ModelColleague(asker, self.account, prompts, librarian, identify, self.stop)

    def _progress(self, progress: Progress) -> None:
        self.told.append(progress)
        self.on_progress(progress)
