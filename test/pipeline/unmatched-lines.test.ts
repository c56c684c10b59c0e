import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownersByPath } from "../../src/entities/owners.ts";
import { unmatchedLines } from "../../src/pipeline/unmatched-lines.ts";
import { format } from "../support/speakers.ts";

interface Tree {
  readonly found: readonly string[];
  /** Paths with the reason that each is left out for. */
  readonly excluded?: Readonly<Record<string, string>>;
  readonly incomplete?: readonly string[];
}

/** Lines as `path: tag`, judged against the paths of a tree. */
function described(lines: readonly string[], { found, excluded = {}, incomplete = [] }: Tree) {
  return unmatchedLines(lines.map(lineOf), {
    found: found.map((path) => ({ path, format: format() })),
    excluded: Object.entries(excluded).map(([path, reason]) => ({
      path,
      format: format(),
      rule: "exclude" as const,
      reason,
    })),
    incomplete: incomplete.map((path) => ({ path, packageTypes: ["NODE"] })),
  });
}

function lineOf(text: string) {
  const [path = "", entity = ""] = text.split(": ");
  return { path, entity };
}

const messages = (...args: Parameters<typeof described>) =>
  described(...args).map(({ message }) => message);

describe("a line of `entity`", () => {
  it("that matches a manifest, in its directory or deeper, is as it should be", () => {
    const tree = { found: ["api/go.mod", "web/app/package-lock.json", "yarn.lock"] };

    expect(described(["api: a", "web: w", ".: rest"], tree)).toEqual([]);
  });

  it("that matches none is a warning, with path, tag and what to do", () => {
    expect(described(["api: the-api", "wbe: the-web"], { found: ["api/go.mod"] })).toEqual([
      {
        severity: "warning",
        code: "entity-path-unmatched",
        message:
          "The line `wbe: the-web` of `entity` matches no manifest: no manifest lies below it. Check the path, which is relative to the workspace, or remove the line.",
        path: null,
        line: null,
        entity: "the-web",
        packageType: null,
      },
    ]);
  });

  it("does not match what only begins like its path", () => {
    const [message] = messages(["api: a", "rest: r"], { found: ["api-v2/go.mod", "rest/go.mod"] });

    expect(message).toContain("`api: a`");
  });

  it("is reported with what is left out below it, where that is why it gets nothing", () => {
    const tree = {
      found: ["api/go.mod"],
      excluded: { "web/examples/package.json": "exclude: **/examples/**" },
    };

    expect(messages(["api: a", "web: w"], tree)).toEqual([
      "The line `web: w` of `entity` matches no manifest: what lies below it is left out, such as web/examples/package.json (exclude: **/examples/**). Check that input, or remove the line.",
    ]);
  });

  it("is reported to be in vain where longer paths take all that lies below it", () => {
    expect(messages(["web: w", "web/app: app"], { found: ["web/app/go.mod"] })).toEqual([
      "The line `web: w` of `entity` matches no manifest: every manifest below it has an owner with a longer path. Remove the line, if that is as it should be.",
    ]);
  });

  it("for the rest is a notice alone: a rest may be empty", () => {
    expect(described(["api: a", ".: rest"], { found: ["api/go.mod"] })).toMatchObject([
      { severity: "notice", entity: "rest" },
    ]);
  });

  it("reports nothing where the run found no manifest at all: the verdict reports that", () => {
    expect(
      described(["api: a", "web: w"], { found: [], excluded: { "api/go.mod": "include" } }),
    ).toEqual([]);
  });

  it("reports nothing where what lies below it cannot be seen: that is reported for itself", () => {
    expect(
      described(["api: a", "web: w"], { found: ["api/go.mod"], incomplete: ["web/lib"] }),
    ).toEqual([]);
  });

  it("is reported exactly where it owns none of the manifests", () => {
    const segment = fc.constantFrom("a", "b", "c");
    const directory = fc.array(segment, { maxLength: 3 }).map((all) => all.join("/") || ".");
    const manifest = directory.map((path) => (path === "." ? "go.mod" : `${path}/go.mod`));

    fc.assert(
      fc.property(
        fc.uniqueArray(directory, { minLength: 1, maxLength: 5 }),
        fc.array(manifest, { minLength: 1, maxLength: 5 }),
        (paths, found) => {
          const lines = paths.map((path) => ({ path, entity: `of-${path}` }));
          const owned = new Set(found.map((path) => ownersByPath(lines)(path)?.entity));

          expect(
            described(
              lines.map(({ path, entity }) => `${path}: ${entity}`),
              { found },
            ).map(({ entity }) => entity),
          ).toEqual(lines.map(({ entity }) => entity).filter((entity) => !owned.has(entity)));
        },
      ),
    );
  });
});
