import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requirements } from "../../src/documents/requirements.ts";
import { askPython } from "../support/python.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { anySet } from "./any-set.ts";
import { flat } from "./support.ts";

/** Each document as pip reads the file: name and specifier of every requirement. */
const script = `
import json, sys
from pip._internal.network.session import PipSession
from pip._internal.req import parse_requirements
from pip._internal.req.constructors import install_req_from_parsed_requirement
session = PipSession()
def read(text):
    open("r.txt", "w").write(text)
    parsed = parse_requirements("r.txt", session=session)
    found = [install_req_from_parsed_requirement(each) for each in parsed]
    return [[each.name, str(each.specifier)] for each in found]
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

describe("pip", () => {
  it("reads a combined requirements file as exactly what went in", ({ skip }) => {
    const sets = fc.sample(anySet.PYTHON, { numRuns: 300, seed: 1 });
    const texts = askPython(script, sets.map(requirements), temporaryDirectory());
    if (texts === null) skip("there is no python3 with a pip that can be asked");

    const found = texts as readonly (readonly (readonly [string, string])[])[];
    expect(found.map((lines) => lines.map(stated).toSorted())).toEqual(
      sets.map((set) => flat(set).map(inAnyOrder).toSorted()),
    );
  });
});

function stated([name, specifier]: readonly [string, string]): string {
  const clauses = specifier.split(",").map((clause) => clause.replace(/^===/, ""));
  const pinned = /^==([^=,*]+)$/.exec(specifier)?.[1];
  return inAnyOrder(`${name} ${pinned ?? (clauses.join(",") || "-")}`);
}

/** pip keeps the clauses of a range as a set. */
function inAnyOrder(line: string): string {
  const [name = "", version = ""] = line.split(" ");
  return `${name} ${version.split(",").toSorted().join(",")}`;
}
