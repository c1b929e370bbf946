"""What a person reads when a chat model fails: what happened, and what to do. Knows nothing of how it is recognised."""

from collections.abc import Mapping

from assistant.domain.draft import Language

SENTENCES: Mapping[str, Mapping[Language, str]] = {
    "package_missing": {
        "es": "Falta el paquete de este proveedor. Instálenlo con: {install}",
        "en": "The package for this provider is missing. Install it with: {install}",
    },
    "unknown_provider": {
        "es": "No se conoce el proveedor «{provider}». Revisen ASSISTANT_MODEL: se escribe «proveedor:modelo», "
        "y los proveedores son {providers}.",
        "en": "The provider “{provider}” is not known. Check ASSISTANT_MODEL: it is written “provider:model”, "
        "and the providers are {providers}.",
    },
    "no_key": {
        "es": "Falta la clave del proveedor. Pónganla en la variable de entorno {key} y vuelvan a arrancar.",
        "en": "The provider's key is missing. Set it in the environment variable {key} and start again.",
    },
    "bad_settings": {
        "es": "El modelo no se puede preparar con estos ajustes. Revisen ASSISTANT_MODEL y ASSISTANT_MODEL_BASE_URL.",
        "en": "The model cannot be prepared with these settings. Check ASSISTANT_MODEL and ASSISTANT_MODEL_BASE_URL.",
    },
    "budget_conversation": {
        "es": "Esta conversación llegó a lo que puede gastar en el modelo. Empiecen otra, o suban "
        "ASSISTANT_MODEL_TOKENS_PER_CONVERSATION o ASSISTANT_MODEL_MONEY_PER_CONVERSATION.",
        "en": "This conversation has reached what it may spend on the model. Start another, or raise "
        "ASSISTANT_MODEL_TOKENS_PER_CONVERSATION or ASSISTANT_MODEL_MONEY_PER_CONVERSATION.",
    },
    "budget_day": {
        "es": "Ya se gastó lo previsto para hoy en el modelo. Sigan mañana, o suban ASSISTANT_MODEL_TOKENS_PER_DAY "
        "o ASSISTANT_MODEL_MONEY_PER_DAY.",
        "en": "What may be spent on the model today has been spent. Go on tomorrow, or raise "
        "ASSISTANT_MODEL_TOKENS_PER_DAY or ASSISTANT_MODEL_MONEY_PER_DAY.",
    },
    "bad_request": {
        "es": "El proveedor no aceptó el pedido tal como se hizo. Prueben con otro modelo en ASSISTANT_MODEL; "
        "«assistant doctor» dice más.",
        "en": "The provider did not accept the request as it was made. Try another model in ASSISTANT_MODEL; "
        "`assistant doctor` says more.",
    },
    "unauthorized": {
        "es": "El proveedor no reconoce la clave. Revisen {key}: que esté completa, vigente y sea de este proveedor.",
        "en": "The provider does not recognise the key. Check {key}: that it is whole, valid and of this provider.",
    },
    "no_credit": {
        "es": "La cuenta con el proveedor no tiene saldo o cuota. Recárguenla en la página del proveedor, "
        "o usen otra clave en {key}.",
        "en": "The account with the provider has no credit or quota left. Top it up on the provider's site, "
        "or use another key in {key}.",
    },
    "forbidden": {
        "es": "La clave no tiene permiso para usar este modelo. Pidan el acceso al proveedor, "
        "o pongan otro modelo en ASSISTANT_MODEL.",
        "en": "The key may not use this model. Ask the provider for access, or name another model in ASSISTANT_MODEL.",
    },
    "not_found": {
        "es": "El proveedor no tiene ningún modelo con ese nombre en esa dirección. Revisen ASSISTANT_MODEL "
        "y ASSISTANT_MODEL_BASE_URL.",
        "en": "The provider has no model of that name at that address. Check ASSISTANT_MODEL "
        "and ASSISTANT_MODEL_BASE_URL.",
    },
    "too_long": {
        "es": "El texto es demasiado largo para este modelo. Usen un modelo con más contexto en ASSISTANT_MODEL, "
        "o partan el borrador.",
        "en": "The text is too long for this model. Use one with a longer context in ASSISTANT_MODEL, "
        "or split the draft.",
    },
    "timed_out": {
        "es": "El proveedor dejó vencer el pedido sin atenderlo. Vuelvan a intentarlo {when}.",
        "en": "The provider let the request expire without attending to it. Try again {when}.",
    },
    "rate_limited": {
        "es": "El proveedor no admite más pedidos por ahora. Vuelvan a intentarlo {when}, "
        "o bajen ASSISTANT_MODEL_PARALLEL.",
        "en": "The provider takes no more requests for now. Try again {when}, or lower ASSISTANT_MODEL_PARALLEL.",
    },
    "server_error": {
        "es": "Al proveedor le falló el servicio. No depende de ustedes: vuelvan a intentarlo {when}.",
        "en": "The provider's service failed. It is not your doing: try again {when}.",
    },
    "unavailable": {
        "es": "El servicio del proveedor no está disponible. Vuelvan a intentarlo {when}.",
        "en": "The provider's service is not available. Try again {when}.",
    },
    "overloaded": {
        "es": "El proveedor está saturado. Vuelvan a intentarlo {when}, o usen otro modelo en ASSISTANT_MODEL.",
        "en": "The provider is overloaded. Try again {when}, or use another model in ASSISTANT_MODEL.",
    },
    "unreachable": {
        "es": "No se llega al servidor del modelo. Revisen la conexión, ASSISTANT_MODEL_BASE_URL, "
        "y que el servidor esté en marcha.",
        "en": "The model's server cannot be reached. Check the connection, ASSISTANT_MODEL_BASE_URL, "
        "and that the server is running.",
    },
    "insecure": {
        "es": "No se pudo establecer una conexión segura con el servidor (su certificado no es de confianza, o la "
        "dirección no es https), así que no se le envió nada. Revisen ASSISTANT_MODEL_BASE_URL "
        "o el certificado del servidor.",
        "en": "No secure connection to the server could be made (its certificate is not trusted, or it is no https "
        "address), so nothing was sent to it. Check ASSISTANT_MODEL_BASE_URL, or the server's certificate.",
    },
    "no_answer": {
        "es": "El modelo no empezó a contestar a tiempo. Vuelvan a intentarlo, o suban "
        "ASSISTANT_MODEL_PATIENCE_SECONDS.",
        "en": "The model did not begin to answer in time. Try again, or raise ASSISTANT_MODEL_PATIENCE_SECONDS.",
    },
    "stalled": {
        "es": "El modelo empezó a contestar y se quedó parado. Vuelvan a intentarlo; si se repite, "
        "usen otro modelo en ASSISTANT_MODEL.",
        "en": "The model began to answer and then stood still. Try again; if it happens again, "
        "use another model in ASSISTANT_MODEL.",
    },
    "cut": {
        "es": "La respuesta del modelo se cortó antes de terminar. Revisen la conexión y vuelvan a intentarlo.",
        "en": "The model's answer was cut off before its end. Check the connection and try again.",
    },
    "garbled": {
        "es": "Lo que llegó del servidor no se puede leer como respuesta de un modelo. "
        "Revisen que ASSISTANT_MODEL_BASE_URL sea la dirección correcta y vuelvan a intentarlo.",
        "en": "What came from the server cannot be read as a model's answer. "
        "Check that ASSISTANT_MODEL_BASE_URL is the right address, and try again.",
    },
    "oversized": {
        "es": "El modelo no paraba de escribir y se lo interrumpió. Vuelvan a intentarlo; si se repite, "
        "usen otro modelo en ASSISTANT_MODEL.",
        "en": "The model would not stop writing and was interrupted. Try again; if it happens again, "
        "use another model in ASSISTANT_MODEL.",
    },
    "out_of_time": {
        "es": "El modelo no terminó dentro del tiempo previsto para un turno. Vuelvan a intentarlo, "
        "suban ASSISTANT_MODEL_PATIENCE_SECONDS, o usen un modelo más rápido.",
        "en": "The model did not finish within the time set for a turn. Try again, "
        "raise ASSISTANT_MODEL_PATIENCE_SECONDS, or use a faster model.",
    },
    "length": {
        "es": "El modelo llegó al largo máximo antes de terminar su respuesta. Vuelvan a intentarlo, "
        "o usen otro modelo en ASSISTANT_MODEL.",
        "en": "The model reached the greatest length before the end of its answer. Try again, "
        "or use another model in ASSISTANT_MODEL.",
    },
    "filtered": {
        "es": "El filtro de contenidos del proveedor retuvo la respuesta. Revisen si el texto trae algo que lo active, "
        "o usen otro modelo en ASSISTANT_MODEL.",
        "en": "The provider's content filter held the answer back. See whether the text holds something that sets it "
        "off, or use another model in ASSISTANT_MODEL.",
    },
    "refused": {
        "es": "El modelo se negó a contestar. Díganlo con otras palabras, o usen otro modelo en ASSISTANT_MODEL.",
        "en": "The model declined to answer. Put it in other words, or use another model in ASSISTANT_MODEL.",
    },
    "empty": {
        "es": "El modelo contestó sin decir nada. Vuelvan a intentarlo; si se repite, "
        "usen otro modelo en ASSISTANT_MODEL.",
        "en": "The model answered without saying anything. Try again; if it happens again, "
        "use another model in ASSISTANT_MODEL.",
    },
    "not_json": {
        "es": "El modelo no contestó en la forma pedida. Vuelvan a intentarlo; si se repite, usen un modelo más capaz "
        "en ASSISTANT_MODEL.",
        "en": "The model did not answer in the form asked for. Try again; if it happens again, use a more capable "
        "model in ASSISTANT_MODEL.",
    },
    "wrong_schema": {
        "es": "A la respuesta del modelo le faltaban partes o le sobraban. Vuelvan a intentarlo; si se repite, "
        "usen un modelo más capaz en ASSISTANT_MODEL.",
        "en": "The model's answer lacked parts or had others. Try again; if it happens again, "
        "use a more capable model in ASSISTANT_MODEL.",
    },
    "unexplained": {
        "es": "El modelo falló de un modo que no se conoce. Vuelvan a intentarlo; «assistant doctor» dice más.",
        "en": "The model failed in a way that is not known. Try again; `assistant doctor` says more.",
    },
}
