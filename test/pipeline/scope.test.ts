import { describe, expect, it } from "vitest";
import { scopeOf, settingsHash } from "../../src/pipeline/scope.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import type { Settings } from "../../src/settings/settings.ts";

describe("what of the repository an entity is given", () => {
  it("is everything by default", () => {
    expect(scope({ entity: "shop" })).toEqual({ directories: ["."], include: [], exclude: null });
  });

  it("is everything where no line of `entity` decides", () => {
    expect(scope({ entity: "" }).directories).toEqual(["."]);
  });

  it("is the directories of its lines, each once", () => {
    expect(scope({ entity: "api: shop\nweb: shop\ntools: other" }).directories).toEqual([
      "api",
      "web",
    ]);
  });

  it.each([
    ["the working directory, where that lies in a line's", ".: shop", "apps/web", ["apps/web"]],
    ["the working directory, where it lies below", "apps: shop", "apps/web", ["apps/web"]],
    [
      "the line's, where that lies in the working directory",
      "apps/web: shop",
      "apps",
      ["apps/web"],
    ],
    ["one of both, where they are the same", "apps: shop", "apps", ["apps"]],
  ])("is %s", (_, entity, directory, directories) => {
    expect(scope({ entity, "working-directory": directory }).directories).toEqual(directories);
  });

  it("has the patterns, and reports whether the default list is one of them", () => {
    const include = "**/pom.xml";

    expect(scope({ entity: "shop", include })).toMatchObject({ include: [include], exclude: null });
    expect(scope({ entity: "shop", exclude: "demo/**" }).exclude).toEqual(["demo/**"]);
    expect(scope({ entity: "shop", exclude: "defaults\ndemo/**" }).exclude).toEqual([
      "demo/**",
      "defaults",
    ]);
  });

  it("does not depend on `package-types`, because a run writes only the types it looked at", () => {
    expect(scope({ entity: "shop", "package-types": "go" })).toEqual(scope({ entity: "shop" }));
  });
});

describe("the settings that decide what is declared", () => {
  it("are alike for runs that count the same as declared", () => {
    const one = settingsHash(settings({ "dev-dependencies": "true" }));

    expect(settingsHash(settings({ prune: "all" }))).toBe(one);
    expect(settingsHash(settings({ "dev-dependencies": "false" }))).not.toBe(one);
  });
});

function scope(inputs: Readonly<Record<string, string>>) {
  return scopeOf("shop", settings(inputs));
}

function settings(inputs: Readonly<Record<string, string>>): Settings {
  const parsed = parseSettings(new Map(Object.entries(inputs)), { needsKey: false });
  if (parsed.settings === null) throw new Error("the inputs of the test are not valid");
  return parsed.settings;
}
