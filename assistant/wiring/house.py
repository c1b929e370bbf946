"""The house: everything a screen or a command needs, built at first use and kept for the process."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.dialogue.consent import named
from assistant.dialogue.ports import Librarian, Ports
from assistant.domain.draft import Language
from assistant.domain.errors import ModelFault
from assistant.domain.model_use import Progress
from assistant.examiners.instructions import Instructions, load_instructions
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.agenda import load_kinds
from assistant.examiners.rulebook.arithmetic.reference_classes import load_reference_classes
from assistant.examiners.rulebook.challenges.open_points import load_open_points
from assistant.examiners.rulebook.examiner import RulebookExaminer
from assistant.examiners.rulebook.judging.bypassing import load_bypassing
from assistant.examiners.rulebook.judging.conditions import load_conditions
from assistant.examiners.rulebook.judging.text_signs import load_text_signs
from assistant.examiners.rulebook.judging.told_deeds import load_told_deeds
from assistant.examiners.rulebook.text.reading import Reading
from assistant.library.embedding import SentenceEncoder
from assistant.library.index import Index, IndexNews
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import Shelf, load_shelf
from assistant.reading.accents import with_accents
from assistant.reading.language import identify
from assistant.reading.passages import passage_texts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader
from assistant.settings import Settings
from assistant.wiring.learnt import Tell, learnt
from assistant.wiring.ledger import StoredLedger
from assistant.wiring.search_index import search_index

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.examiners.model.account import Account, SideBySide
    from assistant.examiners.model.asking import Asker
    from assistant.examiners.model.prompts import Prompts
    from assistant.examiners.model.spending import Budget
    from assistant.examiners.model.stop import Stop
    from assistant.store.conversations import ConversationStore

# LangChain's tracing and Chroma's telemetry, by every name they have had.
_SILENT = {
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "LANGCHAIN_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "ANONYMIZED_TELEMETRY": "False",
}


@dataclass
class House:
    """Everything a screen or a command needs. `tell` is called with a sentence (es, en) while something is built."""

    settings: Settings
    tell: Tell = lambda _: None
    meanwhile: "Callable[[House], None]" = lambda _: None  # for whoever waits until the rulebook is fitted elsewhere
    around_asker: "Callable[[Asker], Asker]" = lambda asker: asker  # for measuring: who asks keeps the replies

    def __post_init__(self) -> None:
        """Nothing is traced or counted elsewhere, whatever the environment says."""
        os.environ.update(_SILENT)

    @cached_property
    def reader(self) -> DraftReader:
        """Turns text and files into drafts."""
        return DraftReader(most_megabytes=self.settings.max_file_mb)

    @cached_property
    def shelf(self) -> Shelf:
        """Recommendations and criteria. Raises `KnowledgeError`."""
        return load_shelf(self.settings.knowledge_directory, self.settings.cache_directory)

    @cached_property
    def encoder(self) -> SentenceEncoder:
        """The one encoder of the process."""
        return SentenceEncoder()

    @cached_property
    def index(self) -> Index:
        """The search index; nothing is opened before the first question."""

        def notify(news: IndexNews) -> None:
            self.tell({"es": news.say("es"), "en": news.say("en")})

        return search_index(self.settings, self.shelf, self.encoder, notify)

    @cached_property
    def librarian(self) -> ShelfLibrarian:
        """Knows the recommendations and searches them."""
        return ShelfLibrarian(self.shelf, self.index, self.encoder)

    @cached_property
    def named_librarian(self) -> Librarian:
        """Searches with the embeddings of the settings: questions are sent to their provider, so only for who agreed.

        The built-in search where none are named, and wherever they fail, with a word.
        """
        settings = self.settings
        if not settings.embeddings:
            return self.librarian
        from assistant.library.named_search import NamedLibrarian, librarian_by_name

        def notify(news: IndexNews) -> None:
            self.tell({"es": news.say("es"), "en": news.say("en")})

        def build() -> ShelfLibrarian:
            directory = settings.cache_directory / "index-by-name"
            return librarian_by_name(settings.embeddings, settings.embeddings_base_url, directory, self.shelf, notify)

        return NamedLibrarian(self.librarian, build, lambda error: self.tell(dict(error.sentences)))

    @cached_property
    def instructions(self) -> Instructions:
        """Tells what addresses the assistant in a draft, a message or added guidance. Raises `KnowledgeError`."""
        return load_instructions(self.settings.knowledge_directory / "lexicon")

    @cached_property
    def examiner(self) -> RulebookExaminer:
        """The rulebook. Fits its classifiers first when the knowledge has changed. Raises `LibraryError`."""
        knowledge = self.settings.knowledge_directory
        lexicon = load_lexicon(knowledge / "lexicon")
        return RulebookExaminer(
            librarian=self.librarian,
            encoder=self.encoder,
            lexicon=lexicon,
            conditions=load_conditions(knowledge / "lexicon"),
            bypassing=load_bypassing(knowledge / "lexicon", lexicon.go_betweens),
            told_deeds=load_told_deeds(knowledge / "lexicon"),
            text_signs=load_text_signs(knowledge / "lexicon"),
            kinds=load_kinds(knowledge / "intervention-kinds.yaml"),
            references=load_reference_classes(knowledge),
            learnt=learnt(self.settings, self.tell, lambda: self.meanwhile(self)),
            reading=Reading(split=passage_texts, quantities=find_quantities, accented=with_accents),
            knowledge_sha256=self.shelf.sha256,
            instructions=self.instructions,
            open_points=load_open_points(knowledge / "lexicon"),
        )

    @cached_property
    def store(self) -> "ConversationStore":
        """Conversations in SQL. Raises `StoreError`."""
        from assistant.store.conversations import ConversationStore  # half a second that a review does not need

        return ConversationStore(self.settings.database)

    @cached_property
    def ports(self) -> Ports:
        """What a turn of the dialogue works with."""
        return Ports(self.reader, self.librarian, self.examiner)

    # ------------------------------------------------------------ with a chat model

    @cached_property
    def model_named(self) -> str:
        """What a person is asked to consent to: the model, its server, the embeddings; "" where no model is set."""
        settings = self.settings
        if not settings.model:
            return ""
        from assistant.examiners.model.providers import server_of

        searching = settings.embeddings
        if searching and settings.embeddings_base_url:
            searching = named(searching, urlsplit(settings.embeddings_base_url).netloc)
        try:
            return named(settings.model, server_of(settings.model, settings.model_base_url), searching)
        except ModelFault:  # an unknown provider: the first turn says so
            return named(settings.model, "", searching)

    @cached_property
    def prompts(self) -> "Prompts":
        """Every word that is sent to a model. Raises `PromptError`."""
        from assistant.examiners.model.prompts import Prompts

        return Prompts.load(self.settings.prompts_directory)

    @property
    def budget(self) -> "Budget":
        """What may be spent on models."""
        from assistant.examiners.model.spending import Budget

        settings = self.settings
        return Budget(
            settings.model_tokens_per_conversation,
            settings.model_tokens_per_day,
            settings.model_money_per_conversation,
            settings.model_money_per_day,
        )

    def account(self, conversation: str) -> "Account":
        """An account for one turn of a conversation; the store remembers what it costs."""
        from assistant.examiners.model.account import Account
        from assistant.examiners.model.spending import price

        settings = self.settings
        known = price(settings.model, settings.model_base_url, settings.model_price_in, settings.model_price_out)
        ledger = StoredLedger(self.store.spending)
        budget, beside = self.budget, self._accounts
        return Account(settings.model, conversation, price=known, budget=budget, ledger=ledger, beside=beside)

    def model_ports(
        self,
        conversation: str,
        language: Language,  # noqa: ARG002  # so far each draft and message tells its own
        stop: "Stop",
        progress: Callable[[Progress], None],
    ) -> "tuple[Ports, Account]":
        """What one turn works with when a person has consented to the model, and the turn's account.

        Whatever the model does not give, the rulebook gives. Raises `ModelFault` where no model is to be had at all.
        """
        from assistant.examiners.model.calling import Caller, Limits
        from assistant.examiners.model.colleague import ModelColleague
        from assistant.examiners.model.examiner import ModelExaminer
        from assistant.examiners.model.providers import provider_of

        settings, account = self.settings, self.account(conversation)
        caller = Caller(
            self._chat_model,
            account,
            Limits(patience=settings.model_patience_seconds),
            stop,
            key=provider_of(settings.model).key,
        )
        asker = self.around_asker(caller)
        librarian = self.named_librarian
        examiner = ModelExaminer(
            rulebook=self.examiner,
            asker=asker,
            account=account,
            prompts=self.prompts,
            librarian=librarian,
            parallel=settings.model_parallel,
            progress=progress,
            stop=stop,
            language_of=identify,
        )
        colleague = ModelColleague(
            asker=asker,
            account=account,
            prompts=self.prompts,
            librarian=librarian,
            language_of=identify,
            stop=stop,
            progress=progress,
        )
        return Ports(self.reader, librarian, examiner, colleague), account

    def prepare_model(self) -> None:
        """Load what a turn with the model needs, which takes seconds the first time. Sends nothing.

        Raises `ModelFault` and `PromptError`.
        """
        from assistant.examiners.model import colleague, examiner  # noqa: F401

        _ = self._chat_model, self.prompts

    @cached_property
    def _accounts(self) -> "SideBySide":
        """The accounts of the turns under way in this process."""
        from assistant.examiners.model.account import SideBySide

        return SideBySide()

    @cached_property
    def _chat_model(self) -> "BaseChatModel":
        """The model of the settings, made once. Raises `ModelFault`."""
        from assistant.examiners.model.providers import chat_model

        settings = self.settings
        return chat_model(settings.model, settings.model_base_url, settings.model_patience_seconds)
