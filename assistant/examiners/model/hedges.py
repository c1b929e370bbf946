"""A recommendation is told in its own strength: what it asks or holds possible is not turned into a duty or a ban."""

import re
from collections.abc import Sequence

from assistant.examiners.as_seen import as_seen
from assistant.examiners.model.guard.citations import mentions
from assistant.examiners.model.guard.rejected import Rejected

# What is said more strongly than by a "can be" or a "seems"; a word counts where no denial stands before it.
_STRONG = {
    "duty": r"(?:debe|deben|debera|deberan|obliga\w*|exig\w+|imprescindible|indispensable|es necesario|hace falta"
    r"|(?:hay|tienen?) que|must|ha(?:s|ve) to|requires?|mandatory|compulsory|obligat\w+|needs? to|necessary)",
    "ban": r"(?:prohib\w+|impide\w*|forbids?|forbidden|prohibits?|prohibited|bans?|banned)",
    "always": r"(?:siempre|en cualquier caso|sin excepcion\w*|always|in any case|without exception)",
    "never": r"(?:nunca|jamas|never)",
}
_DENIED = (
    r"(?<!\bno )(?<!\bnot )(?<!\bni )(?<!\bnor )(?<!\bsin )(?<!\bdoesn't )(?<!\bdo not )(?<!\bno lo )(?<!\bno se )"
)
_PATTERNS = {name: re.compile(rf"{_DENIED}\b{words}\b") for name, words in _STRONG.items()}
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…](?!\s|$)[^.!?…]*)*[.!?…]?")


def check(text: str, said: Sequence[str]) -> None:
    """Raises `Rejected` where a text is stronger than everything that is `said` by what it cites."""
    plain, sources = as_seen(text).text, as_seen(" ".join(said)).text
    for pattern in _PATTERNS.values():
        stronger = pattern.search(plain)
        if stronger and not pattern.search(sources):
            told = repr(stronger.group())
            raise Rejected(
                f"What is cited does not say it so strongly ({told}): keep its own hedge, as 'can be', 'seems', "
                "'it is better'.",
                told,
            )


def check_mentioned(text: str, said: Sequence[str]) -> None:
    """The same for those sentences of a text that name a recommendation."""
    for sentence in _SENTENCE.findall(text):
        if mentions(sentence):
            check(sentence, said)
