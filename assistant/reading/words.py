"""Words as such: how many a text has, and lists of them for the rules of reading."""


def count_words(text: str) -> int:
    """How many words a text has: what stands between white space and holds a letter or a digit."""
    return sum(1 for token in text.split() if any(character.isalnum() for character in token))


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(words.split())
