"""Codebooks: spellings, and every fault by its code."""

from pathlib import Path

import pytest

from annotations.codebook import Codebook, load_codebook, parse_codebook, shipped
from annotations.errors import CodebookError

HEAD = '[codebook]\nid = "c"\n'
ENTITY = '[[entity]]\nid = "企业"\n'


def fault(source: str) -> CodebookError:
    with pytest.raises(CodebookError) as caught:
        parse_codebook(source)
    return caught.value


@pytest.mark.parametrize("name", shipped())
def test_shipped_codebooks_are_sound(name: str) -> None:
    codebook = load_codebook(name)
    assert codebook.id == name
    labels = (*codebook.entities, *codebook.dimensions)
    assert len({label.key for label in labels if label.key}) == sum(1 for x in labels if x.key)
    for label in (*labels, *codebook.relations):
        assert label.title("zh_CN") and label.title("en")
        assert label.title("fr") == label.id


def test_default_is_shipped() -> None:
    assert load_codebook().id in shipped()


@pytest.mark.parametrize("spelling", ["企业", "Company", "company", "公司", "COMPANY", "Firm"])
def test_label_by_any_spelling(spelling: str) -> None:
    codebook = parse_codebook(
        HEAD
        + '[[entity]]\nid = "企业"\nkey = 1\nname = { zh = "公司", en = "Company" }\n'
        + 'aliases = ["firm"]\n[[dimension]]\nid = "规模"\nkey = "q"\n[[relation]]\nid = "位于"\n'
    )
    assert codebook.entity(spelling) == codebook.entities[0]
    assert codebook.dimension(spelling) is None
    assert codebook.by_key("1") == codebook.entities[0]
    assert codebook.by_key("q") == codebook.dimensions[0]
    assert codebook.by_key("") is None
    assert codebook.relation("位于") == codebook.relations[0]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("[codebook", "codebook-not-toml"),
        ("", "codebook-no-head"),
        ("codebook = 1", "codebook-no-head"),
        ("[codebook]\nid = 1", "codebook-no-head"),
        (HEAD, "codebook-empty"),
        (HEAD + 'version = "x"\n' + ENTITY, "codebook-bad-version"),
        (HEAD + "[entity]\nid = 'x'", "codebook-bad-section"),
        (HEAD + "[[entity]]\nname = 'x'", "codebook-label-without-id"),
        (HEAD + "[[entity]]\nid = ' '", "codebook-label-without-id"),
        ("entity = [1]\n" + HEAD, "codebook-label-without-id"),
        (HEAD + ENTITY + ENTITY, "codebook-id-twice"),
        (HEAD + ENTITY + "[[entity]]\nid = 'x'\naliases = ['企业']", "codebook-spelling-twice"),
        (HEAD + ENTITY + "colours = ['#123456']", "codebook-bad-colour"),
        (HEAD + ENTITY + "colours = ['red', '#123456']", "codebook-bad-colour"),
        (HEAD + ENTITY + "colours = 7", "codebook-bad-colour"),
        (HEAD + ENTITY + "key = '键'", "codebook-bad-key"),
        (HEAD + ENTITY + "key = 'ab'", "codebook-bad-key"),
        (HEAD + ENTITY + "aliases = 'x'", "codebook-bad-words"),
        (HEAD + ENTITY + "cues = [1]", "codebook-bad-words"),
        (HEAD + ENTITY + "key = 'a'\n[[dimension]]\nid = 'd'\nkey = 'a'", "codebook-key-twice"),
    ],
)
def test_fault_by_its_code(source: str, code: str) -> None:
    assert fault(source).code == code


def test_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.TOML"
    path.write_text(HEAD + ENTITY, encoding="utf-8-sig")  # as Notepad saves it
    codebook: Codebook = load_codebook(str(path))
    assert (codebook.id, codebook.version) == ("c", 1)
    with pytest.raises(CodebookError, match="codebook-not-found") as caught:
        load_codebook("nothing")
    assert caught.value.data["shipped"] == shipped()
    path.write_bytes("[codebook]\nid = '企'".encode("gb18030"))
    with pytest.raises(CodebookError, match="codebook-unreadable"):
        load_codebook(str(path))
