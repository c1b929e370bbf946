"""What a person means by a free text: an answer, unless it is clearly something else.

Rules, in both languages, that bear slips and missing accents. Knows nothing of how the examiner judges an answer.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.dialogue.commands import Command, Commands, command_in, topic_in
from assistant.dialogue.commands_en import ENGLISH_COMMANDS
from assistant.dialogue.commands_es import SPANISH_COMMANDS
from assistant.dialogue.misreadings import misreading_in
from assistant.dialogue.quoting import word_count
from assistant.dialogue.spelling import folded, recognised, word_set, words_in
from assistant.domain.conversation import Conversation, Example, Why
from assistant.domain.draft import Language
from assistant.domain.facts import CorrectableFact

WORDS_OF_A_DRAFT = 120

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
    """An answer that ends with a question to us."""

    text: str
    question: str
    kind: Literal["answering_and_asking"] = "answering_and_asking"


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
class Silence:
    """No words at all."""

    kind: Literal["silence"] = "silence"


Intent = (
    Answering | Asking | AnsweringAndAsking | NotKnown | Waiving | GoingBack | Correcting | Pasting | Bidding | Silence
)

# ---------------------------------------------------------------- the signs

_WAIVER = re.compile(
    r"^(?:(?:pues|bueno|eso|esto|este punto|ese punto|esa pregunta|esta pregunta|aqui|en (?:este|nuestro) caso|a "
    r"nosotros|creo que|"
    r"well|that|this|it|this one|that one|this point|the question|here|in our case|for us|i think|we think)[,:]?\s+)*"
    r"(?:(?:eso|esto|that|this|it)\s+)?"
    r"(?:no (?:nos |me |se )?(?:apl?i?ca|aplka|aplcia|alpica|corresponde|concierne|viene al caso|es aplicable|es "
    r"relevante|es pertinente)"
    r"|no procede|noaplica|n/?a\b|not ap+lica?ble|not relevant|irrelevante|irrelevant"
    r"|(?:does not|doesn'?t|dont|don't|do not) (?:ap+ly|concern us)|(?:is not|isn'?t) (?:ap+licable|relevant))"
    r"(?:\s+(?:aqui|a nosotros|en (?:este|nuestro) (?:caso|proyecto)|a (?:este|nuestro) (?:caso|proyecto)|para "
    r"nosotros|"
    r"here|to us|in (?:this|our) (?:case|project)|for us|to (?:this|our) (?:case|project)|at all))*"
)
_CONNECTIVE = re.compile(
    r"^[\s,.:;–—-]*(?:porque|por ?que|pq|xq|ya que|pues|dado que|puesto que|debido a que|because|since|as|given "
    r"that|cause)?[\s,:]*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?=\s|$)|\n|$|[.!?…]+)|[.!?…]+", re.DOTALL)
_TAG = re.compile(
    r"[,;\s]*¿?\s*\b(?:no|verdad|cierto|no es asi|no es cierto|si|ok|vale|right|isn't it|is not it|correct|doesn't "
    r"it|yes|no es verdad)\s*\?+\s*$"
)
_INTERROGATIVE = word_set(
    "que cual cuales quien quienes como cuando donde cuanto cuanta cuantos cuantas porque "
    "paraque what which who whom how why "
    "when where whose"
)
_AUXILIARY = word_set(
    "es son hay puede pueden podemos puedo podria podrian debe deben debemos deberia deberiamos "
    "tiene tienen tenemos sirve vale "
    "existe existen dice dicen recomiendan recomienda sugieren permite permiten exige exigen prohibe prohiben "
    "is are do does did can could should must may would will has have"
)
_LEAD_IN = word_set(
    "antes una otra un duda pregunta preguntita consulta pero espera esperen momento oye oiga "
    "perdon disculpa disculpen primero "
    "mi nuestra y tengo tenemos hola buenas de eso esto continuar seguir before that one quick question another "
    "first wait "
    "hold on sorry excuse me a i have but and also just curious hello hi ok okay bueno"
)
_ABOUT_RECOMMENDATIONS = re.compile(
    r"\brecomendaci\w+|\brecomiend\w+|\brecomendac\w*|\brecomm?endation\w*|\brecomm?end(?:s|ed)?\b|\br\s?[1-7]\b"
)
_ASKING_WITHOUT_MARK = re.compile(
    r"^(?:(?:y|pero|antes|una duda|una pregunta|but|and|so)[,:]?\s+)*(?:que (?:dicen?|recomiendan?|sugieren?"
    r"|opinan?)\b|"
    r"(?:dime|diganme|digan|cuentame|cuentenme|explicame|quiero saber|quisiera saber|me gustaria saber|queremos "
    r"saber|me pregunto)\b|"
    r"(?:what|which) (?:do|does|is|are|of)\b|(?:do|does|is|are|can|should) (?:the|r\s?[1-7]|there|we|i|any)\b|"
    r"(?:tell me|i want to know|i would like to know|i wonder|explain)\b)"
)
_GOING_BACK = re.compile(
    r"^(?:(?:ok|bueno|mejor|quiero|queremos|quisiera|podemos|puedes|por favor|let's|lets|let us|can we|could we|i "
    r"want to|please|"
    r"i'd like to|we want to|antes|ahora|now|y)[,:]?\s+)*"
    r"(?:volver|volvamos|vuelve|volvemos|vuelva|regresar|regresemos|regresa|regresamos|retomar|retomemos|retomamos|"
    r"(?:go |going |come |get |take me |jump )?back to|return to|revisit)\b"
)
_VERSION_FIRST = re.compile(r"^\W*(?:nueva version|new version|nuevo borrador|new draft|version nueva|revised draft)\b")


def understand(text: str, conversation: Conversation, language: Language) -> Intent:
    """What `text` means at this point of the conversation. The person's language is tried first, then the other."""
    words = text.strip()
    if not words_in(words):
        return Silence()
    if conversation.pending is None and word_count(words) > WORDS_OF_A_DRAFT:
        return Pasting(words)
    if _VERSION_FIRST.match(folded(words)) and word_count(words) > WORDS_OF_A_DRAFT:
        return Pasting(words)
    for commands in _both(language):
        intent = _bidding(words, commands, conversation)
        if intent is not None:
            return intent
    plain = folded(words)
    waived = _waiving(words, plain)
    if waived is not None:
        return waived
    if conversation.examination is not None:
        misread = misreading_in(words, conversation.examination.facts)
        if misread is not None:
            return Correcting(misread.fact, misread.text)
    return _answer_or_question(words)


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
    back = _GOING_BACK.match(plain)
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


def _waiving(text: str, plain: str) -> Waiving | None:
    match = _WAIVER.match(plain)
    if match is None:
        return None
    rest = text[match.end() :] if len(plain) == len(text) else plain[match.end() :]
    if rest[:1].isalnum():
        return None
    reason = _CONNECTIVE.sub("", rest, count=1).strip(" .,;:-")
    if reason.startswith("?") or reason.endswith("?"):
        return None
    return Waiving(reason if len(words_in(reason)) > 1 else "")


def _answer_or_question(text: str) -> Intent:
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(text) if sentence.strip()]
    questions: list[str] = []
    while sentences and _asks(sentences[-1]):
        questions.insert(0, sentences.pop())
    if not questions:
        plain = folded(text)
        if _ASKING_WITHOUT_MARK.match(plain) and (
            _ABOUT_RECOMMENDATIONS.search(plain)
            or (word_count(text) <= 12 and "?" not in text and not re.search(r"\d", text))
        ):
            return Asking(text)
        return Answering(text)
    before, question = " ".join(sentences), " ".join(questions)
    inner = question.find("¿")
    if inner > 0:  # "Son 40 familias, ¿qué dice R3?"
        before, question = f"{before} {question[:inner]}".strip(" ,:;–—-"), question[inner:]
    if all(recognised(word, _LEAD_IN) for word in words_in(before)) or len(words_in(before)) < 3:
        return Asking(question)
    return AnsweringAndAsking(before, question)


def _asks(sentence: str) -> bool:
    """Whether a sentence is a question to us, not an answer given in a doubtful voice."""
    plain = folded(sentence)
    if not plain.rstrip().endswith("?") or _TAG.search(plain):
        return False
    asked = plain[plain.find("¿") + 1 :] if "¿" in plain else plain
    if _ABOUT_RECOMMENDATIONS.search(asked):
        return True
    words = [word for word in words_in(asked) if word not in _LEAD_IN]
    start = words[:3]
    if any(word in _INTERROGATIVE for word in start) or (words and words[0] in _AUXILIARY):
        return True
    return "¿" in plain and len(words) >= 5
