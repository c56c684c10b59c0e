import { describe, expect, it } from "vitest";
import { Fault } from "../../src/domain/problem.ts";
import { namedTogether } from "../../src/pipeline/named-together.ts";
import { repository } from "../support/speakers.ts";

const names = ["flask", "rich", "six", "numpy"];

function found(path: string, text: string, asked: readonly string[] = names) {
  return [...namedTogether("PYTHON", asked, [path], repository({ [path]: text }))];
}

describe("names that stand together in a text of whatever kind", () => {
  it.each(["deps.list", "requirements.txt.j2", "tools/build", "deps.toml", "a.xml"])(
    "are found in %s, by their lines",
    (path) => {
      expect(found(path, "# all\nflask\nrich==13\nsix")).toEqual([
        ["flask", { by: `${path}:2`, isRead: true }],
        ["rich", { by: `${path}:3`, isRead: true }],
        ["six", { by: `${path}:4`, isRead: true }],
      ]);
    },
  );

  it("are none where they are half of those that would go, or fewer", () => {
    expect(found("a.list", "flask\nrich\n")).toEqual([]);
    expect(found("a.list", "flask\nrich\nsix\n", [...names, "a1", "a2"])).toEqual([]);
  });

  it("are none where fewer than three would go", () => {
    expect(found("a.list", "flask\nrich\n", ["flask", "rich"])).toEqual([]);
  });

  it("are none in comments", () => {
    expect(found("a.list", "# flask\n# rich\n# six\n")).toEqual([]);
  });

  it.each([
    "README.md",
    "CHANGELOG.txt",
    "THIRD_PARTY_LICENSES",
    "docs/a.rst",
    "app.min.js",
    "bom.json",
    "poetry.lock",
    "other-lock.yaml",
  ])("are none in %s, which is about packages", (path) => {
    expect(found(path, "flask rich six numpy")).toEqual([]);
  });

  it("are none in what is no text, and the run goes on", () => {
    const text = (): string => {
      throw new Fault("manifest-encoding", "It is no text.");
    };
    const tree = { ...repository({ a: "" }), text };

    expect(namedTogether("PYTHON", names, ["a"], tree).size).toBe(0);
  });

  it.each([new Fault("time-budget", "The time is over."), new Error("This tool has a defect.")])(
    "end with what is no matter of one file: %s",
    (thrown) => {
      const text = (): string => {
        throw thrown;
      };

      expect(() => namedTogether("PYTHON", names, ["a"], { ...repository({}), text })).toThrow(
        thrown,
      );
    },
  );
});
