"""The nouns that name actors, as a domain expert writes them in knowledge/lexicon/actors.yaml.

Knows nothing of drafts: only which words may name an actor, of which kind, and in what company. The conditions and
the kinds of text in the same directory have loaders of their own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.text.words import Word, fold_word

Gender = Literal["m", "f", "c", ""]
_GENDERS: Mapping[str, Gender] = {"m": "m", "f": "f", "c": "c"}
_HEAD = "_"
_CAPITALISED = "Aa"
_ANY_ENDING = "..."


@dataclass(frozen=True, slots=True)
class Company:
    """Words around a noun: `before` ends right before it, `after` begins right after it; folded."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def around(self, words: Sequence[Word], position: int) -> bool:
        """Whether the noun at `position` stands in this company."""
        start = position - len(self.before)
        if start < 0 or position + len(self.after) >= len(words):
            return False
        return all(_fits(pattern, words[start + step]) for step, pattern in enumerate(self.before)) and all(
            _fits(pattern, words[position + 1 + step]) for step, pattern in enumerate(self.after)
        )


def _fits(pattern: str, word: Word) -> bool:
    if pattern == _CAPITALISED:
        return word.capitalised
    if pattern.endswith(_ANY_ENDING):
        return word.folded.startswith(pattern.removesuffix(_ANY_ENDING))
    return word.folded == pattern


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun of one kind, with the company that it needs or shuns. `lemma` is the folded singular."""

    lemma: str
    kind: ActorKind
    gender: Gender = ""
    only: tuple[Company, ...] = ()
    never: tuple[Company, ...] = ()
    deed: bool = False
    capital: bool = False
    noun_only: bool = False
    spellings: tuple[str, ...] = ()  # where the accents matter: "fábrica" is a firm, "fabrica" a verb


@dataclass(frozen=True, slots=True)
class NounForm:
    """A form of a noun as it may stand in a text. `plural` is None where singular and plural are alike."""

    noun: Noun
    plural: bool | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything in actors.yaml, by folded word."""

    forms: Mapping[Language, Mapping[str, tuple[NounForm, ...]]]
    acronyms: Mapping[str, ActorKind]
    firm_endings: frozenset[str]
    endings_in_business: frozenset[str]  # a firm's where the sentence tells of business
    firm_beginnings: frozenset[str]
    deeds: Mapping[Language, Mapping[str, ActorKind]]

    @property
    def go_betweens(self) -> frozenset[str]:
        """The folded nouns that name an intermediary in any company, of both languages."""
        return frozenset(
            word
            for forms in self.forms.values()
            for word, rows in forms.items()
            if all(row.noun.kind is ActorKind.INTERMEDIARY and not row.noun.only for row in rows)
        )


def load_lexicon(directory: Path) -> Lexicon:
    """The lexicon in `directory`/actors.yaml. Raises KnowledgeError with the file, the fault and the remedy."""
    return from_yaml(directory / "actors.yaml", _lexicon)


def _lexicon(content: Mapping[str, Any]) -> Lexicon:
    return Lexicon(
        forms={"es": _forms(content["es"]), "en": _forms(content["en"])},
        acronyms={acronym: ActorKind(kind) for kind, acronyms in content["acronyms"].items() for acronym in acronyms},
        firm_endings=frozenset(content["firm_endings"]),
        endings_in_business=frozenset(content["endings_in_business"]),
        firm_beginnings=frozenset(content["firm_beginnings"]),
        deeds={"es": _deeds(content["deeds"]["es"]), "en": _deeds(content["deeds"]["en"])},
    )


def _forms(kinds: Mapping[str, Sequence[object]]) -> dict[str, tuple[NounForm, ...]]:
    forms: dict[str, tuple[NounForm, ...]] = {}
    for kind, rows in kinds.items():
        for row in rows:
            noun, singular, plural = _noun(ActorKind(kind), row)
            alike = fold_word(singular) == fold_word(plural)
            number = row.get("number", "") if isinstance(row, dict) else ""
            if number not in ("", "singular", "plural"):
                raise ValueError(f"{number!r} is no number: singular or plural")
            for word, is_plural in {fold_word(plural): True, fold_word(singular): False}.items():
                if number and is_plural != (number == "plural"):
                    continue
                forms[word] = (*forms.get(word, ()), NounForm(noun, None if alike else is_plural))
    return forms


def _noun(kind: ActorKind, row: object) -> tuple[Noun, str, str]:
    written = {"noun": row} if isinstance(row, str) else row
    if not isinstance(written, dict) or written.keys() - {
        "noun",
        "only",
        "never",
        "deed",
        "capital",
        "noun_only",
        "accents",
        "number",
    }:
        raise ValueError(f"not a row: {row!r}")
    forms, _, last = str(written["noun"]).rpartition(" ")
    gender = _GENDERS.get(last, "")
    if not gender:
        forms = str(written["noun"])
    singular, slash, plural = forms.partition("/")
    if not slash:
        raise ValueError(f"{forms!r} has no plural")
    noun = Noun(
        lemma=fold_word(singular),
        kind=kind,
        gender=gender,
        only=tuple(map(_company, written.get("only", ()))),
        never=tuple(map(_company, written.get("never", ()))),
        deed=bool(written.get("deed", False)),
        capital=bool(written.get("capital", False)),
        noun_only=bool(written.get("noun_only", False)),
        spellings=(singular.lower(), plural.lower()) if written.get("accents") else (),
    )
    return noun, singular, plural


def _company(written: str) -> Company:
    parts = written.split()
    head = parts.index(_HEAD)
    folded = [part if part == _CAPITALISED else fold_word(part) for part in parts]
    return Company(before=tuple(folded[:head]), after=tuple(folded[head + 1 :]))


def _deeds(kinds: Mapping[str, Sequence[str]]) -> dict[str, ActorKind]:
    return {fold_word(verb): ActorKind(kind) for kind, verbs in kinds.items() for verb in verbs}
