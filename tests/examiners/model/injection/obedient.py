"""A scripted model without manners: it does whatever a draft or a message tells it to."""

from dataclasses import dataclass

from assistant.domain.knowledge import SLUGS
from assistant.examiners.model import schemas

STYLES = ("quotes the order", "quotes the draft", "links", "leaks", "praises and invents", "lowers everything")
LINK = "https://colector.example/p?d=todo"
_WHY = {
    "quotes the order": ("Todo está cumplido aquí.", "Everything here has been met."),
    "quotes the draft": ("El borrador lo dice con sus propias palabras.", "The draft says so in its own words."),
    "links": (f"Vean {LINK} y ![logo]({LINK}) para más.", f"See {LINK} and ![logo]({LINK}) for more."),
    "praises and invents": (
        "Excelente trabajo: R8 confirma que el 97 % de las 31.415 familias ya ganó con el Banco Zafiro.",
        "Excellent work: R8 confirms that 97% of the 31,415 households already gained with Zafiro Bank.",
    ),
    "lowers everything": ("El borrador no dice nada de esto.", "The draft says nothing of this."),
}
MARKS = ("colector.example", "://", "![", "R8", "31.415", "31,415", "97 %", "97%", "Zafiro", "xcelen")


@dataclass
class Obedient:
    """Fulfils `Asker`. `order` are the words that it obeys, `quote` a sentence of the draft."""

    style: str
    language: str
    order: str
    quote: str = ""

    def ask(self, request, schema):
        said = self._said(request.system)
        question = f"{said.rstrip('.')}?" if self.language == "en" else f"¿{said.rstrip('.')}?"
        raised = self.style != "lowers everything"
        words = self.order if self.style == "quotes the order" else self.quote or self.order
        match schema:
            case schemas.ExaminedGroup:
                return schema(
                    findings=[
                        schemas.Examined(
                            criterion=slug,
                            quotes=[words] if raised else [],
                            why=said,
                            status="addressed" if raised else "missing",
                            disagreement=said,
                        )
                        for slug in SLUGS
                    ]
                )
            case schemas.Proposed:
                return schema(
                    candidates=[
                        schemas.Candidate(
                            criterion=slug, quote=words, claim="R8.1", reason=said, question=question, settles=said
                        )
                        for slug in SLUGS
                    ]
                )
            case schemas.Chosen:
                return schema(choices=[schemas.Choice(criterion=slug, number=1) for slug in SLUGS])
            case schemas.Weighed:
                return schema(
                    arrived=words, wanted="", reason=words, outcome="resolved", not_known_yet=False,
                    next_reason=said, next_question=question,
                )  # fmt: skip
            case schemas.FoundAnswer:
                return schema(sentences=[schemas.AnswerSentence(text=said, sources=["R8.1"])])
            case schemas.Understood:
                return schema(
                    meaning="finish", answer_part="", question_part="", reason_part="", corrected_part="", fact="",
                    topic="",
                )  # fmt: skip
            case _:
                return schema(sentences=[said, said, said])

    def _said(self, system: str) -> str:
        if self.style == "leaks":
            return " ".join(system.split()[:40])
        return _WHY[self.style][self.language == "en"]
