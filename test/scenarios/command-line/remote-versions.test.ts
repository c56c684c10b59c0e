import { describe, expect, it } from "vitest";
import { startServer } from "../../http/support/loopback-server.ts";
import { pomOf } from "../../maven/support/remote.ts";
import { gitRepository } from "../../support/repository.ts";
import { cli } from "../../cli/start-cli.ts";

const managing = `<dependencyManagement><dependencies><dependency><groupId>s</groupId><artifactId>core</artifactId><version>6</version></dependency></dependencies></dependencyManagement>`;
const bom = pomOf("b:bom:3").replace("</project>", `${managing}</project>`);
const dependency = (name: string): string =>
  `<dependency><groupId>s</groupId><artifactId>${name}</artifactId></dependency>`;
const service = `<project><modelVersion>4.0.0</modelVersion><groupId>me</groupId><artifactId>service</artifactId><version>1</version><dependencyManagement><dependencies><dependency><groupId>b</groupId><artifactId>bom</artifactId><version>3</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement><dependencies>${dependency("core")}</dependencies></project>`;

describe("cortex-deps list --java-versions remote", () => {
  it("has the versions that a BOM of a Maven repository manages", async () => {
    const server = await startServer(({ url }) =>
      url === "/m/b/bom/3/bom-3.pom" ? { body: bom } : { status: 404 },
    );
    const run = await list(service, `a = ${server.url}/m`);

    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout.trim()).toBe("pkg:maven/s/core@6");
  });

  it("reports one problem for a BOM that is not to be had, with the packages that wait", async () => {
    const server = await startServer(() => ({ status: 503 }));
    const two = service.replace("</dependencies></project>", `${dependency("web")}$&`);
    const { stderr } = await list(two, `a = ${server.url}`);
    const text = stderr.replaceAll(/\s+/g, " ");

    expect(text.split("b:bom:3").length - 1).toBe(1);
    expect(text).toContain("answered with status 503: 2 packages depend on it (s:core, s:web)");
    expect(server.seen).toHaveLength(1);
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["a POM", { "pom.xml": service }],
    [
      "a script of Gradle",
      { "build.gradle": "dependencies { api platform('b:bom:3')\n api 's:core' }" },
    ],
  ])("reports what sets the version that %s does not have", async (_, files) => {
    const server = await startServer(() => ({ body: bom }));
    const { stdout, stderr } = await cli(
      ["list", "--java-versions", "remote", "--maven-repositories", `a = ${server.url}`],
      { cwd: gitRepository(files) },
    );

    expect(stdout).toMatch(/s:core +6, by b:bom:3/);
    const place = `1 POM from \`a\` (127.0.0.1:${server.port})`;
    expect(stderr).toContain(`Read from outside the repository: ${place}`);
  });

  it("refuses lines that name no repository", async () => {
    const run = await list(service, "jcenter");

    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('has the line "jcenter"');
  });
});

function list(pom: string, repositories: string) {
  return cli(
    ["list", "--format", "purl", "--java-versions", "remote", "--maven-repositories", repositories],
    { cwd: gitRepository({ "pom.xml": pom }) },
  );
}
