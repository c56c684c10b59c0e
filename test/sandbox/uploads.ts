import type { Endpoint } from "../../src/cortex/endpoints.ts";
import { goSum, packageLock, pom, project, yarnLock } from "../support/sample-files.ts";

/** A body for each upload of the API, and the `name version` lines that it is to give. */
export const uploads: Record<
  Endpoint,
  { readonly body: string; readonly gives: readonly string[] }
> = {
  "node/package-json": {
    body: JSON.stringify({ dependencies: { ms: "^2.1.2" }, devDependencies: { debug: "4.3.4" } }),
    gives: ["ms ^2.1.2", "debug 4.3.4"],
  },
  "node/package-lock": {
    body: packageLock("ms@2.1.2", "@types/node@24.0.0"),
    gives: ["ms 2.1.2", "@types/node 24.0.0"],
  },
  "node/yarn-lock": { body: yarnLock("ms@2.1.3"), gives: ["ms 2.1.3"] },
  "node/pnpm-lock": {
    body: "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      ms:\n        specifier: 2.1.3\n        version: 2.1.3\n\npackages:\n\n  ms@2.1.3:\n    resolution: {integrity: sha512-x}\n\nsnapshots:\n\n  ms@2.1.3: {}\n",
    gives: ["ms 2.1.3"],
  },
  "python/requirements": {
    body: "cycler==0.11.0\n    # via matplotlib\nflask>=3\n",
    gives: ["cycler 0.11.0", "flask >=3"],
  },
  "python/pipfile": {
    body: JSON.stringify({
      _meta: { "pipfile-spec": 6 },
      default: { certifi: { version: "==2022.12.7" } },
      develop: {},
    }),
    gives: ["certifi 2022.12.7"],
  },
  "go/gosum": { body: goSum("golang.org/x/net@v0.20.0"), gives: ["golang.org/x/net v0.20.0"] },
  "java/maven-pom": {
    body: pom("org.slf4j:slf4j-api@2.0.9"),
    gives: ["org.slf4j:slf4j-api 2.0.9"],
  },
  java: {
    body: '{"name":"io.cortex.scorecards","version":"1.1.0"}',
    gives: ["io.cortex.scorecards 1.1.0"],
  },
  "java/bulk": {
    body: '[{"name":"io.cortex.teams","version":"2.0.0"},{"name":"io.cortex.plugins","version":"1"}]',
    gives: ["io.cortex.teams 2.0.0", "io.cortex.plugins 1"],
  },
  "dotnet/nuget/csproj": { body: project("Serilog@3.1.1"), gives: ["Serilog 3.1.1"] },
  "dotnet/nuget/packages-lock": {
    body: JSON.stringify({
      version: 1,
      dependencies: {
        "net8.0": {
          "MicroBuild.Core": { type: "Direct", requested: "[0.3.0, )", resolved: "0.3.0" },
        },
      },
    }),
    gives: ["MicroBuild.Core 0.3.0"],
  },
};
