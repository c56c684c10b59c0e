import { describe, expect, it } from "vitest";
import { missingDirectories } from "../../src/pipeline/missing-directories.ts";

const tree = {
  has: (path: string) => path === "go.mod",
  list: (path: string) => (path === "services/api" ? ["package.json"] : []),
};

describe("directories of the catalog", () => {
  it.each([".", "services/api", "go.mod"])("are there: %j", (path) => {
    expect(missingDirectories([{ path, entity: "shop" }], tree)).toEqual({
      incomplete: [],
      problems: [],
    });
  });

  it.each(["services/web", "Services/API", "../other"])(
    "that the commit does not have leave their entity alone: %j",
    (path) => {
      const { incomplete, problems } = missingDirectories([{ path, entity: "shop" }], tree);

      expect(incomplete).toMatchObject([{ path, entity: "shop" }]);
      expect(incomplete[0]?.packageTypes).toContain("NODE");
      expect(problems).toMatchObject([
        { code: "entity-directory-missing", severity: "warning", entity: "shop" },
      ]);
    },
  );
});
