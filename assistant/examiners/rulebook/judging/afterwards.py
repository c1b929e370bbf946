"""Who pays or goes on once a project is over, as drafts say it in either language. Words only, no actors."""

import re

LATER = re.compile(
    r"(?<!\w)(?:despu[ée]s(?:\s+del\s+proyecto)?|luego|al\s+(?:terminar|cierre)|a\s+partir\s+de|una\s+vez\s+terminado|sostenibilidad|afterwards|"
    r"after\s+(?:the\s+project|that|this|month|year)|from\s+(?:the\s+)?(?:year\s+\w+|\w+\s+year)|desde\s+el\s+(?:\w+\s+año|año\s+\w+)|once\s+the\s+project|later|exit|sustainability|from\s+then\s+on)(?!\w)",
    re.IGNORECASE,
)
PAYS_LATER = re.compile(
    r"(?<!\w)(?:pagar[áa]n?|asumir[áa]n?|asumen?|cubrir[áa]n?|financiar[áa]n?|guardar[áa]n?|aportar[áa]n?|mantendr[áa]n?|"
    r"se\s+autofinanciar[áa]n?|will\s+(?:pay|cover|finance|fund|bear|take\s+over|keep\s+up|maintain|set\s+aside|save)|"
    r"finance\s+itself|sustain\s+itself|pay\s+for\s+itself|be\s+self-(?:financ|sustain)\w+|se\s+(?:auto)?sost(?:iene|endr[áa])n?|pays?\s+for|membership\s+fees?)(?!\w)",
    re.IGNORECASE,
)


def pays_later(text: str) -> bool:
    """Whether a sentence speaks of who pays or goes on after a project."""
    return LATER.search(text) is not None and PAYS_LATER.search(text) is not None
