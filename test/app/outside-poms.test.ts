import { describe, expect, it } from "vitest";
import { createAdapters } from "../../src/app/adapters.ts";
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

  it.each([
    ["off", false],
    ["local", true],
    ["remote", true],
  ])("are not looked for under %s where a stranger has a say: %s", async (value, isByStranger) => {
    expect(await outsideOf(value, isByStranger)).toBeUndefined();
  });
});
