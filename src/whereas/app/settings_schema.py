"""The JSON Schema of whereas.toml and of `[tool.whereas]`, which editors check settings by; published as docs/schemas/settings.schema.json."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import msgspec

from whereas.lint import all_rules
from whereas.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.lint.rule import Option

KINDS = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
NULL = {"type": "null"}


def settings_schema(told: Mapping[str, str]) -> dict[str, Any]:
    """JSON Schema 2020-12. `told`: what to say of each key ("lint.ignore"). Raises KeyError for a key that nothing is told of."""
    (reference,), parts = msgspec.json.schema_components([Settings], ref_template="#/$defs/{name}")
    for part in parts.values():
        part["description"] = inspect.cleandoc(part["description"])
        part.pop("required", None)
        part["properties"] = {key: _set(property_) for key, property_ in part["properties"].items()}
    for table in msgspec.structs.fields(Settings):
        for key, property_ in parts[type(table.default).__name__]["properties"].items():
            property_["description"] = told[f"{table.encode_name}.{key}"]
    for name in ("LintSettings", "LintOverrides"):
        parts[name]["properties"]["options"] |= {"properties": {r.name: _options(r.options) for r in all_rules() if r.options}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "whereas settings", **reference, "$defs": parts}


def _set(property_: dict[str, Any]) -> dict[str, Any]:
    """A property as TOML can have it, which knows no null."""
    property_.pop("default", None)
    kinds = [kind for kind in property_.pop("anyOf", ()) if kind != NULL]
    return {**property_, **kinds[0]} if len(kinds) == 1 else property_


def _options(options: tuple[Option, ...]) -> dict[str, Any]:
    """The table of one rule's options."""
    properties: dict[str, Any] = {}
    for option in options:
        properties[option.name] = {"type": KINDS[type(option.default)], "description": option.help, "default": option.default}
        if option.choices:
            properties[option.name]["enum"] = list(option.choices)
        if isinstance(option.default, list):
            properties[option.name]["items"] = {"type": "string"}
    return {"type": "object", "properties": properties, "additionalProperties": False}
