import { describe, expect, it } from "vitest";
import { disagreement } from "../../src/pipeline/disagreement.ts";

const shop = { tag: "shop", id: "en1", type: "service", isArchived: false, git: null };

function findingsOf(texts: Readonly<Record<string, string>>) {
  const tree = { text: (path: string) => texts[path] ?? "" };
  return disagreement([shop], Object.keys(texts), tree, "acme/shop");
}

const naming = (tag: string) => `openapi: 3.0.1\ninfo:\n  title: x\n  x-cortex-tag: ${tag}\n`;

describe("descriptors beside a catalog that was asked ahead", () => {
  it.each(["shop", "en1"])("agree with it where they name its entity: %s", async (tag) => {
    expect(await findingsOf({ "cortex.yaml": naming(tag) })).toEqual([]);
    expect(await findingsOf({})).toEqual([]);
  });

  it("are a notice where they name another entity, which gets nothing", async () => {
    const texts = { "cortex.yaml": naming("shop"), "api/cortex.yaml": naming("web") };

    expect(await findingsOf(texts)).toMatchObject([
      {
        severity: "notice",
        code: "descriptor-idle",
        message: expect.stringContaining("name web, to which the Cortex catalog") as string,
      },
    ]);
  });

  it("report nothing where they cannot be read", async () => {
    expect(await findingsOf({ "cortex.yaml": "a: [" })).toEqual([]);
  });
});
