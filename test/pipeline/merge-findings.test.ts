import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemCode, problem } from "../../src/domain/problem.ts";
import type { Finding } from "../../src/manifests/read.ts";
import { mergeFindings } from "../../src/pipeline/merge-findings.ts";

const fact = "The BOM `a:bom:1` is not in the repository";
const next = "Commit it.";

interface Given {
  readonly subject?: string | null;
  readonly line?: number | null;
  readonly path?: string | null;
  readonly entity?: string | null;
  readonly code?: ProblemCode;
  readonly fact?: string;
}

/** A warning whose own message is its subject. */
function finding(given: Given = {}): Finding {
  const { subject = "a:b", line = 3, path = "pom.xml", entity = "shop" } = given;
  const { code = "version-unresolved" } = given;
  const message = `${subject ?? "Something"} has no version.`;
  return {
    problem: problem("warning", code, message, { path, line, entity, packageType: "JAVA" }),
    cause: subject === null ? null : { fact: given.fact ?? fact, subject, next },
  };
}

const messages = (...findings: readonly Finding[]) =>
  mergeFindings(findings).map(({ message }) => message);

describe("findings of one cause", () => {
  it("are one problem with their number, the first of them and the first place", () => {
    const subjects = ["a:b", "a:c", "a:d", "a:e", "a:f"];
    const findings = subjects.map((subject, at) => finding({ subject, line: at + 7 }));

    expect(mergeFindings(findings)).toEqual([
      {
        severity: "warning",
        code: "version-unresolved",
        message:
          "The BOM `a:bom:1` is not in the repository: 5 packages depend on it (a:b, a:c, a:d and 2 more), first at pom.xml:7. Commit it.",
        path: "pom.xml",
        line: 7,
        entity: "shop",
        packageType: "JAVA",
      },
    ]);
  });

  it("count a package once, wherever it stands, and any other subject at each place", () => {
    const places = [finding(), finding({ path: "b/pom.xml" })];
    const expressions = [1, 2].map((line) => finding({ line, code: "names-unresolved" }));

    expect(messages(...places)).toEqual([
      `${fact}: 1 package depends on it (a:b), first at pom.xml:3. ${next}`,
    ]);
    expect(messages(...expressions)).toEqual([
      `${fact}: 2 places depend on it (a:b), first at pom.xml:1. ${next}`,
    ]);
  });

  it("name as much of the place as is known", () => {
    expect(messages(finding({ line: null }), finding({ subject: "z" }))[0]).toContain(
      ", first at pom.xml. Commit",
    );
    expect(messages(finding({ path: null }), finding({ subject: "z" }))[0]).toContain(
      "(a:b, z). Commit",
    );
  });

  it("keep the message of the only one, which reports more", () => {
    expect(messages(finding())).toEqual(["a:b has no version."]);
  });

  it("are of no entity where they are of several, which inherit it from one file", () => {
    expect(mergeFindings([finding(), finding({ entity: "web" })])).toEqual([
      { ...finding().problem, entity: null },
    ]);
  });

  it("stay apart from those of another cause or code", () => {
    const others = [finding({ fact: "Another" }), finding({ code: "names-unresolved" })];

    expect(mergeFindings([finding(), ...others])).toHaveLength(3);
  });
});

describe("findings without a cause", () => {
  it("stay as they are", () => {
    const findings = [finding({ subject: null }), finding({ subject: null, line: 4 })];

    expect(mergeFindings(findings)).toEqual(findings.map((each) => each.problem));
  });

  it("are one where they differ in nothing but the entity", () => {
    const findings = [finding({ subject: null }), finding({ subject: null, entity: "web" })];

    expect(mergeFindings(findings)).toEqual([{ ...findings[0]?.problem, entity: null }]);
  });
});

describe("merging", () => {
  const anyFinding = fc
    .record({
      subject: fc.constantFrom(null, "a:b", "a:c", "a:d"),
      line: fc.constantFrom(1, 2),
      path: fc.constantFrom("a.xml", "b.xml"),
      entity: fc.constantFrom("shop", "web"),
      fact: fc.constantFrom("One", "Two"),
      code: fc.constantFrom<ProblemCode>("version-unresolved", "names-unresolved"),
    })
    .map(finding);

  it("loses none: the numbers of the problems add up to the findings", () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const places = findings.map(({ problem: { code, path, line, message }, cause }) =>
          JSON.stringify(
            code === "version-unresolved" && cause !== null
              ? [code, cause.fact, cause.subject]
              : [code, cause?.fact, path, line, message],
          ),
        );
        const counted = mergeFindings(findings).map(({ message }) =>
          Number(/(\d+) (?:package|place)/.exec(message)?.[1] ?? 1),
        );

        expect(counted.reduce((sum, number) => sum + number, 0)).toBe(new Set(places).size);
      }),
    );
  });
});
