"""The one way in which the guard says no."""


class Rejected(Exception):  # noqa: N818  # it names what happened to the reply
    """What a model said may not be shown. `reason` tells the model, in English, exactly what to mend."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
