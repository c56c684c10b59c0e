import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalName } from "../../../src/domain/names.ts";
import { readFirst } from "../../support/reading.ts";
import { askPython } from "../../support/python.ts";
import { temporaryDirectory } from "../../support/repository.ts";

/** pip of Debian trixie, which knows dependency groups; scripts/judges/debian-tools.sh unpacks it. */
const modules = fileURLToPath(
  new URL("../../../tools/judges/debian/usr/lib/python3/dist-packages", import.meta.url),
);

const script = `
import json, os, sys
from pip._internal.req.req_dependency_group import parse_dependency_groups
from pip._internal.req.constructors import install_req_from_req_string
def read(group):
    try:
        found = [install_req_from_req_string(each) for each in parse_dependency_groups([("pyproject.toml", group)])]
        return [[each.name, sorted(str(s) for s in each.specifier)] for each in found]
    except Exception:
        return None
def project(given):
    open("pyproject.toml", "w").write(given["text"])
    return [read(group) for group in given["groups"]]
print(json.dumps([project(each) for each in json.load(sys.stdin)]))
`;
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

type Groups = Readonly<Record<string, readonly (string | { readonly group: string })[]>>;

const names = ["test", "Lint", "doc_s", "all"];
const requirements = [
  "ruff",
  "pytest>=8",
  "mock==5.1.0",
  "sphinx[x]~=7.0",
  "tox ; python_version > '3'",
];
const anyGroups: fc.Arbitrary<Groups> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .chain((chosen) =>
    fc.record(
      Object.fromEntries(
        chosen.map((name) => [
          name,
          fc.array(
            fc.oneof(
              { weight: 4, arbitrary: fc.constantFrom(...requirements) },
              fc.constantFrom(...chosen, "DOC-S").map((group) => ({ group })),
            ),
            { maxLength: 3 },
          ),
        ]),
      ),
    ),
  );

function textOf(groups: Groups): string {
  const lines = Object.entries(groups).map(([name, entries]) => {
    const listed = entries.map((entry) =>
      typeof entry === "string" ? JSON.stringify(entry) : `{ include-group = "${entry.group}" }`,
    );
    return `${name} = [${listed.join(", ")}]`;
  });
  return ["[dependency-groups]", ...lines, ""].join("\n");
}

type Said = readonly (readonly (readonly [string, readonly string[]])[] | null)[];

describe("the dependency groups of pip", () => {
  it("require the same, or are refused", async ({ skip }) => {
    const samples = fc.sample(anyGroups, 150).map((groups) => ({ groups, text: textOf(groups) }));
    const asked = samples.map(({ groups, text }) => ({ text, groups: Object.keys(groups) }));
    const stated = askPython(script, asked, temporaryDirectory(), modules) as
      | readonly Said[]
      | null;
    if (stated === null) skip("there is no pip 25.1; scripts/judges/debian-tools.sh unpacks it");

    const ours = await Promise.all(samples.map(({ text }) => required(text)));
    const isTaken = (stated ?? []).map((groups) => groups.every((group) => group !== null));

    expect(ours).toEqual(
      (stated ?? []).map((groups, at) => (isTaken[at] === true ? namesIn(groups) : null)),
    );
    expect(isTaken.filter(Boolean).length).toBeGreaterThan(30);
  });
});

/** `name specifier` of all groups together, sorted, each once; `null` where the file fails. */
async function required(text: string): Promise<readonly string[] | null> {
  try {
    const { packages } = await readFirst(pyproject, { "pyproject.toml": text });
    return distinct(
      packages.map(
        ({ name, version, resolved }) => `${name} ${resolved ? "==" : ""}${version ?? ""}`,
      ),
    );
  } catch {
    return null;
  }
}

function namesIn(groups: Said): readonly string[] {
  return distinct(
    groups.flatMap((group) =>
      (group ?? []).map(([name, specifier]) => `${name} ${specifier.join(",")}`),
    ),
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((each) => canonicalName("PYTHON", each)))].toSorted();
}
