"""Real conversations for the store's tests, held with the whole assistant."""

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.domain.conversation import (
    Again,
    Back,
    Consent,
    Conversation,
    Correct,
    Example,
    Finish,
    Message,
    NewVersion,
    Next,
    Park,
    Say,
    Waive,
    Why,
)
from assistant.domain.draft import Draft
from assistant.wiring.house import House

OTHER_TEXT = (
    "Objetivo. En 30 meses, 900 familias de Tarabuco venderán su orégano seco a dos envasadoras. "
    "Hoy venden 140. La mancomunidad convoca una mesa cada dos meses."
)


def every_message(house: House) -> tuple[Message, ...]:
    """One of each kind that a person can send, the last of them the end."""
    return (
        Say("Lo paga la cooperativa con su propio fondo: 1.200 dólares al año, aprobados en la asamblea de marzo."),
        Why(),
        Example(),
        Correct("people", "1.500 familias"),
        Waive("No aplica porque el trabajo es en un solo barrio."),
        Park(),
        Next(),
        Back(),
        NewVersion(house.reader.read_text(OTHER_TEXT, "segunda", "es")),
        Say("¿Qué dicen las recomendaciones de los intermediarios?"),
        Again(),
        Consent("openai:small @ 127.0.0.1:9"),
        Consent(""),
        Finish(),
    )


def opened(house: House, draft: Draft, id: str) -> Conversation:
    return open_conversation(draft, librarian=house.librarian, examiner=house.examiner, id=id)


def told(house: House, conversation: Conversation, *messages: Message) -> Conversation:
    for message in messages:
        conversation, _ = advance(
            conversation, message, reader=house.reader, librarian=house.librarian, examiner=house.examiner
        )
    return conversation
