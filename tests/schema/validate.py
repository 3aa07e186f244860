#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""validate.py SCHEMA FOLDER…: the files of the folders fit the schema, and broken ones do not.

Every kind of object is broken once, in a copy of the first shipped one; the schema must say so, and
at the place that was broken. Exit 77: the validator is not installed."""

import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def put(key, value):
    return lambda item: item.update({key: value})


def drop(key):
    return lambda item: item.pop(key)


# What is broken: kind, path to the object in the file, the change, and the path it is found at.
BROKEN = [
    ("file", [], put("colour", "blue"), []),
    ("meta", ["meta"], put("asOf", "yesterday"), ["meta", "asOf"]),
    ("meta", ["meta"], put("factMaxAgeMonths", 0), ["meta", "factMaxAgeMonths"]),
    ("overlay", ["overlay"], put("organisation", ""), ["overlay", "organisation"]),
    ("override", ["overrides", 1], drop("reason"), ["overrides", 1]),
    ("override", ["overrides", 1], put("atLeast", "PRE"), ["overrides", 1]),
    ("override", ["overrides", 1], put("atMost", "HINT"), ["overrides", 1, "atMost"]),
    ("step", ["steps", 0], put("id", "lunch"), ["steps", 0, "id"]),
    ("area", ["areas", 0], drop("title"), ["areas", 0]),
    ("area", ["areas", 0], put("section", 5), ["areas", 0, "section"]),
    ("area", ["areas", 0], put("annex", 2), ["areas", 0, "annex"]),
    ("area", ["areas", 0], put("examined", "rarely"), ["areas", 0, "examined"]),
    ("text", ["areas", 0, "title"], drop("en"), ["areas", 0, "title"]),
    ("text", ["areas", 0, "title"], put("de", ""), ["areas", 0, "title", "de"]),
    ("question", ["questions", 0], drop("unknown"), ["questions", 0]),
    ("question", ["questions", 0], put("when", "perhaps"), ["questions", 0, "when"]),
    ("question", ["questions", 0], put("kind", "guess"), ["questions", 0, "kind"]),
    ("question", ["questions", 0], put("options", []), ["questions", 0, "options"]),
    ("unknown", ["questions", 0, "unknown"], put("measures", "M45"),
     ["questions", 0, "unknown", "measures"]),
    ("option", ["options"], put("code", "unk"), ["options", "code"]),
    ("option", ["options"], put("weight", 5), ["options", "weight"]),
    ("finding", ["finding"], put("severity", "BAD"), ["finding", "severity"]),
    ("finding", ["finding"], drop("legal"), ["finding"]),
    ("rule", ["rules", 0], drop("when"), ["rules", 0]),
    ("rule's finding", ["rules", 0, "finding"], put("ifMissing", True), ["rules", 0, "finding"]),
    ("plausibility", ["plausibility", 0], drop("ask"), ["plausibility", 0]),
    ("measure", ["measures", 0], put("lowers", []), ["measures", 0, "lowers"]),
    ("risk", ["risks", 0], put("goals", "all"), ["risks", 0, "goals"]),
    ("risk level", ["riskLevels", 0], put("level", 9), ["riskLevels", 0, "level"]),
    ("risk matrix", ["riskMatrix"], lambda rows: rows.pop(), ["riskMatrix"]),
    ("criterion", ["dpia", 0], put("number", "one"), ["dpia", 0, "number"]),
    ("measure", ["measures", 0], put("for", ["X-01"]), ["measures", 0]),
    ("channel", ["channels", 0], drop("brand"), ["channels", 0]),
    ("fact", ["channels", 0, "facts", 0], drop("asOf"), ["channels", 0, "facts", 0]),
    ("proposal", ["channels", 0, "proposals", 0], put("confidence", "X"),
     ["channels", 0, "proposals", 0, "confidence"]),
    ("link", ["channels", 0, "chain", 0], put("country", "Ireland"),
     ["channels", 0, "chain", 0, "country"]),
    ("country", ["countries", 0], put("destination", "moon"), ["countries", 0, "destination"]),
    ("source", ["sources", 0], put("date", "last summer"), ["sources", 0, "date"]),
    ("glossary", ["glossary", 0], drop("term"), ["glossary", 0]),
    ("text block", ["textBlocks", 0], put("parts", []), ["textBlocks", 0, "parts"]),
    ("text block", ["textBlocks", 0], put("scope", "world"), ["textBlocks", 0, "scope"]),
    ("paragraph", ["textBlocks", 0, "parts", 0], put("of", "purposes"),
     ["textBlocks", 0, "parts", 0]),
    ("paragraph", ["textBlocks", 0, "parts", 0], drop("text"), ["textBlocks", 0, "parts", 0]),
    ("list", ["textBlocks", 0, "parts", 0], lambda part: part.update(kind="list", of="wishes"),
     ["textBlocks", 0, "parts", 0, "of"]),
    ("list", ["textBlocks", 0, "parts", 0],
     lambda part: part.update(kind="list", of="purposes", each="purpose"),
     ["textBlocks", 0, "parts", 0]),
    ("words", ["words"], put("label.new", "only one"), ["words", "label.new"]),
    ("errors", ["errors"], put("new", {"de": "nur eins"}), ["errors", "new"]),
]


def find(files, wanted):
    """The first file and path that has the object; options and findings of the first question."""
    for content in files.values():
        if wanted[:1] in (["options"], ["finding"]):
            for q, question in enumerate(content.get("questions", [])):
                for o, option in enumerate(question.get("options", [])):
                    path = ["questions", q, "options", o]
                    if wanted[0] == "options":
                        return content, path + wanted[1:]
                    if "finding" in option:
                        return content, path + wanted
        elif not wanted or at(content, wanted) is not None:
            return content, wanted
    raise SystemExit(f"no shipped file has {wanted}")


def at(content, path):
    for step in path:
        try:
            content = content[step]
        except (KeyError, IndexError):
            return None
    return content


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = {path.name: json.loads(path.read_text(encoding="utf-8"))
             for folder in sys.argv[2:]
             for path in sorted(pathlib.Path(folder).glob("*.json"))}
    faults = []
    for name, content in files.items():
        for error in validator.iter_errors(content):
            faults.append(f"{name}: {error.json_path}: {error.message[:200]}")
    for kind, wanted, change, expected in BROKEN:
        content, path = find(files, wanted)
        place = path[:len(path) - len(wanted)] + expected if wanted[:1] != ["options"] \
            else path + expected[1:]
        broken = copy.deepcopy(content)
        change(at(broken, path))
        found = [list(error.absolute_path) for error in validator.iter_errors(broken)]
        if place not in found:
            faults.append(f"{kind}: broken at {place}, but found at {found}")
    print("\n".join(faults) or f"{len(files)} files fit, {len(BROKEN)} faults were found")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
