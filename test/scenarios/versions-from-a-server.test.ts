import { describe, expect, it } from "vitest";
import { startServer, type Reply } from "../http/support/loopback-server.ts";
import { pomOf } from "../maven/support/remote.ts";
import { stage } from "../support/scenario.ts";
import type { Files } from "../support/repository.ts";

const managing = `<dependencyManagement><dependencies><dependency><groupId>s</groupId><artifactId>core</artifactId><version>6</version></dependency></dependencies></dependencyManagement>`;
const inherited =
  "<dependencies><dependency><groupId>s</groupId><artifactId>inherited</artifactId><version>7</version></dependency></dependencies>";
const bom = pomOf("b:bom:3").replace(
  "</project>",
  `<packaging>pom</packaging>${managing}${inherited}</project>`,
);
const own =
  "<dependency><groupId>s</groupId><artifactId>own</artifactId><version>1</version></dependency>";
const core = "<dependency><groupId>s</groupId><artifactId>core</artifactId></dependency>";

const services: readonly (readonly [string, Files])[] = [
  [
    "a service of Maven",
    {
      "pom.xml": `<project><modelVersion>4.0.0</modelVersion><groupId>me</groupId><artifactId>service</artifactId><version>1</version><dependencyManagement><dependencies><dependency><groupId>b</groupId><artifactId>bom</artifactId><version>3</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement><dependencies>${own}${core}</dependencies></project>`,
    },
  ],
  [
    "a service of Maven with a parent that declares packages",
    {
      "pom.xml": `<project><modelVersion>4.0.0</modelVersion><parent><groupId>b</groupId><artifactId>bom</artifactId><version>3</version><relativePath/></parent><artifactId>service</artifactId><version>1</version><dependencies>${own}${core}</dependencies></project>`,
    },
  ],
  [
    "a service of Gradle with a platform that has a higher version than is written",
    {
      "build.gradle": "dependencies { api platform('b:bom:3')\n api 's:own:1'\n api 's:core:5.9' }",
    },
  ],
  [
    "a service of Gradle with an enforced platform that has a lower version than is written",
    {
      "build.gradle":
        "dependencies { api enforcedPlatform('b:bom:3')\n api 's:own:1'\n api 's:core:6.1' }",
    },
  ],
  [
    "a service of Gradle",
    {
      "build.gradle":
        "dependencyManagement { imports { mavenBom 'b:bom:3' } }\ndependencies { api 's:own:1'\n api 's:core' }",
    },
  ],
];

describe.each(services)("%s whose versions stand on a server", (_, files) => {
  it("is in sync, with nothing written and no drift, while the server is away", async () => {
    const server = { reply: { body: bom } as Reply };
    const { url } = await startServer(() => server.reply);
    const { run } = await stage({ files });
    const inputs = { "java-versions": "remote", "maven-repositories": `a = ${url}` };
    const first = await run({ inputs });
    const document = first.report.entities[0]?.packageTypes[0]?.document;

    expect(first.recorded).toContain("JAVA s:core 6");
    const runs: readonly (readonly [Reply, string])[] = [
      [{ status: 503 }, "check"],
      [{ status: 404 }, "sync"],
      [{ body: bom }, "sync"],
    ];
    for (const [reply, mode] of runs) {
      server.reply = reply;
      const scene = await run({ inputs: { ...inputs, mode } });

      expect(scene.report.result).toBe("in-sync");
      expect(scene.requests.filter(({ method }) => method !== "GET")).toEqual([]);
      expect(scene.recorded).toEqual(first.recorded);
    }
    expect(document).toMatchObject({ verbatim: false });
  });

  it("gets the same document for another change while the server is away", async () => {
    const server = { reply: { body: bom } as Reply };
    const { url } = await startServer(() => server.reply);
    const { run, synced, commit } = await stage({ files });
    const inputs = { "java-versions": "remote", "maven-repositories": `a = ${url}` };
    await synced({ inputs });
    server.reply = { status: 503 };
    const changed = Object.entries(files).map(([path, text]) => [
      path,
      String(text)
        .replace("s:own:1", "s:own:2")
        .replace("<version>1</version></dependency>", "<version>2</version></dependency>"),
    ]);
    commit(Object.fromEntries(changed) as Record<string, string>);
    const scene = await run({ inputs });

    expect(scene.recorded).toEqual(expect.arrayContaining(["JAVA s:core 6", "JAVA s:own 2"]));
    const [type] = scene.report.entities[0]?.packageTypes ?? [];
    expect(type).toMatchObject({ removed: [], document: { verbatim: false } });
  });
});
