import pytest

from assistant.domain.knowledge import SLUGS
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import Shelf

SPOKEN = [
    ("¿La mesa del maíz tiene que seguir cuando nos vayamos?", "es", "spaces"),
    ("Who should chair the cassava roundtable?", "en", "spaces"),
    ("¿Qué gana la municipalidad si nos apoya?", "es", "public-sector"),
    ("Which regulation does the ministry apply to goat cheese?", "en", "public-sector"),
    ("¿Pueden 7.000 hogares cambiar en ocho meses?", "es", "timeline"),
    ("Is the target too ambitious for the time we have?", "en", "timeline"),
    ("¿El acopiador que presta plata es parte del problema?", "es", "intermediation"),
    ("¿Le sale rentable a la familia después de pagar los insumos?", "es", "business-case"),
    ("What part does the dairy farmers' union have in decisions?", "en", "producers"),
    ("Las comunidades están dispersas, ¿usamos promotores locales?", "es", "local-providers"),
]
OUTSIDE = [
    ("¿Cuántos goles metió la selección?", "es"),
    ("What is the weather like in Lima today?", "en"),
    ("How do I reset my router?", "en"),
    ("¿Cuánto es el viático por noche?", "es"),
    ("Escríbeme un chiste", "es"),
]


@pytest.mark.parametrize(("query", "language", "slug"), SPOKEN)
def test_a_question_leads_to_its_criterion(librarian: ShelfLibrarian, query: str, language, slug: str):
    result = librarian.search(query, language)
    assert slug in result.ranked[:3]
    assert not result.out_of_scope


@pytest.mark.parametrize(("query", "language"), OUTSIDE)
def test_a_question_about_something_else_lies_outside(librarian: ShelfLibrarian, query: str, language):
    result = librarian.search(query, language)
    assert result.out_of_scope
    assert not [hit for hit in result.hits if hit.kind != "guidance"]


@pytest.mark.parametrize("query", ["", "   ", "\n\t"])
def test_an_empty_question_finds_nothing(librarian: ShelfLibrarian, query: str):
    result = librarian.search(query, "es")
    assert result.out_of_scope
    assert result.ranked == ()
    assert result.hits == ()


@pytest.mark.parametrize("query", ["\x00", "🥭", "\ud800", "?" * 5_000, "a" * 50_000, "مرحبا", "{}[]<script>"])
def test_any_text_may_be_asked(librarian: ShelfLibrarian, query: str):
    assert len(librarian.search(query, "en").ranked) == 5


@pytest.mark.parametrize("slug", SLUGS)
def test_the_question_behind_a_criterion_leads_to_it_from_either_language(
    librarian: ShelfLibrarian, shelf: Shelf, slug: str
):
    for language in ("es", "en"):
        assert librarian.search(shelf.criterion(slug).question[language], language).ranked[0] == slug


def test_a_recommendation_named_in_the_question_comes_first_and_is_never_outside(librarian: ShelfLibrarian):
    result = librarian.search("r3, y mañana qué hora es?", "es")
    assert result.ranked[0] == "spaces"
    assert not result.out_of_scope
    assert result.hits[0].source.startswith("R3.")


@pytest.mark.parametrize(("query", "claim"), [("What does R2.4 say?", "R2.4"), ("explícame la r6.2", "R6.2")])
def test_a_claim_named_in_the_question_leads(librarian: ShelfLibrarian, query: str, claim: str):
    assert librarian.search(query, "es").hits[0].source == claim


@pytest.mark.parametrize(
    "query",
    ["¿Cuáles son las siete recomendaciones?", "What are the recommendations about?", "What is systemic change?"],
)
def test_a_question_about_all_the_recommendations_is_not_outside(librarian: ShelfLibrarian, query: str):
    assert not librarian.search(query, "es").out_of_scope


def test_claims_come_first_in_the_language_asked_for_and_rest_on_the_ranked_criteria(
    librarian: ShelfLibrarian, shelf: Shelf
):
    result = librarian.search("¿El liderazgo de la mesa multiactor debe ser local?", "en")
    claims = [hit for hit in result.hits if hit.kind == "claim"]
    assert claims
    assert result.hits[: len(claims)] == tuple(claims)
    for hit in claims:
        assert hit.text == shelf.claims[hit.source].text["en"]
        assert set(hit.slugs) & set(result.ranked[:3])


def test_the_best_matching_claim_of_the_best_criterion_leads(librarian: ShelfLibrarian):
    result = librarian.search("¿El liderazgo de la mesa tiene que ser local?", "es")
    assert result.hits[0].source == "R3.7"


@pytest.mark.parametrize("limit", [1, 3, 14])
def test_no_more_criteria_and_claims_than_asked_for(librarian: ShelfLibrarian, limit: int):
    result = librarian.search("Who leads the fishers' committee?", "en", limit)
    assert len(result.ranked) == limit
    assert len([hit for hit in result.hits if hit.kind == "claim"]) <= limit


def test_the_librarian_reads_out_claims_and_criteria(librarian: ShelfLibrarian, shelf: Shelf):
    assert librarian.recommendation("R3") is shelf.recommendation("R3")
    assert librarian.criterion("spaces").slug == "spaces"
    assert librarian.claim("R3.1", "es") == shelf.claims["R3.1"].text["es"]
    with pytest.raises(KeyError):
        librarian.claim("R9.1", "es")
