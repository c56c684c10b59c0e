import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outsidePoms } from "../../src/app/outside-poms.ts";
import { startServer, type Reply } from "../http/support/loopback-server.ts";
import {
  framework,
  imported,
  isOther,
  read,
  services,
  textOf,
  type Service,
} from "../manifests/java/framework.ts";
import { dependency, managed } from "../manifests/java/pom-text.ts";
import { listed } from "../support/reading.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { remote } from "./support/remote.ts";
import { failing, unsteady } from "./support/unsteady.ts";

/** The POMs of the framework by their paths in a repository. */
const poms: ReadonlyMap<string, string> = new Map(
  Object.entries(framework).map(([name, described]) => {
    const [group = "", artifact = "", version = ""] = name.split(":");
    return [
      `${group}/${artifact}/${version}/${artifact}-${version}.pom`,
      textOf(name, described),
    ] as const;
  }),
);

function reply(url: string): Reply {
  const body = poms.get(url.slice(1));
  return body === undefined ? { status: 404 } : { body };
}

describe("a service whose versions stand in a remote repository", () => {
  it.each(services)("%s", async (_, service, packages) => {
    const server = await startServer(({ url }) => reply(url));

    expect(listed(await read(service, remote({ repositories: { a: server.url } })))).toEqual(
      packages,
    );
  });

  it("is read as from the local repository with the same POMs", async () => {
    const home = temporaryDirectory();
    for (const [path, text] of poms) {
      const file = join(home, ".m2/repository", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const server = await startServer(({ url }) => reply(url));
    for (const [, service] of services) {
      const [here, there] = await Promise.all([
        read(service, outsidePoms({ HOME: home })),
        read(service, remote({ repositories: { a: server.url } })),
      ]);

      expect({ ...there, warnings: [] }).toEqual({ ...here, warnings: [] });
    }
  });

  it("is read as without the POMs that did not come, whatever was answered in their place", async () => {
    const { asked, run } = await unsteady(reply, (each: Service, outside) => read(each, outside));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...services),
        failing,
        async ([, each, packages], replies) => {
          const partial = await run(each, replies);
          const without = await run(each, [], asked().delivered);
          const versions = partial.packages.filter(({ version }) => version !== null);

          expect(partial.packages).toEqual(without.packages);
          expect(listed({ packages: versions }).filter(isOther(new Set(packages)))).toEqual([]);
        },
      ),
    );
  });

  it("is warned about once for each package that waits, by one cause for each POM", async () => {
    const server = await startServer(() => ({ status: 404 }));
    const body = managed(imported("b:nope:1")) + dependency("s:core") + dependency("j:bind");
    const { warnings = [] } = await read({ body }, remote({ repositories: { a: server.url } }));

    expect(warnings.map(({ cause }) => cause?.subject)).toEqual(["s:core", "j:bind"]);
    expect(new Set(warnings.map(({ cause }) => cause?.fact))).toEqual(
      new Set([
        `The imported BOM b:nope:1 is neither in the repository nor in the local Maven repository or Gradle's cache, and \`a\` (127.0.0.1:${server.port}) answered with status 404`,
      ]),
    );
  });

  it("asks no address and gives away no variable that its own files name", async () => {
    const elsewhere = await startServer(() => ({}));
    const server = await startServer(({ url }) => reply(url));
    const repositories = `<repositories><repository><id>a</id><url>${elsewhere.url}</url></repository></repositories><distributionManagement><relocation><groupId>x</groupId></relocation></distributionManagement>`;
    const body =
      repositories +
      managed(imported("b:nope:${env.SECRET}"), imported("b:${SECRET}:1")) +
      dependency("s:core");
    const env = { SECRET: "hunter2" };
    const files = {
      ".mvn/settings.xml": `<settings><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>${elsewhere.url}</url></mirror></mirrors></settings>`,
      ".mvn/maven.config":
        "-s\n.mvn/settings.xml\n-gs .mvn/settings.xml\n--settings=.mvn/settings.xml\n--global-settings=.mvn/settings.xml\n-Dmaven.repo.local=.mvn\n",
    };
    await read(
      { body, files, parent: "b:starter:3" },
      remote({ repositories: { a: server.url }, env }),
    );

    expect(elsewhere.seen).toEqual([]);
    expect(server.seen.length).toBeGreaterThan(0);
    expect(JSON.stringify(server.seen)).not.toContain("hunter2");
  });
});
