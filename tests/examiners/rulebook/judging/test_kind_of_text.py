"""What kind of text a text is: a recipe gets no review without a word; a draft is never sent away."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.domain.errors import KnowledgeError
from assistant.domain.facts import Correction
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.actors.spaces import find_spaces
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.examiners.rulebook.judging.kind_of_text import looks_like_an_intervention
from assistant.examiners.rulebook.judging.text_signs import code_share, load_text_signs
from assistant.library.labelled_drafts import load_pairs
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"
READER = DraftReader()
SIGNS = load_text_signs(KNOWLEDGE / "lexicon")
LEXICON = load_lexicon(KNOWLEDGE / "lexicon")


def reads_like_a_draft(text: str, language: Language, *corrections: Correction) -> bool:
    draft = READER.read_text(text, "borrador", language)
    actors = find_actors(draft.text, draft.passages, draft.language, LEXICON)
    spaces = find_spaces(draft.text, draft.passages, actors, draft.language, LEXICON)
    return looks_like_an_intervention(draft, read_facts(draft, corrections, actors, spaces, find_quantities), SIGNS)


OTHER_TEXTS: tuple[tuple[Language, str], ...] = (
    (
        "es",
        "Tortilla de papas\n\nIngredientes: 6 papas medianas, 5 huevos, 1 cebolla, aceite de oliva y "
        "sal al gusto.\n\nPela las papas y córtalas en rodajas finas. Fríelas a fuego lento durante 20 "
        "minutos. Bate los huevos, mezcla con las papas escurridas y deja reposar diez minutos. Cuaja "
        "la tortilla en la sartén por ambos lados. Sirve tibia para 4 personas.",
    ),
    (
        "es",
        "La lluvia vuelve a la ventana\ncomo quien olvida las llaves,\ny en la cocina\nel té se enfría "
        "sin nadie.\n\nAyer tenías un nombre\nque cabía en mi boca;\nhoy sólo queda\nel ruido de los "
        "platos.",
    ),
    (
        "es",
        "FACTURA N.º 001-004512\nFecha: 14/03/2025\nCliente: Ferretería El Tornillo\nRUC: 20455678123\n\n"
        "Descripción\tCantidad\tPrecio unitario\tImporte\nClavos de 2 pulgadas\t20 kg\t4,50\t90,00\nPintura "
        "blanca\t6 galones\t38,00\t228,00\n\nSubtotal: 318,00\nIGV (18 %): 57,24\nTotal a pagar: S/ 375,24\n"
        "Vencimiento: 30 días.",
    ),
    (
        "es",
        "Curriculum vitae\n\nMaría Fernanda Quispe Rojas\nTeléfono: 987 654 321\nCorreo: "
        "mfquispe@correo.pe\n\nExperiencia laboral\n2019-2024: Coordinadora de proyectos en una ONG de "
        "Arequipa. Dirigí un equipo de 6 personas y gestioné un presupuesto de 400.000 soles.\n"
        "2015-2019: Asistente técnica en la municipalidad de Caylloma.\n\nFormación académica\n"
        "Ingeniería agrónoma, Universidad Nacional de San Agustín.\n\nIdiomas: español, quechua, inglés "
        "intermedio.\nReferencias a solicitud.",
    ),
    (
        "en",
        "import os\nimport json\n\ndef load_settings(path):\n    with open(path) as handle:\n        data "
        "= json.load(handle)\n    return data\n\nclass Server:\n    def __init__(self, "
        "port=8080):\n        self.port = port\n\n    def start(self):\n        print('listening on', "
        "self.port)\n\nif __name__ == '__main__':\n    Server().start()\n",
    ),
    (
        "es",
        "Un incendio consumió anoche un depósito de llantas en el sur de la ciudad, informaron los "
        "bomberos. No hubo heridos, pero 35 familias fueron evacuadas. «El fuego se inició por un "
        "cortocircuito», declaró el comandante Luis Peralta. Según la policía, las llamas tardaron "
        "seis horas en apagarse. El alcalde visitó la zona esta mañana y dijo que se investigará lo "
        "ocurrido.",
    ),
    (
        "en",
        "Chocolate chip cookies\n\nIngredients: 2 cups flour, 1 cup butter, 3/4 cup brown sugar, 2 "
        "eggs, 1 teaspoon vanilla, a pinch of salt, 300 g chocolate chips.\n\nPreheat the oven to 180 "
        "°C. Cream the butter and sugar, then beat in the eggs. Stir in the flour and fold in the "
        "chocolate. Drop spoonfuls on a tray and bake for 12 minutes. Makes about 40 cookies.",
    ),
    (
        "en",
        "The river keeps no ledger of the rain,\nit carries what it carries to the sea.\nMy father's "
        "boat still knocks against the quay,\nan old dog asking to be let out again.\n\nAnd I, who never "
        "learned to read the tide,\nstand counting gulls until the light has died.",
    ),
    (
        "en",
        "INVOICE #20417\nDate: 3 May 2025\nBill to: Harbour Street Dental\n\nDescription\tQty\tUnit price\t"
        "Amount\nToner cartridge\t4\t62.00\t248.00\nOffice chair\t2\t119.00\t238.00\n\nSubtotal 486.00\nVAT 20% "
        "97.20\nTotal due 583.20\nPayment terms: 14 days. Please quote the invoice number.",
    ),
    (
        "en",
        "Daniel Okello\n+254 700 000 000, d.okello@mail.example\n\nWork experience\nSales manager, Umoja "
        "Motors, Nairobi, 2018-2024. Led a team of 12 and raised yearly sales from 40 to 95 "
        "vehicles.\nAssistant, Lake Insurance, 2015-2018.\n\nEducation\nBachelor of Commerce, University "
        "of Nairobi, 2014.\n\nSkills: negotiation, spreadsheets, customer service.\nLanguages: English, "
        "Swahili, Luo.\nReferences available on request.",
    ),
    (
        "en",
        "A lorry carrying oranges overturned on the coastal highway on Tuesday, police said. Two "
        "people were taken to hospital with minor injuries. 'Traffic was blocked for almost five "
        "hours,' a spokesman told reporters. According to witnesses, the driver lost control after a "
        "tyre burst. It was the third accident at the bend this year.",
    ),
    (
        "es",
        "El quinde o colibrí es un ave de la familia Trochilidae. Existen más de 300 especies, casi "
        "todas en América. Su corazón late hasta 1.200 veces por minuto y puede volar hacia atrás. Se "
        "alimenta del néctar de las flores y de pequeños insectos. La hembra construye el nido sola y "
        "pone dos huevos blancos.",
    ),
    (
        "es",
        "Querida Lucía:\n\nTe escribo desde la playa, donde por fin dejó de llover. Los niños duermen y "
        "yo aprovecho para contarte que ayer vimos delfines desde el bote. Pedro quemó el arroz otra "
        "vez. Volvemos el domingo; guárdame un pedazo de torta.\n\nUn abrazo grande,\nCarmen",
    ),
    (
        "en",
        "THIS AGREEMENT is made between the Landlord and the Tenant. The Tenant shall pay rent of 900 "
        "dollars on the first day of each month. The Tenant shall not sublet the premises without the "
        "prior written consent of the Landlord. The parties hereby agree that the deposit will be "
        "returned within 30 days of termination, less any damages. This Agreement is governed by the "
        "laws of the State.",
    ),
    (
        "es",
        "CONTRATO DE ARRENDAMIENTO. Entre el arrendador y el arrendatario se acuerdan las siguientes "
        "cláusulas. Primera: el arrendatario pagará un canon mensual de 1.200 bolivianos. Segunda: el "
        "plazo será de 12 meses. Tercera: el arrendatario no podrá subarrendar el inmueble. Las "
        "partes firman en señal de conformidad.",
    ),
    (
        "en",
        "function total(items) {\n  let sum = 0;\n  for (const item of items) {\n    sum += item.price * "
        "item.qty;\n  }\n  return sum;\n}\n\nmodule.exports = { total };\n",
    ),
    (
        "en",
        "The match ended 2-1 after a late goal from the substitute. United had dominated the first "
        "half, with the captain hitting the post twice, but the visitors equalised from a corner. The "
        "referee showed five yellow cards. The coach said his side had deserved more and that they "
        "will play better on Sunday.",
    ),
    (
        "es",
        "Instrucciones de uso. Antes de encender la lavadora, compruebe que el grifo esté abierto. "
        "Introduzca la ropa sin sobrecargar el tambor. Añada detergente en el compartimento II. "
        "Seleccione el programa deseado y pulse inicio. No abra la puerta durante el lavado. Limpie "
        "el filtro una vez al mes. La garantía es de dos años.",
    ),
    (
        "en",
        "Dear Mum,\n\nThe flat is small but the window looks over the canal. I start work on Monday and "
        "I have already burned two pans. Thank you for the socks, they are the warmest I have. Give "
        "the dog a biscuit from me.\n\nLots of love,\nAnna",
    ),
    (
        "es",
        "Había una vez un zorro que quería comerse las uvas de una parra muy alta. Saltó una vez, "
        "saltó dos veces, y no las alcanzó. «Están verdes», dijo el zorro, y se fue con la cola baja. "
        "Moraleja: es fácil despreciar lo que no se puede conseguir.",
    ),
    (
        "es",
        "Se busca cocinero con experiencia para restaurante en el centro. Horario de martes a "
        "domingo. Sueldo según experiencia más propinas. Interesados, enviar hoja de vida al correo o "
        "presentarse en el local por la tarde. Se ofrece contrato y seguro.",
    ),
    (
        "en",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut "
        "labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco "
        "laboris nisi ut aliquip ex ea commodo consequat.",
    ),
    (
        "es",
        "Selección de resultados: el equipo local venció 3 a 0 al visitante en el estadio municipal. "
        "Los goles los marcaron Ramírez, Soto y Paredes. El árbitro expulsó a dos jugadores. Con este "
        "partido, el club suma 27 puntos y sube al segundo lugar de la tabla.",
    ),
    (
        "es",
        "Lomo saltado: corta la carne en tiras y dórala en el wok con un chorrito de aceite. Agrega "
        "la cebolla, el tomate y el ají amarillo. Echa un poco de vinagre y sillao. Sirve con papas "
        "fritas y arroz blanco.",
    ),
    (
        "en",
        "Lentil soup. Soften one onion and two carrots in a little oil, add 250 g of red lentils and "
        "a litre of stock, and cook for half an hour. Blend if you like it smooth. Lemon juice at the "
        "end makes all the difference.",
    ),
    (
        "es",
        "Estimados padres: les recordamos que mañana no hay clases por el feriado. La reunión de "
        "apoderados será el jueves a las siete de la tarde en el salón de actos. Agradecemos su "
        "puntualidad. Atentamente, la dirección.",
    ),
    (
        "es",
        "Capítulo uno. El tren llegó tarde a la estación de Valdeolmos y nadie esperaba en el andén. "
        "Irene bajó con una maleta marrón y un paraguas roto. Miró el reloj, que seguía parado en las "
        "cuatro, y pensó que su madre había tenido razón.",
    ),
    (
        "en",
        "Chapter one. The train was late again, and when it came nobody got off but a tall man with a "
        "birdcage. Mrs Pell watched him from behind the curtain. He put the cage down, lifted his hat "
        "to the empty street, and laughed.",
    ),
    (
        "en",
        "Patient presents with a three-day history of fever and productive cough. Temperature 38.6 C, "
        "heart rate 96, blood pressure 128/82. Crackles at the right base. Chest X-ray shows "
        "consolidation. Plan: amoxicillin 500 mg three times daily for seven days, review if no "
        "improvement.",
    ),
    (
        "es",
        "SELECT cliente, SUM(total) AS total\nFROM ventas\nWHERE fecha >= '2024-01-01'\nGROUP BY "
        "cliente\nORDER BY total DESC;",
    ),
    (
        "en",
        "#include <stdio.h>\n\nint main(void) {\n    int i;\n    for (i = 0; i < 10; i++) {\n        "
        'printf("%d\\n", i);\n    }\n    return 0;\n}\n',
    ),
    (
        "en",
        "Mostly cloudy tonight with a low near 4 degrees. Rain spreading from the west by Saturday "
        "noon, heavy at times on the hills. Winds gusting to 60 km/h along the coast. Sunday brighter "
        "with a few showers.",
    ),
    (
        "es",
        "El Barroco fue un movimiento artístico que se desarrolló en Europa entre los siglos XVII y "
        "XVIII. Sus pintores más conocidos son Caravaggio, Rubens y Velázquez. La música de la época "
        "incluye a Bach y Vivaldi. Se caracteriza por el contraste entre luz y sombra.",
    ),
    (
        "en",
        "Mount Kenya is an extinct volcano and the second-highest peak in Africa. Its highest points "
        "are Batian, Nelion and Point Lenana. The mountain was first climbed in 1899. Its glaciers "
        "have shrunk since the 1980s and the forests on its slopes are home to elephants.",
    ),
    (
        "en",
        "Beautiful two-bedroom flat for rent, fully furnished, five minutes from the station. Large "
        "kitchen, balcony, parking. 1,200 a month plus bills. No pets. Viewings on Saturday, call now.",
    ),
    (
        "es",
        "Vendo camioneta 2016, motor 2.4, 98.000 km, único dueño, aire acondicionado, llantas nuevas, "
        "papeles al día. Precio 14.500 dólares negociable. Llamar por la tarde.",
    ),
    (
        "en",
        "Q3 results: revenue rose 12% to 48 million dollars, driven by subscriptions. Operating "
        "margin was 21%. The board declared a dividend of 0.32 per share. Shares closed up 3% on "
        "Thursday.",
    ),
    (
        "es",
        "La selección perdió ayer por dos goles en un partido que dominó hasta el descanso. El "
        "técnico lamentó las ocasiones falladas y confirmó que el lateral se pierde el próximo "
        "encuentro por una lesión de rodilla.",
    ),
    (
        "en",
        "Terms of service. By using this website you accept these terms. We may change them at any "
        "time without notice. The content is provided as is, without warranty of any kind. You must "
        "not copy or redistribute it. To the extent permitted by law we exclude all liability.",
    ),
    (
        "es",
        "Problema 3. Un tren sale de A a 80 km/h y otro de B a 100 km/h. Si la distancia entre A y B "
        "es de 540 km, ¿cuánto tardan en encontrarse? Justifique su respuesta y dibuje el gráfico.",
    ),
    (
        "en",
        "I dreamed of a house with no doors. You were there, peeling an orange, and would not look at "
        "me. When I woke it was raining and the whole street smelled of oranges.",
    ),
    (
        "es",
        "Acta de nacimiento. En la ciudad de Trujillo, a los tres días del mes de mayo de mil "
        "novecientos noventa, ante mí, registrador civil, compareció don Julio Paredes e inscribió el "
        "nacimiento de su hija.",
    ),
)
IDEAS: tuple[tuple[Language, str], ...] = (
    ("es", "Queremos mejorar el ingreso de 300 lecheras en Puno con una quesería"),
    ("en", "A phone app so that fishers can sell straight to hotels in Zanzibar"),
    ("es", "Red de promotoras que vendan filtros de agua en los caseríos"),
    ("en", "Help young people in Lusaka to get jobs as electricians"),
    ("es", "formar a jovenes en reparacion de motos"),
    ("en", "Cold stores run by the market women's association"),
    ("es", "Biogás con estiércol de cerdo para granjas familiares"),
    ("en", "We would like to do something about post-harvest losses of mango."),
    ("es", "Que los municipios compren a los pequeños productores la comida de las escuelas"),
    ("en", "micro-insurance for motorcycle taxi drivers, sold by the riders' union"),
    ("es", "Turismo comunitario en la laguna."),
    ("en", "Solar irrigation on credit"),
    ("es", "Microcrédito para artesanas del barro negro"),
    ("es", "Cuyes: que las señoras de Anta vendan a las pollerías de Cusco"),
    ("en", "Bring piped water to the hill settlements of Freetown"),
    ("es", "apoyo a recicladores de base en Cochabamba"),
    ("en", "Train bike mechanics in refugee camps"),
    ("es", "Un seguro agrícola para maiceros de secano"),
    ("en", "Shea butter exports by women's groups, northern Ghana"),
    ("es", "Alfarería de Chulucanas hacia hoteles de Lima"),
    ("en", "More nurses for rural clinics through a loan that is forgiven"),
    ("es", "Quisiéramos que la leche de la cuenca llegue fría a la planta."),
    ("en", "Reduce deforestation with better cookstoves"),
)


@pytest.mark.parametrize(("language", "text"), OTHER_TEXTS, ids=lambda value: value[:30])
def test_a_text_of_another_kind_does_not_read_like_a_draft(language: Language, text: str) -> None:
    assert not reads_like_a_draft(text, language)


@pytest.mark.parametrize(("language", "text"), IDEAS, ids=lambda value: value[:30])
def test_an_idea_of_one_sentence_reads_like_a_draft(language: Language, text: str) -> None:
    assert reads_like_a_draft(text, language)


@pytest.mark.parametrize("path", sorted((KNOWLEDGE / "samples").glob("*.md")), ids=lambda path: path.stem)
def test_every_sample_reads_like_a_draft(path: Path) -> None:
    draft = READER.read_text(path.read_text(encoding="utf-8"), path.name)
    assert reads_like_a_draft(draft.text, draft.language)


def test_every_labelled_draft_reads_like_one() -> None:
    sides = {(pair.language, side) for pair in load_pairs(KNOWLEDGE) for side in (pair.weak, pair.strong)}
    assert [text[:60] for language, text in sides if not reads_like_a_draft(text, language)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "El taller de cocina de Tarija enseña a 40 mujeres a hornear pan de algarrobo: harina, aceite, huevo, una "
            "taza de agua y hornear media hora. En 12 meses venderán a ocho tiendas y se paga 6 Bs por pieza.",
        ),
        (
            "en",
            "Our app has a server, a database and an install screen, so that 300 fishers in Kilifi sell straight to "
            "hotels; "
            "the project lasts 18 months and the fishers' association pays for each release.",
        ),
        (
            "es",
            "El alcalde informó que la policía y la fiscalía acompañarán el programa: en dos años, 90 recicladoras "
            "de la asociación tendrán contrato con el municipio.",
        ),
    ],
)
def test_a_draft_that_borrows_the_words_of_another_kind_is_one(language: Language, text: str) -> None:
    assert reads_like_a_draft(text, language)


def test_the_person_s_correction_makes_it_a_draft() -> None:
    language, text = OTHER_TEXTS[0]
    assert reads_like_a_draft(text, language, Correction("people", "60 cocineras"))


def test_prose_has_no_lines_of_code() -> None:
    assert code_share("Queremos agua.\nPara 40 familias; en un año.") == 0
    assert code_share("def run():\n    return 1\n") == 1
    assert code_share("") == 0


def test_a_fault_in_the_kinds_of_text_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "kinds-of-text.yaml").write_text("intervention: {planning: {es: [queremos]}}", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"kinds-of-text\.yaml"):
        load_text_signs(tmp_path)
