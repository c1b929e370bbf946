"""`assistant search`: ask the recommendations."""

import json
import sys

from assistant.cli.exits import Exit
from assistant.cli.house import house_for, language_named

_DECLINED = {
    "es": "Las siete recomendaciones no tratan de eso.",
    "en": "The seven recommendations do not treat that.",
}


_NO_EMBEDDINGS = {
    "es": "--embeddings: pongan ASSISTANT_EMBEDDINGS=proveedor:nombre.",
    "en": "--embeddings: set ASSISTANT_EMBEDDINGS=provider:name.",
}


def search_recommendations(query: str, lang: str, as_json: bool, embeddings: bool = False) -> Exit:
    """Print the claims that bear on a question, with their ids, or say that it lies outside.

    `embeddings` is the person's word that the question may be sent to the embeddings of the settings.
    """
    try:
        language = language_named(lang) or "es"
    except ValueError:
        print("--lang: es | en", file=sys.stderr)
        return Exit.WRONG_USAGE
    house = house_for(language)
    if embeddings and not house.settings.embeddings:
        print(_NO_EMBEDDINGS[language], file=sys.stderr)
        return Exit.WRONG_USAGE
    librarian = house.named_librarian if embeddings else house.librarian
    found = librarian.search(query, language)
    if as_json:
        hits = [{"source": hit.source, "kind": hit.kind, "text": hit.text, "criteria": hit.slugs} for hit in found.hits]
        print(
            json.dumps(
                {"query": query, "out_of_scope": found.out_of_scope, "criteria": found.ranked, "hits": hits},
                ensure_ascii=False,
                indent=2,
            )
        )
        return Exit.DONE
    if found.out_of_scope:
        print(_DECLINED[language])
    for hit in found.hits:
        if hit.kind != "criterion":
            print(f"{hit.source}  {hit.text}")
    return Exit.DONE
