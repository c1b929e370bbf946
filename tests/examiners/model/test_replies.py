"""What was asked once is not asked again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from assistant.domain.errors import ModelFault
from assistant.examiners.model.asking import Answered, Request
from assistant.examiners.model.replies import KeptReplies, Replies

REQUEST = Request("examine", "0" * 64, "Judge the draft.", "<draft>Ñandú farmers…</draft>")


class Opinion(BaseModel):
    status: str
    quotes: list[str] = []


class Verdict(BaseModel):
    status: str


class Counting:
    """Answers with the number of the call; fails as often as it is told to."""

    def __init__(self, failing: int = 0) -> None:
        self.calls = 0
        self.failing = failing

    def ask(self, request: Request, schema: type[Answered]) -> Answered:
        self.calls += 1
        if self.calls <= self.failing:
            raise ModelFault("overloaded", "busy")
        return schema.model_validate({"status": f"reply {self.calls}", "quotes": ["«ñ»\u2028"]})


def kept_replies(asker: Counting, directory: Path, model: str = "test:one", base_url: str = "") -> KeptReplies:
    return KeptReplies(asker, Replies(directory), model, base_url)


def test_the_same_question_is_asked_once_even_by_another_process(tmp_path):
    asker = Counting()
    first = kept_replies(asker, tmp_path).ask(REQUEST, Opinion)
    replies = Replies(tmp_path)
    later = KeptReplies(asker, replies, "test:one")
    assert later.ask(REQUEST, Opinion) == first == Opinion(status="reply 1", quotes=["«ñ»\u2028"])
    assert asker.calls == 1
    assert (replies.asked, replies.kept) == (0, 1)


@pytest.mark.parametrize(
    "change",
    [{"system": "Judge."}, {"user": "<draft></draft>"}, {"most_tokens": 10}],
    ids=lambda change: next(iter(change)),
)
def test_another_prompt_is_another_question(tmp_path, change):
    asker = Counting()
    replies = kept_replies(asker, tmp_path)
    replies.ask(REQUEST, Opinion)
    replies.ask(replace(REQUEST, **change), Opinion)
    assert asker.calls == 2


def test_another_model_server_or_schema_is_another_question(tmp_path):
    asker = Counting()
    kept_replies(asker, tmp_path).ask(REQUEST, Opinion)
    kept_replies(asker, tmp_path, model="test:two").ask(REQUEST, Opinion)
    kept_replies(asker, tmp_path, base_url="http://127.0.0.1:1/v1").ask(REQUEST, Opinion)
    kept_replies(asker, tmp_path).ask(REQUEST, Verdict)
    assert asker.calls == 4


def test_a_prompt_that_only_has_another_name_is_the_same_question(tmp_path):
    asker = Counting()
    replies = kept_replies(asker, tmp_path)
    replies.ask(REQUEST, Opinion)
    replies.ask(replace(REQUEST, prompt="review", prompt_sha256="1" * 64), Opinion)
    assert asker.calls == 1


def test_a_fault_is_not_kept(tmp_path):
    replies = kept_replies(Counting(failing=1), tmp_path)
    with pytest.raises(ModelFault):
        replies.ask(REQUEST, Opinion)
    assert replies.ask(REQUEST, Opinion).status == "reply 2"


@pytest.mark.parametrize("content", [b"", b'{"status": "re', b"\xff\xfe", b'{"other": 1}'])
def test_a_damaged_reply_is_asked_for_again_and_mended(tmp_path, content):
    asker = Counting()
    replies = kept_replies(asker, tmp_path)
    replies.ask(REQUEST, Opinion)
    (path,) = tmp_path.rglob("*.json")
    path.write_bytes(content)
    assert replies.ask(REQUEST, Opinion).status == "reply 2"
    assert replies.ask(REQUEST, Opinion).status == "reply 2"
    assert not list(tmp_path.rglob("*.part"))


def test_several_threads_that_ask_the_same_at_once_ask_it_once(tmp_path):
    asker = Counting()
    replies = Replies(tmp_path)
    requests = [replace(REQUEST, user=str(number % 20)) for number in range(200)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda request: KeptReplies(asker, replies, "a:b").ask(request, Opinion), requests))
    assert len(answers) == 200
    assert (replies.asked, replies.kept) == (20, 180)
    assert asker.calls == 20
