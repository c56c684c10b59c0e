import { describe, expect, it } from "vitest";
import { descriptorHome, isDescriptorPath, mayOwn } from "../../src/entities/descriptor-paths.ts";

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
    "cortex.yaml/values.yaml",
    "cortex.yml.yaml",
    "cortex/pay.yaml",
    "x.cortex/pay.yaml",
    ".cortex/README.md",
    ".cortex/.yaml/x",
    "Cortex.yaml",
  ])("is not %s", (path) => {
    expect(isDescriptorPath(path)).toBe(false);
  });
});

describe("the home of a descriptor", () => {
  it.each([
    ["cortex.yaml", ".", true],
    ["services/pay/cortex.yml", "services/pay", true],
    [".cortex/catalog/pay.yaml", ".", false],
    [".cortex/cortex.yaml", ".", false],
    ["libs/core/.cortex/core.yaml", "libs/core", false],
  ])("of %s is %s", (descriptor, path, isFixed) => {
    expect(descriptorHome(descriptor)).toEqual({ path, isFixed });
  });

  it.each([
    ["cortex.yaml", "go.mod", true],
    ["services/pay/cortex.yaml", "services/pay/web/go.mod", true],
    ["services/pay/cortex.yaml", "services/payments/go.mod", false],
    ["services/pay/cortex.yaml", "go.mod", false],
    [".cortex/pay.yaml", "services/pay/go.mod", true],
    ["libs/.cortex/pay.yaml", "go.mod", true],
  ])("lets %s own %s: %s", (descriptor, file, owns) => {
    expect(mayOwn(descriptor, file)).toBe(owns);
  });
});
