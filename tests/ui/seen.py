"""What a person sees of a page that is driven without a browser."""

from streamlit.testing.v1 import AppTest

SPANISH = (
    "Sal de roca en dos valles de altura\n\nHoy 40 familias sacan sal y la venden a 2 pesos el kilo. En 24 meses, "
    "300 familias venderán sal yodada a tres panaderías. El presupuesto es de 90.000 pesos.\n\n"
    "Se creará una Mesa de la Sal. Se articulará con el municipio.\n"
)
ENGLISH = (
    "Reed mats on the lower delta\n\nToday 25 households weave mats and sell them at 4 dollars. In 18 months, "
    "400 households will sell to one hotel chain. The budget is 120,000 dollars.\n\n"
    "A Reed Forum will be set up. The ministry will be engaged.\n"
)


def html_of(page: AppTest) -> str:
    """All that the page shows as HTML of its own."""
    return "\n".join(element.value for element in page.html)


def replies(page: AppTest) -> list[str]:
    """What was said back, oldest first."""
    return [element.value for element in page.html if "cp-said" in element.value[:40]]


def paste(page: AppTest, text: str) -> AppTest:
    """Paste a draft and ask for it to be read."""
    page.text_area(key="pasted").set_value(text)
    return page.button(key="read_pasted").click().run()


def press(page: AppTest, action: str) -> AppTest:
    """Press one of the buttons beneath the question."""
    number = len(page.session_state["conversation"].turns)
    return page.button(key=f"{action}-{number}").click().run()
