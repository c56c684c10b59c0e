import { describe, expect, it } from "vitest";
import type { Parse } from "../../src/manifests/format.ts";
import { findingsOf, readManifest } from "../../src/manifests/read.ts";
import { Fault } from "../../src/domain/problem.ts";
import { format, locked, repository } from "../support/speakers.ts";

const files = repository({ "a/package-lock.json": "text" });

describe("reading one manifest", () => {
  it("hands text, path and repository to the format", async () => {
    const handed: unknown[] = [];
    const parse = (...parameters: unknown[]) => (
      handed.push(...parameters),
      { packages: [locked("ms", "1")] }
    );

    const read = await readManifest(
      { path: "a/package-lock.json", format: format({ parse }) },
      files,
    );

    expect(handed).toEqual(["text", "a/package-lock.json", files]);
    expect(read.reading?.packages).toEqual([locked("ms", "1")]);
    expect(read.failure).toBeNull();
  });

  it("turns the failure of a file into a problem at that file and line", async () => {
    const { failure } = await reading(() => {
      throw new Fault("manifest-invalid", "It is broken.", { line: 12 });
    });

    expect(failure).toEqual({
      severity: "error",
      code: "manifest-invalid",
      message: "It is broken.",
      path: "a/package-lock.json",
      line: 12,
      entity: null,
      packageType: "NODE",
    });
  });

  it("fails the file, not the run, when it cannot even be opened", async () => {
    const { failure } = await readManifest({ path: "gone.json", format: format() }, files);

    expect(failure?.path).toBe("gone.json");
  });

  it("takes a full stack as hostile nesting", async () => {
    const { failure } = await reading(() => {
      throw new RangeError("Maximum call stack size exceeded");
    });

    expect(failure?.code).toBe("manifest-invalid");
    expect(failure?.message).toContain("nested too deeply");
  });

  it("names a defect as one", async () => {
    const { failure } = await reading(() => {
      throw new TypeError("x is not a function");
    });

    expect(failure?.code).toBe("internal");
    expect(failure?.message).toContain("TypeError: x is not a function");
  });

  it.each([
    ["an empty name", "", "1"],
    ["a name with a line break", "a\nb==2", "1"],
    ["a name with a space", "a b", "1"],
    ["a name with a terminal escape", "a\u001b[31m", "1"],
    ["a name with a Unicode line separator", "a\u2028b", "1"],
    ["a name longer than any", "a".repeat(1_001), "1"],
    ["a version with a line break", "a", "1\nb==2"],
    ["a version longer than any", "a", "1".repeat(1_001)],
  ])("refuses %s, which would become something else in a document", async (_, name, version) => {
    const { failure } = await reading(() => ({ packages: [locked(name, version)] }));

    expect(failure?.code).toBe("manifest-invalid");
    expect(failure?.message).not.toContain("\n");
  });

  it("takes a range with spaces as a version", async () => {
    const { failure } = await reading(() => ({ packages: [locked("ms", ">=1.0 <2")] }));

    expect(failure).toBeNull();
  });
});

describe("warnings of a manifest", () => {
  it("stand at its file and line", async () => {
    const read = await reading(() => ({
      packages: [],
      warnings: [{ code: "version-unresolved", message: "Not known.", line: 3 }],
    }));

    expect(findingsOf(read)).toEqual([
      {
        problem: {
          severity: "warning",
          code: "version-unresolved",
          message: "Not known.",
          path: "a/package-lock.json",
          line: 3,
          entity: null,
          packageType: "NODE",
        },
        cause: null,
      },
    ]);
  });

  it("keep their cause, and a failure has none", async () => {
    const cause = { fact: "The parent g:a:1 is missing", subject: "g:b", next: "Add it." };
    const warned = await reading(() => ({
      packages: [],
      warnings: [{ code: "version-unresolved", message: "Not known.", cause }],
    }));
    const failed = await reading(() => {
      throw new Fault("manifest-invalid", "broken");
    });

    expect(findingsOf(warned).map((finding) => finding.cause)).toEqual([cause]);
    expect(findingsOf(failed)).toEqual([{ problem: failed.failure, cause: null }]);
  });

  it("are none where there are none", async () => {
    expect(findingsOf(await reading(() => ({ packages: [] })))).toEqual([]);
  });
});

function reading(parse: Parse) {
  return readManifest({ path: "a/package-lock.json", format: format({ parse }) }, files);
}
