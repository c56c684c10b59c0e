import { describe, expect, it } from "vitest";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import { format } from "../../support/speakers.ts";

const formatOf = formatMatcher([
  format({ id: "exact", files: ["go.sum"] }),
  format({ id: "ending", files: ["*.csproj", "*.fsproj"] }),
  format({ id: "middle", files: ["requirements*.txt", "requirements/*.txt"] }),
  format({ id: "folder", files: ["gradle/*.versions.toml"] }),
  format({ id: "late", files: ["*.txt", "go.sum", "pylock.*.toml"] }),
  format({ id: "windows", files: ["packages.config", "*.nuspec"], anyCase: true }),
  format({ id: "bare", files: ["Dockerfile*"] }),
]);

describe("the format of a path", () => {
  it.each([
    ["go.sum", "exact"],
    ["a/b/go.sum", "exact"],
    ["Shop.csproj", "ending"],
    ["a/.csproj", "ending"],
    ["a b/Shop Web.fsproj", "ending"],
    ["requirements.txt", "middle"],
    ["requirements-dev.txt", "middle"],
    ["a/requirements/dev.txt", "middle"],
    ["gradle/libs.versions.toml", "folder"],
    ["a/gradle/my.libs.versions.toml", "folder"],
    ["pylock.dev.toml", "late"],
    ["Packages.CONFIG", "windows"],
    ["a/Shop.NuSpec", "windows"],
    ["Dockerfile", "bare"],
    ["Dockerfile.dev", "bare"],
  ])("of %s is %s", (path, id) => {
    expect(formatOf(path)?.id).toBe(id);
  });

  it.each([
    "go.sum.bak",
    "xgo.sum",
    "x.go.sum",
    "goXsum",
    "GO.SUM",
    "go.sum/file",
    "gosum",
    "Shop.CSPROJ",
    "Shop.csproj.user",
    "Shop.csprojx",
    "gradle/a/libs.versions.toml",
    "xgradle/libs.versions.toml",
    "libs.versions.toml",
    "gradle/versions.toml",
    "pylock.toml",
    "dev-requirements",
    "",
    "/",
    "__proto__",
    "constructor",
  ])("of %j is none", (path) => {
    expect(formatOf(path)).toBeNull();
  });

  it("is the first in the list of those that match", () => {
    expect(formatOf("requirements.txt")?.id).toBe("middle");
    expect(formatOf("other.txt")?.id).toBe("late");
    expect(formatOf("go.sum")?.id).toBe("exact");
  });

  it("takes a line break for a character like any other", () => {
    expect(formatOf("a\nb.csproj")?.id).toBe("ending");
    expect(formatOf("go.sum\n")).toBeNull();
    expect(formatOf("go.sum\nx")).toBeNull();
  });
});
