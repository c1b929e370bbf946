"""A chat model's part in the talk: it understands, answers, sums up. Fulfils `ports.Colleague`.

What it says is checked against what it was given. Where nothing may be shown it gives None, and the dialogue's own
rules go on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.dialogue.intent import Intent
from assistant.dialogue.ports import CitedSentence, Librarian
from assistant.domain.conversation import Conversation, EntryState, Paragraph, Question
from assistant.domain.draft import Language
from assistant.domain.knowledge import SLUGS, SearchResult
from assistant.domain.model_use import Progress
from assistant.domain.review import Review
from assistant.examiners.model import hedges, material
from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Asker
from assistant.examiners.model.ground import Ground
from assistant.examiners.model.guard import citations
from assistant.examiners.model.guard.admission import admitted
from assistant.examiners.model.guard.rejected import Rejected
from assistant.examiners.model.guard.speech import LanguageOf
from assistant.examiners.model.meaning import admit_meaning
from assistant.examiners.model.prompts import Prompts
from assistant.examiners.model.schemas import FoundAnswer, Summary, Understood
from assistant.examiners.model.stop import Stop
from assistant.examiners.model.trying import Uncounted, tried

_MOST_SENTENCES = 5
_MOST_WORDS_OF_A_SENTENCE = 45
_FEWEST_OF_A_SUMMARY = 3
_SAID_OF: dict[Language, dict[EntryState, str]] = {
    "es": {
        EntryState.ANSWERED: "lo responde el borrador",
        EntryState.NOT_APPLICABLE: "no aplica",
        EntryState.WAITING: "abierto, sin preguntar",
        EntryState.ASKED: "abierto, preguntado",
        EntryState.PARKED: "abierto, dejado para después",
        EntryState.OPEN: "abierto",
        EntryState.PARTLY: "resuelto a medias",
        EntryState.RESOLVED: "resuelto al conversar",
        EntryState.WAIVED: "no aplica, según el equipo",
    },
    "en": {
        EntryState.ANSWERED: "answered by the draft",
        EntryState.NOT_APPLICABLE: "does not apply",
        EntryState.WAITING: "open, not asked",
        EntryState.ASKED: "open, asked",
        EntryState.PARKED: "open, left for later",
        EntryState.OPEN: "open",
        EntryState.PARTLY: "half settled",
        EntryState.RESOLVED: "settled in the conversation",
        EntryState.WAIVED: "does not apply, says the team",
    },
}


@dataclass(frozen=True, slots=True)
class ModelColleague:
    """For one turn. None of its methods raises for a model's sake."""

    asker: Asker
    account: Account
    prompts: Prompts
    librarian: Librarian
    language_of: LanguageOf
    stop: Stop = field(default_factory=Stop)
    progress: Callable[[Progress], object] = lambda _: None

    def understand(self, text: str, conversation: Conversation) -> Intent | None:
        """What a free text means. The parts that are quoted are verbatim in it."""
        language = conversation.language
        last = conversation.turns[-1].reply if conversation.turns else None
        said = [block.text for block in last.blocks if isinstance(block, Paragraph | Question)] if last else []
        pending = conversation.pending
        request = self.prompts["understand", language].fill(
            topics="\n".join(f"{slug}: {self.librarian.criterion(slug).topic[language]}" for slug in SLUGS),
            said="\n".join(said[-4:]),
            pending=material.challenge_text(pending, language) if pending else "",
            message=text,
        )
        self.progress(Progress("understanding", 0, 1))

        def admit(reply: Understood) -> tuple[Intent | None]:
            return (admit_meaning(reply, text, pending=pending is not None),)

        meant = tried(lambda: admitted(self.asker, request, Understood, admit, Uncounted()), self.account, self.stop)
        return meant[0] if meant else None

    def answer(self, question: str, found: SearchResult, language: Language) -> tuple[CitedSentence, ...] | None:
        """An answer from what was found, sentence by sentence; None where the question lies outside."""
        hits = {hit.source: hit.text for hit in found.hits if hit.kind != "criterion"}
        if found.out_of_scope or not hits:
            return None
        recommendations = dict.fromkeys(hit.source.split(".")[0] for hit in found.hits if hit.kind == "claim")
        strengths = [f"{id}: {self.librarian.recommendation(id).hedge[language]}" for id in recommendations]
        told = "\n".join([*(f"{source}: {text}" for source, text in hits.items()), *strengths])
        request = self.prompts["answer", language].fill(found=told, question=question)
        ground = self._ground(language, told, question)

        def admit(reply: FoundAnswer) -> tuple[CitedSentence, ...]:
            if not 1 <= len(reply.sentences) <= _MOST_SENTENCES:
                raise Rejected(f"Give one to {_MOST_SENTENCES} sentences.")
            sentences = []
            for sentence in reply.sentences:
                sources = tuple(dict.fromkeys(sentence.sources))
                if not sources:
                    raise Rejected(
                        f"This sentence cites nothing: {sentence.text[:80]!r}. Give what says it, or drop it."
                    )
                citations.check(sources, hits)
                text = ground.check_prose(sentence.text, _MOST_WORDS_OF_A_SENTENCE, hits)
                hedges.check(text, [*(hits[source] for source in sources), *strengths])
                sentences.append(CitedSentence(text, sources))
            return tuple(sentences)

        self.progress(Progress("answering", 0, 1))
        return tried(lambda: admitted(self.asker, request, FoundAnswer, admit, self.account), self.account, self.stop)

    def summarise(self, review: Review) -> str | None:
        """A few sentences for the head of a review."""
        language, examination = review.draft.language, review.examination
        read = f"{review.draft.title}\n{material.read_text(examination.facts, language)}"
        figures = material.figures_text(examination.figures, language)
        board = self._board(review, language)
        still_open = "\n".join(f"- {item.question} ({item.whom})" for item in review.take_along)
        request = self.prompts["summarise", language].fill(draft=read, figures=figures, board=board, open=still_open)
        ground = self._ground(language, read, figures, board, still_open)
        claims = {claim for finding in examination.findings for claim in finding.claims}

        def admit(reply: Summary) -> str:
            if not _FEWEST_OF_A_SUMMARY <= len(reply.sentences) <= _MOST_SENTENCES:
                raise Rejected(f"Give {_FEWEST_OF_A_SUMMARY} to {_MOST_SENTENCES} sentences.")
            return " ".join(ground.check_prose(text, _MOST_WORDS_OF_A_SENTENCE, claims) for text in reply.sentences)

        self.progress(Progress("summarising", 0, 1))
        return tried(lambda: admitted(self.asker, request, Summary, admit, self.account), self.account, self.stop)

    # ------------------------------------------------------------ own

    def _ground(self, language: Language, *texts: str) -> Ground:
        systems = tuple(prompt.system for prompt in self.prompts.values())
        return Ground(language, texts, (), (), self.language_of, systems)

    def _board(self, review: Review, language: Language) -> str:
        lines = []
        for finding in review.examination.findings:
            parts = [self.librarian.criterion(finding.slug).name[language]]
            entry = review.board.entry(finding.slug) if review.board else None
            parts.append(_SAID_OF[language][entry.state] if entry else finding.status.value)
            if finding.evidence:
                parts.append(f"«{finding.evidence[0].quote}»")
            if entry and entry.answers:
                parts.append(" / ".join(answer.text for answer in entry.answers))
            if entry and entry.waiver:
                parts.append(entry.waiver)
            lines.append("- " + "; ".join(parts))
        return "\n".join(lines)
