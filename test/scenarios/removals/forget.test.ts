import { describe, expect, it } from "vitest";
import { cli } from "../../cli/start-cli.ts";
import { packageLock } from "../../support/sample-files.ts";
import { key, stage } from "../../support/scenario.ts";

/** An entity with two sources, of which `github.com/acme/web` alone declared two names. */
async function twoSources() {
  const shop = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });
  const web = await stage({
    name: "acme/web",
    cortex: shop.sandbox,
    files: { "package-lock.json": packageLock("ms@2.1.3", "react@19.0.0", "left-pad@1.3.0") },
  });
  await shop.synced();
  await web.synced();
  const { url: cortexUrl } = shop.sandbox;
  const forget = (...parameters: readonly string[]) =>
    cli(["forget", ...parameters, "--entity", "shop"], {
      env: { CORTEX_API_KEY: key, CORTEX_BASE_URL: cortexUrl },
    });
  return { shop, web, forget };
}

const all = ["NODE left-pad 1.3.0", "NODE ms 2.1.3", "NODE react 19.0.0"];

describe("`cortex-deps forget`", () => {
  it("lists what only that source declared, and changes nothing", async () => {
    const { shop, forget } = await twoSources();

    const run = await forget("github.com/acme/web");
    const { recorded, outputs } = await shop.run();

    expect(run).toMatchObject({
      exitCode: 0,
      stdout: "NODE left-pad 1.3.0\nNODE react 19.0.0\n",
    });
    expect(run.stderr).toContain("--remove");
    expect(recorded).toEqual(all);
    expect(outputs["result"]).toBe("in-sync");
  });

  it("removes it with --remove, and leaves what another source declares", async () => {
    const { shop, forget } = await twoSources();

    const run = await forget("github.com/acme/web", "--remove");
    const { recorded, report } = await shop.run();

    expect(run).toMatchObject({ exitCode: 0 });
    expect(recorded).toEqual(["NODE ms 2.1.3"]);
    expect(report.entities[0]?.sources).toEqual(["github.com/acme/shop"]);
  });

  it("hands it with --into to another source, which removes it as its own", async () => {
    const { shop, forget } = await twoSources();

    const run = await forget("github.com/acme/web", "--into", "github.com/acme/shop");
    const { recorded, outputs } = await shop.run();

    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stderr).toContain("handed over");
    expect(recorded).toEqual(["NODE ms 2.1.3"]);
    expect(outputs).toMatchObject({ result: "synced", removed: "2" });
  });

  it("names the sources that there are where it does not know one", async () => {
    const { shop, forget } = await twoSources();

    const run = await forget("github.com/acme/nowhere", "--remove");

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("github.com/acme/shop, github.com/acme/web");
    expect((await shop.run()).recorded).toEqual(all);
  });
});
