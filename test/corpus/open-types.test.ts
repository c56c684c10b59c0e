import { describe, expect, it } from "vitest";
import { openTypeRows, type ReadProject } from "../../scripts/corpus/open-types.ts";
import { problem, type Problem } from "../../src/domain/problem.ts";

function project(group: string, ...problems: readonly Problem[]): ReadProject {
  const manifests = ["pom.xml", "build.gradle"].map((path) => ({
    path,
    format: path === "pom.xml" ? "maven-pom" : "gradle-build",
    packageType: "JAVA" as const,
    entity: null,
    status: "used" as const,
    reason: null,
    packages: 1,
  }));
  return { group, report: { manifests, problems } };
}

const unresolved = problem("warning", "names-unresolved", "It is.", { path: "build.gradle" });
const failed = problem("error", "manifest-invalid", "It is.", { path: "pom.xml" });
const other = problem("warning", "version-unresolved", "It is.", { path: "pom.xml" });

describe("the projects with a type that stays open", () => {
  it("are counted in all and by cause, the most frequent first, each cause once a project", () => {
    const projects = [
      project("a", unresolved, unresolved, failed),
      project("a", unresolved),
      project("b", other),
      project("b"),
    ];

    expect(openTypeRows(projects, ["a", "b"])).toEqual([
      ["any", "2 of 2, 100.0 %", ""],
      ["`names-unresolved` in `gradle-build`", "2 of 2, 100.0 %", ""],
      ["`manifest-invalid` in `maven-pom`", "1 of 2, 50.0 %", ""],
    ]);
  });
});
