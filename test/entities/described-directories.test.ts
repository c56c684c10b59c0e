import { describe, expect, it } from "vitest";
import { describedDirectories } from "../../src/entities/described-directories.ts";

const service = "openapi: 3.0.1\ninfo:\n  x-cortex-tag: pay\n";

function github(repository: string): string {
  const block = `{ repository: ${repository}, basepath: services/vendor }`;
  return `${service}  x-cortex-git:\n    github: ${block}\n`;
}

function named(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  function text(path: string): string {
    const found = files[path];
    if (found === undefined) throw new Error(`${path} cannot be read`);
    return found;
  }
  return describedDirectories([...Object.keys(files), "gone/cortex.yaml"], text, "acme/shop");
}

describe("the directories that descriptors name", () => {
  it("are those that they give to an entity, each once", async () => {
    const files = {
      "test/cortex.yaml": service,
      "test/cortex.yml": service,
      ".cortex/pay.yaml": github("acme/shop"),
    };

    expect(await named(files)).toEqual(["test", "services/vendor", "gone"]);
  });

  it("are none of descriptors that own nothing here", async () => {
    expect(await named({ "test/cortex.yaml": github("acme/other") })).toEqual(["gone"]);
  });

  it("are those whose descriptor is broken, too, because they are held", async () => {
    expect(await named({ "test/cortex.yaml": "info: {", ".cortex/a.yaml": "info: {" })).toEqual([
      "test",
      "gone",
    ]);
  });
});
