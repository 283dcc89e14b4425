#!/usr/bin/env python3
"""Writes the golden files beside it, by the libraries that DVC itself writes with: Python's json and hashlib,
ruamel.yaml, configobj and pathspec (Debian: python3-ruamel.yaml python3-configobj python3-pathspec).

    golden.py            the files
    golden.py RANDOM N   as many random cases as well, for a search; not to be committed
"""
import hashlib
import io
import json
import os
import random
import re
import sys

from configobj import ConfigObj
from pathspec.patterns import GitWildMatchPattern
from ruamel.yaml import YAML

HERE = os.path.dirname(os.path.abspath(__file__))


def md5(data):
    return hashlib.md5(data).hexdigest()


def yaml(data):
    writer = YAML()
    writer.default_flow_style = False
    out = io.StringIO()
    writer.dump(data, out)
    return out.getvalue()


def manifest(files):
    entries = sorted(({"md5": md5(text.encode()), "relpath": path} for path, text in files.items()),
                     key=lambda entry: entry["relpath"])
    data = json.dumps(entries, sort_keys=True)
    return {"files": files, "json": data, "id": md5(data.encode()) + ".dir"}


def dvc_file(path, **more):
    out = {"md5": "d41d8cd98f00b204e9800998ecf8427e", "size": 12, **more, "hash": "md5", "path": path}
    return {"path": path, **more, "text": yaml({"outs": [out]})}


def update(text, **content):
    writer = YAML()
    data = writer.load(text)
    out = data["outs"][0]
    for key in ("md5", "size", "nfiles", "isexec"):
        if key in content:
            out[key] = content[key]
        else:
            out.pop(key, None)
    result = io.StringIO()
    writer.dump(data, result)
    return {"text": text, **content, "path": out["path"], "updated": result.getvalue()}


def lock(command, parameters):
    content = {"hash": "md5", "md5": "d41d8cd98f00b204e9800998ecf8427e", "size": 3}
    stage = {"cmd": command, "deps": [{"path": "config.yaml", **content}]}
    if parameters:
        stage["params"] = {"config.yaml": dict(sorted(parameters.items()))}
    stage["outs"] = [{"path": "a b", **content}, {"path": "data/raw", **content, "nfiles": 2}]
    return {"command": command, "parameters": parameters,
            "text": yaml({"schema": "2.0", "stages": {"ingest": stage}})}


def config(sections):
    writer = ConfigObj(sections)
    out = io.BytesIO()
    writer.write(out)
    return {"sections": sections, "text": out.getvalue().decode()}


def ignored(pattern, path):
    try:
        regex, include = GitWildMatchPattern.pattern_to_regex(pattern)
        matches = regex is not None and re.compile(regex).match(path) is not None
    except (ValueError, re.error):
        matches, include = False, None
    return {"pattern": pattern, "path": path, "matches": matches, "excepts": include is False}


def escaped(name):
    return {"name": name, "escaped": GitWildMatchPattern.escape(name)}


PATHS = ["data.csv", "żółw.csv", "東京.csv", "😀.csv", "a b.csv", " a", "a ", "a: b", "a:b", "a #b", "a#b", "#a", "- a", "-a",
         "-", "?", "? a", ":", ": a", "a:", "true", "True", "null", "~", "no", "yes", "on", "12", "1_000", "0x1F", "0o17", "010",
         "1e3", "12e5", "1.5", ".5", "-.inf", ".nan", "2024-01-02", "2024-01-02 03:04:05", "2024-01-02.csv", "=", "<<", "'a'", "it's",
         '"a"', 'a"b', "a'b\"c", "a\\b", "[a]", "{a}", "a,b", "a[1].csv", "*a", "&a", "!a", "%a", "@a", "`a", "|a", ">a", "---", "---a", "...",
         "...a", "--", "a\tb", "a\u0007b", "a\u007fb", "\ufeffa", "a\u00a0b", "x" * 100, " ".join(["word"] * 30),
         " ".join(["it's"] * 30), "a  b " + " ".join(["word"] * 30), "#" + " ".join(["word"] * 30), "é " * 60 + "é",
         "'" + "x" * 90 + " y", "it's " + "x" * 70 + " " + "é" * 20 + "  z", "a.dvc", "BTC-5m-20260101T000000Z.csv"]

PATTERNS = ["*.csv", "/a", "a", "a/", "a/b", "a/*", "a/**", "**/a", "**/a/b", "a/**/b", "**", "**/", "/", "", "#a", "\\#a", "!a", "\\!a",
            "a?", "[ab]", "[!ab]", "[a-c]x", "[]a]", "[a", "a\\*", "*", "/*", "/**", "a/**/", "*/a", ".*", "a b", "żółw", "[^a]", "a.c",
            "**/**/a", "a/**/**/b", "foo/*/bar"]
NAMES = ["a", "b", "ab", "a/b", "a/x/b", "x/a", "x/a/b", "a/", "x/a/", "a.csv", "x/a.csv", "#a", "!a", "]", "a*", ".git", "a b", "żółw",
         "x/żółw/y", "cx", "^", "abc", "a.c", "x/y/z", "foo/x/bar", "foo/x/y/bar", "[a"]


def write(name, cases):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        for case in cases:
            file.write(json.dumps(case, ensure_ascii=False) + "\n")


def words(rng, alphabet, longest):
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(1, longest)))


def main():
    more = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    rng = random.Random(42)
    alphabet = "abc  .-_:#'\"\\,[]{}&*!|>%@`0123e+x~=é東😀\t"
    short, long = [words(rng, alphabet, 6) + "q" for _ in range(more)], [words(rng, alphabet + " abc" * 9, 200) for _ in range(more)]
    write("manifests.jsonl", [manifest(files) for files in [
        {}, {"foo": "foo", "bar": "bar"}, {"file": "file", "subdir/subfile": "subfile"},
        {"żółw.csv": "1", "東京/a.csv": "2", "😀": "3", "\uff5e": "4", "a\"b\\c": "5", "a\nb\tc\u0001\u007f": "6", "Z": "7", "a/b": "8",
         "a.b": "9", "a-b": "10", "é": "", "e\u0301": "12"}]])
    write("dvc-files.jsonl", [dvc_file(path) for path in PATHS + short + long]
          + [dvc_file("data", nfiles=3), dvc_file("run.sh", isexec=True)])
    file, folder = "0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef.dir"
    write("updates.jsonl", [
        update("outs:\n- md5: 00000000000000000000000000000000\n  size: 1\n  hash: md5\n  path: a\n", md5=file, size=22),
        update("# mine\nouts:\n- md5: d41d8cd98f00b204e9800998ecf8427e # old\n  size: 1\n  hash: md5\n  path: 'it: s'\n  desc: |\n"
               "    of two\n    lines\nmeta:\n  owner: me\n", md5=file, size=22),
        update("outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  size: 1\n  hash: md5\n  path: a\n", md5=folder, size=22, nfiles=3),
        update("outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e.dir\n  size: 1\n  nfiles: 2\n  hash: md5\n  path: a\n  push: false\n",
               md5=file, size=22),
        update("outs:\n- path: a\n  md5: d41d8cd98f00b204e9800998ecf8427e\n  size: 1\n  isexec: true\n  hash: md5\n", md5=file, size=0),
        update("outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  hash: md5\n  path: a\n", md5="1234567890123456789012345678e123",
               size=5, isexec=True)])
    write("locks.jsonl", [lock(command, parameters) for command, parameters in [
        ("tidemark volatility ingest", {}), ("tidemark volatility ingest --config config.yaml",
                                             {"volatility.symbol": "BTC", "volatility.interval": "5m", "seed": 42}),
        ("tidemark volatility check --config config.yaml " + "--input data/a-rather-long-name.csv " * 3, {"a": "1.5", "b": "true"}),
    ] + [(command.strip() or "x", {}) for command in long]])
    write("configs.jsonl", [config(sections) for sections in [
        {"core": {"no_scm": "True"}}, {"core": {"remote": "storage"}, 'remote "storage"': {"url": "s3://bucket/prefix",
                                                                                          "endpointurl": "http://localhost:9000"}},
        {"core": {"remote": "x"}, 'remote "x"': {"url": "../../my, own #store"}}]])
    write("ignored.jsonl", [ignored(pattern, name) for pattern in PATTERNS + [words(rng, "ab*?/[]!", 7) for _ in range(more)]
                            for name in NAMES])
    write("escaped.jsonl", [escaped(name) for name in ["a", "a b", "[a]", "!a", "a*", "#a", "a?", "żółw", "a\\b", "a\"b"]])


main()
