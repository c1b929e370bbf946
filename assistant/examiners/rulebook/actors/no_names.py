"""Words with a capital letter, or before one, that tell that no actor's name begins: places, titles, first words."""

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.words import word_set

BEFORE_PLACE: dict[Language, frozenset[str]] = {
    "es": word_set(
        """en desde hacia provincia distrito departamento region municipio valle canton cuenca golfo zona isla lago
        rio"""
    ),
    "en": word_set("in at near from around between to across district province region valley island lake river"),
}
TITLES = word_set("don dona senor senora sr sra dr dra ing lic mr mrs ms miss chief sister pastor familia hermanos")
# Words that begin a sentence with a capital and are no name.
ORDINARY = word_set(
    """the a an in on at by to from with for and but or if when while as it its this that these those he she they we
    you one two el la los las un una en con por para y o pero si cuando como su sus este esta esto se no ni lo al
    del de que january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday year month today now after before since until then there here each
    every all some most enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy
    afterwards later meanwhile besides thereafter once only even still yet also
    ademas tambien mientras aunque segun tal quiza quizas asi entonces solo aun ya
    ahora antes despues luego cada todo toda todos todas nadie alguien quien ayer nunca siempre alli alla aqui ahi
    ella ellos ellas usted ustedes uno una ninguno ninguna alguno alguna algunos otro otra aquel eso pronto recien
    somebody nobody everybody who which what more less both others"""
)
BEGIN_PLACES = word_set(
    """san santa santo puerto villa nueva nuevo alto bajo valle playa bahia isla cerro laguna rio lago new port saint st
    north south east west lake mount cape"""
)
STREETS = word_set("st street road rd avenue ave building floor room calle avenida jiron")
