"""Who a draft names, and how the name sounds inside a question."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language, Passage
from assistant.domain.errors import KnowledgeError
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon

LEXICON = load_lexicon(Path(__file__).parents[4] / "knowledge" / "lexicon")


def actors_of(language: Language, *sentences: str) -> tuple[Actor, ...]:
    text = " ".join(sentences)
    passages, start = [], 0
    for sentence in sentences:
        passages.append(Passage(sentence, start, start + len(sentence)))
        start += len(sentence) + 1
    return find_actors(text, passages, language, LEXICON)


def names_of(language: Language, *sentences: str) -> list[str]:
    return [actor.name for actor in actors_of(language, *sentences)]


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "proper", "plural"),
    [
        ("La asociación Tuyu, de Ayaviri, vende leche.", "la asociación Tuyu", ActorKind.GUILD, True, False),
        (
            "Compra la Cooperativa Agraria Sol y Grano.",
            "la Cooperativa Agraria Sol y Grano",
            ActorKind.GUILD,
            True,
            False,
        ),
        (
            'Ya entrega la cooperativa "Nuevo Amanecer".',
            'la cooperativa "Nuevo Amanecer"',
            ActorKind.GUILD,
            True,
            False,
        ),
        (
            "La preside la Dirección Regional de Pesca.",
            "la Dirección Regional de Pesca",
            ActorKind.PUBLIC_OFFICE,
            True,
            False,
        ),
        (
            "Firmó el Ministerio de Salud y Deportes.",
            "el Ministerio de Salud y Deportes",
            ActorKind.PUBLIC_OFFICE,
            True,
            False,
        ),
        ("Los municipios ponen el terreno.", "los municipios", ActorKind.PUBLIC_OFFICE, False, True),
        ("El SENASA certifica el lote.", "el SENASA", ActorKind.PUBLIC_OFFICE, True, False),
        (
            "La financiera Nuevo Puente presta a doce meses.",
            "la financiera Nuevo Puente",
            ActorKind.LENDER,
            True,
            False,
        ),
        ("Las cajas rurales prestan poco.", "las cajas rurales", ActorKind.LENDER, False, True),
        ("Agroindustrias Rayo S.A.C. firmó la compra.", "Agroindustrias Rayo S.A.C.", ActorKind.FIRM, True, False),
        ("Inversiones Tello, una empresa de Ilo, compra lana.", "Inversiones Tello", ActorKind.FIRM, True, False),
        ("Molerá el molino Don Lucho.", "el molino Don Lucho", ActorKind.FIRM, True, False),
        (
            "Dos acopiadores de Azángaro fían la semilla.",
            "los acopiadores de Azángaro",
            ActorKind.INTERMEDIARY,
            False,
            True,
        ),
        ("Las kamayoq cobran quince soles.", "las kamayoq", ActorKind.PROVIDER, False, True),
        ("Atienden 14 promotores pecuarios.", "los promotores pecuarios", ActorKind.PROVIDER, False, True),
        ("Unas 640 familias alpaqueras esquilan.", "las familias alpaqueras", ActorKind.TARGET_GROUP, False, True),
        (
            "Mide la Universidad Nacional del Altiplano.",
            "la Universidad Nacional del Altiplano",
            ActorKind.RESEARCH,
            True,
            False,
        ),
        ("Nuestra ONG acompaña el arranque.", "la ONG", ActorKind.PROJECT, False, False),
    ],
)
def test_a_spanish_actor_is_named_so_that_it_fits_a_question(
    sentence: str, name: str, kind: ActorKind, proper: bool, plural: bool
) -> None:
    (actor,) = actors_of("es", sentence)
    assert (actor.name, actor.kind, actor.proper, actor.plural) == (name, kind, proper, plural)


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "proper", "plural"),
    [
        ("The county sesame committee meets on Mondays.", "the county sesame committee", ActorKind.SPACE, False, False),
        ("Lunga Oils, an exporter in Manga, buys raw seed.", "Lunga Oils", ActorKind.FIRM, True, False),
        ("The dealer in Manga, Lunga Seeds, holds stock.", "Lunga Seeds", ActorKind.FIRM, True, False),
        ("Upland Foods Ltd has bought a dryer.", "Upland Foods Ltd", ActorKind.FIRM, True, False),
        (
            "The processing plant in Manga takes ten tonnes.",
            "the processing plant in Manga",
            ActorKind.FIRM,
            False,
            False,
        ),
        ("Lunga SACCO lends in the dry season.", "Lunga SACCO", ActorKind.LENDER, True, False),
        ("A microbank lends over six months.", "the microbank", ActorKind.LENDER, False, False),
        ("The water users' association sets turns.", "the water users' association", ActorKind.GUILD, False, False),
        (
            "The Lunga Fish Traders' Association was founded in 2015.",
            "the Lunga Fish Traders' Association",
            ActorKind.GUILD,
            True,
            False,
        ),
        ("Traders: pay cash on the day.", "traders", ActorKind.INTERMEDIARY, False, True),
        ("Village agents sell the drugs.", "village agents", ActorKind.PROVIDER, False, True),
        (
            "The Ministry of Agriculture signs the permit.",
            "the Ministry of Agriculture",
            ActorKind.PUBLIC_OFFICE,
            True,
            False,
        ),
        ("The county leases the shed.", "the county", ActorKind.PUBLIC_OFFICE, False, False),
        ("Forty-five households share a pump.", "the households", ActorKind.TARGET_GROUP, False, True),
        ("KALRO tests the seed.", "KALRO", ActorKind.RESEARCH, True, False),
        ("Our team keeps the books.", "the team", ActorKind.PROJECT, False, False),
    ],
)
def test_an_english_actor_is_named_so_that_it_fits_a_question(
    sentence: str, name: str, kind: ActorKind, proper: bool, plural: bool
) -> None:
    (actor,) = actors_of("en", sentence)
    assert (actor.name, actor.kind, actor.proper, actor.plural) == (name, kind, proper, plural)


@pytest.mark.parametrize(
    "sentence",
    [
        "Las mesas de trabajo de 1,20 m se soldarán aquí.",
        "La red de agua tiene 4 km y la red de malla, dos.",
        "La plataforma de madera aguanta 200 kg.",
        "La plataforma digital muestra precios.",
        "El problema central es el agua.",
        "El banco de semillas guarda cuarenta variedades.",
        "Cada caja de 20 kilos vale 30 soles.",
        "Cada planta da dos kilos y las plantas de café se podan en julio.",
        "Un buen consejo vale más que un curso.",
        "La Unión Europea financia la compra.",
        "Habrá un taller de capacitación y dos talleres sobre género.",
        "El comité del proyecto aprueba los gastos.",
        "Doña Rosa vende pan y Cochabamba compra 300 cargas.",
    ],
)
def test_a_spanish_word_that_means_something_else_names_nobody(sentence: str) -> None:
    assert names_of("es", sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Boards of wood are stacked beside the bench.",
        "The water table is 12 m deep and the network of pipes leaks.",
        "The European Union pays; the seed bank stores 40 kinds.",
        "The digital platform shows prices and the wooden platform holds 200 kg.",
        "Each plant gives two kilos.",
        "Bank loans are dear, union dues low and the county plan is late.",
        "Nairobi buys 40 tonnes a night and Dar es Salaam pays more.",
        "The project steering committee approves the plan.",
    ],
)
def test_an_english_word_that_means_something_else_names_nobody(sentence: str) -> None:
    assert names_of("en", sentence) == []


def test_a_name_ends_before_the_verb_the_comma_and_the_relative_clause() -> None:
    sentences = (
        "El Ministerio de Agricultura publicó la norma.",
        "La Comercializadora del Valle, que paga ocho soles, pide volumen.",
        "La alcaldía de Tapacarí certifica el pesaje.",
    )
    assert names_of("es", *sentences) == [
        "el Ministerio de Agricultura",
        "la Comercializadora del Valle",
        "la alcaldía de Tapacarí",
    ]


def test_mentions_of_one_actor_are_counted_together() -> None:
    found = actors_of(
        "es",
        "La asociación Tuyu, de Ayaviri, vende leche.",
        "Tuyu paga al contado.",
        "La asociación tiene 90 socios.",
        "Control: asociación, con su cuota.",
    )
    assert [(actor.name, actor.mentions) for actor in found] == [("la asociación Tuyu", 4)]


def test_singular_and_plural_of_people_are_one_actor() -> None:
    found = actors_of("es", "Unas 310 familias ordeñan.", "La familia entrega 38 litros.")
    assert [(actor.name, actor.plural, actor.mentions) for actor in found] == [("las familias", True, 2)]


def test_an_organisation_called_platform_is_no_space() -> None:
    (actor, _) = actors_of("es", "La ONG Plataforma Andina acompaña a los apicultores.")
    assert (actor.name, actor.kind) == ("la ONG Plataforma Andina", ActorKind.PROJECT)


def test_a_heading_names_nobody_by_itself() -> None:
    assert names_of("es", "La empresa.", "Intermediarios y mercado.") == []
    assert names_of("en", "Firm and finance.") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "No se creará otra mesa ni se instalará un comité."),
        ("es", "No existe ninguna mesa de concertación."),
        ("en", "There is no forum and no roundtable will be created."),
    ],
)
def test_a_space_that_is_denied_is_nobody(language: Language, sentence: str) -> None:
    assert names_of(language, sentence) == []


def test_a_common_noun_at_the_start_of_a_sentence_takes_a_small_letter() -> None:
    assert names_of("es", "Talleres de soldadura: tienen máquinas paradas.") == ["los talleres de soldadura"]
    assert names_of("en", "Savings bank: 41 million unlent in March.") == ["the savings bank"]


def test_a_possessive_of_the_draft_does_not_speak_of_the_reader() -> None:
    assert names_of("es", "Un crédito de su banco alcanza.") == ["el banco"]
    assert names_of("en", "It sells to its own cooperative.") == ["the cooperative"]


def test_the_place_of_an_actor_is_that_of_the_name_shown() -> None:
    first = "Hay sequía."
    second = "La asociación Tuyu vende leche."
    text = f"{first} {second}"
    (actor,) = actors_of("es", first, second)
    assert text[actor.start : actor.end] == "La asociación Tuyu"


def test_every_noun_of_the_lexicon_names_somebody_in_some_company() -> None:
    for forms in LEXICON.forms.values():
        assert all(form.noun.lemma for row in forms.values() for form in row)
    assert {form.noun.kind for row in LEXICON.forms["es"].values() for form in row} == set(ActorKind)
    assert {form.noun.kind for row in LEXICON.forms["en"].values() for form in row} == set(ActorKind)


@pytest.mark.parametrize(
    "content",
    ["es: [", "es: {firm: [empresa f]}", "es: {firm: [{noun: a/b f, ony: [x _]}]}", "es: {nobody: [a/b f]}"],
)
def test_a_broken_lexicon_says_which_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "actors.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"actors\.yaml"):
        load_lexicon(tmp_path)


@pytest.mark.parametrize(
    ("language", "sentences", "name"),
    [
        (
            "en",
            ("The Regional Water Board (RWB) grants the permits.", "RWB meets in May."),
            "the Regional Water Board",
        ),
        ("es", ("El Servicio Nacional de Semillas (SNS) certifica.", "El SNS tarda un mes."), None),
        ("es", ("La Cámara de Turismo de Tarija (CATUR) convoca.", "CATUR firma."), "la Cámara de Turismo de Tarija"),
        ("es", ("El Banco de Desarrollo Agrario (BDA) presta.", "BDA pide prenda."), "el Banco de Desarrollo Agrario"),
        ("en", ("Kibo Seeds Ltd sells the seed.", "Kibo Seeds signed in May."), "Kibo Seeds Ltd"),
        ("es", ("Lácteos Illari S.A.C. recoge la leche.", "Lácteos Illari paga los viernes."), None),
        (
            "es",
            ("Nos apoya Manos Claras, una ONG de Loja, que visita.", "Manos Claras tiene dos camiones."),
            "Manos Claras",
        ),
        ("en", ("Open Furrow, an NGO in Kisumu, visits the farms.", "Open Furrow has two lorries."), "Open Furrow"),
    ],
)
def test_letters_legal_forms_and_appositions_name_one_and_the_same_actor(
    language: Language, sentences: tuple[str, ...], name: str | None
) -> None:
    proper = [actor for actor in actors_of(language, *sentences) if actor.proper]
    assert len(proper) == 1
    assert proper[0].mentions == 2
    assert name is None or proper[0].name == name


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The return on investment (ROI) is 12 per cent, and ROI is what buyers ask for."),
        ("en", "The growers (SOP in hand) dry their beans; SOP is taught in May."),
        ("es", "Los indicadores clave (IC) se miden cada mes y el IC sube."),
        ("es", "Los municipios (ART) firman. La ART es un seguro."),
    ],
)
def test_letters_of_what_is_no_single_actor_name_nobody(language: Language, sentence: str) -> None:
    assert not any(actor.proper for actor in actors_of(language, sentence))


def test_letters_that_two_names_share_are_given_to_neither() -> None:
    actors = actors_of(
        "es",
        "La Asociación de Riego Tuti (ART) reparte.",
        "La Asociación de Recicladores Tacna (ART) recoge.",
        "La ART cobra.",
    )
    assert [actor.mentions for actor in actors if actor.proper] == [1, 1]


def test_an_office_is_named_by_its_trade() -> None:
    assert "the food office" in names_of("en", "Each batch goes to the food office before it is sold.")
    assert not names_of("en", "Each batch goes to the office before it is sold.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Se espera la recuperación del banco de ostras en tres años.",
        "Cada taller tendrá un banco de pruebas para motores.",
        "Las curileras de El Carretal y Playa Negra venden el ciento a 90 lempiras.",
    ],
)
def test_a_bank_of_oysters_a_test_bench_and_a_beach_are_no_firm_and_no_lender(sentence: str) -> None:
    assert not {actor.kind for actor in actors_of("es", sentence)} & {ActorKind.LENDER}
    assert "Playa Negra" not in names_of("es", sentence)


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "Delta Seafoods will pay more and keeps two officers.", "Delta Seafoods"),
        ("en", "Near the port, Marlin Sun would hire ten people.", "Marlin Sun"),
        ("en", "We met the agency HikeSun twice.", "the agency HikeSun"),
        ("es", "Ferrosur contrató a seis en 2025.", "Ferrosur"),
        ("es", "La beneficiadora Aguaje exporta por el puerto.", "la beneficiadora Aguaje"),
    ],
)
def test_a_name_that_will_pay_or_hired_is_a_firm(language: Language, sentence: str, name: str) -> None:
    assert [(actor.name, actor.kind) for actor in actors_of(language, sentence)] == [(name, ActorKind.FIRM)]


def test_the_verb_to_broker_names_no_intermediary() -> None:
    kinds = {actor.kind for actor in actors_of("en", "It gives advice, brokers links and shares trial costs.")}
    assert ActorKind.INTERMEDIARY not in kinds


def test_an_association_of_women_keeps_its_article() -> None:
    assert "the Lusaka Market Women's Association" in names_of("en", "The Lusaka Market Women's Association agreed.")
