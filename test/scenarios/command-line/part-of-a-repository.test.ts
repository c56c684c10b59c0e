import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Report } from "../../../src/report/report.ts";
import { startSandbox } from "../../../src/sandbox/server.ts";
import { git, gitRepository } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { cli } from "../../cli/start-cli.ts";

const key = "key-of-the-sandbox";

it("two directories of one repository are two sources of an entity, and neither removes what the other declares", async () => {
  const { sync, recorded } = await stage();

  const first = await sync(["api"]);
  await sync(["web"]);
  await sync(["."], "api");
  const last = await sync(["."], "web");

  expect(recorded()).toEqual(["ms 2.1.3", "react 19.0.0"]);
  expect(first.entities[0]?.sources).toEqual([
    expect.stringMatching(/^github\.com\/acme\/shop#/) as string,
  ]);
  expect(last).toMatchObject({ result: "in-sync", manifests: [{ path: "web/package-lock.json" }] });
});

it("a package that moved out of the directory stays, because the repository still names it", async () => {
  const { directory, sync, recorded } = await stage();
  await sync(["api"]);
  git(directory, "mv", "api/package.json", "web");
  git(directory, "rm", "--quiet", "api/package-lock.json");
  git(directory, "commit", "--quiet", "--message=move");

  const report = await sync(["api"]);

  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: "still-referenced" }) as object,
  );
  expect(recorded()).toEqual(["ms 2.1.3"]);
});

it("`--working-directory` is within the directory", async () => {
  const { sync } = await stage();

  const { manifests } = await sync(["tools", "--working-directory", "inner"]);

  expect(manifests.map(({ path }) => path)).toEqual(["tools/inner/package-lock.json"]);
});

async function stage() {
  const sandbox = await startSandbox({ key, entities: ["shop"] });
  onTestFinished(() => sandbox.close());
  const directory = gitRepository({
    "api/package.json": JSON.stringify({ dependencies: { ms: "2.1.3" } }),
    "api/package-lock.json": packageLock("ms@2.1.3"),
    "tools/inner/package-lock.json": packageLock("debug@4.3.4"),
    "api/README.md": "The API.\n",
    "web/package-lock.json": packageLock("react@19.0.0"),
  });
  const common = ["--entity", "shop"];
  const flags = [...common, "--cortex-api-url", sandbox.url, "--repository", "acme/shop"];
  return {
    directory,
    sync: async (parameters: readonly string[], within = "."): Promise<Report> => {
      const { stdout } = await cli(["sync", ...parameters, ...flags, "--current", "--json"], {
        cwd: join(directory, within),
        env: { CORTEX_API_KEY: key },
      });
      return JSON.parse(stdout) as Report;
    },
    recorded: () =>
      [...sandbox.catalog.state().values()]
        .flat()
        .map(({ name, version }) => `${name} ${version}`)
        .toSorted(),
  };
}
