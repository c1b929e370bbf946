"""Everything that is said in Spanish."""

from assistant.dialogue.phrasebook import Phrases

SPANISH = Phrases(
    unlike_an_intervention="Este texto no se lee como el borrador de una intervención: busqué qué se quiere cambiar y "
    "para quiénes, en qué plazo, con qué dinero y quién haría qué, y es poco lo que encontré. Si lo es, sigamos con "
    "esta pregunta; si no, peguen otro.",
    reading=(
        "Así leo el borrador; cambien lo que no sea exacto: {facts}.",
        "Antes de preguntar, lo que entiendo del borrador, para que lo ajusten: {facts}.",
        "Estos son los datos que tomo del borrador; si alguno no es así, se cambia: {facts}.",
    ),
    reading_nothing="No encontré en el borrador un plazo, una meta de personas ni un presupuesto; si están, díganme "
    "cuáles.",
    not_found="No encontré {missing}.",
    set_aside="Dejo aparte lo que el borrador le dice a quien lo examina; no cuenta como parte de él:",
    output_in_sentence="pasar de {text}",
    fact_in_sentence={
        "horizon": "plazo {text}",
        "people": "{text} como meta",
        "budget": "presupuesto de {text}",
        "area": "superficie de {text}",
    },
    fact_names={
        "goal": "la meta",
        "horizon": "el plazo",
        "people": "a cuántas personas llega",
        "baseline": "el punto de partida",
        "budget": "el presupuesto",
        "area": "la superficie",
    },
    horizon_length="de {text}",
    horizon_date="hasta {text}",
    horizon_span="de {first} a {last}",
    horizon_prepositions=("de", "del", "desde", "hasta", "entre", "al", "a", "durante", "por"),
    starting_point=" (punto de partida: {text})",
    names_seen=(
        "Con nombre propio: {names}.",
        "Por su nombre: {names}.",
        "Nombres: {names}.",
    ),
    to_be_created=" (por crear)",
    sum_holds=("La cuenta cierra. {text}", "Hice la suma y sale. {text}", "Esta cuenta cuadra. {text}"),
    answered=(
        "Esto el borrador ya lo contesta, así que no lo pregunto.",
        "En estos puntos el borrador ya responde; no vuelvo sobre ellos.",
        "Lo que sigue ya está contestado y no necesita pregunta.",
    ),
    answered_mostly="Queda poco por preguntar: el borrador responde la mayor parte, y la conversación será corta.",
    not_applicable="{name} queda fuera aquí: {why}",
    after="Después: {topics}.",
    nothing_to_challenge=(
        "No tengo nada que preguntar: los puntos que aplican están contestados en el borrador. "
        "La revisión está lista, con las citas; también pueden traer otra versión o corregir algo de esta lectura."
    ),
    resolved=(
        "Punto cerrado ({label}). Lo anoto con sus palabras: {arrived}.",
        "Eso contesta la pregunta ({label}); queda escrito así: {arrived}.",
        "Con {arrived} este punto se cierra ({label}).",
        "Anoto {arrived}. No hace falta más en este punto ({label}).",
        "Contestado ({label}): {arrived}.",
    ),
    replaces=(
        "En el borrador, eso toma el lugar de {quote}.",
        "La frase del borrador que cambia es {quote}.",
        "Conviene llevarlo al borrador, donde hoy dice {quote}.",
    ),
    to_add=(
        "El borrador no lo decía: puede entrar como frase nueva.",
        "Es una frase que al borrador le faltaba.",
        "Conviene sumarlo al borrador, que de esto no hablaba.",
    ),
    partly=(
        "Hay una parte: {arrived}.",
        "Eso adelanta: {arrived}.",
        "Me sirve {arrived}.",
        "Anoto la primera parte: {arrived}.",
        "Esto ya cuenta: {arrived}.",
    ),
    still_wanted=(
        "Falta decir {wanted}.",
        "Queda por decir {wanted}.",
        "Para cerrarlo, una cosa más: {wanted}.",
    ),
    vague=(
        "Tomo nota. Para darlo por contestado falta decir {wanted}.",
        "Entiendo la intención; lo que el borrador no dice todavía es {wanted}.",
        "Con eso la pregunta sigue en pie. Falta lo concreto: {wanted}.",
        "Puede ser así, y quien lea el borrador va a buscar esto: {wanted}.",
        "Lo apunto. Aquí hace falta algo que se pueda comprobar: {wanted}.",
    ),
    off_topic=(
        "Eso toca otro punto y lo guardo. Para este falta decir {wanted}.",
        "Queda anotado, aunque responde a otra cosa. Aquí se busca esto: {wanted}.",
        "Sirve para otro punto; en este queda por decir {wanted}.",
    ),
    left_open=(
        "Dejo este punto abierto y no insisto; queda en la lista de preguntas para llevar.",
        "No lo cierro ni lo repito: pasa a la lista de preguntas para llevar.",
        "Este punto queda abierto, anotado entre las preguntas para llevar.",
    ),
    left_partly=(
        "Queda contestado en parte; lo que falta va a la lista de preguntas para llevar.",
        "No insisto: una parte está y la otra queda en la lista para llevar.",
        "Lo dejo a medias, con lo que falta anotado en la lista para llevar.",
    ),
    unknown=(
        "De acuerdo: si aún no se sabe, queda abierto y va a la lista de preguntas para llevar.",
        "Vale como respuesta. Lo anoto en la lista de preguntas para llevar y sigo.",
        "Mejor así que una cifra inventada. Queda en la lista para llevar.",
    ),
    waived=(
        "Lo registro como un punto que no aplica, con su razón: {reason}.",
        "No aplica, entonces, y la revisión dirá por qué: {reason}.",
        "Fuera este punto, con la razón que dan: {reason}.",
    ),
    against_waiver="Pongo al lado, una sola vez, lo que dice el borrador: {quote}.",
    waiver_needs_reason=(
        "Puede quedar como un punto que no aplica; la revisión lleva también la razón.",
        "Lo registro en cuanto tenga la razón, que es lo que leerá quien evalúe.",
        "Para sacarlo de la lista hace falta decir por qué.",
    ),
    ask_reason=(
        "¿Por qué no aplica en este caso?",
        "¿Qué hace que esto no aplique aquí?",
        "¿Cuál es la razón de que no aplique?",
    ),
    transition=(
        "Sigo con {topic}.",
        "Ahora, {topic}.",
        "Lo siguiente: {topic}.",
        "Paso a otro tema: {topic}.",
        "Queda por ver {topic}.",
    ),
    back_to_parked=("Vuelvo a lo que quedó para después: {topic}.", "Retomo lo que habíamos apartado: {topic}."),
    parked=(
        "Lo aparto; vuelve al final.",
        "Queda para el final.",
        "Apartado por ahora; lo retomo cuando lo demás esté visto.",
    ),
    parked_again="Ya lo habíamos apartado una vez, así que queda abierto, en la lista de preguntas para llevar.",
    next_left=(
        "Queda abierto, en la lista de preguntas para llevar.",
        "Lo dejo abierto y lo anoto para llevar.",
        "Sin respuesta por ahora; va en la lista para llevar.",
    ),
    going_back=("Volvemos a {topic}.", "De nuevo, {topic}.", "Regreso a {topic}."),
    nothing_before="Antes de este punto no hubo otro.",
    unknown_place="No reconozco a qué punto quieren volver. Ya vimos: {topics}.",
    recorded_answered="Ese punto lo contesta el borrador.",
    recorded_not_applicable="Ese punto no aplica aquí: {why}",
    recorded_resolved="Ese punto está cerrado ({label}), con estas palabras: {arrived}.",
    recorded_waived="Ese punto quedó como no aplicable, con esta razón: {reason}.",
    question_again=("La pregunta sigue siendo:", "Retomo la pregunta:", "Sigue pendiente:"),
    already_here="Estamos en ese punto.",
    all_done=(
        "Ya no queda nada por preguntar. Pueden terminar y llevarse la revisión, volver a un punto "
        "o traer una nueva versión del borrador."
    ),
    nothing_pending=(
        "No hay ninguna pregunta pendiente. Pueden volver a un punto, preguntar por las recomendaciones, "
        "traer una nueva versión o terminar.",
        "Lo leo, aunque ahora no hay una pregunta abierta. Para cambiar algo ya visto, vuelvan a ese punto "
        "o traigan una nueva versión.",
    ),
    why_passages="Me apoyo en esto del borrador:",
    why_silent="No hallé en el borrador una frase que hable de ello.",
    why_claims="Lo que dice la recomendación:",
    why_practice="Esto viene de la práctica del oficio; las recomendaciones no lo dicen.",
    nearest="Para comparar, frases inventadas que se le parecen: {sentences}.",
    example="Un ejemplo inventado: {example}",
    clarification="Dicho de otra manera, serviría algo así. {settles}",
    another_wording=("La misma pregunta, dicha de otra manera:", "Lo pregunto de otro modo:", "Con otras palabras:"),
    answered_again="Lo respondo de nuevo.",
    consent_given=(
        "Desde ahora leo y pregunto con ayuda de {model}. A {server} van los pasajes del borrador que hacen falta y lo "
        "que escriban aquí; no van el nombre del archivo ni lo que el texto oculta. Se deja cuando quieran."
    ),
    consent_searching="Las preguntas a las recomendaciones van además a {name}, para buscar.",
    consent_moved="Leído así, cambia el estado de: {names}.",
    consent_withdrawn="Desde ahora todo queda en este equipo; lo conversado se conserva tal como está.",
    consent_absent="Todo estaba ya en este equipo, y así sigue.",
    found=(
        "Esto dicen las recomendaciones sobre lo que preguntan:",
        "Lo más cercano a su pregunta en las recomendaciones:",
        "Sobre eso hay lo siguiente:",
    ),
    guidance="Lo marcado con otro nombre viene de una guía añadida por el equipo, aparte de las siete recomendaciones.",
    no_number="Una cifra no dan, y no la pongo yo en su nombre.",
    strength="{id}, y con qué fuerza lo dice. {hedge}",
    outside=(
        "Eso queda fuera de las recomendaciones, y no quiero contestar en su nombre.",
        "De eso las recomendaciones no dicen nada.",
        "Las recomendaciones no llegan a ese tema.",
    ),
    covers="Tratan de esto: {titles}.",
    outside_aside="De lo otro que preguntan, las recomendaciones no dicen nada.",
    objection=(
        "No hace falta estar de acuerdo con {id}; esto es lo que dice:",
        "El desacuerdo con {id} puede quedar así; sus palabras son estas:",
    ),
    correction="Corregido, {name}: había leído {old} y ahora tomo {new}.",
    correction_removed="Corregido, {name}: había leído {old}; lo quito.",
    correction_first="Corregido, {name}: antes no encontré ese dato y ahora tomo {new}.",
    correction_of_nothing="No había encontrado ese dato ({name}), así que nada cambia.",
    sums_now="Las cuentas, con eso: {sums}",
    moves="{name} pasa de {old} a {new}.",
    corrected_and_settled="Con la corrección, la pregunta que estaba pendiente ya no hace falta.",
    correction_unclear=(
        "Lo cambio en cuanto sepa qué dato es. Los que uso son: {facts}. "
        "Sirve decirlo así: «el presupuesto es …», «el plazo es …»."
    ),
    offer_version=(
        "Esto parece un borrador entero. Si es una nueva versión, respondan «sí» o tráiganla con «Nueva versión», "
        "y la comparo con la anterior."
    ),
    how_to_version="Traigan el texto con «Nueva versión», pegado o como archivo, y lo comparo con el anterior.",
    version_compared="Leí la nueva versión y la comparé con la anterior.",
    version_better="Mejora: {items}.",
    version_worse="Pierde: {items}.",
    version_new="Entra por primera vez: {items}.",
    version_facts="Cambian los datos: {changes}.",
    version_fact="{name}, de {old} a {new}",
    version_fact_now="{name}, ahora {new}",
    version_fact_gone="{name}, que era {old} y ya no aparece",
    version_space_added="Por crear, y antes no: {names}.",
    version_space_gone="Ya no queda por crear: {names}.",
    version_touched="Con otras palabras o cifras, y en el mismo estado: {items}.",
    version_asked_anew="La pregunta va de nuevo, sobre lo que el borrador dice ahora.",
    version_same="En los puntos que miro no cambia nada.",
    corrections_kept="Mantengo lo que ustedes corrigieron: {names}.",
    status_names={
        "contradicts": "en contra",
        "missing": "ausente",
        "partly": "en parte",
        "addressed": "contestado",
        "not_applicable": "no aplica",
    },
    finished="Cerramos aquí. De {total} puntos: {counts}.",
    counted={
        "answered": ("uno lo contesta el borrador", "{n} los contesta el borrador"),
        "resolved": ("uno se cerró al conversar", "{n} se cerraron al conversar"),
        "waived": ("uno no aplica por la razón que dieron", "{n} no aplican por las razones que dieron"),
        "not_applicable": ("uno no viene al caso", "{n} no vienen al caso"),
        "partly": ("uno queda a medias", "{n} quedan a medias"),
        "open": ("uno queda abierto", "{n} quedan abiertos"),
    },
    nothing_to_take="No queda ninguna pregunta para llevar.",
    take_along="Preguntas para llevar, según a quién hacerlas:",
    take_for="{whom}: {questions}",
    take_more="La revisión trae las demás.",
    finished_already=(
        "La conversación está cerrada y la revisión, lista. Se abre de nuevo al volver a un punto, "
        "al preguntar por las recomendaciones o al traer una nueva versión."
    ),
    greeting=("Buen día.", "Hola, aquí sigo."),
    thanks=("Con gusto.", "A ustedes."),
    about=(
        "Leo el borrador, digo qué contesta ya y pregunto una cosa por vez sobre lo que falta, con las siete "
        "recomendaciones a la vista. Lo que se escribe queda con ustedes. "
        "Pueden contestar, decir que no aplica y por qué, dejarlo para después, "
        "pedir un ejemplo o terminar cuando quieran."
    ),
    weary=(
        "Se puede dejar esta pregunta para después o terminar aquí; la revisión guarda lo conversado.",
        "Basta con decir «después» y la aparto, o «terminar» y cierro con la revisión tal como está.",
    ),
    empty="Ahí no encuentro nada que anotar.",
    sketch_opening=(
        "Armemos un primer borrador con sus palabras: seis preguntas cortas, una por vez. "
        "Si algo no se sabe, basta con decirlo y seguimos."
    ),
    sketch_questions=(
        "¿Qué cambia, para quiénes y para cuántos?",
        "¿En qué lugar?",
        "¿Para cuándo y con cuánto dinero?",
        "¿Quién hace hoy cada cosa: qué empresas, oficinas públicas y gremios hay?",
        "¿Dónde se encuentran ya esas personas para ponerse de acuerdo?",
        "¿Qué sigue funcionando, y quién lo paga, cuando el proyecto termina?",
    ),
    sketch_labels=("El cambio", "Lugar", "Plazo y dinero", "Hoy", "Dónde se encuentran", "Después del proyecto"),
    sketch_examples=(
        "Por ejemplo (inventado): que 300 apicultoras vendan su miel envasada y no a granel.",
        "Por ejemplo (inventado): en tres comunidades del valle de Altea.",
        "Por ejemplo (inventado): dos años, con 150.000 dólares.",
        "Por ejemplo (inventado): la envasadora Dulce Monte compra, la alcaldía da el registro, la asociación reúne "
        "la miel.",
        "Por ejemplo (inventado): en la feria del primer domingo, que organiza la asociación.",
        "Por ejemplo (inventado): la envasadora sigue pagando el acopio, porque le sale más barato.",
    ),
    sketch_noted=("Anotado.", "Queda escrito.", "Bien, sigo.", "Lo tengo.", "Apuntado."),
    sketch_skipped=("No importa, queda en blanco.", "Lo dejamos en blanco.", "Sin problema; se verá después."),
    sketch_why="Con eso puedo escribir el borrador en sus palabras y mirar después qué le falta.",
    sketch_example="{example}",
    sketch_shown="Este es el borrador, solo con sus palabras. A partir de aquí lo leo como cualquier otro.",
    sketch_empty="Aún no hay nada escrito con que armar un borrador; basta una frase.",
    sketch_name="borrador esbozado",
    sketch_finished="Cerramos aquí, sin borrador todavía. Pueden retomarlo cuando quieran, escribiendo o trayendo "
    "un texto.",
    sketch_is_a_draft="Esto ya es un borrador; lo leo tal cual.",
    roles={
        "timeline": "quien hizo la meta, en el equipo",
        "actors": "cada actor que el borrador nombra",
        "experience": "quien ya lo intentó en la zona",
        "sustainability": "quien seguiría con el trabajo después",
        "adaptiveness": "quien financia el proyecto",
        "market": "quien compra",
        "linked-markets": "quien vende insumos o servicios",
        "business-case": "quien lleva las cuentas del negocio",
        "spaces": "quien convoca el espacio",
        "public-sector": "la oficina pública que corresponda",
        "private-sector": "la gerencia de la empresa",
        "producers": "la dirigencia de los productores",
        "intermediation": "los intermediarios de la zona",
        "local-providers": "quien da el servicio en el lugar",
    },
)
