"""What a text is understood as, in one word, for the examples of both languages."""

from assistant.dialogue.intent import AnsweringAndBidding, Bidding, Correcting, GoingBack, Waiving, understand
from assistant.domain.conversation import Conversation
from assistant.domain.draft import Language
from assistant.domain.facts import Fact, Facts
from tests.dialogue.small_house import ScriptedExaminer, draft_of, opened, text_about_everything


def facts_read(language: Language) -> Facts:
    if language == "es":
        return Facts(
            horizon=Fact("18 meses", 0, 0, 18.0, "meses"),
            people=Fact("9.000 caficultores", 0, 0, 9000.0, "caficultores", "caficultores"),
            budget=Fact("350.000 euros", 0, 0, 350000.0, "euros"),
        )
    return Facts(
        horizon=Fact("18 months", 0, 0, 18.0, "months"),
        people=Fact("9,000 coffee growers", 0, 0, 9000.0, "growers", "coffee growers"),
        budget=Fact("350,000 euros", 0, 0, 350000.0, "euros"),
    )


def challenged(language: Language) -> Conversation:
    examiner = ScriptedExaminer(facts=facts_read(language))
    return opened(examiner, draft_of(text_about_everything(), language=language))


def meaning(text: str, conversation: Conversation) -> str:
    """ "answering", "waive", "waive because", "back to spaces", "correct people: 900 caficultores", "park" …"""
    match understand(text, conversation, conversation.language):
        case Waiving(reason):
            return "waive because" if reason else "waive"
        case GoingBack(slug, unclear):
            return "back to ?" if unclear else f"back to {slug}" if slug else "back"
        case Correcting(fact, corrected):
            return f"correct {fact}: {corrected}" if fact else "correct what"
        case AnsweringAndBidding(_, command):
            return f"answering, then {command.value}"
        case Bidding(command):
            return command.value
        case other:
            return other.kind
