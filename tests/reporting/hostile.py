"""A draft that is full of markup, and a review of it."""

from dataclasses import replace

from assistant.domain.conversation import Answer, Board, Entry, EntryState
from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Facts
from assistant.domain.finding import Challenge, Evidence, Examination, Figure, Finding, Status
from assistant.domain.knowledge import SLUGS
from assistant.domain.review import Review, TakeAlong

MARKUP = (
    "costs $5 and $x^2$ more",
    "the *whole* _valley_ and **all**",
    "<script>alert('now')</script>",
    "<img src=x onerror=alert(1)>",
    "![a picture](https://pictures.example/p.png)",
    "[a link](https://links.example/?q=1)",
    "<https://links.example>",
    "see https://links.example/path and www.links.example",
    "# not a heading",
    "> not a quote",
    "- not a list",
    "1. not a list either",
    "12) nor this",
    "--- ---",
    "===",
    "`code` and ~~struck~~",
    "a | b | c",
    "&lt;b&gt; &amp; &#36;",
    "back\\slash \\*",
    "two  spaces\nand a line\n\n# break",
)


def review_with(text: str, board: bool = False) -> Review:
    """A review in which the draft's title, quotes, sums, questions and answers all hold the text."""
    quote = Evidence(text, 0, len(text), "generic")
    findings = tuple(finding_with(slug, text, quote, answered=slug in SLUGS[11:13]) for slug in SLUGS)
    figure = Figure("sum", f"Sum: {text}", 1.0, "a month", (quote,), True, "timeline")
    return Review(
        draft=Draft(text, "en", text, "0" * 64, (Passage(text, 0, len(text)),), words_read=3),
        examination=Examination(Facts(), (figure,), findings, ("timeline", "spaces", "public-sector", "market")),
        board=board_with(text) if board else None,
        take_along=(TakeAlong("timeline", f"When: {text}?", text, text),),
        hashes={"draft": "0" * 64, "knowledge": "1" * 64},
    )


def finding_with(slug: str, text: str, quote: Evidence, answered: bool) -> Finding:
    challenge = Challenge(slug, quote, f"Because {text}", f"Why is it that {text}?", f"Say {text}", ("R1.1",))
    status = Status.ADDRESSED if answered else Status.PARTLY
    return Finding(slug, status, (quote,), f"It says {text}", None if answered else challenge, ("R1.1",))


def board_with(text: str) -> Board:
    entry = Entry("", Status.PARTLY, EntryState.PARTLY, answers=(Answer(text, "partly", text),), waiver=text)
    return Board(tuple(replace(entry, slug=slug) for slug in SLUGS))


def name_of(slug: str) -> str:
    return f"The point of {slug}"
