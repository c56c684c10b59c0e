import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSections } from "../../../src/manifests/python/setup-cfg.ts";
import { askPython } from "../../support/python.ts";
import { readFirst } from "../../support/reading.ts";
import { temporaryDirectory } from "../../support/repository.ts";

const configparser = `
import configparser, json, sys
def read(text):
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read_string(text)
    except (configparser.Error, AttributeError):
        return None
    return {name: {key.replace("-", "_"): [line for line in (value or "").split("\\n") if line.strip()] for key, value in parser.items(name)} for name in parser.sections()}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

const setuptools = `
import json, sys
from setuptools.config.setupcfg import read_configuration
def read(text):
    open("setup.cfg", "w").write(text)
    options = read_configuration("setup.cfg").get("options", {})
    return [list(options.get("install_requires", [])), {key: list(value) for key, value in options.get("extras_require", {}).items()}]
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

describe("setup.cfg by Python's own readers", () => {
  it("has the same sections, keys and lines", ({ skip }) => {
    const line = fc.constantFrom(
      "[a]",
      "[b c]",
      "x = 1",
      "Y: 2",
      "some-key=3",
      "  more",
      "\tmore",
      "# c",
      "; c",
      "",
      "z =",
      "k = a = b",
      "alone",
    );
    const texts = fc
      .sample(fc.array(line, { maxLength: 8 }), { numRuns: 1_000, seed: 1 })
      .map((lines) => `[s]\n${lines.join("\n")}\n`);
    const stated = askPython(configparser, texts, temporaryDirectory());
    if (stated === null) skip("there is no Python");
    for (const [at, sections] of answers(stated).entries())
      if (sections !== null) expect(ours(texts[at] ?? ""), texts[at]).toEqual(sections);
  });

  it("requires the same of setuptools", async ({ skip }) => {
    const texts = [
      "[options]\ninstall_requires =\n    a>=1\n    b\n",
      "[options]\ninstall_requires = a; b\n",
      "[options]\ninstall_requires = a; b>=1; c\n",
      "[options.extras_require]\nx = a\ny =\n  %(x)s\n  b\n",
      '[options]\ninstall_requires =\n  a ; python_version < "9"\n',
      "[options]\ninstall_requires =\n    # c\n    a\n[options.extras_require]\nx = b\ny =\n  c\n  d\n",
    ];
    const stated = askPython(setuptools, texts, temporaryDirectory());
    if (stated === null) skip("there is no Python with setuptools");
    for (const [at, answer] of answers(stated).entries()) {
      const [required, extras] = answer as [string[], Record<string, string[]>];
      const names = [...required, ...Object.values(extras).flat()].map(
        (each) => /^\w+/.exec(each)?.[0],
      );
      const reading = await readFirst(pyproject, { "setup.cfg": texts[at] ?? "" });

      expect(reading.packages.map(({ name }) => name)).toEqual(names);
    }
  });
});

function answers(stated: unknown): readonly unknown[] {
  return Array.isArray(stated) ? stated : [];
}

function ours(text: string): unknown {
  return Object.fromEntries(
    [...readSections(text)].map(([name, values]) => [
      name,
      Object.fromEntries(
        [...values].map(([key, value]) => [key, value.split("\n").filter((each) => each !== "")]),
      ),
    ]),
  );
}
