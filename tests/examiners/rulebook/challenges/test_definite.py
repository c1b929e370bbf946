"""Words of a draft stand in a sentence whole, with the article that they need."""

import pytest

from assistant.examiners.rulebook.challenges.definite import all_of_them, country_of, in_full, together


@pytest.mark.parametrize(
    ("counted", "language", "said"),
    [
        ("75 familias", "es", "las 75 familias"),
        ("6 mil productores de ajo", "es", "los 6 mil productores de ajo"),
        ("unas 30 organizaciones", "es", "las 30 organizaciones"),
        ("once electricistas", "es", "los once electricistas"),
        ("about 1,300 weavers", "en", "the 1,300 weavers"),
        ("todas", "es", ""),
    ],
)
def test_the_counted_people_get_their_article(counted, language, said):
    assert all_of_them(counted, language) == said


@pytest.mark.parametrize(
    ("text", "named", "whole"),
    [
        ("Con hombres y mujeres del valle.", "mujeres", "hombres y mujeres"),
        ("Van 90 productores, agricultoras y ganaderos.", "90 productores", "90 productores, agricultoras y ganaderos"),
        ("Las 40 familias y la cooperativa venden.", "40 familias", ""),
        ("Sixty growers dry and sell chillies.", "growers", ""),
        ("By June 90 sawyers and haulers earn more.", "90 sawyers", "90 sawyers and haulers"),
        ("By June 90 sawyers and others earn more.", "90 sawyers", ""),
        ("En junio 90 tejedoras y bordadoras cobran.", "90 tejedoras", "90 tejedoras y bordadoras"),
        ("En junio 90 tejedoras y mejores precios.", "90 tejedoras", ""),
    ],
)
def test_one_of_several_groups_is_not_taken_for_all(text, named, whole):
    start = text.index(named)
    assert together(text, start, start + len(named)) == whole


def test_a_place_is_named_with_those_beside_it():
    assert in_full("Alba", "En Alba, Monte Chico y Río Seco hay molinos.") == "Alba, Monte Chico y Río Seco"
    assert in_full("Alba", "En Alba hay molinos.") == "Alba"


def test_the_country_of_a_draft_is_the_first_it_names():
    assert country_of("Farmers in rural Nepal sell to India.") == "Nepal"
    assert country_of("Farmers sell ginger.") == ""


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        ("40 jóvenes egresadas", "las 40 jóvenes egresadas"),
        ("12 estudiantes indígenas", "los 12 estudiantes indígenas"),
        ("9 comerciantes mayoristas", "los 9 comerciantes mayoristas"),
        ("15 productores nuevos", "los 15 productores nuevos"),
        ("31 sistemas de riego", "los 31 sistemas de riego"),
        ("8 programas", "los 8 programas"),
    ],
)
def test_an_adjective_tells_the_article_where_the_noun_does_not(counted, said):
    assert all_of_them(counted, "es") == said
