"""What the system refuses (a file that is not there, a directory, a full disk), in plain sentences."""

from collections.abc import Mapping

from assistant.domain.draft import Language

_SENTENCES: Mapping[type[OSError], Mapping[Language, str]] = {
    FileNotFoundError: {
        "es": "No se encontró el archivo; revise el nombre y la carpeta.",
        "en": "The file was not found; check its name and folder.",
    },
    IsADirectoryError: {
        "es": "Es una carpeta, no un archivo; indique un archivo.",
        "en": "This is a folder, not a file; name a file.",
    },
    PermissionError: {
        "es": "No hay permiso para abrir o escribir el archivo.",
        "en": "There is no permission to open or write the file.",
    },
    OSError: {
        "es": "El sistema no pudo abrir o escribir el archivo.",
        "en": "The system could not open or write the file.",
    },
}


def plainly(error: OSError, language: Language) -> str:
    """One sentence for the person; never the system's own words."""
    return next(said for kind, said in _SENTENCES.items() if isinstance(error, kind))[language]
