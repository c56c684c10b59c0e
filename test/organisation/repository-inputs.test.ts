import { describe, expect, it } from "vitest";
import { readRepositoryInputs } from "../../src/organisation/repository-inputs.ts";

const read = async (text: string) => (await readRepositoryInputs(text, "settings.yml")).of;

describe("the inputs of single repositories", () => {
  it("are none where the file is empty", async () => {
    expect((await read(""))("acme/shop")).toEqual({});
  });

  it("are those of the globs that match, without case", async () => {
    const inputsOf = await read('Acme/legacy-*:\n  prune: "false"\n');

    expect(inputsOf("acme/Legacy-shop")).toEqual({ prune: "false" });
    expect(inputsOf("acme/shop")).toEqual({});
    expect(inputsOf("other/legacy-shop")).toEqual({});
  });

  it("are those of the later glob where several match, each input for itself", async () => {
    const inputsOf = await read(
      'acme/*:\n  prune: "false"\n  record: "false"\nacme/shop:\n  prune: "all"\n',
    );

    expect(inputsOf("acme/shop")).toEqual({ prune: "all", record: "false" });
  });

  it("may be lists, of which each item is a line", async () => {
    const inputsOf = await read("acme/shop:\n  exclude:\n    - defaults\n    - old/**\n");

    expect(inputsOf("acme/shop")).toEqual({ exclude: "defaults\nold/**" });
  });

  it.each([
    ["a list at the top", "- acme/shop\n", "is not a mapping of globs"],
    ["a glob without inputs", "acme/shop: yes please\n", "has no inputs below `acme/shop`"],
    ["an input that there is not", "acme/shop:\n  prun: x\n", "`prun` below `acme/shop`"],
    ["an input of the whole run", "acme/shop:\n  mode: sync\n", "`mode` below `acme/shop`"],
    ["a key", "acme/shop:\n  cortex-api-key: x\n", "`cortex-api-key` below `acme/shop`"],
    ["a file of a work tree", "acme/shop:\n  sbom: bom.json\n", "`sbom` below `acme/shop`, which"],
    ["a cache", "acme/shop:\n  java-versions: local\n", "`java-versions` below `acme/shop`, which"],
    ["what is no YAML", "acme/shop: [\n", "is not valid YAML, in line"],
    ["a list that does not end", "acme/[x:\n  prune: all\n", "acme/[x"],
    ["a negated glob", "'!acme/x':\n  prune: all\n", "without `!`"],
    ["inputs below an input", "acme/shop:\n  exclude:\n    a: b\n", "`exclude` below `acme/shop`"],
    ["a value that is not allowed", 'acme/shop:\n  prune: "maybe"\n', "`prune`"],
  ])("are refused whole for %s", async (_, text, reason) => {
    await expect(read(text)).rejects.toMatchObject({
      code: "input-invalid",
      message: expect.stringContaining(reason) as string,
    });
  });
});
