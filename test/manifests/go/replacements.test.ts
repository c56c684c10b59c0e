import { describe, expect, it } from "vitest";
import { modDirectives } from "../../../src/manifests/go/mod-directives.ts";
import { replacements } from "../../../src/manifests/go/replacements.ts";
import { Fault } from "../../../src/domain/problem.ts";

function replace(module: string, ...files: readonly string[]): string | null {
  const sources = files.map((text, at) => ({
    path: `${at}/go.mod`,
    directives: modDirectives(text, `${at}/go.mod`),
  }));
  const [path = "", version = ""] = module.split("@");
  const replaced = replacements(sources)({ path, version });
  return replaced === null ? null : `${replaced.path}@${replaced.version}`;
}

describe("what stands in for a module", () => {
  it("is itself where nothing else is said", () => {
    expect(replace("a@v1.0.0", "replace b => c v1.0.0\n")).toBe("a@v1.0.0");
    expect(replace("a@v1.0.0")).toBe("a@v1.0.0");
  });

  it("is another module, for every version", () => {
    expect(replace("a@v1.0.0", "replace a => b v2.0.0\n")).toBe("b@v2.0.0");
  });

  it("is another version of itself", () => {
    expect(replace("a@v1.0.0", "replace a => a v1.0.1\n")).toBe("a@v1.0.1");
  });

  it("is another module for the version named, and for no other", () => {
    const text = "replace a v1.0.0 => b v2.0.0\n";

    expect(replace("a@v1.0.0", text)).toBe("b@v2.0.0");
    expect(replace("a@v1.0.1", text)).toBe("a@v1.0.1");
  });

  it.each(["./b", "../b", "/b", String.raw`"C:\\b"`])(
    "is nothing from elsewhere for %s",
    (path) => {
      expect(replace("a@v1.0.0", `replace a => ${path}\n`)).toBeNull();
    },
  );

  it("is what is said of the version before what is said of all", () => {
    const text = "replace (\n\ta => ./local\n\ta v1.0.0 => b v2.0.0\n)\n";

    expect(replace("a@v1.0.0", text)).toBe("b@v2.0.0");
    expect(replace("a@v1.1.0", text)).toBeNull();
  });

  it("is what the first file says", () => {
    expect(replace("a@v1.0.0", "replace a => b v1\n", "replace a => c v1\n")).toBe("b@v1");
  });

  it("is not replaced once more", () => {
    expect(replace("a@v1", "replace (\n\ta => b v1\n\tb => c v1\n)\n")).toBe("b@v1");
  });

  it.each([
    "replace\n",
    "replace a\n",
    "replace a =>\n",
    "replace => b v1\n",
    "replace a v1 v2 => b v1\n",
    "replace a => b v1 v2\n",
  ])("cannot be told from %j", (text) => {
    expect(() => replace("a@v1", text)).toThrow(Fault);
    expect(() => replace("a@v1", `go 1.24\n${text}`)).toThrow(
      expect.objectContaining({
        code: "manifest-invalid",
        place: { path: "0/go.mod", line: 2 },
      }),
    );
  });
});
