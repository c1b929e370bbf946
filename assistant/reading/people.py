"""Nouns that count persons, families and households. Firms and traders of a chain are not among them."""

import re

from assistant.domain.word_lists import words

PEOPLE = frozenset(
    words("""
familia familias hogar hogares persona personas productor productora productores productoras agricultor agricultora
agricultores agricultoras caficultor caficultora caficultores caficultoras cacaotero cacaotera cacaoteros cacaoteras
apicultor apicultora apicultores apicultoras joven jóvenes jovenes mujer mujeres hombre hombres niño niña niños niñas
adolescentes socio socia socios socias asociados asociadas afiliados afiliadas miembro miembros miembras integrantes
beneficiario beneficiaria beneficiarios beneficiarias usuario usuaria usuarios usuarias estudiante estudiantes alumno
alumna alumnos alumnas egresados egresadas graduados graduadas participantes pescador pescadora pescadores pescadoras
reciclador recicladora recicladores recicladoras trabajador trabajadora trabajadores trabajadoras ganadero ganadera
ganaderos ganaderas artesano artesana artesanos artesanas tejedor tejedora tejedores tejedoras recolector recolectora
recolectores recolectoras cafetalero cafetaleros cafetaleras quesero quesera queseros queseras lecheros lecheras
criador criadora criadores criadoras regantes campesino campesina campesinos campesinas indígenas comuneros comuneras
parceleros parceleras finquero finqueros finqueras emprendedor emprendedora emprendedores emprendedoras
microempresarios microempresarias empresarios empresarias vecino vecina vecinos vecinas pobladores pobladoras
habitantes ciudadanos ciudadanas migrantes desplazados desplazadas refugiados refugiadas pacientes madre madres padres
abuelas docentes maestro maestra maestros maestras profesores profesoras técnico técnica técnicos técnicas tecnicos
promotor promotora promotores promotoras extensionista extensionistas enfermera enfermeras enfermeros médicos médicas
parteras obreros obreras jornaleros jornaleras cosecheros cosecheras arroceros arroceras camaroneros criancero
crianceros crianceras leñadores carboneros mineros mineras alfareros alfareras ceramistas carpinteros albañil
albañiles plomeros electricistas mecánicos conductores choferes vendedor vendedora vendedores vendedoras comerciante
comerciantes feriantes empleados empleadas operarios operarias aprendiz aprendices practicantes desempleados
consumidores consumidoras cliente clientes clientas votantes electores inquilinos inquilinas arrendatarios
propietarios propietarias deudores prestatarios prestatarias ahorradores ahorradoras hablantes adultos adultas
ancianos ancianas lideresas líderes cultivadores cultivadoras sembradores molineros zafreros cañeros cañeras paperos
paperas maiceros bananeros colmeneros meliponicultores concheros concheras mariscadores mariscadoras pastores pastoras
habitante ocupantes colonos colonas pasajeros turistas visitantes huéspedes cuidadoras cuidadores costureras
costureros modistas panaderos panaderas cocineras cocineros peluqueras zapateros talabarteros señoras señores
embarazadas operadores operadoras joyeros orfebres músicos bailarines guías guardaparques funcionarios funcionarias
autoridades aportantes pagadores cotizantes asegurados bachilleres internos reclusos household households family
families people person persons farmer farmers smallholder smallholders grower growers producer producers woman women
man men youth youths youngsters child children girl girls boy boys member members trainee trainees student students
pupil pupils patient patients beneficiary beneficiaries user users participant participants worker workers employee
employees staff fisher fishers fisherfolk fisherman fishermen fisherwomen herder herders pastoralist pastoralists
pickers weaver weavers artisan artisans teacher teachers nurse nurses mother mothers father fathers parents resident
residents villager villagers inhabitants citizens migrants refugees returnees adult adults adolescents customer
customers consumer consumers client clients graduate graduates apprentice apprentices learner learners entrepreneur
entrepreneurs vendor vendors trader traders tenant tenants borrower borrowers saver savers volunteer volunteers
technician technicians midwife midwives doctor doctors driver drivers builder builders mason masons plumber plumbers
mechanic mechanics rancher ranchers milker milkers potter potters tailor tailors carpenter carpenters labourer
labourers laborers harvesters leaders breeders cooks butchers bakers hunters gatherers collectors tappers sellers
individuals payers riders rider operator operators passengers tourists visitors guests carers seamstresses cleaners
porters peasants homes-owners homeowners landowners commuters voters inmates orphans widows caregivers
""")
)
_ENDINGS = re.compile(
    r"(?:cult|reciclad|pescad|trabajad|cosechad|recolect)or(?:es|as|a)?$|(?:farm|grow|keep|work|pick|hold)ers?$|(?:wo)?men$"
)


def names_people(noun: str) -> bool:
    """Whether a noun, in lower case, counts persons, families or households."""
    return noun in PEOPLE or bool(_ENDINGS.search(noun.rpartition("-")[2]))
