"""The file around a page: what `ObjectFile` writes is what a reader finds."""

import io

import pikepdf

from services.documents.pdf.file import ObjectFile


def finished(file: ObjectFile, title: str) -> bytes:
    pages = file.reserve()
    page = file.put(f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 9 9]/Resources<<>>>>")
    file.put(f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>", pages)
    catalog = file.put(f"<</Type/Catalog/Pages {pages} 0 R>>")
    return file.finish(catalog, file.put(f"<</Title({title})>>"))


def test_files_of_one_beginning_do_not_meet() -> None:
    first = ObjectFile()
    stream = first.put_compressed("/Kind/Shared", b"the same in all")
    beginning = first.as_beginning()
    one, other = ObjectFile(beginning), ObjectFile(beginning)
    own = one.put_stream("/Kind/Own", b"of one")
    made = {"one": finished(one, "one"), "other": finished(other, "other")}
    for title, data in made.items():
        with pikepdf.open(io.BytesIO(data)) as file:
            assert [problem for problem in file.check_pdf_syntax() if problem] == []
            assert file.get_object(stream, 0).read_bytes() == b"the same in all"
            assert str(file.docinfo["/Title"]) == title
            assert len(file.pages) == 1
    with pikepdf.open(io.BytesIO(made["one"])) as file:
        assert file.get_object(own, 0).read_bytes() == b"of one"
    assert made["one"].startswith(beginning.data)
    assert made["other"].startswith(beginning.data)


def test_a_file_is_named_by_what_it_holds() -> None:
    names = []
    for title in ("one", "one", "other"):
        with pikepdf.open(io.BytesIO(finished(ObjectFile(), title))) as file:
            names.append(bytes(file.trailer["/ID"][0]))
    assert names[0] == names[1] != names[2]
