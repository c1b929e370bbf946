"""Word lists as they are read in the source: words between white space."""

import re


def words(listing: str) -> tuple[str, ...]:
    """The words of a listing, in order."""
    return tuple(listing.split())


def either(listing: tuple[str, ...]) -> str:
    """A regular expression for any of the literal words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(listing), key=lambda word: (-len(word), word)))
