import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRequirementLine } from "../../../src/manifests/python/requirement-line.ts";
import { LogicalLines } from "../../../src/manifests/python/logical-lines.ts";
import { askPython } from "../../support/python.ts";
import { temporaryDirectory } from "../../support/repository.ts";

const lines = [
  "flask==1.0",
  "flask === 1.0-weird",
  "flask [async, x] >= 1.0 , < 2.0",
  "flask (>=1.0,<2)",
  'flask==1.0;python_version<"4"',
  "flask ; python_version > '2'",
  "Zope.Interface_x~=5.0",
  "flask==1!2.0+local.1",
  "flask==1.*",
  "flask<=1,>=0.5,!=0.7",
  "flask==1.0 --hash=sha256:0",
  "flask @ https://example.com/flask-1.0.zip",
  "git+https://example.com/a/b.git@v1#egg=flask&subdirectory=x",
  "-e git+https://example.com/a/b.git#egg=flask",
  "https://example.com/flask-1.0-py3-none-any.whl",
  "--pre",
  "flask=1.0",
  "flask 1.0",
  "flask>1 <2",
  "flask[a][b]==1.0",
  "flask-==1.0",
  '"flask==1.0"',
  "git+https://example.com/a/b.git@v1#subdirectory=c",
];

const script = `
import json, sys
from pip._internal.network.session import PipSession
from pip._internal.req import parse_requirements
from pip._internal.req.constructors import install_req_from_parsed_requirement
def read(line):
    open("r.txt", "w").write(line + "\\n")
    try:
        parsed = parse_requirements("r.txt", session=PipSession())
        found = [install_req_from_parsed_requirement(each) for each in parsed]
        return [[each.name, sorted(str(s) for s in each.specifier) if each.req else []] for each in found]
    except Exception:
        return None
print(json.dumps([read(line) for line in json.load(sys.stdin)]))
`;

const preprocess = `
import json, sys
from pip._internal.req.req_file import preprocess
print(json.dumps([[line.strip() for _, line in preprocess(text) if line.strip()] for text in json.load(sys.stdin)]))
`;

describe("pip", () => {
  it("understands the same lines in the same way", ({ skip }) => {
    const stated = askPython(script, lines, temporaryDirectory());
    if (stated === null) skip("there is no python3 with a pip that can be asked");

    expect(lines.map(ours)).toEqual(stated);
  });

  it("joins and strips the same lines of any text", ({ skip }) => {
    const piece = fc.constantFrom(
      "a",
      "==1",
      " ",
      "\\",
      "\\\\",
      "\n",
      "\n",
      " #c",
      "#",
      "\t",
      "\r",
      "\r\n",
      "\f",
      "\u2028",
    );
    const texts = fc.sample(fc.array(piece, { maxLength: 12 }), { numRuns: 2_000, seed: 1 });
    const written = texts.map((pieces) => pieces.join(""));
    const stated = askPython(preprocess, written, temporaryDirectory());
    if (stated === null) skip("there is no python3 with a pip that can be asked");

    expect(written.map(logicalLines)).toEqual(stated);
  });
});

function logicalLines(text: string): string[] {
  const found: string[] = [];
  const walk = new LogicalLines(text);
  while (walk.next()) found.push(walk.line);
  return found;
}

/** In the form of pip: a list of names with their clauses, or `null` for a line that is refused. */
function ours(line: string): [string | null, string[]][] | null {
  const meaning = readRequirementLine(line);
  if (meaning === null) return null;
  if (meaning.kind === "nameless") return [[null, []]];
  if (meaning.kind !== "package") return [];
  const { name, version, resolved } = meaning.package;
  const operator = line.includes("===") ? "===" : "==";
  const specifier = resolved ? `${operator}${version}` : (version ?? "");
  return [[name, specifier === "" ? [] : specifier.split(",").toSorted()]];
}
