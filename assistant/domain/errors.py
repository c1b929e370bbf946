"""All errors that a person may see.

ContrapuntoError
├── ReadingError            a file or text cannot be taken as a draft
│   ├── TooLarge            more bytes, pages or words than the limits allow
│   ├── Encrypted           protected by a password
│   ├── NoText              images of text (a scan), or nothing but white space
│   ├── NotADocument        not one of the formats that are read
│   ├── Damaged             the format is right, the content is broken
│   ├── OtherLanguage       neither Spanish nor English
│   └── TooSlow             the reader needed more time or memory than allowed
├── KnowledgeError          a file under knowledge/ breaks its format
├── PromptError             a file under prompts/ breaks its format, or is filled wrongly
├── LibraryError            the derived index cannot be built or read
├── StoreError              conversations cannot be read or saved
│   └── UnknownConversation no conversation has that id
├── SettingsError           a setting has a value that cannot be used
└── ModelFault              a chat model gave no answer that can be used

`say(language)` gives the sentence for the person: what happened and what to do next.
"""

from collections.abc import Mapping

from assistant.domain.draft import Language


class ContrapuntoError(Exception):
    """The root. `sentences` holds one plain sentence per language; str() is the Spanish one, then the detail."""

    def __init__(self, sentences: Mapping[Language, str] | str, detail: str = "") -> None:
        self.sentences: Mapping[Language, str] = (
            {"es": sentences, "en": sentences} if isinstance(sentences, str) else dict(sentences)
        )
        self.detail = detail
        super().__init__(self.sentences["es"] + (f" ({detail})" if detail else ""))

    def say(self, language: Language) -> str:
        """The sentence for the person, in her language."""
        return self.sentences[language]


class ReadingError(ContrapuntoError):
    """A file or text cannot be taken as a draft."""


class TooLarge(ReadingError):
    """More bytes, pages or words than the limits allow."""


class Encrypted(ReadingError):
    """Protected by a password."""


class NoText(ReadingError):
    """Images of text, or nothing but white space."""


class NotADocument(ReadingError):
    """Not one of the formats that are read."""


class Damaged(ReadingError):
    """The format is right, the content is broken."""


class OtherLanguage(ReadingError):
    """Neither Spanish nor English."""


class TooSlow(ReadingError):
    """The reader needed more time or memory than allowed."""


class KnowledgeError(ContrapuntoError):
    """A file under knowledge/ breaks its format."""


class PromptError(ContrapuntoError):
    """A file under prompts/ breaks its format, or is filled wrongly."""


class LibraryError(ContrapuntoError):
    """The derived index cannot be built or read."""


class StoreError(ContrapuntoError):
    """Conversations cannot be read or saved."""


class UnknownConversation(StoreError):
    """No conversation has that id."""


class SettingsError(ContrapuntoError):
    """A setting has a value that cannot be used."""


class ModelFault(ContrapuntoError):
    """A chat model gave no answer that can be used. `kind` names what happened: "unauthorized", "stalled", …"""

    def __init__(self, kind: str, sentences: Mapping[Language, str], detail: str = "") -> None:
        self.kind = kind
        super().__init__(sentences, detail)
