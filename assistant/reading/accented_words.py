"""Spanish words that carry an accent or ñ, and the verbs whose futures and pasts do. Knows nothing of texts.

In the listings `*` stands for the endings o, a, os, as, and `-` for any ending: "máxim*", "diseñ-".
"""

from assistant.domain.word_lists import words

# Without the accent they are no other word of Spanish: they are meant, whatever the text around them is like.
SURE = words(
    """
    acá además adónde albañil albañiles alcaldía alcaldías algodón algún allá almacén almácigo almácigos alquitrán
    análisis añ- añadir añade anís apícola apícolas aquí arándano arándanos árbol árboles área áreas arqueólog*
    artesanía artesanías artículo artículos atrás autobús autónom* avícola avícolas azúcar balcón bambú báscula básculas
    baño baños bilingüe bilingües billón biogás biólog* bolívares búsqueda cabañ- cafetín café cafés cámara cámaras
    camión campañ- caño caños capítulo capítulos cáscara cáscaras caserío caseríos castañ- cédula cédulas célula células
    céntimo céntimos ciénaga cláusula cláusulas código códigos comité comités compañ- común córdobas cría crías crédito
    créditos década décadas décim* déficit demás depósito depósitos desagüe desagües después desempeñ- detrás día días
    dieciséis difícil difíciles diseñ- dólar dólares dueñ- economía economías época épocas energía energías enseñ-
    español- está- estándares estiércol estrés étnic* exámenes éxito éxitos extraño extraña extraños extrañas fábricas
    fácil fáciles fértil fértiles fórmula fórmulas francés género géneros garantía garantías góndola guía guías guardián
    hábil hábiles hábitat hectárea hectáreas hondureñ- huésped huéspedes ícono imágenes índice índices indígena
    indígenas inglés interés inválid* jabón jamás jardín jóvenes kilómetro kilómetros lámina láminas lámpara lámparas
    lápiz lápices leñ- líder líderes límites línea líneas lógic* maíz máquina máquinas márgenes marítim* máscaras
    matrícula matrículas máxim* mayoría mayorías metodología metodologías método métodos microcrédito microcréditos
    miércoles millón mínim* minería módulo módulos montaña montañas móvil móviles multímetro nitrógeno niñ- ningún
    nómina nóminas número números obstáculo obstáculos orégano orígenes órgano órganos oxígeno página páginas país
    países panameñ- paraíso parásito parásitos párrafo pasantía pasantías película películas período períodos petróleo
    piñ- plátano plátanos póliza pólizas portátil portátiles práctico prácticos préstamo préstamos prémium próxim*
    propósito propósitos puñad- quizá quizás raíz raíces rápid* recién régimen regímenes reúne reúnen rótulo rótulos
    sábado sábados salvadoreñ- satélite secretarías semáforo según señal- señor- séptim* sésamo síntesis síntoma
    síntomas sistémic* sólid* sótano subsecretaría sueño sueños también tamañ- técnic* teléfono teléfonos término
    términos título títulos través trámite trámites tubérculo tubérculos túnel túneles últim* únic* útil útiles válvula
    válvulas vehículo vehículos veintidós veintiséis veintitrés veintiún vértice víctima víctimas vínculo vínculos
    víveres volúmenes ordeño ordeñan ordeñar ordeñador- acompañ- ribereñ- campiñ- pestañ- mañana mañanas otoñ- empeñ-
    rebañ- cuñad- peñ- engaños engaño viñedo viñedos brasileñ- caribeñ- norteñ- sureñ- costeñ- limeñ- guayaquileñ-
    madrileñ- extremeñ- risueñ- pequeñ- juliaqueñ- isleñ- rediseñ- soñar cigüeñ- vergüenza lingüístic* pingüin- ungüento
    antigüedad averigüe ambigüedad agüero ganadería ganaderías mercancía mercancías lejanía cercanía cercanías cafetería
    vía vías río ríos frío fríos fría frías tío tíos tía tías vacío vacíos vacía vacías policía policías fotografía
    fotografías sequía sequías sabiduría batería baterías categoría categorías auditoría auditorías consultoría
    consultorías asesoría asesorías tutoría tutorías contraloría contralorías defensoría veeduría veedurías mejoría
    agrícola agrícolas acuícola acuícolas florícola florícolas frutícola frutícolas hortícola vinícola piscícola
    silvícola frágil frágiles ágil ágiles dócil estéril débil débiles cárcel cárceles mármol túnica níquel bóveda
    brújula cálculos cántaro cítrico ejército estímulos fósforo hígado kilogramo lácteo lácteos láctea lácteas líquido
    líquidos mecánic* médul* pájaro pájaros pérdidas petrolífer* pólvora pórtico prólogo próspero ráfaga séquito sílice
    súbdito tórax úlcera vándal* vástago zócalo lástima cómplice órdenes catálogo catálogos diálogos monólogo psicólog*
    sociólog* antropólog* geólog* agrónom* huérfan* héroe héroes lémur plástico plásticos república repúblicas perú
    méxico panamá bogotá medellín haití canadá japón josé camerún limón chillán ñuble bahía samaná áfrica américa parís
    berlín bolívar potosí junín ancash áncash huánuco apurímac martín chocó boyacá córdoba cúcuta popayán ibagué
    montería nariño caquetá petén quiché totonicapán sololá estelí león olancho intibucá michoacán yucatán juchitán
    tehuacán itapúa caaguazú concepción ñeembucú tucumán neuquén chiloé valparaíso marañón amazonía amazónic* ámbito
    ámbitos anónim* antónim* idóne- simultáne- espontáne- contemporáne- instantáne- homogéne- heterogéne- subterráne-
    mediterráne- aére- líne- núcleo núcleos lección kínder álbum cónyuge cónyuges crónica crónicas ánimo árid* ávid*
    ácid* álamo ángel ángulo ángulos búfalo búfalos cábala cúspide décimo dígito dígitos efímer* fábulas gélid* góndolas
    híbrid* húmed* inédit* insípid* íntim* jícara jícaras légamo límpid* lícit* ilícit* lóbreg* mórbid* náufrag* náusea
    óptim* pálid* párroco pésim* pócima prédica pródig* púrpura réditos rígid* sórdid* tímid* tórrid* trébol esdrújul*
    legítim* ilegítim* húngar* bróker brókeres clúster clústeres póster tráiler córner cóndor níspero mamífero mamíferos
    tórtola guácimo guácima
    """
)
# Most likely the accented word in a text that was typed without accents.
LIKELY = words(
    """
    año más límite práctica prácticas pública públicas público públicos fábrica último pérdida tránsito cálculo depósito
    diálogo estímulo vídeo crítica críticas podrá podrán habrá habrán hará harán dirá dirán sabrá sabrán querrá querrán
    será serán estará estarán dará darán verá verán irá irán oirá sería serían habría habrían haría harían podría
    podrían diría dirían querría querrían sabría sabrían estaría estarían daría darían había habían tenía tenían podía
    podían quería querían hacían decía decían venía venían salía salían ponía ponían traía traían sabían debía debían
    parecía parecían válido válidos válida válidas así política políticas fía fían diésel comenzó empezó llegó quedó
    mostró demostró encontró instaló capacitó entregó financió probó aprobó organizó realizó firmó funcionó otorgó murió
    pidió salió sirvió siguió consiguió rindió midió invirtió convirtió construyó incluyó distribuyó contribuyó
    disminuyó cayó oyó leyó creyó creció estén continúa continúan actúa actúan evalúa evalúan sitúa sitúan envía envían
    varía varían guía guían confía confían prevé prevén prohíbe prohíben reúna reúnan sostén ahí todavía allí allá doña
    compañía compañías capitanía capitanías tubería tuberías mediodía cofradía ají menú salón volcán frigorífico traído
    traída traídos traídas intérprete viático viáticos prórroga prórrogas clínica clínicas eléctric* económic* botiquín
    cajón cálido contraseña holandés helicóptero milímetros microbús aché oír caña cañas leña leñas cría crían
    específico específicos bahía
    """
)
# Verbs by their stems, for "venderá", "vendería", "vendía", "vendió".
ER_VERBS = words(
    """
    vend aprend comprend atend entend extend defend depend emprend pretend suspend respond correspond met promet
    compromet somet com beb deb corr recorr recog escog acog proteg ced conced proced acced suced exced conoc reconoc
    crec ofrec establec restablec fortalec favorec permanec pertenec aparec desaparec agradec merec nac abastec enriquec
    tend atra revend disolv preced propon opon dispon resolv volv devolv envolv mov promov remov romp perd tej cos ejerc
    venc convenc mol llov prevalec carec padec obedec le cre pose prove coc tos encend descend ascend trascend absorb
    sorprend
    """
)
IR_VERBS = words(
    """
    abr recib escrib inscrib describ suscrib viv conviv cumpl sub part compart repart impart permit emit transmit admit
    remit asist consist exist insist resist decid incid coincid divid un reun defin cubr descubr recurr ocurr incurr
    concurr dirig exig surg acud discut difund produc reduc conduc introduc traduc constru inclu contribu distribu
    sustitu atribu constitu conclu influ disminu instru invert convert advert sent consent prefer refer transfer difer
    requer adquir suger mor dorm ped imped desped med serv segu consegu eleg correg compet repet rend invest nutr sufr
    presid imprim pudr omit combat debat bat asum consum resum percib prohib exhib interrump prescind añad persegu
    aplaud retribu
    """
)
# Verbs in -ar whose conditional is no adjective ("llegaría", not "necesaria").
AR_VERBS = words(
    """
    lleg qued compr pag gan us cost empez comenz termin particip trabaj mejor aument gener logr entreg instal capacit
    cre apoy ayud acompañ alcanz aprob baj busc cambi cobr contrat coordin cubr dej desarroll ejecut encontr entr esper
    evit financi form fortalec funcion gast gestion implement inici invit lanz levant llam llev manej mand necesit ofert
    organiz pas plante prest presion pens present realiz registr reemplaz sac sembr sum tard tom transform traslad visit
    aport
    """
)
# Their stem ends in -ar: "prepara" is no future.
ENDING_IN_AR = frozenset(
    words("prep comp rep sep decl amp disp acl dep acap enc p c cl r v m s j l t av masc cám cas fanf guadalaj equip")
)
# "-ia" that is not "-ía", "-ico" that is no "-ico" with an accent before it, "-on" without one.
NO_IA = frozenset(
    words(
        """
        materia materias bacteria bacterias arteria arterias feria ferias miseria miserias periferia periferias histeria
        iberia liberia siberia nigeria hacia media medias sabia copia copias cosia leia mencia comedia eulogia antologia
        partia abria unia vivia
        """
    )
)
PLAIN_IC = frozenset(
    words(
        """
        rico ricos rica ricas chico chicos chica chicas pico picos pica mico micos aplica aplico explica explico
        complica complico implica dedica dedico indica indico ubica ubico comunica comunico radica erradica predica
        suplica multiplica duplica triplica replica vindica reivindica reivindico abdica mastica achica salpica platica
        trafica botica boticas canica canicas perica perico abanico abanicos borrico barrica barricas mecánica fornica
        domestica pronostica diagnostica intoxica sofistica critica practica publica fabrica autentica califica
        """
    )
)
WITH_IFIC = words("científic* específic* pacífic* magnífic* prolífic* terrorífic* honorífic* calorífic* frigorífic*")
PLAIN_ON = frozenset(
    words("clon dron con son ron don non eon canon nylon common neon avon hudson london boston option")
)
ARON_NOUNS = words("camarón camarones varón macarrón")
