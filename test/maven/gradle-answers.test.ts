import { mkdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outsidePoms } from "../../src/app/outside-poms.ts";
import type { OutsidePoms } from "../../src/manifests/format.ts";
import { startServer, type Reply } from "../http/support/loopback-server.ts";
import { workedPoms } from "../manifests/java/worked-poms.ts";
import { formatNamed, parse } from "../support/format-named.ts";
import { listed } from "../support/reading.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { repository } from "../support/speakers.ts";
import { remote } from "./support/remote.ts";
import { failing, unsteady } from "./support/unsteady.ts";

const gradleBuild = formatNamed("gradle-build");
const boot = "org.springframework.boot";
const spring = `plugins { id '${boot}' version '3.1.1'\n id 'io.spring.dependency-management' }`;
const core = "implementation 'org.springframework:spring-core'";
const web = `implementation '${boot}:spring-boot-starter-web'`;
const compose = "implementation platform('androidx.compose:compose-bom:2023.03.00')";

const scripts: readonly string[] = [
  `${spring}\ndependencies { ${core}\n ${web} }`,
  `${spring}\next['spring-framework.version'] = '6.0.9'\ndependencies { ${core}\n ${web} }`,
  `${spring}\ndependencyManagement { imports { mavenBom 'org.springframework.cloud:spring-cloud-dependencies:2022.0.3' } }\ndependencies { ${core}\n implementation 'com.fasterxml.jackson.core:jackson-databind' }`,
  `dependencies { implementation platform('${boot}:spring-boot-dependencies:3.1.1')\n ${core}\n ${web} }`,
  `dependencies { ${compose}\n implementation 'androidx.compose.ui:ui'\n implementation 'g:a:1' }`,
  `dependencies { ${compose}\n implementation 'androidx.compose.ui:ui:1.3.9' }`,
  `dependencies { ${compose}\n api platform('com.google.firebase:firebase-bom:32.0.0')\n api 'androidx.compose.ui:ui:1.3.9'\n api 'com.google.firebase:firebase-auth' }`,
  "dependencies { implementation enforcedPlatform('io.quarkus.platform:quarkus-bom:3.8.1')\n implementation 'com.google.guava:guava:33.0.0-jre' }",
];

const poms: ReadonlyMap<string, string> = new Map(
  Object.entries(workedPoms).map(([name, text]) => {
    const [group = "", artifact = "", version = ""] = name.split(":");
    const file = `${artifact}-${version}.pom`;
    return [`/${group.replaceAll(".", "/")}/${artifact}/${version}/${file}`, text] as const;
  }),
);

function reply(url: string): Reply {
  const body = poms.get(url);
  return body === undefined ? { status: 404 } : { body };
}

async function read(script: string, outside: OutsidePoms) {
  const tree = repository({ "build.gradle": script });
  return await parse(gradleBuild, script, "build.gradle", { ...tree, outside });
}

/** A home with the POMs in Gradle's cache. */
function cachedHome(): string {
  const home = temporaryDirectory();
  for (const [name, text] of Object.entries(workedPoms)) {
    const [group = "", artifact = "", version = ""] = name.split(":");
    const hash = createHash("sha1").update(text).digest("hex").replace(/^0+/, "");
    const file = join(
      home,
      ".gradle/caches/modules-2/files-2.1",
      group,
      artifact,
      version,
      hash,
      `${artifact}-${version}.pom`,
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return home;
}

describe("a build whose versions stand in a remote repository", () => {
  it("is read as from Gradle's cache with the same POMs", async () => {
    const home = cachedHome();
    const server = await startServer(({ url }) => reply(url));
    for (const script of scripts) {
      const here = await read(script, outsidePoms({ HOME: home }));

      expect(here.warnings).toEqual([]);
      expect(await read(script, remote({ repositories: { a: server.url } }))).toEqual(here);
    }
  });

  it("is read as without the POMs that did not come, whatever was answered in their place", async () => {
    const { asked, run } = await unsteady(reply, (text: string, outside) => read(text, outside));
    const whole = new Map<string, readonly string[]>();
    for (const text of scripts) whole.set(text, listed(await run(text, [])));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...scripts), failing, async (text, replies) => {
        const partial = await run(text, replies);
        const without = await run(text, [], asked().delivered);
        const certain = partial.packages.filter(
          ({ version, isOpen = false }) => version !== null && !isOpen,
        );

        expect(partial.packages).toEqual(without.packages);
        expect(whole.get(text)).toEqual(expect.arrayContaining(listed({ packages: certain })));
      }),
      { numRuns: 50 },
    );
  });

  it("asks no address and gives away no variable that its own files name", async () => {
    const elsewhere = await startServer(() => ({}));
    const server = await startServer(({ url }) => reply(url));
    const script = `repositories { maven { url '${elsewhere.url}' } }
buildscript { repositories { maven { url '${elsewhere.url}' } } }
dependencies { api platform("b:nope:\${System.getenv('SECRET')}")
api platform("b:nope:$SECRET")
api platform('b:nope:1')\n api 's:core' }`;
    const outside = remote({ repositories: { a: server.url }, env: { SECRET: "hunter2" } });
    await read(script, outside);

    expect(elsewhere.seen).toEqual([]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/b/nope/1/nope-1.pom"]);
  });
});
