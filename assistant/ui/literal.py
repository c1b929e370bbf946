"""Words in a label, where Streamlit reads Markdown."""

_MARKS = frozenset("\\`*_{}[]()<>#|~$!:+-.&@")


def literal(text: str) -> str:
    """The text on one line, so that Streamlit's Markdown shows it letter for letter."""
    return "".join(f"\\{letter}" if letter in _MARKS else letter for letter in " ".join(text.split()))
