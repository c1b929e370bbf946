"""Firms by their names, offices by their letters, and go-betweens by the words that people of a place have for them."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.actors.spaces import find_spaces
from assistant.reading.reader import DraftReader

LEXICON = load_lexicon(Path(__file__).parents[4] / "knowledge" / "lexicon")
READER = DraftReader()


def kinds_of(language: Language, text: str) -> dict[str, ActorKind]:
    draft = READER.read_text(text, "borrador", language)
    return {actor.name: actor.kind for actor in find_actors(draft.text, draft.passages, language, LEXICON)}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Three drugstores, Mara Health, Oloi Chemist and T. Wanga & Sons, agreed to stock kits.", 3),
        (
            "en",
            "Tumaini Tiles and two smaller kilns, Nyota Clay and M/S Omar Traders, will show masons how, pay a bonus.",
            3,
        ),
        ("en", "The exporters (LeafDelta North, Arno & Sons, one more) reject a lot in six.", 2),
        ("es", "Dos tiendas, Rincón Verde y Casa Toledo, ofrecen crédito.", 2),
    ],
)
def test_names_in_a_row_are_of_the_firms_that_were_counted(language: Language, text: str, names: int) -> None:
    firms = [name for name, kind in kinds_of(language, text).items() if kind is ActorKind.FIRM and name[0].isupper()]
    assert len(firms) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three villages, Mara Hill, Oloi Plain and Sambu Rock, agreed to share the well."),
        ("en", "Shops (Bahir Kella, Debre Sina) open late."),
        ("es", "Dos aldeas, Rincón Verde y Loma Alta, tienen pozo."),
    ],
)
def test_places_in_a_row_are_no_firms(language: Language, text: str) -> None:
    assert not any(name[0].isupper() for name in kinds_of(language, text))


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("en", "Offtake: Okavango Polymers's yard takes 40 t.", "Okavango Polymers", ActorKind.FIRM),
        ("en", "Two presses, supplied by Selous Engineering Works.", "Selous Engineering Works", ActorKind.FIRM),
        ("en", "M/S Rahim Traders holds the stock.", "Rahim Traders", ActorKind.FIRM),
        ("en", "Nile Leasing would finance 90 pumps.", "Nile Leasing", ActorKind.LENDER),
        ("en", "They buy a press on a loan from KOFISA.", "KOFISA", ActorKind.LENDER),
        ("es", "Muebles Ruiz dice que le interesa.", "Muebles Ruiz", ActorKind.FIRM),
        ("es", "Falta hablar con Yapuy Sur, de Tarija, que ya compra 2 t.", "Yapuy Sur", ActorKind.FIRM),
        ("en", "KNPB licensed 300 carts only.", "KNPB", ActorKind.PUBLIC_OFFICE),
        ("en", "RTBA's draft guideline is pending.", "RTBA", ActorKind.PUBLIC_OFFICE),
        ("es", "Con Conagua falta revisar el permiso.", "Conagua", ActorKind.PUBLIC_OFFICE),
        ("es", "El SENASA de Yuto pone trampas.", "el SENASA de Yuto", ActorKind.PUBLIC_OFFICE),
        ("en", "Lodge owners buy greens.", "lodge owners", ActorKind.FIRM),
        ("es", "Piden crédito a 12 meses con la cooperativa Sol.", "la cooperativa Sol", ActorKind.LENDER),
        ("es", "hablamos con la secretaria de salud en mayo.", "la secretaria de salud", ActorKind.PUBLIC_OFFICE),
        ("es", "la cooperativa san roque tiene 90 socios.", "la cooperativa san roque", ActorKind.GUILD),
        (
            "es",
            "La Asociación de Maestros de Gas 9 de Mayo agrupa a 80.",
            "la Asociación de Maestros de Gas 9 de Mayo",
            ActorKind.GUILD,
        ),
    ],
)
def test_a_name_is_known_by_its_parts_or_by_what_is_said_of_it(
    language: Language, text: str, name: str, kind: ActorKind
) -> None:
    assert kinds_of(language, text).get(name) is kind


@pytest.mark.parametrize(
    ("language", "text", "absent"),
    [
        ("en", "HIV policy is set elsewhere.", "HIV"),
        ("en", "Public Works open in May and people buy less.", "Public Works"),
        ("en", "A bed is 25 if it comes through the Lisbon agencies.", "the Lisbon agencies"),
        ("en", "3 ice plants, 400 kg a day each, run as businesses.", "the ice plants"),
        ("es", "Crédito: el banco Litoral... no, ese es de Salta.", "el banco Litoral"),
        ("es", "La fase II entregará 40 bombas.", "II"),
        ("es", "Indicador: 12 talleres de 20 personas.", "los talleres"),
        ("es", "Gremio: la unión Los Pinos votó.", "el gremio"),
        ("es", "Muebles de Uyuni con madera legal.", "Muebles de Uyuni"),
    ],
)
def test_what_is_no_actor_is_left_out(language: Language, text: str, absent: str) -> None:
    assert absent not in kinds_of(language, text)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Hoy vendemos la lana al tambero que pasa en camión.", "el tambero"),
        ("es", "Las lancheras fían la sal hasta la cosecha.", "las lancheras"),
        ("en", "They sell the bark to the krambu who come in April.", "the krambu"),
        ("es", "Los compradores ponen el bote y la gasolina.", "los compradores"),
        ("en", "Buyers take the fish on credit.", "buyers"),
        ("en", "Scrap dealers come on Fridays. The dealers pay late.", "scrap dealers"),
    ],
)
def test_go_betweens_are_known_by_what_they_do(language: Language, text: str, name: str) -> None:
    assert kinds_of(language, text).get(name) is ActorKind.INTERMEDIARY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Venden miel a los turistas y al comedor escolar."),
        ("es", "Los compradores pagan a treinta días."),
        ("en", "They sell honey to the tourists who come in May."),
    ],
)
def test_those_who_only_buy_are_no_go_betweens(language: Language, text: str) -> None:
    assert ActorKind.INTERMEDIARY not in kinds_of(language, text).values()


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "Se creará el Comité Provincial del Agua, con participación de la mesa de salud de la sierra, que sesiona "
            "desde 2009.",
            {"el Comité Provincial del Agua": "created", "la mesa de salud de la sierra": "existing"},
        ),
        (
            "Y falta el comité de manejo del estero, ahí preside la alcaldía.",
            {"el comité de manejo del estero": "existing"},
        ),
        ("Falta una mesa de manejo del estero.", {}),
    ],
)
def test_what_is_said_of_one_space_is_not_said_of_another(text: str, states: dict[str, str]) -> None:
    draft = READER.read_text(text, "borrador", "es")
    actors = find_actors(draft.text, draft.passages, "es", LEXICON)
    spaces = find_spaces(draft.text, draft.passages, actors, "es", LEXICON)
    assert {space.actor.name: space.state for space in spaces} == states


def test_the_council_alone_is_a_town_council_and_a_council_with_a_name_may_be_a_space() -> None:
    assert kinds_of("en", "The Council has drafted a by-law.") == {"the Council": ActorKind.PUBLIC_OFFICE}
    named = "The Herring Council meets twice a year. The Council has drafted a rule."
    assert kinds_of("en", named) == {"the Herring Council": ActorKind.SPACE}
