"""A period that ends before it begins, or as it begins, is told as what it is."""

from collections.abc import Mapping

import pytest
from pydantic import BaseModel, ValidationError

from site_src.model.types.event import Event


def said(model: type[BaseModel], data: Mapping[str, object]) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    (error,) = caught.value.errors()
    return error["msg"], error["ctx"]["hint"]


@pytest.mark.parametrize("starts", ["2026-11-26 14:30", "2026-11-26 00:00"])
def test_an_end_equal_to_the_beginning_is_called_equal(starts: str) -> None:
    message, hint = said(Event, {"title": "讲座", "kind": "讲座", "starts": starts, "ends": starts})

    assert message == f"结束时间和开始时间相同：{starts}"
    assert "结束时间" in hint


def test_midnight_is_the_beginning_of_its_day() -> None:
    message, _ = said(Event, {"title": "讲座", "kind": "讲座", "starts": "2026-11-26", "ends": "2026-11-26 00:00"})

    assert "相同" in message


def test_an_end_before_the_beginning_is_called_earlier() -> None:
    registration = {"opens": "2026-11-20", "closes": "2026-11-19"}
    event = {"title": "讲座", "kind": "讲座", "starts": "2026-11-26", "registration": registration}

    message, hint = said(Event, event)

    assert message == "报名截止 2026-11-19 早于报名开始 2026-11-20"
    assert hint
