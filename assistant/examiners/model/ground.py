"""What a model may rest on in one turn, and the checks of its prose against that."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.domain.draft import Language
from assistant.examiners.model import names
from assistant.examiners.model.guard import citations, figures, speech
from assistant.examiners.model.guard.quotes import find_quote
from assistant.examiners.model.guard.rejected import Rejected
from assistant.examiners.model.guard.speech import LanguageOf

# Of every kind of marks; a straight or single one is no apostrophe where it stands at the edge of a word.
_QUOTED = re.compile(
    r"«([^»]*)»|[“„‟”]([^“”„‟]*)[“”]|\"([^\"]+)\"|[‹〈]([^›〉]*)[›〉]|"
    r"(?<![\w])['‘‚‛`´]((?:[^'‘’‚‛`´]|(?<=\w)['’](?=\w))*)['‘’‚‛`´](?!\w)"
)
_SMALL = tuple(float(number) for number in range(1, 13))
_FEWEST_WORDS_OF_A_QUOTE = 3  # with fewer, marks set off a word rather than quote


@dataclass(frozen=True, slots=True)
class Ground:
    """`texts` are people's, and the sums worked out from them; `values` are computed; `beside` are the house's own.

    Quotes come from `texts`, figures from `texts` and `values`, names from `texts` and `beside`.
    """

    language: Language
    texts: tuple[str, ...]
    values: tuple[float, ...]
    beside: tuple[str, ...]
    language_of: LanguageOf
    systems: tuple[str, ...]

    def check_prose(self, text: str, most_words: int, claims: Collection[str], *, of_an_errand: bool = False) -> str:
        """The text without white space around it. Raises `Rejected` where it may not be shown.

        `of_an_errand`: it says what to find out, so that a small number in it ("ask five of them") is no figure.
        """
        speech.check_prose(text, self.language, most_words, language_of=self.language_of, systems=self.systems)
        self._check_what_it_says(text, claims, _SMALL if of_an_errand else ())
        return " ".join(text.split())

    def check_question(self, text: str, most_words: int, claims: Collection[str]) -> str:
        """The question without white space around it. Raises `Rejected` where it may not be asked."""
        speech.check_question(
            text, self.language, language_of=self.language_of, systems=self.systems, most_words=most_words
        )
        self._check_what_it_says(text, claims)
        return " ".join(text.split())

    def _check_what_it_says(self, text: str, claims: Collection[str], values: Sequence[float] = ()) -> None:
        citations.check_mentions(text, claims)
        figures.check(text, self.texts, (*self.values, *values), self.language)
        names.check(text, (*self.texts, *self.beside))
        for match in _QUOTED.finditer(text):
            quoted = next(group for group in match.groups() if group is not None)
            if len(quoted.split()) >= _FEWEST_WORDS_OF_A_QUOTE and not any(
                find_quote(quoted, held) for held in (*self.texts, *self.beside)
            ):
                told = repr(quoted[:80])
                raise Rejected(f"These quoted words stand nowhere: {told}. Quote letter for letter, or not.", told)
