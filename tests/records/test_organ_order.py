"""The order in which readers find organs: by kind, and in a kind as the register lists them, each followed by its own."""

import pytest

from yifa.registers.keeping import organ_names, put_organ

LISTED = [
    ("xishan", "锡山区人民政府", "", "区政府"),
    ("xishan.office", "锡山区人民政府办公室", "xishan", "区政府部门"),
    ("xishan.education", "锡山区教育局", "xishan", "区政府部门"),
    ("xishan.yangjian", "羊尖镇人民政府", "xishan", "镇政府"),
    ("xishan.donggang", "东港镇人民政府", "xishan", "镇政府"),
    ("xishan.anzhen", "安镇街道办事处", "xishan", "街道办事处"),
    ("xishan.education.exams", "锡山区教育考试中心", "xishan.education", "事业单位"),
    # Set up later than the towns were entered, and still a department.
    ("xishan.aged", "锡山区退役军人事务局", "xishan", "区政府部门"),
]
ORDERED = [
    "锡山区人民政府", "锡山区人民政府办公室", "锡山区教育局", "锡山区教育考试中心", "锡山区退役军人事务局",
    "羊尖镇人民政府", "东港镇人民政府", "安镇街道办事处",
]  # fmt: skip


@pytest.fixture
def _district(db: None) -> None:
    for key, name, parent, kind in LISTED:
        put_organ(key, name, parent=parent, kind=kind)


@pytest.mark.usefixtures("_district")
def test_government_comes_first_then_departments_towns_and_sub_districts() -> None:
    assert list(organ_names().values()) == ORDERED


@pytest.mark.usefixtures("_district")
def test_an_entry_brought_up_to_date_keeps_its_place() -> None:
    put_organ("xishan.office", "锡山区政府办公室", parent="xishan", kind="区政府部门")
    assert list(organ_names())[1:3] == ["xishan.office", "xishan.education"]
