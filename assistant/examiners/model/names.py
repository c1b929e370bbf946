"""Every name that a model writes stands in what it was given: it invents no actor, place or programme."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.examiners.as_seen import as_seen
from assistant.examiners.model.guard.rejected import Rejected

_CAPITALISED = re.compile(r"(?<![\w.'’-])[A-ZÁÉÍÓÚÜÑ][\w'’-]*")
_BEGINNING = re.compile(r"(?:^|[.!?:;…]\s+|[«“\"(¿¡]\s*|[.!?…][»”\")]\s+|\n\s*)$")
_ACRONYM = re.compile(r"\w?[A-ZÁÉÍÓÚÜÑ]{2,}\w*|[A-ZÁÉÍÓÚÜÑ][a-z]+[A-ZÁÉÍÓÚÜÑ]\w*")  # a name wherever it stands
_LABEL = re.compile(r"[RC]\d{1,2}")
_COMMON = frozenset({"i", "ngo", "ngos", "ong", "ongs", "us", "usd", "ok"})
_STEM = 5  # letters that a name and its forms share: Bolivia, boliviano


def check(text: str, allowed_texts: Sequence[str]) -> None:
    """Raises `Rejected` with the names that stand in none of `allowed_texts`."""
    unknown = unknown_names(text, allowed_texts)
    if unknown:
        told = ", ".join(unknown[:5])
        raise Rejected(f"These names are not in the texts you were given: {told}. Leave them out.", told)


def unknown_names(text: str, allowed_texts: Sequence[str]) -> tuple[str, ...]:
    """The words of a text with a capital letter within a sentence that begin no word of `allowed_texts`.

    At the beginning of a sentence, acronyms alone can be told from other words.
    """
    unknown: dict[str, None] = {}
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        plain = as_seen(word).text.removesuffix("'s")
        if _LABEL.fullmatch(word) or plain in _COMMON:
            continue
        if not _ACRONYM.fullmatch(word) and _BEGINNING.search(text, 0, match.start()):
            continue
        if not any(plain[:_STEM] in _stems(allowed) for allowed in allowed_texts):
            unknown[word] = None
    return tuple(unknown)


@lru_cache(maxsize=64)
def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", as_seen(text).text)
    forms = (form for word in words for form in (word, word.removesuffix("'s"), *re.split("['-]", word)))
    return frozenset(form[:_STEM] for form in forms)
