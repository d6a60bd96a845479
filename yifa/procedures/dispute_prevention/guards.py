"""Conditions on the records of prevention (登记条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard


@guard(
    "more_than_found",
    article="人民调解工作若干规定第二十三条",
    en="More disputes went to mediation than were found. Check the two numbers",
    zh="转入调解的纠纷数多于排查发现的纠纷数，请核对",
)
def no_more_than_found(at: Moment) -> bool:
    """What went to mediation was found."""
    return int(at.data["to_mediation"]) <= int(at.data["disputes_found"])
