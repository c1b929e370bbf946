"""Runs set side by side show every measure that any of them has."""

from tests.bench.compare_runs import table

RULEBOOK = {"pairs": {"pair_accuracy": {"value": 0.8, "n": 5}}, "sound": {"false_alarms": {"value": 0.1, "n": 9}}}
MODEL = {"pairs": {"pair_accuracy": {"value": 0.9, "n": 5}}}


def test_a_measure_has_a_value_for_each_run_that_has_it():
    lines = table(["rulebook", "model"], [RULEBOOK, MODEL]).splitlines()
    assert lines[0] == "| measure | rulebook | model | n |"
    assert [line.split("|")[2:5] for line in lines[2:]] == [[" 0.800 ", " 0.900 ", " 5 "], [" 0.100 ", " — ", " 9 "]]


def test_every_row_is_as_wide_as_the_head():
    lines = table(["one", "two", "three"], [RULEBOOK, MODEL, RULEBOOK]).splitlines()
    assert {line.count("|") for line in lines} == {6}
