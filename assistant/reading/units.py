"""What stands beside a number: currencies, measures with their factor to the base unit, and nouns for people.

Tables and their look-up only; knows nothing of sentences. Local units follow their most common size in the rural
trade of Latin America (quintal 46 kg, manzana 0.7 ha, arroba 11.5 kg).
"""

import re
from typing import NamedTuple

from assistant.domain.draft import QuantityKind

DAY = 1 / 30.4375
WEEK = 7 * DAY


class Measure(NamedTuple):
    """A kind and what one of the unit is in the kind's base unit."""

    kind: QuantityKind
    factor: float


_TIME = {
    DAY: "día días dia dias day days",
    WEEK: "semana semanas week weeks",
    0.5: "quincena quincenas fortnight fortnights",
    1: "mes meses month months",
    2: "bimestre bimestres",
    3: "trimestre trimestres quarter quarters",
    4: "cuatrimestre cuatrimestres",
    6: "semestre semestres semester semesters",
    12: "año años ano anos year years yr yrs",
    24: "bienio bienios biennium",
    36: "trienio trienios",
    60: "quinquenio quinquenios lustro lustros",
    120: "década décadas decada decadas decenio decenios decade decades",
}
_AREA = {
    1: "ha has hectárea hectáreas hectarea hectareas hectare hectares",
    0.4047: "acre acres",
    100: "km2 km²",
    0.0001: "m2 m² mt2",
    0.42: "feddan feddans",
    0.64: "fanegada fanegadas",
}
_LENGTH = {
    1: "km kms kilómetro kilómetros kilometro kilometros kilometre kilometres kilometer kilometers",
    1.609: "mile miles milla millas",
    0.001: "m mts metro metros metre metres meter meters",
    0.00001: "cm centímetro centímetros centimetro centimetros centimetre centimetres centimeter centimeters",
    0.000001: "mm milímetros millimetres millimeters",
}
_MASS = {
    1: "kg kgs kilo kilos kilogramo kilogramos kilogram kilograms kilogramme kilogrammes",
    0.001: "g gr gramo gramos gram grams",
    1000: "t tn tm mt ton tons tonne tonnes tonelada toneladas",
    46: "qq quintal quintales quintals",
    11.5: "arroba arrobas",
    0.4536: "lb lbs libra libras pound pounds",
}
_VOLUME = {
    1: "l lt lts litro litros litre litres liter liters",
    1000: "m3 m³",
    100: "hl hectolitro hectolitros",
    0.001: "ml mililitros millilitres",
    3.785: "galón galones gallon gallons",
}
MEASURES: dict[str, Measure] = {
    word: Measure(kind, factor)
    for kind, table in (
        (QuantityKind.TIME, _TIME),
        (QuantityKind.AREA, _AREA),
        (QuantityKind.LENGTH, _LENGTH),
        (QuantityKind.MASS, _MASS),
        (QuantityKind.VOLUME, _VOLUME),
    )
    for factor, words in table.items()
    for word in words.split()
}
MANZANA = Measure(QuantityKind.AREA, 0.7)
SQUARE_AND_CUBIC = {
    ("metros", "cuadrados"): Measure(QuantityKind.AREA, 0.0001),
    ("kilómetros", "cuadrados"): Measure(QuantityKind.AREA, 100),
    ("square", "metres"): Measure(QuantityKind.AREA, 0.0001),
    ("square", "meters"): Measure(QuantityKind.AREA, 0.0001),
    ("square", "kilometres"): Measure(QuantityKind.AREA, 100),
    ("square", "kilometers"): Measure(QuantityKind.AREA, 100),
    ("metros", "cúbicos"): Measure(QuantityKind.VOLUME, 1000),
    ("metro", "cúbico"): Measure(QuantityKind.VOLUME, 1000),
    ("cubic", "metres"): Measure(QuantityKind.VOLUME, 1000),
    ("cubic", "meters"): Measure(QuantityKind.VOLUME, 1000),
}
# A year of these is a cycle with its own length: it is counted, not measured.
CYCLE_MODIFIERS = frozenset(
    ["escolar", "escolares", "lectivo", "lectivos", "fiscal", "fiscales", "académico", "académicos", "agrícola", "agrícolas", "school", "academic", "fiscal", "financial", "crop", "cropping", "farming", "agricultural", "production", "growing", "marketing"]
)

_ISO = ["USD", "EUR", "GBP", "CHF", "AUD", "CAD", "NZD", "JPY", "CNY", "DKK", "NOK", "SEK", "COP", "PEN", "BOB", "GTQ", "HNL", "CRC", "NIO", "MXN", "ARS", "CLP", "UYU", "PYG", "BRL", "DOP", "HTG", "VES", "KES", "UGX", "TZS", "RWF", "ETB", "NGN", "GHS", "ZAR", "ZMW", "MWK", "MZN", "XOF", "XAF", "FCFA", "CFA", "SLE", "LRD", "CDF", "BIF", "SDG", "SSP", "EGP", "MAD", "INR", "PKR", "NPR", "BDT", "LKR", "PHP", "IDR", "VND", "KHR", "LAK", "MMK", "THB", "TND", "JOD", "LBP", "PGK", "FJD", "MNT", "KGS", "TJS", "UZS", "GEL", "AMD"]
_SIGNS = ["US$", "U$S", "U$D", "$us", "$US", "AU$", "A$", "CA$", "C$", "NZ$", "R$", "RD$", "MX$", "MXN$", "COP$", "CLP$", "Z$", "J$", "T$", "TT$", "B/.", "B/", "S/.", "S/", "Bs.", "Bs", "Gs.", "Gs", "₲", "L.", "Lps.", "Lps", "₡", "$", "€", "£", "¥", "₦", "₹", "৳", "₱", "₫", "₵", "GH¢", "GH₵", "Ksh.", "KShs", "KSh", "Kshs", "Ksh", "KSH", "Ush", "UShs", "USh", "TSh", "Tsh", "TShs", "Shs.", "Shs", "Rs.", "Rs", "Rp.", "Rp", "Tk.", "Tk", "Br.", "Birr", "F.CFA", "FRw", "RWFr", "MK"]


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


CURRENCY_BEFORE = rf"(?:(?<![\w$/])(?:(?:{_either(_ISO)})(?![A-Za-z])|(?:{_either(_SIGNS)}))[ \u00a0]?|(?<![\w$/])[QL](?=[ \u00a0]?\d\d)[ \u00a0]?)"
_CURRENCY_WORDS = ["dólares", "dólar", "dolares", "dolar", "dollars", "dollar", "euros", "euro", "pesos", "peso", "soles", "sol", "quetzales", "quetzal", "lempiras", "lempira", "córdobas", "córdoba", "cordobas", "guaraníes", "guaraní", "guaranies", "bolivianos", "boliviano", "colones", "colón", "reales", "balboas", "gourdes", "gourde", "chelines", "shillings", "shilling", "naira", "nairas", "birr", "rupees", "rupee", "rupias", "taka", "takas", "kwacha", "kwachas", "cedis", "cedi", "meticais", "rand", "rands", "francs", "franc", "francos", "franco", "kip", "kips", "riel", "riels", "dong", "baht", "rupiah", "bolívares", "dirhams", "dirham", "dinars", "dinares", "somoni", "som", "leones", "centavos", "centavo", "céntimos", "cents", "cent"]
CURRENCY_AFTER = re.compile(
    rf"(?:(?:{_either(_ISO)})|US\$|S/\.?|Bs\.?|Ksh|Gs\.?|Tk|Lps?\.?|€|£|₡|₦|₹|\$us|\$|"
    rf"(?:(?i:US|U\.S\.)\s+|[A-Z][a-z]+\s+)?(?i:{_either(_CURRENCY_WORDS)}))(?!\w)"
    r"(?:\s+(?i:estadounidenses|americanos|mexicanos|colombianos|chilenos|argentinos|dominicanos|uruguayos|suizos"
    r"|CFA|kenianos|etíopes|esterlinas))?"
)
_SHORT = {
    "us$": "USD", "u$s": "USD", "u$d": "USD", "$us": "USD", "us dollars": "USD", "us dollar": "USD",
    "dólares estadounidenses": "USD", "dólares americanos": "USD", "s/.": "S/", "kshs": "Ksh", "kshs.": "Ksh",
}  # fmt: skip


def short_currency(written: str) -> str:
    """The currency as written, without a trailing dot, and the ways of writing US dollars made one."""
    bare = re.sub(r"\s+", " ", written.strip())
    if bare.lower() in _SHORT:
        return _SHORT[bare.lower()]
    bare = bare.rstrip(".")
    return bare.lower() if bare.islower() or (bare.istitle() and len(bare) > 4) else bare


_PEOPLE = ["familia", "familias", "hogar", "hogares", "persona", "personas", "productor", "productora", "productores", "productoras", "agricultor", "agricultora", "agricultores", "agricultoras", "caficultor", "caficultora", "caficultores", "caficultoras", "cacaoteros", "cacaoteras", "apicultores", "apicultoras", "joven", "jóvenes", "mujer", "mujeres", "hombre", "hombres", "niño", "niña", "niños", "niñas", "adolescentes", "socio", "socia", "socios", "socias", "asociados", "asociadas", "afiliados", "afiliadas", "miembros", "integrantes", "beneficiario", "beneficiaria", "beneficiarios", "beneficiarias", "usuario", "usuaria", "usuarios", "usuarias", "estudiante", "estudiantes", "alumno", "alumna", "alumnos", "alumnas", "egresados", "egresadas", "graduados", "graduadas", "participantes", "pescador", "pescadora", "pescadores", "pescadoras", "reciclador", "recicladora", "recicladores", "recicladoras", "trabajador", "trabajadora", "trabajadores", "trabajadoras", "ganadero", "ganadera", "ganaderos", "ganaderas", "artesano", "artesana", "artesanos", "artesanas", "tejedoras", "tejedores", "recolectores", "recolectoras", "cafetaleros", "cafetaleras", "queseros", "queseras", "lecheros", "lecheras", "criadores", "criadoras", "regantes", "campesino", "campesina", "campesinos", "campesinas", "indígenas", "comuneros", "comuneras", "parceleros", "parceleras", "finqueros", "finqueras", "emprendedor", "emprendedora", "emprendedores", "emprendedoras", "microempresarios", "microempresarias", "empresarios", "empresarias", "vecinos", "vecinas", "pobladores", "pobladoras", "habitantes", "ciudadanos", "ciudadanas", "migrantes", "desplazados", "desplazadas", "refugiados", "refugiadas", "pacientes", "madres", "padres", "abuelas", "docentes", "maestros", "maestras", "profesores", "profesoras", "técnico", "técnica", "técnicos", "técnicas", "promotores", "promotoras", "extensionistas", "enfermeras", "enfermeros", "médicos", "médicas", "parteras", "obreros", "obreras", "jornaleros", "jornaleras", "cosecheros", "cosecheras", "arroceros", "arroceras", "camaroneros", "acuicultores", "piscicultores", "avicultores", "porcicultores", "horticultores", "horticultoras", "floricultores", "viticultores", "silvicultores", "forestales", "leñadores", "carboneros", "mineros", "mineras", "alfareros", "alfareras", "ceramistas", "carpinteros", "albañiles", "plomeros", "electricistas", "mecánicos", "conductores", "choferes", "vendedores", "vendedoras", "comerciantes", "feriantes", "empleados", "empleadas", "operarios", "operarias", "aprendices", "practicantes", "desempleados", "consumidores", "consumidoras", "clientes", "clientas", "votantes", "electores", "inquilinos", "inquilinas", "arrendatarios", "propietarios", "propietarias", "deudores", "prestatarios", "prestatarias", "ahorradores", "ahorradoras", "hablantes", "adultos", "adultas", "ancianos", "ancianas", "mayores", "líderes", "lideresas", "gente", "cultivadores", "cultivadoras", "sembradores", "molineros", "zafreros", "cañeros", "paperos", "maiceros", "bananeros", "colmeneros", "meliponicultores", "conchera", "concheras", "concheros", "mariscadoras", "pastores", "pastoras", "household", "households", "family", "families", "people", "person", "persons", "farmer", "farmers", "smallholder", "smallholders", "grower", "growers", "producer", "producers", "woman", "women", "man", "men", "youth", "youths", "child", "children", "girl", "girls", "boy", "boys", "member", "members", "trainee", "trainees", "student", "students", "pupil", "pupils", "patient", "patients", "beneficiary", "beneficiaries", "user", "users", "participant", "participants", "worker", "workers", "employee", "employees", "staff", "fisher", "fishers", "fisherfolk", "fishermen", "fisherwomen", "herder", "herders", "pastoralist", "pastoralists", "beekeeper", "beekeepers", "waste-picker", "pickers", "weaver", "weavers", "artisan", "artisans", "teacher", "teachers", "nurse", "nurses", "mother", "mothers", "father", "fathers", "parents", "resident", "residents", "villager", "villagers", "inhabitants", "citizens", "migrants", "refugees", "adult", "adults", "adolescents", "customer", "customers", "consumer", "consumers", "client", "clients", "graduates", "apprentices", "learners", "entrepreneur", "entrepreneurs", "vendors", "traders", "tenants", "borrowers", "savers", "volunteers", "agents", "technicians", "midwives", "doctors", "drivers", "builders", "masons", "plumbers", "mechanics", "keepers", "ranchers", "dairymen", "milkers", "potters", "tailors", "carpenters", "labourers", "laborers", "harvesters", "processors", "leaders", "breeders", "cooks", "butchers", "bakers", "hunters", "gatherers", "collectors", "tappers", "sellers", "individuals", "heads"]
PEOPLE = frozenset(_PEOPLE)
_PEOPLE_ENDINGS = re.compile(r"(?:cult|reciclad|pescad|trabajad)or(?:es|as|a)?$|(?:farm|grow|keep|work|pick)ers$")


def names_people(noun: str) -> bool:
    """Whether a noun, in lower case, counts persons, families or households."""
    return noun in PEOPLE or bool(_PEOPLE_ENDINGS.search(noun))
