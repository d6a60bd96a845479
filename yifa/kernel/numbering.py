"""Case numbers (案号): a serial per organ, procedure and year, without gaps or doubles, written in the procedure's pattern."""

from yifa.kernel.procedure import Procedure


def case_number(procedure: type[Procedure], organ_mark: str, year: int, serial: int) -> str:
    """Write a case number, such as ``锡山行复〔2018〕7号``. ``organ_mark`` is the organ's 机关代字."""
    return procedure.number.format(organ=organ_mark, year=year, serial=serial)
