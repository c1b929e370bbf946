"""Drafts with and without words to the assistant in them, and what must be alike of what is made of the two."""

import json
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.conversation import Block, Conversation, Paragraph, Quotation, Reply
from assistant.domain.draft import Language
from assistant.domain.finding import Examination

HERE = Path(__file__).parent
PLAIN: dict[Language, str] = {
    "es": (HERE / "plain.es.md").read_text(encoding="utf-8"),
    "en": (HERE / "plain.en.md").read_text(encoding="utf-8"),
}
_BEFORE = {"es": "- El municipio apoyará", "en": "- The district will support"}
_ROW = {"es": "| Municipio | Difusión |", "en": "| District | Publicity |"}
_PARAGRAPH = {"es": "El presupuesto es de", "en": "The budget is"}
_SENTENCE = {"es": " En 30 meses,", "en": " Within 24 months,"}


@dataclass(frozen=True)
class Case:
    """Words to the assistant, and where in a draft they stand."""

    id: str
    language: Language
    kind: str
    place: str
    text: str

    @property
    def draft(self) -> str:
        """The plain draft with these words in it."""
        plain = PLAIN[self.language]
        match self.place:
            case "sentence":
                mark = _SENTENCE[self.language]
                return plain.replace(mark, f" {self.text}{mark}", 1)
            case "bullet":
                mark = _BEFORE[self.language]
                return plain.replace(mark, f"- {self.text}\n{mark}", 1)
            case "row":
                mark = _ROW[self.language]
                return plain.replace(mark, f"| {self.text} | {self.text} |\n{mark}", 1)
            case "heading":
                mark = _PARAGRAPH[self.language]
                return plain.replace(mark, f"## {self.text}\n\n{mark}", 1)
            case _:
                mark = _PARAGRAPH[self.language]
                return plain.replace(mark, f"{self.text}\n\n{mark}", 1)


def cases(name: str) -> list[Case]:
    """The cases of a file beside this one."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Case(**json.loads(line)) for line in lines]


def held(examination: Examination) -> object:
    """What an examiner holds, without the offsets, which words before them move."""
    return (
        [
            (
                finding.slug,
                finding.status,
                [(item.quote, item.label, round(item.strength, 3)) for item in finding.evidence],
                finding.why,
                round(finding.severity, 3),
                finding.challenge
                and (finding.challenge.reason, finding.challenge.question, finding.challenge.settles, finding.by),
            )
            for finding in examination.findings
        ],
        examination.agenda,
        [(figure.name, figure.text, round(figure.value, 3), figure.holds) for figure in examination.figures],
        [getattr(examination.facts, name) and getattr(examination.facts, name).text
         for name in ("goal", "horizon", "people", "baseline", "budget", "area")],
        [(actor.name, actor.kind) for actor in examination.facts.actors],
    )  # fmt: skip


def said(reply: Reply) -> list[object]:
    """What a reply says, without offsets and without the note on what was set aside."""
    return [_words(block) for block in _without_note(reply.blocks)]


def states(conversation: Conversation) -> list[object]:
    """Where the criteria stand."""
    assert conversation.board
    return [(entry.slug, entry.status, entry.state, entry.waiver) for entry in conversation.board.entries]


def _without_note(blocks: tuple[Block, ...]) -> list[Block]:
    kept = list(blocks)
    for place, block in enumerate(kept):
        if isinstance(block, Paragraph) and block.text.startswith(("Dejo aparte", "I set aside")):
            assert isinstance(kept[place + 1], Quotation)
            return kept[:place] + kept[place + 2 :]
    return kept


def _words(block: Block) -> object:
    if isinstance(block, Quotation):
        return ("quotation", block.evidence.quote)
    if block.kind == "answered_point":
        return (block.kind, block.slug, block.quote.quote, block.figure)
    return block
