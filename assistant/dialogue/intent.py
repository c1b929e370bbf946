"""What a person means by a free text: an answer, unless it is clearly something else.

Rules, in both languages, that bear slips and missing accents. Knows nothing of how the examiner judges an answer.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.dialogue import signs
from assistant.dialogue.commands import Command, Commands, command_in, topic_in
from assistant.dialogue.commands_en import ENGLISH_COMMANDS
from assistant.dialogue.commands_es import SPANISH_COMMANDS
from assistant.dialogue.misreadings import misreading_in
from assistant.dialogue.objections import objection_in
from assistant.dialogue.quoting import word_count
from assistant.dialogue.spelling import folded, recognised, words_in
from assistant.domain.conversation import Conversation, Example, Why
from assistant.domain.draft import Language
from assistant.domain.facts import CorrectableFact

WORDS_OF_A_DRAFT = 120
_FEWEST_WORDS_OF_AN_ANSWER = 3
_LEAVING = frozenset({Command.PARK, Command.NEXT, Command.FINISH})

# ---------------------------------------------------------------- what may be meant


@dataclass(frozen=True, slots=True)
class Answering:
    """An answer to the pending challenge."""

    text: str
    kind: Literal["answering"] = "answering"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question, about the recommendations as far as they reach."""

    question: str
    kind: Literal["asking"] = "asking"


@dataclass(frozen=True, slots=True)
class AnsweringAndAsking:
    """An answer and a question to us in one: `text` is what may be an answer, `question` the whole."""

    text: str
    question: str
    kind: Literal["answering_and_asking"] = "answering_and_asking"


@dataclass(frozen=True, slots=True)
class AnsweringAndBidding:
    """What may be an answer, and after it the wish to leave the question: park, next, finish."""

    text: str
    command: Command
    kind: Literal["answering_and_bidding"] = "answering_and_bidding"


@dataclass(frozen=True, slots=True)
class NotKnown:
    """We do not know yet."""

    kind: Literal["not_known"] = "not_known"


@dataclass(frozen=True, slots=True)
class Waiving:
    """Does not apply; `reason` is "" where none is given."""

    reason: str
    kind: Literal["waiving"] = "waiving"


@dataclass(frozen=True, slots=True)
class GoingBack:
    """Back to a criterion, or to the one before. `unclear`: a place is named that is no criterion."""

    slug: str | None = None
    unclear: bool = False
    kind: Literal["going_back"] = "going_back"


@dataclass(frozen=True, slots=True)
class Correcting:
    """Something was misread. `fact` is None where the text does not say what."""

    fact: CorrectableFact | None
    text: str
    kind: Literal["correcting"] = "correcting"


@dataclass(frozen=True, slots=True)
class Pasting:
    """A whole draft pasted as a message."""

    text: str
    kind: Literal["pasting"] = "pasting"


@dataclass(frozen=True, slots=True)
class Bidding:
    """A short request without more to it: why, an example, park, next, finish, a greeting, thanks …"""

    command: Command
    kind: Literal["bidding"] = "bidding"


@dataclass(frozen=True, slots=True)
class Objecting:
    """Disagreement with a recommendation: "R7", or "" for the one that is pending."""

    recommendation: str
    kind: Literal["objecting"] = "objecting"


@dataclass(frozen=True, slots=True)
class Silence:
    """No words at all."""

    kind: Literal["silence"] = "silence"


Intent = (
    Answering
    | Asking
    | AnsweringAndAsking
    | AnsweringAndBidding
    | NotKnown
    | Waiving
    | GoingBack
    | Correcting
    | Pasting
    | Bidding
    | Objecting
    | Silence
)


def understand(text: str, conversation: Conversation, language: Language) -> Intent:
    """What `text` means at this point of the conversation. The person's language is tried first, then the other."""
    words = text.strip()
    if all(signs.LAUGHTER.fullmatch(word) for word in words_in(words)):
        return Silence()
    if conversation.pending is None and word_count(words) > WORDS_OF_A_DRAFT:
        return Pasting(words)
    if signs.VERSION_FIRST.match(folded(words)) and word_count(words) > WORDS_OF_A_DRAFT:
        return Pasting(words)
    for commands in _both(language):
        intent = _bidding(words, commands, conversation)
        if intent is not None:
            return intent
    plain = folded(words)
    objection = objection_in(words)
    if objection is not None:
        return Objecting(objection)
    waived = _waiving(words, plain)
    if waived is not None and waived.reason:
        waived = Waiving(_without_going_on(waived.reason, language))
    if waived is None or not waived.reason:
        closing = _closing_command(words, language)
        if closing is not None:
            return closing
    if waived is not None:
        return waived
    if conversation.examination is not None:
        misread = misreading_in(words, conversation.examination.facts)
        if misread is not None:
            return Correcting(misread.fact, misread.text)
    return _answer_or_question(words)


def asks_about_recommendations(text: str) -> bool:
    """Whether a question names the recommendations that it is about, so that nobody need be asked what it means."""
    return _speaks_of_recommendations(folded(text))


def is_assent(text: str, language: Language) -> bool:
    """Whether a text only says yes."""
    return any(command_in(text, commands) is Command.ASSENT for commands in _both(language))


def says_unknown(text: str, language: Language) -> bool:
    """Whether a text only says that something is not known."""
    return any(command_in(text, commands) is Command.UNKNOWN for commands in _both(language))


def _both(language: Language) -> tuple[Commands, Commands]:
    return (SPANISH_COMMANDS, ENGLISH_COMMANDS) if language == "es" else (ENGLISH_COMMANDS, SPANISH_COMMANDS)


def _bidding(text: str, commands: Commands, conversation: Conversation) -> Intent | None:
    plain = folded(text)
    back = signs.GOING_BACK.match(plain)
    if back and len(words_in(text)) <= 12:
        slug = topic_in(plain[back.end() :], commands)
        if slug is not None:
            return GoingBack(slug)
    command = command_in(text, commands)
    match command:
        case None:
            if back and len(words_in(text)) <= 7:
                return GoingBack(unclear=True)
            return None
        case Command.UNKNOWN:
            return NotKnown()
        case Command.BACK:
            return GoingBack()
        case Command.ASSENT:
            # After an explanation it only says "understood"; after a question it is an answer, if a thin one.
            heard = conversation.turns and isinstance(conversation.turns[-1].message, Why | Example)
            return Bidding(Command.THANK) if heard else Answering(text) if conversation.pending else Bidding(command)
        case _:
            return Bidding(command)


def _closing_command(text: str, language: Language) -> AnsweringAndBidding | None:
    """The wish to leave the question, in a sentence of its own after what was said: "The dean is away. Park it." """
    sentences = _sentences(text)
    if len(sentences) < 2 or all(word in signs.SAID_OF_TIME for word in words_in(sentences[-1])):
        return None
    for commands in _both(language):
        command = command_in(sentences[-1], commands)
        if command in _LEAVING:
            return AnsweringAndBidding(" ".join(sentences[:-1]), command)
    return None


def _without_going_on(reason: str, language: Language) -> str:
    """The reason without the wish to go on, which is granted anyway: "it is one street. Next" → "it is one street"."""
    sentences = _sentences(reason)
    last = sentences[-1] if len(sentences) > 1 else ""
    if any(command_in(last, commands) in (Command.NEXT, Command.PARK) for commands in _both(language)):
        return reason[: reason.rindex(last)].rstrip(" .,;:-")
    return reason


def _waiving(text: str, plain: str) -> Waiving | None:
    match = signs.WAIVER.match(plain)
    if match is None:
        return None
    rest = text[match.end() :] if len(plain) == len(text) else plain[match.end() :]
    if rest[:1].isalnum():
        return None
    if signs.OF_SOMEBODY.search(match.group()) and rest.strip() and not signs.CONNECTED.match(rest):
        return None
    reason = signs.CONNECTIVE.sub("", rest, count=1).strip(" .,;:-")
    if reason.startswith("?") or reason.endswith("?"):
        return None
    return Waiving(reason if len(words_in(reason)) > 1 else "")


def _answer_or_question(text: str) -> Intent:
    sentences = _sentences(text)
    asking = [_asks(sentence, alone=len(sentences) == 1) for sentence in sentences]
    if not any(asking):
        plain = folded(text)
        short = word_count(text) <= 12 and "?" not in text and not re.search(r"\d", text)
        asked = signs.ASKING_WITHOUT_MARK.match(plain) and (_speaks_of_recommendations(plain) or short)
        return Asking(text) if asked else Answering(text)
    last = sentences[-1] if asking[-1] else ""
    inner = last.find("¿")
    statements = [sentence for sentence, asks in zip(sentences, asking, strict=True) if not asks]
    if inner > 0 and not signs.SUBORDINATE.match(folded(last)):  # "Son 40 familias, ¿qué dice R3?"
        statements.append(last[:inner].strip(" ,:;–—-"))
    stated = words_in(" ".join(statements))
    if len(stated) < _FEWEST_WORDS_OF_AN_ANSWER or all(recognised(word, signs.LEAD_IN) for word in stated):
        return Asking(text)
    if not last:  # "¿Quién paga? La alcaldía.": the question may be the answer's own
        return AnsweringAndAsking(text, text)
    return AnsweringAndAsking(" ".join(statements), text)


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in signs.SENTENCE.findall(text) if words_in(sentence)]


def _asks(sentence: str, alone: bool) -> bool:
    """Whether a sentence is a question to us. `alone`: it is all that was said, perhaps an answer in doubt."""
    plain = folded(sentence)
    if not plain.rstrip(' "»”)').endswith("?") or signs.TAG.search(plain):
        return False
    asked = plain[plain.find("¿") + 1 :] if "¿" in plain else plain
    if not alone or _speaks_of_recommendations(asked):
        return True
    for clause in (asked, asked.rsplit(",", 1)[-1]):
        words = [word for word in words_in(clause) if word not in signs.LEAD_IN]
        if any(word in signs.INTERROGATIVE for word in words[:3]) or (words and words[0] in signs.AUXILIARY):
            return True
    words = list(words_in(asked))
    return "¿" in plain and len(words) >= 4 and not any(word in signs.DOUBTFUL for word in words)


def _speaks_of_recommendations(plain: str) -> bool:
    words = words_in(plain)
    return any(signs.RECOMMENDATION.fullmatch(word) or recognised(word, signs.RECOMMENDATIONS) for word in words)
