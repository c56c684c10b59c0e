import { describe, expect, it } from "vitest";
import { createAdapters } from "../../src/app/adapters.ts";
import { withheldPoms } from "../../src/app/outside-poms.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { gitRepository } from "../support/repository.ts";

async function outsideOf(javaVersions: string, isByStranger: boolean) {
  const inputs = new Map([["java-versions", javaVersions]]);
  const { settings } = parseSettings(inputs, { needsKey: false });
  if (settings === null) throw new Error("The settings are faulty.");
  const workspace = gitRepository({ "pom.xml": "<project/>" });
  const env = { PATH: process.env["PATH"] };
  const ports = createAdapters(settings, { workspace, env, isByStranger, step: () => undefined });
  return (await ports.discover()).repository.outside;
}

describe("POMs outside the repository", () => {
  it.each(["local", "remote"])("are looked for under `java-versions: %s`", async (value) => {
    expect(await outsideOf(value, false)).toBeDefined();
  });

  it.each([false, true])("are none under `off`, a stranger or not: %s", async (isByStranger) => {
    expect(await outsideOf("off", isByStranger)).toBeUndefined();
  });

  it.each(["local", "remote"])(
    "are not looked for under `java-versions: %s` where a stranger can influence the run",
    async (value) => {
      const outside = await outsideOf(value, true);
      const asked = { groupId: "g", artifactId: "a", version: "1" };

      expect(outside).toBe(withheldPoms);
      expect(await outside?.find(asked)).toBeNull();
      expect(outside?.absence("g:a:1").next).toBe("A run on the branch itself looks for it.");
      expect([outside?.found().size, outside?.problems()]).toEqual([0, []]);
    },
  );
});
