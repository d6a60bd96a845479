"""Conditions on a record of study (学法记录的条件)."""

import re

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

_TITLES = re.compile(r"(《[^《》]+(〈[^〈〉]+〉[^《》]*)?》[、，；和及\s]*)+")


@guard(
    "laws_without_title_marks",
    article="国发〔2008〕17号",
    en="The laws studied are not all given by their titles between 《 and 》; write each title out",
    zh="学习的法律法规应当逐部写明全称并加书名号，请核对",
)
def laws_titled(moment: Moment) -> bool:
    """Whether every law that was studied stands there by its title, and nothing else."""
    return _TITLES.fullmatch(moment.data["laws"]) is not None
