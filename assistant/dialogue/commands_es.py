"""The words of short requests in Spanish, folded: no accents, lower case."""

from assistant.dialogue.commands import Command, Commands, lexis
from assistant.dialogue.spelling import word_set

SPANISH_COMMANDS = Commands(
    lexis={
        Command.UNKNOWN: lexis(
            "no se, no sabemos, no sabria, no sabriamos, ni idea, no idea, no tengo idea, no dato, averiguar,"
            "averiguarlo, averiguarla, desconocemos, desconozco, no conocemos,"
            "hay preguntarlo, hay consultarlo, no informacion, no certeza, no claro, no definido, sin definir",
            "todavia aun ahora momento eso esto dato datos ese esa este esta seguro seguros tenemos tengo exactamente "
            "exacto respuesta ciencia cierta sabe lo la le el de del por que hay habria tendriamos tenemos verdad "
            "hoy en cuanto cuantos cuantas cual tanto no contamos con nadie ni y realmente sinceramente cifra numero "
            "la lo esta sabido tendria decir decirlo decirte decirles responder",
        ),
        Command.PARK: lexis(
            "despues, luego, tarde, aparcar, aparquemos, aparca, aparcala, aparcalo, apartar, apartala, apartemos,"
            "posponer, pospongamos, posponla, ahora no, guardala, guardalo, guardemos, dejala pendiente, dejalo "
            "pendiente,"
            "dejemos pendiente, dejala final, dejemos final, dejarla final, dejarlo final, otro momento, otro dia",
            "mas dejemos dejala dejalo dejarla dejarlo dejar dejamos deja vemos veamos verlo verla ver hablamos "
            "hablemos retomamos retomar retomarlo retomamosla lo la el para esto esta eso esa este pregunta preguntas "
            "punto tema mejor momento por de quisiera prefiero preferimos podemos podriamos puedes puede en al a un "
            "rato "
            "respondo respondemos responder contesto contestamos contestar se les te vuelvo volvemos volver",
        ),
        Command.FINISH: lexis(
            "terminar, terminemos, terminamos, termina, terminemoslo, finalizar, finalicemos, finaliza, acabar,"
            "acabemos, acabamos, cerrar, cerremos, cerramos, concluir, concluyamos, eso todo, todo hoy, basta, "
            "hasta aqui,"
            "dame revision, denme revision, quiero revision, ver revision, entregame revision, fin, dejarlo aqui,"
            "dejemoslo aqui, lo dejamos, parar aqui, paremos aqui, suficiente, no mas preguntas",
            "la el conversacion revision hoy aqui ahi ya listo dejemos dejemoslo dejarlo dejamos quiero queremos ver "
            "dame denme danos informe sesion esto eso es todo por podemos puedes a con ahora mejor lo y final "
            "resultado "
            "me gustaria quisiera de mi nuestra parte entrega entregame para solo nada mas charla",
        ),
        Command.EXAMPLE: lexis(
            "ejemplo, ejemplos, ejemplito, como seria respuesta, como respuesta buena, que respuesta esperas,"
            "que respuesta esperan, que respuesta espera, como respondo, como contesto, como se responde, como "
            "podria responder",
            "dame deme denme danos muestrame muestra muestrenme mostrar ver quiero queremos quisiera puedes puede "
            "pueden "
            "podrias podria podrian dar darme darnos poner ponme pon ponganme un uno una alguno algun alguna respuesta "
            "respuestas buena bueno seria serian como tienes tienen tiene hay cual necesito necesitamos pregunta "
            "esta esto "
            "este eso de para por la lo el concreto concreta que esperas algo asi a ver contestar responder aqui "
            "tipo mas o "
            "menos",
        ),
        Command.WHY: lexis(
            "porque, paraque, cual razon, que importa, que viene, que sirve",
            "preguntas pregunta preguntan preguntar preguntaron preguntaste me nos lo la esto eso esa este esta es son "
            "importa importante importan quieres quieren quiere saber necesitas necesitan necesita hace falta interesa "
            "relevante viene cuento razon de a la el tan se te les que y piden pide pides sirve cual seria tanto "
            "insistes "
            "insisten insiste explica explicame dime digan",
        ),
        Command.CLARIFY: lexis(
            "no entiendo, no entendi, no entendemos, no entendimos, no comprendo, que quieres decir, que quieren decir,"
            "que quiere decir, que significa, como asi, refieres, refieren, refiere, explica, explicame, explicar,"
            "explicanos,"
            "aclara, aclarar, aclarame, reformula, reformular, reformulala, otras palabras, repite, repetir, no "
            "queda claro,"
            "no esta clara, que me preguntas, que me preguntan, que preguntas, que preguntan, que pides, que me piden,"
            "hablas, hablan, hablando, preguntando, no se que preguntas, que quieres saber, cual es la "
            "pregunta, no capto, no pillo",
            "la lo el pregunta mejor puedes puede podrias podria pueden bien esa eso asi esta esto este como con de a "
            "al que "
            "decir se me nos te le un poco mas otra manera forma vez queda claro clara quieren quieres muy del todo "
            "preguntas pides decirme decirlo decirla preguntan piden estas estan preguntando saber cual es exactamente "
            "aqui ahi yo eso",
        ),
        Command.VERSION: lexis(
            "nueva version, nuevo borrador, version corregida, version actualizada, otra version, version mejorada,"
            "borrador corregido, borrador actualizado, segunda version, borrador nuevo",
            "tengo tenemos traigo traemos quiero queremos subir subo cargar pegar mando mandamos envio enviar enviamos "
            "aqui esta va les del de la el una un como puedo podemos adjunto adjuntamos hay borrador version ya "
            "lista listo "
            "documento nota donde te para comparar te",
        ),
        Command.ABOUT: lexis(
            "escribelo tu, escribela tu, redactalo tu, redactala tu, hazlo tu, respondelo tu, respondela tu,"
            "responde tu,"
            "contestalo tu, puedes escribirlo, puedes redactarlo, puedes hacerlo, escribelo mi, redactalo mi, hazlo mi,"
            "quien eres, quien es usted, que haces, que puedes hacer, que puedo hacer, que podemos hacer, como "
            "funciona,"
            "como funcionas, ayuda, que eres, como se usa, que hace esto, para que sirves, paraque sirves, como "
            "trabajas",
            "aqui esto esta me puedes necesito tu usted con contigo herramienta asistente sirve sirves a te se este "
            "por mi nosotros la lo",
        ),
        Command.NEXT: lexis(
            "siguiente, sigamos, seguimos, seguir, sigue, siga, sigan, continuar, continuemos, continua, continuamos,"
            "continue, proxima, proximo, avancemos, avanza, avanzar, salta, saltar, saltemos, saltala, saltatela, "
            "saltela,"
            "omitir, omite, omitela, omitamos, pasala, otra pregunta, otro tema, otro punto, cambiemos, cambiar tema,"
            "pasemos, pasa siguiente, no quiero responder, no quiero contestar, prefiero no responder, no queremos "
            "responder,"
            "preferimos no responder, prefiero no contestar, adelante",
            "pregunta preguntas tema punto reto otra otro a la el lo con por esta esto este eso de una un vamos "
            "pasar pasamos "
            "pasa queremos quiero quisiera podemos puedes podriamos dejala abierta dejemosla ahora nada "
            "no esa al mejor que se les hacia",
        ),
        Command.BACK: lexis(
            "atras, anterior, volver, volvamos, vuelve, vuelva, volvemos, regresar, regresemos, regresa, "
            "regresamos, retrocede,"
            "retroceder",
            "a la el lo pregunta punto tema de quiero queremos podemos puedes una un hacia previa previo que vimos "
            "ultima ultimo esa ese antes",
        ),
        Command.WEARY: lexis(
            "perdida tiempo, perdiendo tiempo, perdemos tiempo, pierdo tiempo, perder tiempo, "
            "perdedera tiempo, no sirve nada, "
            "no sirven nada, no tiene sentido, no tienen sentido, no lleva nada, inutil, aburrido, "
            "aburrida, absurdo, absurda, "
            "ridiculo, ridicula, cansado, cansada, cansa, harto, harta, hartos",
            "es esto eso una un de mi nuestro mas que tremenda total pura solo nos me hace hacen "
            "estamos estoy estan el la las los "
            "este esta estas tanta tantas pregunta preguntas conversacion ejercicio cuestionario "
            "formulario todo muy bastante "
            "parece ya con por para a son siento seguir contestar responder preguntar",
        ),
        Command.GREET: lexis(
            "hola, buenos dias, buenas tardes, buenas noches, buen dia, buenas, saludos, que tal",
            "a todos todas equipo como estan esta estas muy aqui un gusto que tal",
        ),
        Command.THANK: lexis(
            "gracias, agradezco, agradecido, agradecida, agradecemos",
            "muchas mil muy amable ayuda por la el su tu de todo lo les te infinitas",
        ),
        Command.ASSENT: lexis(
            "si, ok, okay, okey, vale, entendido, entendida, perfecto, claro, listo, bien, acuerdo, comprendo, "
            "entiendo, bueno,"
            "dale, correcto, exacto, genial, ya veo, ya, aja, sip",
            "de muy eso es todo queda me parece ahora lo ya veo asi esta por supuesto",
        ),
    },
    small_talk=word_set(
        "ok okay okey vale bueno porfavor favor por pues entonces ya perfecto listo claro entendido "
        "bien muy muchas gracias "
        "si hola dale va mmm eh ah oye oiga mira ahora y pero porfis disculpa disculpen perdon"
    ),
    topics={
        "timeline": word_set("plazo tiempo tiempos tamano meta metas ritmo calendario escala cronograma"),
        "actors": word_set("actores actor incentivo incentivos capacidad capacidades"),
        "experience": word_set("experiencia experiencias aprendizaje aprendizajes lecciones leccion aprendido"),
        "sustainability": word_set(
            "sostenibilidad sostenible dure durar duracion permanencia sostenga sustentabilidad"
        ),
        "adaptiveness": word_set(
            "adaptacion adaptabilidad flexibilidad imprevistos imprevisto oportunidades oportunidad previsto previstas"
        ),
        "market": word_set("mercado principal demanda compradores"),
        "linked-markets": word_set("mercados conectados interconectados vinculados insumos conexos"),
        "business-case": word_set(
            "rentabilidad rentable negocio ganancia ganancias cuentas margen margenes costos ingresos"
        ),
        "spaces": word_set("espacio espacios mesa mesas plataforma plataformas multiactor comite concertacion"),
        "public-sector": word_set(
            "publico publica estado gobierno municipio municipalidad alcaldia gobernacion ministerio autoridades"
        ),
        "private-sector": word_set("privado privada empresa empresas empresarial inversion financiamiento"),
        "producers": word_set("productores productor gremios gremio asociaciones organizaciones productoras"),
        "intermediation": word_set("intermediacion intermediarios intermediario acopiadores acopiador comerciantes"),
        "local-providers": word_set("proveedores proveedor locales promotores innovacion innovaciones"),
    },
)
