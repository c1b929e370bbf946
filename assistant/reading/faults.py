"""The sentences for a file or text that cannot be taken as a draft: what happened, and what to do next."""

from assistant.domain.errors import (
    Damaged,
    Encrypted,
    NotADocument,
    NoText,
    OtherLanguage,
    ReadingError,
    TooLarge,
    TooSlow,
)

MOST_MEGABYTES = 20  # unless a setting says otherwise
MOST_PAGES = 300
MOST_WORDS = 150_000
MOST_CHARACTERS = 2_000_000
MOST_INFLATED_BYTES = 200 * 1024 * 1024
MOST_SECONDS = 20.0
MOST_MEMORY_BYTES = 1024**3


def too_many_bytes(name: str, megabytes: int) -> ReadingError:
    """More bytes than the limit of so many megabytes."""
    return TooLarge(
        {
            "es": f"«{name}» pasa del límite de {megabytes} MB. Quiten las imágenes o suban solo la parte del diseño.",
            "en": f"“{name}” is over the limit of {megabytes} MB. Remove its images, or upload only the "
            "part on the design.",
        }
    )


def inflates(name: str) -> ReadingError:
    """An archive whose content is far larger than the file."""
    return TooLarge(
        {
            "es": f"El contenido de «{name}» ocupa más de 200 MB al abrirlo. Copien el texto en un "
            "documento nuevo y suban ese.",
            "en": f"“{name}” takes more than 200 MB once opened. Copy the text into a new document and upload that "
            "one.",
        }
    )


def too_many_pages(name: str, pages: int) -> ReadingError:
    """More pages than `MOST_PAGES`."""
    return TooLarge(
        {
            "es": f"«{name}» tiene {pages} páginas y se leen hasta 300. Suban solo las páginas del diseño.",
            "en": f"“{name}” has {pages} pages and at most 300 are read. Upload only the pages of the design.",
        }
    )


def too_many_words(name: str) -> ReadingError:
    """More words than `MOST_WORDS`."""
    return TooLarge(
        {
            "es": f"El texto de «{name}» es demasiado largo: se leen hasta 150 000 palabras. Quédense con la "
            "parte del diseño.",
            "en": f"The text of “{name}” is too long: at most 150,000 words are read. Keep only the part on the "
            "design.",
        }
    )


def encrypted(name: str) -> ReadingError:
    """Protected by a password."""
    return Encrypted(
        {
            "es": f"«{name}» está protegido con contraseña. Guárdenlo sin contraseña y súbanlo de nuevo, o "
            "peguen el texto.",
            "en": f"“{name}” is protected by a password. Save it without one and upload it again, or paste the text.",
        }
    )


def scanned(name: str) -> ReadingError:
    """Images of text."""
    return NoText(
        {
            "es": f"«{name}» no contiene texto: parece escaneado o hecho solo de imágenes. Pásenle un "
            "reconocimiento de texto (OCR) o peguen el texto.",
            "en": f"“{name}” holds no text: it looks scanned or made of images only. Run text recognition "
            "(OCR) on it, or paste the text.",
        }
    )


def empty(name: str) -> ReadingError:
    """Nothing but white space."""
    subject = {
        "es": f"«{name}» está vacío" if name else "No hay texto",
        "en": f"“{name}” is empty" if name else "There is no text",
    }
    return NoText(
        {
            "es": f"{subject['es']}. Peguen el borrador o suban un archivo con texto.",
            "en": f"{subject['en']}. Paste the draft, or upload a file that has text.",
        }
    )


def not_a_document(name: str, format: str = "") -> ReadingError:
    """Not one of the formats that are read. `format`: what it is, where that is known ("ODT", "XLSX")."""
    what = {"es": f" ({format})" if format else "", "en": f" ({format})" if format else ""}
    return NotADocument(
        {
            "es": f"«{name}» no está en un formato que se pueda leer{what['es']}. Se leen .docx, .pdf, .txt y .md: "
            "guárdenlo así o peguen el texto.",
            "en": f"“{name}” is not in a format that can be read{what['en']}. Save it as .docx, .pdf, .txt or .md, "
            "or paste the text.",
        }
    )


def damaged(name: str, detail: str = "") -> ReadingError:
    """The format is right, the content is broken."""
    return Damaged(
        {
            "es": f"«{name}» está dañado y no se pudo leer. Ábranlo en su programa, guárdenlo de nuevo y "
            "súbanlo otra vez, o peguen el texto.",
            "en": f"“{name}” is damaged and could not be read. Open it in its program, save it again and "
            "upload it, or paste the text.",
        },
        detail,
    )


def other_language(name: str) -> ReadingError:
    """Neither Spanish nor English."""
    return OtherLanguage(
        {
            "es": f"«{name}» no parece estar en español ni en inglés. Suban una versión en uno de los dos; si "
            "ya lo está, peguen el texto sin las partes en otra lengua.",
            "en": f"“{name}” does not seem to be in Spanish or English. Upload a version in one of the "
            "two; if it is in one already, paste the text without the parts in another language.",
        }
    )


def too_slow(name: str, detail: str = "") -> ReadingError:
    """The reader needed more time or memory than allowed."""
    return TooSlow(
        {
            "es": f"Leer «{name}» exige más tiempo o memoria de lo permitido. Guarden una copia más simple, "
            "sin imágenes ni gráficos, o peguen el texto.",
            "en": f"Reading “{name}” takes more time or memory than allowed. Save a simpler copy without "
            "images or charts, or paste the text.",
        },
        detail,
    )
