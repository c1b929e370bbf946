"""The one way in which the guard says no."""


class Rejected(Exception):  # noqa: N818  # it names what happened to the reply
    """What a model said may not be shown. `reason` tells the model, in English, exactly what to mend.

    `said` are those words of the model's that the reason repeats; `reason_alone` is the reason without them, for
    whatever people read: what was refused is shown nowhere.
    """

    def __init__(self, reason: str, said: str = "") -> None:
        self.reason = reason
        self.reason_alone = reason.replace(said, "…") if said else reason
        super().__init__(reason)
