import { describe, expect, it } from "vitest";
import { formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import { formats } from "../../src/manifests/formats.ts";
import { createQuestions, type Questions } from "../../src/pipeline/questions.ts";
import { packageTypes, type PackageType } from "../../src/domain/package.ts";

describe("the types of which a manifest was deleted", () => {
  it("are those of the entity that owns its place", async () => {
    const questions = asked({ deleted: ["a/go.mod", "b/package.json", "README.md"] });

    expect(await types(questions, "a")).toEqual(["GO"]);
    expect(await types(questions, "b")).toEqual(["NODE"]);
    expect(await questions.problems()).toEqual([]);
  });

  it("are asked for once, however many entities ask", async () => {
    let times = 0;
    const questions = asked({ deleted: ["a/go.mod"], onAsk: () => (times += 1) });

    await Promise.all([types(questions, "a"), types(questions, "b"), types(questions, "a")]);

    expect(times).toBe(1);
  });

  it("are none that something hides", async () => {
    const questions = asked({ deleted: ["a/go.mod", "a/package.json"], hidden: ["GO"] });

    expect(await types(questions, "a")).toEqual(["NODE"]);
  });

  it("are none whose descriptor went with them, which is told once for each descriptor", async () => {
    const deleted = ["a/cortex.yaml", "a/go.mod", "a/x/package.json", "a.json", "b/pom.xml"];
    const questions = asked({ deleted });

    expect(await types(questions, "a")).toEqual([]);
    expect(await types(questions, "b")).toEqual(["JAVA"]);
    expect(await questions.problems()).toMatchObject([
      {
        severity: "notice",
        code: "type-unmanaged",
        message:
          "a/cortex.yaml was written or deleted together with the deletion of manifests that it may have given to another entity (a/go.mod and 1 more). No type was emptied for them. Name the types in `package-types` to have them emptied.",
      },
    ]);
  });

  it("are none whose descriptor is new or changed, for somebody else may have owned them before", async () => {
    const questions = asked({ deleted: ["a/go.mod", "b/pom.xml"], written: ["a/cortex.yml"] });

    expect(await types(questions, "a")).toEqual([]);
    expect(await types(questions, "b")).toEqual(["JAVA"]);
  });

  it("are none at all where a descriptor was written that may be about any directory", async () => {
    const questions = asked({ deleted: ["a/go.mod"], written: [".cortex/catalog/b.yaml"] });

    expect(await types(questions, "a")).toEqual([]);
  });

  it("are those of any manifest where `entity` names the owners", async () => {
    const questions = asked({ deleted: ["a/cortex.yaml", "a/go.mod"], byDescriptors: false });

    expect(await types(questions, "a")).toEqual(["GO"]);
    expect(await questions.problems()).toEqual([]);
  });
});

describe("what there is to tell", () => {
  it("is nothing of a question that nobody asked", async () => {
    let times = 0;
    const questions = asked({ deleted: ["a/cortex.yaml", "a/go.mod"], onAsk: () => (times += 1) });

    expect(await questions.problems()).toEqual([]);
    expect(times).toBe(0);
  });
});

/** Entity `a` owns the folder `a`, and so on. */
function asked({
  deleted,
  written = [],
  hidden = [],
  byDescriptors = true,
  onAsk = () => undefined,
}: {
  readonly deleted: readonly string[];
  readonly written?: readonly string[];
  readonly hidden?: readonly PackageType[];
  readonly byDescriptors?: boolean;
  readonly onAsk?: () => unknown;
}): Questions {
  return createQuestions(
    {
      overtaken: () => Promise.resolve({ value: null, problems: [] }),
      deletedFiles() {
        onAsk();
        return Promise.resolve({ value: { deleted, written }, problems: [] });
      },
    },
    { formatOf: formatMatcher(formats), untrusted: [{ path: "hidden", packageTypes: hidden }] },
    {
      byDescriptors,
      ownerOf: (path) => ({ entity: path.split("/")[0] ?? "", reason: null, doubt: null }),
    },
  );
}

/** In the order of the package types. */
async function types(questions: Questions, entity: string): Promise<readonly PackageType[]> {
  const deleted = await questions.deletedTypes(entity);
  return packageTypes.filter((type) => deleted.has(type));
}
