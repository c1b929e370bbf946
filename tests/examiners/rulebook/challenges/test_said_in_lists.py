"""A list of trades, asked about as a choice, is found where the draft says them together."""

import pytest

from assistant.examiners.rulebook.challenges.said_in import WHOLE, said_in


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("poultry, timber or repair services", "Growth in poultry, timber and repair services should make jobs."),
        ("miel, madera o queso", "Trabajaremos en queso, miel y madera."),
    ],
)
def test_a_choice_is_said_where_all_of_it_is_listed(asked: str, said: str) -> None:
    assert said_in(asked, said)[0] == WHOLE


def test_the_noun_of_the_last_of_a_choice_is_not_the_choice() -> None:
    assert said_in("poultry, timber or repair services", "Firms give financial services.")[0] == 0


def test_all_but_one_of_a_long_list_are_nearly_the_list() -> None:
    assert 0 < said_in("eggs, tea, jute or fish", "In tea and jute it buys; in fish it sells.")[0] < WHOLE
