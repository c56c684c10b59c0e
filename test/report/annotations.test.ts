import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotations, type Annotation } from "../../src/report/annotations.ts";
import { causes } from "../../src/report/causes.ts";
import { problem, severities, type Problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import { failed, report } from "./reports.ts";
import { isCommand, unseen } from "./unseen.ts";

describe("annotations", () => {
  it("stand on the file and the line", () => {
    const problems = [
      problem("error", "manifest-invalid", "a/yarn.lock is broken. Fix it.", {
        path: "a/yarn.lock",
        line: 12,
      }),
    ];

    expect(annotationsOf(problems)).toEqual([
      {
        level: "error",
        title: "Cortex packages: manifest-invalid",
        message: "a/yarn.lock is broken. Fix it.",
        file: "a/yarn.lock",
        startLine: 12,
      },
    ]);
  });

  it("stand on the file alone where no line is known, and nowhere without a file", () => {
    const inFile = problem("warning", "version-unresolved", "x", { path: "pom.xml" });
    const nowhere = problem("notice", "prune-disabled", "x", { line: 3 });

    expect(annotationsOf([inFile]).map(Object.keys)).toEqual([
      ["level", "title", "message", "file"],
    ]);
    expect(annotationsOf([nowhere]).map(Object.keys)).toEqual([["level", "title", "message"]]);
  });

  it.each(["a\u001b[31m/yarn.lock", "\u202ea/yarn.lock", "##[error]a/yarn.lock", "a\n/yarn.lock"])(
    "stand nowhere where the name of the file would do more than be shown: %j",
    (path) => {
      const problems = [
        problem("error", "manifest-invalid", `${path} is broken.`, { path, line: 1 }),
      ];

      expect(annotationsOf(problems).map(Object.keys)).toEqual([["level", "title", "message"]]);
    },
  );

  it("are of the level of their problem, the gravest first", () => {
    const problems = severities
      .toReversed()
      .map((severity) => problem(severity, "internal", severity));

    expect(annotationsOf(problems).map(({ level }) => level)).toEqual([
      "error",
      "warning",
      "notice",
    ]);
  });

  it("report causes before what follows from them", () => {
    const problems = [
      problem("error", "type-held", "NODE is held."),
      problem("error", "upload-rejected", "Refused."),
      problem("error", "manifest-invalid", "Broken.", { path: "yarn.lock" }),
    ];

    expect(annotationsOf(problems).map(({ message }) => message)).toEqual([
      "Broken.",
      "Refused.",
      "NODE is held.",
    ]);
  });

  it("report a type that is held with the fault that holds it, and not apart from it", () => {
    expect(annotations(failed).map(({ level, message }) => [level, message])).toEqual([
      [
        "error",
        "NODE of payments-api is held: web/yarn.lock has an entry that names no package. Run `yarn install` to write it again.",
      ],
      ["notice", expect.stringContaining("12 GO packages") as string],
    ]);
  });

  it("are all there while the runner shows all", () => {
    expect(annotationsOf(many(10)).map(({ message }) => message)).toEqual(
      many(10).map(({ message }) => message),
    );
  });

  it("count the rest in the last one where the runner would drop it", () => {
    const reported = annotationsOf([...many(12), problem("error", "internal", "Broken.")]);

    expect(reported).toHaveLength(10);
    expect(reported.at(-1)).toEqual({
      level: "error",
      title: "Cortex packages: 4 more errors",
      message:
        "4 more errors (manifest-invalid 3, internal 1). All are in the job summary and in the JSON report.",
    });
  });

  it("have a message of one line", () => {
    const [reported] = annotationsOf([problem("error", "internal", "one\n  two\u001b[31m")]);

    expect(reported?.message).toBe(String.raw`one two\u001b[31m`);
  });

  it("have a message that the runner takes whole, however much it reports", () => {
    const [reported] = annotationsOf([problem("error", "internal", "x".repeat(100_000))]);

    expect(reported?.message).toHaveLength(4_096);
  });

  it("are few, short and safe, for any problems", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const reported = annotations(any);

        for (const level of severities) {
          const found = causes(any).filter(
            ({ problem: { severity } }) => severity === level,
          ).length;
          const shown = reported.filter((annotation) => annotation.level === level).length;
          expect(shown).toBe(Math.min(found, 10));
        }
        for (const { message, title } of reported) {
          expect(message.length).toBeLessThanOrEqual(4_096);
          expect(message + title).not.toMatch(unseen);
          expect(isCommand(`x${message}`)).toBe(false);
        }
      }),
    );
  });
});

function annotationsOf(problems: readonly Problem[]): readonly Annotation[] {
  return annotations(report({ problems }));
}

function many(length: number): readonly Problem[] {
  return Array.from({ length }, (_, index) =>
    problem("error", "manifest-invalid", `File ${index} is broken.`, { path: `${index}.lock` }),
  );
}
