"""Which counted nouns stand for those who change, and which for those who serve them. Words only, no sentences."""

import re

from assistant.domain.draft import Language, Quantity, QuantityKind

# Things that act as one: they can be the target of a change in the place of persons.
_ACTING = re.compile(
    r"(?:queser[ií]as?|talleres|taller|grupos?|comunidades|comunidad|aldeas|caser[ií]os|cantones|barrios|"
    r"escuelas|colegios|"
    r"viviendas|casas|huertos|fincas|parcelas|chacras|lanchas|botes|embarcaciones|tiendas|negocios|empresas|"
    r"microempresas|mypes|pymes|"
    r"cooperativas|asociaciones|organizaciones|municipios|municipalidades|distritos|restaurantes|puestos|"
    r"colmados|abarroter[ií]as|minimercados|verduler[ií]as|carnicer[ií]as|kioscos|quioscos|tambos|pulper[ií]as|comedores|emprendimientos|dueñ[oa]s|propietari[oa]s|hospedajes|"
    r"secaderos|secadores|cuadrillas|plantas|molinos|panader[ií]as|sistemas|juntas|centros|botiquines|granjas|"
    r"groups?|villages?|homes?|houses?|schools?|clinics?|posts|shops?|stalls?|stores?|firms?|businesses|"
    r"enterprises|companies|"
    r"cooperatives|associations|crews?|boats?|farms?|plots|orchards|buyers|sellers|retailers|operators|"
    r"workshops?|mills?|dealers|"
    r"agro-dealers|districts|municipalities|kiosks?|points?|communities|hamlets|systems|masters|riders|"
    r"apprentices|records|"
    r"restaurants|dairies|cheesemakers|guesthouses|owners|tappers|bakeries|pumps|users|sites)",
    re.IGNORECASE,
)
_SERVING = re.compile(
    r"(?:promotor(?:es|as|a)?|t[ée]cnic[oa]s?|extensionistas?|agentes?|yachachiq|kamayoq|yapuchiris|inseminadores|"
    r"fontaneros|alba[ñn]iles|maestras?|maestros|capacitador(?:es|as)|facilitador(?:es|as)|categorizadoras?|"
    r"encargad[oa]s|"
    r"gestor(?:es|as)|parter[oa]s|enfermer[oa]s|m[ée]dic[oa]s|docentes|profesor(?:es|as)|l[íi]deres|lideresas|"
    r"voluntari[oa]s|"
    r"veterinari[oa]s|mec[áa]nicos|para-?vets?|vets|agents|promoters|technicians|trainers|masons|presser?s|"
    r"facilitators|"
    r"volunteers|teachers|nurses|midwives|doctors|mechanics|staff|employees|leaders|extensionists|inseminators|"
    r"attendants|"
    r"emplead[oa]s|funcionari[oa]s|representantes|delegad[oa]s|compradores|mayoristas|acopiador(?:es|as)|"
    r"intermediari[oa]s|"
    r"middlemen|traders|wholesalers|brokers|dirigentes|comerciantes|transportistas|drivers|operarios|clientes|"
    r"customers|"
    r"consumidores|consumers|habitantes|inhabitants|residents|pobladores)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:contratad|insertad|colocad|certificad|graduad|activ|conectad|emplead|formad|capacitad)[oa]s", re.IGNORECASE
)
_PROVIDING = re.compile(
    r"(?:promotor(?:es|as|a)?|t[ée]cnicos\s+locales|extensionistas?|agentes|yachachiq|kamayoq|yapuchiris|inseminadores|"
    r"fontaneros|para-?vets?|vets|veterinari[oa]s|village\s+agents|agents|promoters|technicians|inseminators|"
    r"facilitador(?:es|as)|(?:community|animal|health)[\w\s]*workers|gestor(?:es|as)|mechanics|mec[áa]nicos)",
    re.IGNORECASE,
)


_PERSONS = re.compile(
    r"\w{3,}(?:er[oa]s|istas|dor[ae]s|tor[ae]s|ers|ors|men)|familias|hogares|mujeres|j[oó]venes|personas|soci[oa]s|"
    r"campesin[oa]s|artesan[oa]s|vecin[oa]s|families|households|youth|people|members",
    re.IGNORECASE,
)
LONGEST_ACRONYM = 6  # letters: "JASS", "MYPES" keep their capitals and their s
# Persons by the ending of their trade ("ladrilleros", "brickmakers"), and the things that end alike.
_TRADE = re.compile(
    r"\w{3,}(?:er[oa]s|istas|icultor(?:es|as)|makers|smiths|keepers)|(?:job-?)?seekers|(?:school-)?leavers",
    re.IGNORECASE,
)
_NO_TRADE = re.compile(
    r"(?:inverna|semi?l?l|gallin|secad|abreva|come|bebe|cria|varad|verte|senti|senda|tabl|letr|n[uú]m|din|carret|man|"
    r"prim|band|front|lad|mad|coch|cant|helad|past|basur|hogu|est|gu[ií]|platan|limon|frut|acer|invern|pi[nñ]|terc|"
    r"ent|esf|heb|calav|tij|escal|trinch|barr|and|embarcad|tornill|agu[aj]|lin|consejer[ií]a|otr|sombr|rop|pechu)"
    r"(?:d?er[oa]s)|(?:rev|l|p|v|cam|conqu|entrev|av|ar|pron|lib?)istas|autopistas|pistas|listas|vistas|revistas",
    re.IGNORECASE,
)


def _names(pattern: re.Pattern[str], quantity: Quantity) -> bool:
    return bool(pattern.fullmatch(quantity.unit) or (quantity.counts and pattern.match(quantity.counts)))


def serves(quantity: Quantity) -> bool:
    """Whether the count is of those who serve, buy or lead, or of a whole population: no target of a change."""
    return bool(_SERVING.fullmatch(quantity.unit))


def provides(quantity: Quantity) -> bool:
    """Whether the count is of local service providers: promoters, agents, para-vets."""
    return quantity.value >= 2 and _names(_PROVIDING, quantity)


def can_change(quantity: Quantity) -> bool:
    """Whether the count can be a target: persons, or things that act as one, such as workshops and groups."""
    if quantity.per or quantity.value < 2 or serves(quantity):
        return False
    if quantity.kind is QuantityKind.PEOPLE:
        return True
    if is_bare(quantity) or quantity.kind is not QuantityKind.UNITS:
        return is_bare(quantity)
    return bool(_ACTING.fullmatch(quantity.unit)) or names_a_trade(quantity)


def names_a_trade(quantity: Quantity) -> bool:
    """Whether things counted are people after all, by the ending of their trade. Less sure than a known noun."""
    trade = quantity.kind is QuantityKind.UNITS and _TRADE.fullmatch(quantity.unit)
    return bool(trade) and not _NO_TRADE.fullmatch(quantity.unit)


def names_persons(noun: str) -> bool:
    """Whether a plural noun is of persons, be it by its ending only: "vaqueros", "compradoras", "traders", "women"."""
    return bool(_PERSONS.fullmatch(noun)) and not _NO_TRADE.fullmatch(noun)


def is_bare(quantity: Quantity) -> bool:
    """Whether a number stands without a noun of its own: "hoy lo hacen 11", "esperamos 20 contratados"."""
    return quantity.kind is QuantityKind.UNITS and (not quantity.unit or bool(_STATE.fullmatch(quantity.unit)))


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are of the same noun, singular or plural, whatever follows it."""
    return bool(one.unit) and _stem(one.unit) == _stem(other.unit)


def _stem(noun: str) -> str:
    return re.sub(r"(?:ies|es|s|y)$", "", noun.lower())


_IRREGULAR = {
    "jóvenes": "joven", "women": "woman", "men": "man", "people": "person", "children": "child",
    "youth": "young person",
    "aprendices": "aprendiz", "fishermen": "fisherman", "fisherfolk": "fisher", "businesses": "business",
}  # fmt: skip


def singular(noun: str, language: Language) -> str:
    """One of what is counted: "familias" gives "familia", "productores" "productor", "families" "family"."""
    if noun.isupper() and len(noun) <= LONGEST_ACRONYM:
        return noun
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if language == "es":
        if re.search(r"[aeiouáéíóú][rndl]es$", word):
            return re.sub(r"ion$", "ión", word[:-2])
        return word[:-1] if word.endswith("s") else word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
