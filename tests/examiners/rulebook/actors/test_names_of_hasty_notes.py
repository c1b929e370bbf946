"""Names as notes give them: who made it, what brackets say somebody is, bodies in the plural, two firms joined."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.reading.reader import DraftReader

LEXICON = load_lexicon(Path(__file__).parents[4] / "knowledge" / "lexicon")
READER = DraftReader()


def kinds_of(language: Language, text: str) -> dict[str, ActorKind]:
    draft = READER.read_text(text, "borrador", language)
    return {actor.name: actor.kind for actor in find_actors(draft.text, draft.passages, language, LEXICON)}


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("en", "Spare parts come from Lukwesa Hardware in Mansa.", "Lukwesa Hardware", ActorKind.FIRM),
        ("en", "Booking app built by Lumafresh (Accra).", "Lumafresh", ActorKind.FIRM),
        ("en", "The coolers are assembled by Frostwell in Tema.", "Frostwell", ActorKind.FIRM),
        ("es", "El sistema fue instalado por Hidromax el año pasado.", "Hidromax", ActorKind.FIRM),
        ("es", "Las bombas son vendidas por Agrotec en Tarija.", "Agrotec", ActorKind.FIRM),
        ("en", "Agents for Suva (Reef Bay Trading, old Mr Tui).", "Reef Bay Trading", ActorKind.FIRM),
        ("en", "Two workshops, Ay-Tilek and Sary Tex, are considering rooms.", "Sary Tex", ActorKind.FIRM),
        ("en", "Transport by the riders' union TUKOPI, weekly.", "the riders' union TUKOPI", ActorKind.GUILD),
        ("es", "CREDIVAL de R.L. (cooperativa de ahorro, 3,100 asociados) presta.", "CREDIVAL", ActorKind.LENDER),
        ("en", "Lead: Mwangaza (a savings cooperative, 900 members).", "Mwangaza", ActorKind.LENDER),
        ("es", "Ferretería El Cóndor y Agro Luján dan crédito.", "la Ferretería El Cóndor", ActorKind.FIRM),
        (
            "en",
            "The Chief Administrative Officer of Luuka has written.",
            "the Chief Administrative Officer of Luuka",
            ActorKind.PUBLIC_OFFICE,
        ),
        (
            "en",
            "The two Water Kiosk Operators Associations (30 and 12 members) sign.",
            "the Water Kiosk Operators Associations",
            ActorKind.GUILD,
        ),
        (
            "en",
            "The Sahari Council for the Deaf refers people.",
            "the Sahari Council for the Deaf",
            ActorKind.PUBLIC_OFFICE,
        ),
        ("en", "Rope comes from agents of Coral Weed, who lend it.", "agents of Coral Weed", ActorKind.INTERMEDIARY),
        (
            "en",
            "- Kiosk owners' association KIBORA (12 members)",
            "the Kiosk owners' association KIBORA",
            ActorKind.GUILD,
        ),
        ("en", "Tembo Cooling quoted 6 million for a room.", "Tembo Cooling", ActorKind.FIRM),
        ("en", "Floats would be fitted by Marlowe.", "Marlowe", ActorKind.FIRM),
        ("es", "El queso lo venden Sabor Ibarra y Doña Tota.", "Sabor Ibarra", ActorKind.FIRM),
        ("es", "Agroinsumos del Valle fía a 60 días.", "Agroinsumos del Valle", ActorKind.FIRM),
        ("en", "Work with District Health Offices.", "the District Health Offices", ActorKind.PUBLIC_OFFICE),
    ],
)
def test_somebody_is_known_by_the_name_that_a_note_gives(
    language: Language, text: str, name: str, kind: ActorKind
) -> None:
    assert kinds_of(language, text).get(name) is kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The road was built by UNOPS in 2019."),
        ("en", "The market (a cooperative runs it) opens daily."),
        ("es", "Se instaló un comité ejecutor."),
    ],
)
def test_nobody_is_made_a_firm_or_a_space_by_what_stands_beside(language: Language, text: str) -> None:
    found = set(kinds_of(language, text).values())
    assert not found & {ActorKind.FIRM, ActorKind.SPACE, ActorKind.LENDER}
