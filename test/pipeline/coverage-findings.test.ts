import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/manifests/format.ts";
import { findingsOfManifests } from "../../src/pipeline/coverage-findings.ts";
import { declaredType } from "../support/declared-type.ts";
import { effective, failedManifest } from "../support/speakers.ts";

const unknown: Warning = {
  code: "version-unresolved",
  message: "`g:b` has no version.",
  cause: { fact: "The parent is missing", subject: "`g:b`", next: "Commit it." },
};

function found(warning: Warning, ...declared: readonly string[]) {
  const manifest = effective("pom.xml", [], {
    packageType: "JAVA",
    reading: { warnings: [warning] },
  });
  const entities = [
    { entity: "shop", types: [declaredType("JAVA", declared)] },
    { entity: "web", types: [declaredType("JAVA", ["g:b@1"])] },
  ];
  return findingsOfManifests([manifest], entities).map(({ problem, cause }) => [
    problem.message,
    problem.entity,
    cause,
  ]);
}

describe("what there is to report of the manifests of an entity", () => {
  it("is each warning with its cause, and each failure, for the entity", () => {
    expect(found(unknown, "g:b")).toEqual([["`g:b` has no version.", "shop", unknown.cause]]);
    expect(findingsOfManifests([failedManifest("a.lock", "web")], [])).toMatchObject([
      { problem: { code: "manifest-invalid", path: "a.lock", entity: "web" }, cause: null },
    ]);
  });

  it("is no missing version of a package of which another manifest has one", () => {
    expect(found(unknown, "g.b@2")).toEqual([]);
  });

  it("is a missing version of which only another entity has one", () => {
    expect(found(unknown, "g:other@1")).toHaveLength(1);
  });

  it("is every warning of another kind or without a subject", () => {
    expect(found({ ...unknown, code: "names-unresolved" }, "g:b@2")).toHaveLength(1);
    expect(found({ code: "version-unresolved", message: "g:b" }, "g:b@2")).toHaveLength(1);
  });
});
