import { describe, expect, it } from "vitest";
import { storages, type SandboxOptions } from "../../src/sandbox/options.ts";
import { ownSource } from "../support/claim.ts";
import { goSum, packageLock, pom, project, yarnLock } from "../support/sample-files.ts";
import { oneIn } from "../support/one-in.ts";
import { methodsOf, stage } from "../support/scenario.ts";

const files = {
  "a/package-lock.json": packageLock("ms@2.1.2", "debug@4.3.4"),
  "b/yarn.lock": yarnLock("ms@2.1.3"),
  "pom.xml": pom("org.slf4j:slf4j-api@2.0.9"),
  "requirements.txt": "flask==3.0.0\n",
  "go.sum": goSum("golang.org/x/net@v0.20.0"),
  "app.csproj": project("Serilog@3.1.1"),
};

/** What docs/packages-api.md lists as open. */
const behaviours: readonly Partial<SandboxOptions>[] = [
  ...storages.map((storage) => ({ storage })),
  { rows: "per-name" },
  { rows: "per-name", storage: "overwrite-by-name" },
  { pageSize: 2 },
  { pageSize: 2, storage: "add-by-version" },
  { lag: 1 },
  { lag: 2, storage: "add-by-version" },
  { bodies: "json-string", rawRefusal: 400 },
  { bodies: "json-string", rawRefusal: 415 },
  { bodies: "json-string", rawRefusal: 422 },
  { javaNames: "dot" },
  { javaNames: "dot", storage: "add-by-version" },
  { nested: "top-level" },
  { goVersions: "bare" },
  { goVersions: "bare", storage: "add-by-version" },
  { goModLines: "written" },
  { adds: ["GO", "NUGET"] },
];

describe("the whole sync comes out right where the service", () => {
  it.each(oneIn(5, behaviours).map((behaviour) => [JSON.stringify(behaviour), behaviour] as const))(
    "is %s",
    async (_, behaviour) => {
      const { run, commit } = await stage({
        files,
        sandbox: behaviour,
        seed: [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }],
        seededBy: ownSource,
      });
      expect((await run()).outputs["result"]).toBe("synced");

      commit({ "b/yarn.lock": null, "requirements.txt": "flask==3.0.1\n" });
      const changed = await run();
      const quiet = await run();

      expect(changed.outputs["result"]).toBe("synced");
      const names = new Set(
        changed.recorded.map((line) =>
          line
            .replace("slf4j.slf4j", "slf4j:slf4j")
            .replace("net 0.20.0", "net v0.20.0")
            .replace(/\/go\.mod$/, ""),
        ),
      );
      expect([...names]).toEqual([
        "GO golang.org/x/net v0.20.0",
        "JAVA org.slf4j:slf4j-api 2.0.9",
        "NODE debug 4.3.4",
        "NODE ms 2.1.2",
        "NUGET Serilog 3.1.1",
        "PYTHON flask 3.0.1",
      ]);
      expect(quiet.outputs).toMatchObject({ result: "in-sync", uploads: "0" });
      expect(methodsOf(quiet)).toEqual(["GET"]);
    },
  );
});
