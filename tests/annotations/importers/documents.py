"""Small real files of each format, made here: nobody's text, no sample to license."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

SENTENCE = "近日，成都高新区发布生物医药产业数据，园区企业达300家，全年产值突破500亿元。"
BODY = [
    SENTENCE,
    "其中，疫苗、抗体药物和高端医疗器械增长较快，同比增长12%，带动就业两万余人。",
    "下一步，成都将加快建设公共服务平台，力争到2025年产业规模达到1000亿元。",
]

PdfText = tuple[float, float, float, str]
"""x, y of the baseline, size, text; in points from the foot of an A4 page."""


PdfRule = tuple[float, float, float, float]
"""From x, y to x, y."""


_TURNED = {
    0: "",
    90: "0 1 -1 0 595 0 cm\n",
    180: "-1 0 0 -1 595 842 cm\n",
    270: "0 -1 1 0 0 842 cm\n",
}


def pdf(
    pages: Sequence[Sequence[PdfText]],
    *,
    title: str = "",
    picture: bool = False,
    rules: Sequence[PdfRule] = (),
    rotate: int = 0,
) -> bytes:
    """A PDF whose text is in a font of the reader's own: no font file is needed.

    ``rules`` are drawn on every page. All places are those on the page as it is shown.
    """
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
        b" /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000"
        b" /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
        b" /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880"
        b" /StemV 93 >> >> ] >>"
    )
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
        b" /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
    )
    objects = [font, image]
    kids: list[int] = []
    parent = 2 + 2 * len(pages) + 1
    for texts in pages:
        content = "q 500 0 0 700 50 50 cm /I1 Do Q\n" if picture else ""
        content += _TURNED[rotate]
        content += "".join(f"{x} {y} m {to_x} {to_y} l S\n" for x, y, to_x, to_y in rules)
        content += "BT\n"
        for x, y, size, text in texts:
            content += f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj\n"
        content += "ET"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream".encode())
        objects.append(
            f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 595 842] /Rotate {rotate}"
            " /Resources"
            f" << /Font << /F1 1 0 R >> /XObject << /I1 2 0 R >> >>"
            f" /Contents {len(objects)} 0 R >>".encode()
        )
        kids.append(len(objects))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects.append(f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode())
    objects.append(f"<< /Type /Catalog /Pages {parent} 0 R >>".encode())
    objects.append(f"<< /Title <feff{title.encode('utf-16-be').hex()}> >>".encode())
    out = b"%PDF-1.4\n"
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    trailer = (
        f"trailer << /Size {len(objects) + 1} /Root {parent + 1} 0 R /Info {parent + 2} 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF"
    )
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    return out + head + table + trailer.encode()


def set_lines(paragraphs: Sequence[str], *, top: float = 740, per_line: int = 34) -> list[PdfText]:
    """Paragraphs as a typesetter breaks them: indented by two characters, 12 points."""
    lines: list[PdfText] = []
    y = top
    for paragraph in paragraphs:
        rest, indent = paragraph, 2
        while rest:
            room = per_line - indent
            lines.append((72 + 12 * indent, y, 12, rest[:room]))
            rest, indent = rest[room:], 0
            y -= 20
    return lines


def docx(build: Any = None, *, parts: Mapping[str, bytes] | None = None) -> bytes:
    """A Word file; ``build`` gets the python-docx document, ``parts`` replace what is inside."""
    import docx as library

    document = library.Document()
    document.core_properties.author = "python-docx"
    document.core_properties.title = ""
    if build is None:
        document.add_paragraph("成都生物医药产业观察", style="Title")
        for paragraph in BODY:
            document.add_paragraph(paragraph)
    else:
        build(document)
    stream = io.BytesIO()
    document.save(stream)
    return repacked(stream.getvalue(), parts or {})


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """A workbook with shared strings, as Excel writes them."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(stream, options) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, list(row))
    return stream.getvalue()


def archive(files: Mapping[str, bytes], *, level: int = 6) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return stream.getvalue()


def archive_with_bytes_as_names(files: Mapping[bytes, bytes]) -> bytes:
    """Names as old Chinese Windows packs them: in its code page, without a mark."""
    stand_ins = {
        f"{number:0{len(name)}d}": (name, data) for number, (name, data) in enumerate(files.items())
    }
    raw = archive({stand_in: data for stand_in, (_, data) in stand_ins.items()})
    for stand_in, (name, _) in stand_ins.items():
        raw = raw.replace(stand_in.encode(), name)
    return raw


def repacked(raw: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A ZIP with some of its parts replaced or added."""
    if not parts:
        return raw
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    return archive({**files, **parts})


def page(body: str, *, head: str = "<title>页</title>", charset: str = "utf-8") -> bytes:
    meta = f'<meta charset="{charset}">'
    source = f"<!DOCTYPE html><html><head>{meta}{head}</head><body>{body}</body></html>"
    return source.encode(charset)


def paragraphs(texts: Sequence[str] = BODY) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)
