import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  unexplained,
  type Explanation,
  type MutationReport,
} from "../../scripts/mutation/survivors.ts";

const explained = JSON.parse(
  readFileSync("test/mutation/explained.json", "utf8"),
) as readonly Explanation[];

describe("a mutant that no test kills", () => {
  it.each(["Survived", "NoCoverage"])("has to be killed or explained: %s", (status) => {
    expect(unexplained(reportOf(status), []).lines).toEqual(["src/a.ts:2 b > 1 becomes true"]);
  });

  it("is explained by a reason for the same code in the same file", () => {
    const reason = {
      file: "src/a.ts",
      line: "const a = b > 1;",
      code: "b > 1",
      becomes: "true",
      why: "b is 2.",
    };
    const { counts, lines } = unexplained(reportOf("Survived"), [reason]);

    expect(lines).toEqual([]);
    expect([...counts]).toEqual([["explained", 1]]);
  });

  it.each([
    { file: "src/b.ts" },
    { line: "const c = b > 1;" },
    { code: "b > 2" },
    { becomes: "false" },
  ])("is not explained by a reason for another one: %o", (other) => {
    const reason = {
      file: "src/a.ts",
      line: "const a = b > 1;",
      code: "b > 1",
      becomes: "true",
      why: "",
      ...other,
    };

    expect(unexplained(reportOf("Survived"), [reason]).lines).toContain(
      "src/a.ts:2 b > 1 becomes true",
    );
  });
});

describe("a reason", () => {
  const reason = {
    file: "src/a.ts",
    line: "const a = b > 1;",
    code: "b > 1",
    becomes: "true",
    why: "b is 2.",
  };

  it.each(["Killed", "Timeout"])("has to go when its mutant is dead: %s", (status) => {
    const { counts, lines } = unexplained(reportOf(status), [reason]);

    expect(lines).toEqual(["src/a.ts: no mutant of b > 1 lives"]);
    expect([...counts]).toEqual([[status.toLowerCase(), 1]]);
  });

  it("of a file that was not mutated in this run may stay", () => {
    expect(unexplained({ files: {} }, [reason]).lines).toEqual([]);
  });

  it.each(explained.map((each) => [each.file, each.code, each] as const))(
    "is given for code that is there: %s, %s",
    (file, code, { line, why }) => {
      expect(readFileSync(file, "utf8").split("\n")).toContainEqual(
        expect.stringMatching(new RegExp(`^\\s*${RegExp.escape(line)}\\s*$`)),
      );
      expect(line).toContain(code.split("\n")[0]);
      expect(why).toMatch(/\.$/);
    },
  );
});

function reportOf(status: string): MutationReport {
  const location = { start: { line: 2, column: 11 }, end: { line: 2, column: 16 } };
  const mutants = [{ status, replacement: "true", location }];
  return { files: { "src/a.ts": { source: "const b = 2;\nconst a = b > 1;\n", mutants } } };
}
