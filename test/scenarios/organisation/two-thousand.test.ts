import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { OrganisationReport } from "../../../src/organisation/organisation-report.ts";
import { startSandbox } from "../../../src/sandbox/server.ts";
import { readByOthers } from "../../support/other-readers/read-by-others.ts";
import { packageLock, pom } from "../../support/sample-files.ts";
import { startGraphQl } from "../../organisation/graphql-stand-in.ts";
import { runWorkflow } from "../../organisation/run-workflow.ts";
import { hostMany } from "../../organisation/support/host-many.ts";

const names = Array.from({ length: 2_000 }, (_, at) => `acme/r${String(at).padStart(4, "0")}`);

/** Some sixty files, of which one to three are manifests. */
function filesOf(number: number): ReadonlyMap<string, string> {
  const sources = Array.from(
    { length: 60 },
    (_, at) =>
      [`src/${at % 7}/file-${at}.ts`, `export const value = ${(number + at) % 50};\n`] as const,
  );
  const locks = Array.from({ length: 1 + (number % 3) }, (_, at) => {
    const packages = Array.from(
      { length: 40 },
      (__, of) => `p${(number * 7 + of) % 900}@1.${of}.${at}`,
    );
    return [`packages/${at}/package-lock.json`, packageLock(...packages)] as const;
  });
  const poms = number % 5 === 0 ? [["pom.xml", pom("com.acme:lib@1.0.0")] as const] : [];
  return new Map([...sources, ...locks, ...poms]);
}

it(
  "checks 2,000 repositories, and no shard takes more than 250 MB",
  { timeout: 1_500_000 },
  async () => {
    const root = mkdtempSync(join(realpathSync(tmpdir()), "cortex-deps-"));
    // Some 20,000 files take longer to remove than a hook may.
    onTestFinished(() => rmSync(root, { recursive: true, force: true }), 120_000);
    const sandbox = await startSandbox({ readFile: readByOthers });
    onTestFinished(() => sandbox.close());
    const heads = hostMany(root, names, filesOf);
    for (const [repository] of heads)
      sandbox.catalog.entities.know(repository.slice("acme/".length), { git: { repository } });
    const hosted = [...heads].map(([nameWithOwner, commit]) => ({ nameWithOwner, commit }));
    const graphql = await startGraphQl(hosted);

    const { results, artifact, ends, summary, log } = await runWorkflow({
      inputs: {
        "tool-repository": "acme/tool",
        "tool-ref": "v1",
        "app-client-id": "Iv1",
        "cortex-api-url": sandbox.url,
        "max-parallel": 1,
      },
      env: { GITHUB_SERVER_URL: pathToFileURL(root).href, GITHUB_GRAPHQL_URL: graphql.url },
      atOnce: 2,
    });

    expect(results, log.slice(-5_000)).toEqual({
      plan: "success",
      run: "success",
      report: "success",
    });
    const report = JSON.parse(artifact("organisation.json")) as OrganisationReport;
    expect(report).toMatchObject({ result: "drift", counts: { drift: 2_000 }, lostShards: [] });
    // A page for each fifty repositories.
    expect(graphql.asked).toHaveLength(40);
    expect(report.requests.total / names.length).toBeLessThanOrEqual(2.1);
    const peaks = ends().map((end) => end?.peakMegabytes ?? Number.POSITIVE_INFINITY);
    expect(peaks).toHaveLength(2);
    expect(Math.max(...peaks)).toBeLessThanOrEqual(250);
    expect(Buffer.byteLength(summary)).toBeLessThan(900 * 1_024);
  },
);
