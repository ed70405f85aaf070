"""The public JSON against its published schemas and its contract, on our constitutions and on the corpus."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import jsonschema
import pytest

import whereas
from whereas.render import json as wire

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "constitutions").glob("*/*.md"))
CORPUS = [p for p in sorted((ROOT / "../shared/corpus").glob("*/*.md")) if p.stat().st_size < 100_000]
HOUSE = "# House\n\n## Gate {#gate authority=root}\n\n### Shut\n\nClose the gate, because goats wander.\n"
SPAN = {"start", "end", "line", "column", "end_line", "end_column"}


def validator(name: str, *, strict: bool = True) -> jsonschema.Draft202012Validator:
    """Of the published schema; `strict` also forbids what it does not name."""
    schema = json.loads((ROOT / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    for part in schema["$defs"].values() if strict else ():
        if "properties" in part:
            part["additionalProperties"] = False
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("path", [*SAMPLES, *CORPUS], ids=lambda p: f"{p.parent.name}/{p.name}")
def test_readings_and_findings_keep_their_schemas(path):
    read = whereas.read(path)
    data = json.loads(wire.dumps(wire.constitution(read)))
    validator("constitution-1").validate(data)
    validator("findings-1").validate(json.loads(wire.dumps(wire.findings([whereas.lint(read)]))))
    for thing in (*data["principles"], *data["statements"]):
        span = thing["span"]
        assert 0 <= span["start"] <= span["end"] <= len(read.source.text)
    assert {s["principle"] for s in data["statements"]} <= {p["id"] for p in data["principles"]}
    assert sorted(i for p in data["principles"] for i in p["statements"]) == sorted(s["id"] for s in data["statements"])


@pytest.mark.parametrize("folder", ["assistant", "commons", "whereas"])
def test_diffs_keep_their_schema(folder):
    versions = [p for p in SAMPLES if p.parent.name == folder and p.name != "constitution.md"]
    assert len(versions) >= 3
    for old, new in itertools.pairwise(versions):
        found = whereas.diff(old, new)
        assert found.changes
        validator("diff-1").validate(json.loads(wire.dumps(wire.diff(found))))


def test_a_constitution_is_written_as_the_contract_says():
    data = json.loads(wire.dumps(wire.constitution(whereas.read(HOUSE))))
    assert list(data) == [
        "schema", "source", "title", "version", "dialect", "language", "authorities", "warnings", "principles", "statements", "relations",
    ]  # fmt: skip
    assert set(data["source"]) == {"path", "rev", "sha256", "newline", "bom"}
    assert set(data["principles"][0]) == {
        "id", "title", "parent", "kind", "authority", "attributes", "norms", "span", "extent", "statements",
    }  # fmt: skip
    (statement,) = data["statements"]
    assert set(statement) == {
        "id", "principle", "roles", "modality", "explained", "explained_by", "heading", "span", "text", "confidence", "evidence", "by_author",
    }  # fmt: skip
    assert set(statement["span"]) == SPAN
    assert {frozenset(e) for e in statement["evidence"]} <= {frozenset({"cue", "span"})}
    assert {frozenset(r) for r in data["relations"]} == {frozenset({"source", "target", "kind", "span"})}


def test_a_diff_is_written_as_the_contract_says():
    found = whereas.diff("# Gate\n\nYou must close the gate.\n", "# Gate\n\nYou should close the gate.\n")
    data = json.loads(wire.dumps(wire.diff(found)))
    assert list(data) == ["schema", "old", "new", "bump", "related", "principles", "statements", "changes"]
    (change,) = data["changes"]
    assert set(change) == {
        "id", "kind", "severity", "principle", "statement", "moved", "within", "old", "new", "why", "reasons", "rules", "members", "fingerprint",
    }  # fmt: skip
    assert set(change["old"]) == {"text", "span"}
    assert (data["bump"], change["kind"], change["within"], change["members"]) == ("major", "rule-weakened", None, [])


@pytest.mark.parametrize("name", wire.SCHEMAS)
def test_schemas_refuse_what_lacks_a_part(name):
    """A schema that required nothing would accept anything."""
    assert not validator(name, strict=False).is_valid({"schema": f"whereas/{name.replace('-', '/')}"})


def test_indented_json_is_the_same_json():
    value = wire.constitution(whereas.read(HOUSE))
    short, long = wire.dumps(value), wire.dumps(value, indent=2)
    assert short.count("\n") == 1
    assert json.loads(short) == json.loads(long)
