"""`assistant search`: ask the recommendations."""

import json
import sys

from assistant.cli.exits import Exit
from assistant.cli.house import house_for, language_named

_DECLINED = {
    "es": "Las siete recomendaciones no tratan de eso.",
    "en": "The seven recommendations do not treat that.",
}


def search_recommendations(query: str, lang: str, as_json: bool) -> Exit:
    """Print the claims that bear on a question, with their ids, or say that it lies outside."""
    try:
        language = language_named(lang) or "es"
    except ValueError:
        print("--lang: es | en", file=sys.stderr)
        return Exit.WRONG_USAGE
    found = house_for(language).librarian.search(query, language)
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
