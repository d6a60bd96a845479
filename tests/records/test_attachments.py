import hashlib
import io
import zipfile

import pytest

from yifa.kernel.envelopes import seal
from yifa.kernel.errors import Refused
from yifa.records import attachments, models
from yifa.records.attachments import attach
from yifa.records.performing import perform

from .district import FILED, clerk, filed

pytestmark = pytest.mark.usefixtures("xishan")
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def archive(*names: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name in names:
            file.writestr(name, "<x/>")
    return written.getvalue()


@pytest.mark.parametrize(
    "content, media_type",
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\0\0\0\x18ftypmp42", "video/mp4"),
        ("调解笔录".encode(), "text/plain"),
        (archive("[Content_Types].xml", "word/document.xml"), DOCX),
        (archive("[Content_Types].xml", "xl/workbook.xml"), XLSX),
    ],
)
def test_a_file_is_kept_under_the_digest_of_its_content(content: bytes, media_type: str) -> None:
    digest = attach(content, "材料", media_type)
    assert digest == hashlib.sha256(content).hexdigest()
    assert attach(content, "又一份", media_type) == digest
    stored = models.Attachment.objects.get()
    assert (bytes(stored.content), stored.size, stored.name) == (content, len(content), "材料")


@pytest.mark.parametrize(
    "content, name, media_type, code",
    [
        (b"MZ\x90", "程序.pdf", "application/pdf", "attachment_not_what_it_says"),
        (b"%PDF-1.7", "照片.png", "image/png", "attachment_not_what_it_says"),
        (archive("xl/workbook.xml"), "表.docx", DOCX, "attachment_not_what_it_says"),
        (archive("word/document.xml"), "文.xlsx", XLSX, "attachment_not_what_it_says"),
        ("笔录".encode("gbk"), "笔录.txt", "text/plain", "attachment_not_what_it_says"),
        (b"a\0b", "笔录.txt", "text/plain", "attachment_not_what_it_says"),
        (b"", "空.pdf", "application/pdf", "attachment_empty"),
        (b"<html>", "页.html", "text/html", "attachment_type_unknown"),
        (b"%PDF-", "../../etc/passwd", "application/pdf", "attachment_name_invalid"),
        (b"%PDF-", "", "application/pdf", "attachment_name_invalid"),
        (b"%PDF-", "长" * 201, "application/pdf", "attachment_name_invalid"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(content: bytes, name: str, media_type: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        attach(content, name, media_type)
    assert refused.value.code == code
    assert not models.Attachment.objects.exists()


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MOST_BYTES", 10)
    attach(b"%PDF-1.7 x", "十字节.pdf", "application/pdf")
    with pytest.raises(Refused) as refused:
        attach(b"%PDF-1.7 xy", "十一字节.pdf", "application/pdf")
    assert refused.value.code == "attachment_too_large"
    assert "11" in refused.value.english


def test_an_event_names_only_files_that_are_there() -> None:
    number = filed().number
    digest = attach(b"%PDF-1.7 a", "勘查记录.pdf", "application/pdf")
    perform(number, "note", {"text": "勘查"}, clerk(), FILED, attachments=[digest])
    with pytest.raises(Refused, match="attachment_unknown"):
        perform(number, "note", {"text": "勘查"}, clerk(), FILED, attachments=["0" * 64])
    stored = f'[{{"digest":"{digest}","media_type":"application/pdf","name":"勘查记录.pdf"}}]'
    assert models.Event.objects.get(sequence=2).attachments == stored


def test_the_name_of_an_envelope_tells_nothing_of_the_bid_within() -> None:
    envelope = seal("投标人：无锡市锡东建设工程有限公司\n投标报价（元）：1200000.00\n".encode(), bytes(range(32)))
    digest = attach(envelope, "锡东建设-报价120万.txt", "text/plain")
    perform(filed().number, "accept", {}, clerk(), FILED, attachments=[digest])
    named = f"密封文件-{hashlib.sha256(envelope).hexdigest()[:12]}.txt"
    assert models.Attachment.objects.get().name == named
    assert [file["name"] for file in models.Event.objects.get(action="accept").files] == [named]
    assert not models.Event.objects.filter(attachments__contains="报价").exists()
