"""Nothing that is not public reaches the public: no word of it on any page or in any file that links lead to."""

import io
import json
import zipfile
from datetime import date

from tests import town
from tests.surfaces.conftest import reader
from tests.surfaces.reading import Page, crawl
from yifa.kernel.proofs import check
from yifa.records.ledger import checkpoint
from yifa.records.models import Case, Checkpoint, Event
from yifa.reports.editions import freeze


def text(content: bytes) -> str:
    """What a file says, also within a .docx."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))
    return content.decode()


def test_the_public_finds_no_secret_word_and_no_unpublished_number_by_following_every_link(
    numbers: dict[str, str],
) -> None:
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=town.TEXT)
    found = crawl(reader("public"))
    hidden = set(Case.objects.filter(published_on=None).values_list("number", flat=True))
    assert len(hidden) == 58
    for address, content in found.items():
        said = text(content)
        assert [word for word in town.SECRETS if word in said] == [], address
        assert [number for number in hidden if number in said] == [], address
    # The crawl went to what is published: the case, its public document as page and file, and a proof.
    kinds = [address.rsplit("/", 2)[-2:] for address in found]
    assert ["published_decision", ""] in kinds
    assert any(address.endswith("published_decision.docx") for address in found)
    assert any(address.endswith("proof.json") for address in found)


def test_a_published_case_shows_its_public_fields_masked(numbers: dict[str, str]) -> None:
    words = Page(reader("public").get(f"/cases/{numbers['decided']}/").content.decode()).words
    assert "周某某" in words
    assert town.PUBLISHED_TEXT in words
    assert "维持" in words
    assert "钱伟" not in words


def test_an_officer_concerned_sees_the_case_whole(numbers: dict[str, str]) -> None:
    words = Page(reader("officer").get(f"/cases/{numbers['decided']}/").content.decode()).words
    for secret in ("周海明", "320205198106150417", "春江花园", "13812345678", "钱伟"):
        assert secret in words


def test_an_officer_of_another_organ_sees_of_a_published_case_what_the_public_sees(numbers: dict[str, str]) -> None:
    words = Page(reader("outsider").get(f"/cases/{numbers['decided']}/").content.decode()).words
    assert "周某某" in words
    assert [word for word in town.SECRETS if word in words] == []


def test_a_proof_for_the_public_discloses_public_fields_alone_and_no_masked_one(numbers: dict[str, str]) -> None:
    checkpoint()
    proof = json.loads(reader("public").get(f"/cases/{numbers['decided']}/events/1/proof.json").content)
    shown = {name for name, each in proof["disclosure"]["fields"].items() if "value" in each}
    # Of the public fields the applicant's name would be masked, so its value is withheld.
    assert shown == {"matter", "respondent", "received_on"}


def test_a_downloaded_proof_holds_against_the_key_that_the_site_shows(numbers: dict[str, str]) -> None:
    checkpoint()
    proof = reader("public").get(f"/cases/{numbers['decided']}/events/1/proof.json").content
    vkey = reader("public").get("/vkey").content.decode().strip()
    proved = check(proof, vkey)
    assert proved.disclosure["envelope"]["opens"]["number"] == numbers["decided"]


def test_no_proof_that_the_public_can_have_names_a_person_a_post_or_a_key(numbers: dict[str, str]) -> None:
    checkpoint()
    events = Event.objects.filter(case__number=numbers["decided"])
    named = {name for event in events for name in (event.actor, event.post, event.key) if name}
    assert {"xishan.p1", "xishan.clerk", "xishan.housing.p1"} <= named
    for event in events:
        proof = json.loads(
            reader("public").get(f"/cases/{numbers['decided']}/events/{event.sequence}/proof.json").content
        )
        fields = proof["disclosure"]["fields"]
        assert [set(fields[name]) for name in ("@actor", "@attachments", "@key", "@post")] == [{"digest"}] * 4
        assert {f'"{name}"' for name in named if f'"{name}"' in json.dumps(proof, ensure_ascii=False)} == set()
    own = json.loads(reader("officer").get(f"/cases/{numbers['decided']}/events/1/proof.json").content)
    assert own["disclosure"]["fields"]["@actor"]["value"] == "xishan.p1"


def test_a_proof_that_has_to_wait_is_told_as_a_page_or_as_json_and_nothing_is_signed(numbers: dict[str, str]) -> None:
    address = f"/cases/{numbers['decided']}/events/1/proof.json"
    browser = reader("public").get(address, headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert browser.status_code == 409
    assert "尚未列入签名检查点" in Page(browser.content.decode()).words
    program = reader("public").get(address, headers={"accept": "application/json"})
    assert (program.status_code, program.headers["Content-Type"]) == (409, "application/json")
    told = json.loads(program.content)
    assert told["code"] == "proof_not_ready"
    assert "尚未列入签名检查点" in told["zh"]
    assert "cannot be proved yet" in told["en"]
    assert not Checkpoint.objects.exists()
    checkpoint()
    assert reader("public").get(address).status_code == 200


def test_a_number_that_is_not_public_is_answered_as_one_that_no_case_has(numbers: dict[str, str]) -> None:
    hidden = reader("public").get(f"/cases/{numbers['pending']}/")
    none = reader("public").get("/cases/锡山行复〔2018〕3号/")
    assert hidden.status_code == none.status_code == 404
    assert hidden.content.decode().replace("〕2号", "〕3号") == none.content.decode()
    asked = [
        reader("public").get("/cases/", {"number": number}) for number in (numbers["pending"], "锡山行复〔2018〕3号")
    ]
    assert [each.status_code for each in asked] == [404, 404]
    assert asked[0].content.decode().replace("〕2号", "〕3号") == asked[1].content.decode()


def test_a_figure_says_how_many_of_its_cases_are_not_shown(numbers: dict[str, str]) -> None:
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), cut_off=date(2018, 10, 31))
    address = "/figures/reconsideration.received/?as_of=2018-10-31"
    public = Page(reader("public").get(address).content.decode()).words
    assert "共 2 件。其中 1 件可以查看，另有 1 件依法不公开或者尚未公开，只计入数据，不列出。" in public
    assert numbers["decided"] in public
    officer = Page(reader("supervisor").get(address).content.decode()).words
    assert "共 2 件。 " in officer
    assert numbers["pending"] in officer


def test_the_public_cannot_subtract_one_scope_from_another(numbers: dict[str, str]) -> None:
    edition = freeze(2018, date(2018, 12, 24), date(2018, 12, 25))
    address, stated = "/figures/mediation.accepted/", f"as_of=2018-12-24&position={edition.position}"
    assert reader("public").get(f"{address}?{stated}").status_code == 200
    for other in (
        "as_of=2018-12-23",
        f"as_of=2018-12-24&position={edition.position - 1}",
        f"{stated}&organ=xishan.housing",
    ):
        answer = reader("public").get(f"{address}?{other}")
        assert answer.status_code == 403
        assert "没有按所查的范围随报告公布" in answer.content.decode()
        assert "figure-value" not in answer.content.decode()
    # No report states this one, so the public reads what it means and no value.
    unstated = reader("public").get("/figures/mediation.agreed_fen/").content.decode()
    assert "统计口径" in unstated
    assert "figure-value" not in unstated


def test_the_public_sees_no_amounts_by_month(numbers: dict[str, str]) -> None:
    text = "# 报告\n劝阻上访涉及{mediation.dissuaded_persons}。"
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=text)
    address = "/figures/mediation.dissuaded_persons/?as_of=2018-12-24"
    public, officer = (reader(role).get(address).content.decode() for role in ("public", "supervisor"))
    assert "figure-value" in public
    assert ("年走势" in public, "年走势" in officer) == (False, True)


def test_who_signs_out_is_the_public_again(numbers: dict[str, str]) -> None:
    client = reader("officer")
    assert client.get(f"/cases/{numbers['pending']}/").status_code == 200
    assert client.post("/logout/").status_code == 302
    assert client.get(f"/cases/{numbers['pending']}/").status_code == 404


def test_a_register_that_is_not_public_is_not_told_as_an_empty_one(numbers: dict[str, str]) -> None:
    address = "/registers/enforcement_supervisor.appointed/"
    told = text(reader("public").get(address, {"number": "锡法监聘〔2018〕1号"}).content)
    assert "本名录不向社会公开" in told
    assert "不具有这一身份" not in told
    assert "不公开" in text(reader("public").get("/registers/").content)
    assert "本名录不向社会公开" not in text(reader("supervisor").get(address).content)


def test_no_number_is_denied_to_the_public_where_numbers_are_not_public(numbers: dict[str, str]) -> None:
    address = "/registers/inspection_task.selected/"
    assert 'name="number"' not in reader("public").get(address).content.decode()
    told = text(reader("public").get(address, {"number": "锡市监双随机〔2018〕1号"}).content)
    assert "编号不公开" in told
    assert "不具有这一身份" not in told
