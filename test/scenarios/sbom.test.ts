import { join } from "node:path";
import { expect, it } from "vitest";
import { cli } from "../cli/start-cli.ts";
import { component, cycloneDx } from "../manifests/sbom/documents.ts";
import { writeFiles } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage } from "../support/scenario.ts";

const files = {
  "build.sbt": 'libraryDependencies += "org.slf4j" % "slf4j-api" % "2.0.0"\n',
  "package-lock.json": packageLock("ms@2.1.3"),
};
const bom = cycloneDx(
  ["pkg:maven/org.slf4j/slf4j-api@2.0.0", "pkg:maven/ch.qos.logback/logback-core@1.5.0"].map(
    (purl) => component(purl),
  ),
);
const inputs = { sbom: "target/*.json: ." };
const whole = [
  "JAVA ch.qos.logback:logback-core 1.5.0",
  "JAVA org.slf4j:slf4j-api 2.0.0",
  "NODE ms 2.1.3",
];

it("an SBOM that an earlier step wrote stands for what has no reader, and its absence holds what it covered", async () => {
  const { run, workspace, commit } = await stage({ files: { ...files, ".gitignore": "target\n" } });
  writeFiles(workspace, { "target/bom.json": bom });

  const first = await run({ inputs });
  const second = await run({ inputs });
  commit({ "package-lock.json": packageLock("ms@2.1.4") });
  const without = await run({ inputs: { sbom: "target/other.json" } });

  expect(first.exitCode).toBe(0);
  expect(first.recorded).toEqual(whole);
  expect(first.report.manifests.map(({ path, status }) => `${path} ${status}`)).toEqual([
    "build.sbt covered",
    "package-lock.json used",
    "target/bom.json used",
  ]);
  expect(second.report.result).toBe("in-sync");
  expect(without.exitCode).toBe(1);
  expect(without.recorded).toEqual([...whole.slice(0, 2), "NODE ms 2.1.4"]);
  const errors = without.report.problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, packageType }) => `${code} ${packageType}`)).toEqual([
    "sbom-missing null",
    "type-held JAVA",
  ]);
});

it("the command line writes nothing but its results", async () => {
  const { workspace } = await stage({ files });
  writeFiles(workspace, { "target/bom.json": bom });

  const { stdout, exitCode } = await cli([
    "list",
    workspace,
    "--format",
    "cyclonedx",
    "--sbom",
    join(workspace, "target/bom.json: ."),
  ]);

  expect(exitCode).toBe(0);
  expect((JSON.parse(stdout) as { components: unknown[] }).components).toHaveLength(3);
});
