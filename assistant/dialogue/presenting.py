"""The parts of a reply: a challenge, its question again, what can be done next. Decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Librarian
from assistant.dialogue.quoting import as_statement, capitalised, narrowed, one_question
from assistant.domain.conversation import (
    Action,
    AnsweredPoint,
    Block,
    Citation,
    Conversation,
    Heading,
    Paragraph,
    Question,
    Quotation,
    Reply,
)
from assistant.domain.draft import Language
from assistant.domain.finding import Challenge
from assistant.domain.knowledge import Criterion

LONGEST_QUOTATION = 45  # words
_NOTHING_FOUND = {
    "es": (
        "No encontré en el borrador una frase que responda a esto.",
        "En el borrador no encontré dónde se responde.",
    ),
    "en": (
        "I found no sentence in the draft that answers this.",
        "I did not find a place in the draft that answers this.",
    ),
}


@dataclass(frozen=True, slots=True)
class Said:
    """What is being said back, while it is put together."""

    blocks: tuple[Block, ...] = ()
    retrieved: tuple[str, ...] = ()

    def __add__(self, other: "Said") -> "Said":
        return Said(self.blocks + other.blocks, tuple(dict.fromkeys(self.retrieved + other.retrieved)))


def note(*sentences: str) -> Said:
    """One paragraph of these sentences; nothing when they are all empty."""
    text = " ".join(sentence for sentence in sentences if sentence)
    return Said((Paragraph(text),)) if text else Said()


def recommendations_of(claims: Sequence[str]) -> tuple[str, ...]:
    """The recommendations that claims belong to: ("R3.2", "R7.1") → ("R3", "R7")."""
    return tuple(dict.fromkeys(claim.split(".")[0] for claim in claims))


def label_of(criterion: Criterion, claims: Sequence[str], language: Language) -> str:
    """ "Espacios multiactor, R3"."""
    return ", ".join((criterion.name[language], *recommendations_of(claims)))


def present(challenge: Challenge, librarian: Librarian, language: Language) -> Said:
    """A whole challenge: heading, quote, reason, question, what would settle it."""
    criterion = librarian.criterion(challenge.slug)
    recommendations = recommendations_of(challenge.claims)
    heading = criterion.name[language] + (f" ({', '.join(recommendations)})" if recommendations else "")
    blocks: list[Block] = [Heading(challenge.slug, heading, challenge.claims)]
    if challenge.quote is not None:
        blocks.append(Quotation(narrowed(challenge.quote, LONGEST_QUOTATION)))
    if challenge.reason:
        blocks.append(Paragraph(_with_what_was_found(challenge, language), "reason"))
    blocks.append(Question(challenge.question, challenge.slug))
    if challenge.settles:
        blocks.append(Paragraph(challenge.settles, "settles"))
    return Said(tuple(blocks))


def _with_what_was_found(challenge: Challenge, language: Language) -> str:
    """The reason; where neither it nor the challenge quotes the draft, after a plain word that nothing was found."""
    if challenge.quote is not None or "«" in challenge.reason or "“" in challenge.reason:
        return challenge.reason
    variants = _NOTHING_FOUND[language]
    return f"{variants[len(challenge.slug) % len(variants)]} {challenge.reason}"


def ask_again(conversation: Conversation) -> Said:
    """The pending question once more, by itself; nothing when none is pending."""
    if conversation.pending is None:
        return Said()
    phrase = pick(phrases_of(conversation.language).question_again, len(conversation.turns))
    return note(phrase) + Said((Question(conversation.pending.question, conversation.pending.slug),))


def actions_of(conversation: Conversation) -> tuple[Action, ...]:
    """What can be done next."""
    if conversation.draft is None:
        return ("new_version",) if conversation.finished else ("answer", "next", "example", "finish", "new_version")
    if conversation.finished:
        return ("back", "new_version")
    if conversation.pending is None:
        return ("back", "correct", "new_version", "finish") if conversation.asked else (
            "correct", "new_version", "finish"
        )  # fmt: skip
    earlier = any(slug != conversation.pending.slug for slug in conversation.asked)
    return (
        "answer", "waive", "park", "next", *(("back",) if earlier else ()),
        "why", "example", "again", "correct", "new_version", "finish",
    )  # fmt: skip


def reply_with(conversation: Conversation, said: Said) -> Reply:
    """The reply: only its question asks, and the claims it cites are listed."""
    blocks = tuple(_asking_only_in_the_question(block) for block in said.blocks)
    cited: dict[str, None] = {}
    for block in blocks:
        if isinstance(block, Heading):
            cited |= dict.fromkeys(block.claims)
        elif isinstance(block, Citation) and block.source in said.retrieved:
            cited[block.source] = None
    retrieved = tuple(dict.fromkeys((*said.retrieved, *cited)))
    return Reply(blocks, actions_of(conversation), tuple(cited), retrieved)


def _asking_only_in_the_question(block: Block) -> Block:
    match block:
        case Paragraph():
            return replace(block, text=capitalised(as_statement(block.text)))
        case AnsweredPoint():
            return replace(block, figure=as_statement(block.figure))
        case Question():
            return replace(block, text=one_question(block.text))
        case Heading() | Quotation() | Citation():
            return block
