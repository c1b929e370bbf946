"""Whether the spaces of a draft exist or are to be created."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import Space
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.actors.space_signs import is_to_come, sleeps
from assistant.examiners.rulebook.actors.spaces import find_spaces

LEXICON = load_lexicon(Path(__file__).parents[4] / "knowledge" / "lexicon")


def spaces_of(language: Language, *sentences: str) -> tuple[Space, ...]:
    text = " ".join(sentences)
    passages, start = [], 0
    for sentence in sentences:
        passages.append(Passage(sentence, start, start + len(sentence)))
        start += len(sentence) + 1
    return find_spaces(text, passages, find_actors(text, passages, language, LEXICON), language, LEXICON)


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("es", "La Mesa del Camu Camu se reúne cada mes y la convoca el gremio.", "la Mesa del Camu Camu"),
        ("es", "Desde 2017 funciona la mesa técnica de miel.", "la mesa técnica de miel"),
        ("es", "El Consejo Municipal de Desarrollo sesiona los lunes.", "el Consejo Municipal de Desarrollo"),
        ("es", "Se fortalecerá la Red de Municipios Rurales.", "la Red de Municipios Rurales"),
        ("es", "La mesa de diálogo minero, instalada en 2014, perdió fuerza.", "la mesa de diálogo minero"),
        ("es", "La concertación se hace en el Comité de Cadena del Sésamo.", "el Comité de Cadena del Sésamo"),
        ("es", "El Foro del Río se creó en 2016 y lo preside una regante.", "el Foro del Río"),
        ("en", "The county sesame committee meets each quarter.", "the county sesame committee"),
        ("en", "The regional tea board, revived in 2021, licenses buyers.", "the regional tea board"),
        ("en", "The project works through the district health committee.", "the district health committee"),
        ("en", "The honey forum was set up in 2015.", "the honey forum"),
        ("en", "Prices are set in the Manga Fish Forum, in place since 2012.", "the Manga Fish Forum"),
    ],
)
def test_a_space_that_works_exists(language: Language, sentence: str, name: str) -> None:
    (space,) = spaces_of(language, sentence)
    assert (space.actor.name, space.state) == (name, "existing")


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("es", "Se creará la Mesa Técnica del Camu Camu.", "la Mesa Técnica del Camu Camu"),
        ("es", "Se conformará un comité de cuenca con mineras y regantes.", "el comité de cuenca"),
        (
            "es",
            "El proyecto fundará y dirigirá una Plataforma Regional de la Lana.",
            "la Plataforma Regional de la Lana",
        ),
        ("es", "El grupo impulsor se instalará en marzo.", "el grupo impulsor"),
        ("es", "Proponemos crear una plataforma de actores.", "la plataforma de actores"),
        ("es", "Componente 2. Creación del Consejo de la Cuenca Alta.", "el Consejo de la Cuenca Alta"),
        ("es", "Un nuevo comité de cadena ordenará los precios.", "el nuevo comité de cadena"),
        ("en", "A stakeholder platform will be set up by the project.", "the stakeholder platform"),
        ("en", "We will establish a multi-stakeholder platform on honey.", "the multi-stakeholder platform"),
        ("en", "The project launches its own Honey Platform.", "the Honey Platform"),
        ("en", "A new working group on feed will bring millers together.", "the new working group"),
    ],
)
def test_a_space_that_is_announced_is_created(language: Language, sentence: str, name: str) -> None:
    (space,) = spaces_of(language, sentence)
    assert (space.actor.name, space.state) == (name, "created")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "No se creará otra mesa ni se instalará un comité nuevo."),
        ("es", "No existe ninguna mesa de concertación en la provincia."),
        ("es", "En lugar de crear una plataforma de actores, se paga el flete."),
        ("es", "Las mesas de trabajo de 1,20 m y la plataforma digital llegan en mayo."),
        ("es", "Resumen para el comité."),
        ("en", "There is no forum for growers."),
        ("en", "Instead of creating a new committee, growers pay a clerk."),
        ("en", "The project steering committee approves the plan."),
        ("en", "The money is freed by the committee in ten days."),
    ],
)
def test_a_space_that_is_denied_or_none_is_not_listed(language: Language, sentence: str) -> None:
    assert spaces_of(language, sentence) == ()


def test_the_sentence_that_says_so_is_given_and_not_the_first_mention() -> None:
    first = "Los precios se verán con la Mesa del Camu Camu."
    second = "La Mesa existe desde 2016."
    text = f"{first} {second}"
    (space,) = spaces_of("es", first, second)
    assert (space.state, text[space.start : space.end]) == ("existing", second)


def test_a_new_space_beside_an_existing_one_is_another() -> None:
    found = spaces_of(
        "es", "La Mesa del Camu Camu sesiona desde 2016.", "El proyecto creará una plataforma de actores."
    )
    assert [(space.actor.name, space.state) for space in found] == [
        ("la Mesa del Camu Camu", "existing"),
        ("la plataforma de actores", "created"),
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The grazing union has met monthly since 2015; the project will set up a Pasture Committee."),
        ("es", "La junta de pastos se reúne cada mes desde 2015; el proyecto creará un Comité de Praderas."),
    ],
)
def test_what_stands_before_a_semicolon_is_said_of_another(language: Language, sentence: str) -> None:
    assert {space.state for space in spaces_of(language, sentence) if "om" in space.actor.name} == {"created"}


def test_a_space_that_the_draft_creates_stays_new_when_it_goes_on_about_it() -> None:
    found = spaces_of(
        "es", "Se creará la Plataforma Regional de la Lana.", "La Plataforma se reúne cada mes en nuestra oficina."
    )
    assert [(space.actor.name, space.state) for space in found] == [("la Plataforma Regional de la Lana", "created")]


def test_a_space_is_one_of_the_draft_s_actors() -> None:
    sentence = "La Mesa del Camu Camu se reúne cada mes con la alcaldía."
    passages = [Passage(sentence, 0, len(sentence))]
    actors = find_actors(sentence, passages, "es", LEXICON)
    (space,) = find_spaces(sentence, passages, actors, "es", LEXICON)
    assert space.actor in actors


def test_what_nothing_is_said_of_is_unclear() -> None:
    (space,) = spaces_of("es", "Los avances se presentarán ante la mesa técnica de miel.")
    assert space.state == "unclear"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The project will set up its own Harbour Forum with a secretariat and seven working groups."),
        ("es", "El proyecto creará la Plataforma del Cuy con secretaría, seis comisiones técnicas y un logo."),
    ],
)
def test_what_comes_with_a_space_to_be_made_does_not_exist_either(language: Language, text: str) -> None:
    assert {space.state for space in spaces_of(language, text)} == {"created"}


@pytest.mark.parametrize(
    ("language", "sentence", "state"),
    [
        (
            "es",
            "se va a sembrar en 4 distritos se hara una mesa de quinua con todos los actores donde nosotros seremos la "
            "secretaria tecnica y se va a comprar un camion",
            "created",
        ),
        ("es", "vamos a hacer una mesa de leche con todos", "created"),
        ("es", "armaremos un comité de cuenca", "created"),
        ("es", "Habrá una plataforma de actores de la lana, liderada por nuestro equipo.", "created"),
        ("es", "En la mesa de café nosotros seremos la secretaría técnica.", "created"),
        ("es", "La mesa técnica de miel se reúne cada mes y nosotros seremos la secretaría técnica.", "existing"),
        ("es", "Se hará una presentación en la mesa técnica de miel, que existe desde 2015.", "existing"),
        ("en", "we will make a cashew roundtable with all actors where we will be the secretariat", "created"),
        ("en", "The project will organise a stakeholder platform and our team will chair it.", "created"),
        ("en", "The county sesame committee has met since 2012, and we will chair it.", "existing"),
        ("en", "We will make a case to the regional tea board, which has met since 2015.", "existing"),
    ],
)
def test_a_space_that_we_make_or_lead_is_to_be_created_unless_it_is_there(
    language: Language, sentence: str, state: str
) -> None:
    (space,) = spaces_of(language, sentence)
    assert space.state == state


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "la mesa de mariscos sesiona los martes en la capitania", "la mesa de mariscos"),
        ("es", "desde hace un tiempo se reune la plataforma del ají", "la plataforma del ají"),
        ("en", "the sesame network meets twice a season", "the sesame network"),
    ],
)
def test_a_space_typed_in_small_letters_is_known_by_its_meeting(language: Language, text: str, name: str) -> None:
    assert [space.actor.name for space in spaces_of(language, text)] == [name]


def test_a_city_council_is_no_space() -> None:
    assert spaces_of("en", "The Makeni City Council ran two blocks until 2019.") == ()


@pytest.mark.parametrize(
    ("language", "sentence", "states"),
    [
        (
            "es",
            "El plan junta a tres cabildos en una plataforma territorial nueva que llevaría la fundación (la Mesa del "
            "Manglar ya existe y sesiona cada mes, aunque el financiador quiere una propia).",
            {"la plataforma territorial": "created", "la Mesa del Manglar": "existing"},
        ),
        (
            "es",
            "hay una mesa de pesca que montó la Prefectura del cantón y de vez en cuando se junta, pero va poca gente, "
            "nosotros abriríamos un Consejo Costero nuevo",
            {"la mesa de pesca": "existing", "el Consejo Costero": "created"},
        ),
        (
            "en",
            "The Estuary Forum meets each quarter, but we will set up a new Clam Platform.",
            {"the Estuary Forum": "existing", "the Clam Platform": "created"},
        ),
    ],
)
def test_a_sentence_may_tell_of_a_space_that_meets_and_of_another_that_is_to_come(
    language: Language, sentence: str, states: dict[str, str]
) -> None:
    assert {space.actor.name: space.state for space in spaces_of(language, sentence)} == states


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "Output 1.2: Coastal Trade Council established, with a secretary.", "the Coastal Trade Council"),
        ("en", "Result 3. Rattan Forum set up and working.", "Rattan Forum"),
        ("en", "2. A District Ferry Council, to meet twice a year.", "the District Ferry Council"),
        ("es", "Producto 2: Mesa Regional del Pallar conformada, con reglamento.", "la Mesa Regional del Pallar"),
        ("es", "3. Un Comité del Estero, que se reuniría cada mes.", "el Comité del Estero"),
    ],
)
def test_a_space_in_a_list_of_what_will_be_there_is_created(language: Language, sentence: str, name: str) -> None:
    (space,) = spaces_of(language, sentence)
    assert (space.actor.name, space.state) == (name, "created")


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "The Cassava Union sits on the provincial starch council.", "the provincial starch council"),
        ("en", "Our members sit in the regional cotton interprofession.", "the regional cotton interprofession"),
        ("en", "The Harbour Development Committees chair the berth hearings.", "the Harbour Development Committees"),
        ("en", "The regional kelp council exists, but has not met since 2022.", "the regional kelp council"),
        ("en", "The Rattan Forum, established in 2015, has a chair.", "the Rattan Forum"),
        ("es", "La Interprofesión del Sésamo se reúne en abril.", "la Interprofesión del Sésamo"),
    ],
)
def test_a_space_where_somebody_has_a_seat_exists(language: Language, sentence: str, name: str) -> None:
    (space,) = spaces_of(language, sentence)
    assert (space.actor.name, space.state) == (name, "existing")


def test_a_board_that_regulates_is_an_office_and_no_space() -> None:
    assert spaces_of("en", "The tariff waits for the Water Regulation Board.") == ()


@pytest.mark.parametrize(
    ("before", "after", "to_come"),
    [
        ("En marzo haríamos un ", " de doce sillas.", True),
        ("Los barqueros piden un ", " nuevo.", True),
        ("The ", ", to meet at high tide.", True),
        ("In May we convene the ", " again.", False),
        ("Vamos a impulsar el ", ", que ya sesiona.", False),
    ],
)
def test_who_makes_a_body_is_told_from_who_calls_it(before: str, after: str, to_come: bool) -> None:
    assert is_to_come(before, after) is to_come


@pytest.mark.parametrize(
    ("sentence", "asleep"),
    [
        ("El comité del muelle no se reúne desde la creciente.", True),
        ("The quay forum has not met since the storm.", True),
        ("El comité del muelle se reúne cada luna.", False),
        ("The quay forum met twice since the storm.", False),
    ],
)
def test_a_space_that_does_not_meet_sleeps(sentence: str, asleep: bool) -> None:
    assert sleeps(sentence) is asleep
