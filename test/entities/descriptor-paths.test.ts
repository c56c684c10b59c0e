import { describe, expect, it } from "vitest";
import { isDescriptorPath } from "../../src/entities/descriptor-paths.ts";

describe("a descriptor", () => {
  it.each([
    "cortex.yaml",
    "cortex.yml",
    "services/pay/cortex.yaml",
    ".cortex/pay.yaml",
    ".cortex/catalog/pay.yml",
    ".cortex/catalog/deep/er/anything.yaml",
    "libs/core/.cortex/core.yaml",
  ])("may be %s", (path) => {
    expect(isDescriptorPath(path)).toBe(true);
  });

  it.each([
    "my-cortex.yaml",
    "cortex.yaml.bak",
    "cortex.json",
    "cortex.yaml/README.md",
    "cortex/pay.yaml",
    "x.cortex/pay.yaml",
    ".cortex/README.md",
    ".cortex/.yaml/x",
    "Cortex.yaml",
  ])("is not %s", (path) => {
    expect(isDescriptorPath(path)).toBe(false);
  });
});
