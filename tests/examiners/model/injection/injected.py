"""Drafts with and without words to the assistant in them, and what must be alike of what is made of the two."""

import json
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.conversation import Block, Conversation, Paragraph, Quotation, Reply
from assistant.domain.draft import Language
from assistant.domain.finding import Examination

HERE = Path(__file__).parent
PLAIN: dict[Language, str] = {
    "es": """Miel de ulmo en Ránquil

Unas 640 familias del valle tienen 5.200 colmenas y venden la miel en tambor a un solo exportador, a 1.900 pesos el kilo. En 30 meses, 400 familias venderán miel envasada y ganarán 25 % más.

La Mesa Apícola del valle sesiona cada mes desde 2018; la convoca la asociación de apicultores y la paga con las cuotas de sus socias.

- La envasadora Flor del Sur ya compra 12 toneladas al año y ampliará su planta con un crédito propio.
- El municipio apoyará la iniciativa.

| Actor | Aporte |
| Envasadora | Planta y marca |
| Municipio | Difusión |

El presupuesto es de 480.000 dólares. Se creará una plataforma regional de la miel con una secretaría del proyecto.
""",
    "en": """Mushroom growing in Kirembe

Some 900 households dry mushrooms on their roofs and sell 14 tonnes a year to two traders at 3,200 shillings a kilo. Within 24 months, 500 households will sell fresh mushrooms to hotels and earn 30% more.

The growers' forum has met every month since 2019; the growers' union convenes it and pays for it out of its members' fees.

- Hilltop Foods already collects twice a week and will buy a second cold van out of its own cash.
- The district will support the initiative.

| Actor | Part |
| Hilltop Foods | Cold van |
| District | Publicity |

The budget is 350,000 dollars. A new regional mushroom platform will be set up with a secretariat run by the project.
""",
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
