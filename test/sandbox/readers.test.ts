import { describe, expect, it } from "vitest";
import { endpoints } from "../../src/cortex/endpoints.ts";
import { defaultOptions, type SandboxOptions } from "../../src/sandbox/options.ts";
import type { FileEndpoint } from "../../src/sandbox/options.ts";
import { readUpload } from "../../src/sandbox/readers.ts";
import { Fault } from "../../src/domain/problem.ts";
import { readByOthers } from "../support/other-readers/read-by-others.ts";
import { packageLock, pom } from "../support/sample-files.ts";
import { uploads } from "./uploads.ts";

const fileEndpoints = Object.entries(endpoints)
  .filter(([, { format }]) => format !== null)
  .map(([endpoint]) => endpoint as FileEndpoint);

async function read(
  endpoint: FileEndpoint,
  text: string,
  behaviour: Partial<SandboxOptions> = {},
): Promise<readonly string[]> {
  const packages = await readUpload(endpoint, text, { ...defaultOptions, ...behaviour });
  return packages.map(({ name, version }) => `${name} ${version}`);
}

describe("the readers", () => {
  it("are there for every upload of a file", () => {
    expect([...fileEndpoints, "java", "java/bulk"].toSorted()).toEqual(
      Object.keys(endpoints).toSorted(),
    );
  });

  it("are none for an upload of coordinates", async () => {
    await expect(read("java" as FileEndpoint, "{}")).rejects.toThrow("no format goes to java");
  });

  it.each(fileEndpoints)("read what goes to %s", async (endpoint) => {
    const { body, gives } = uploads[endpoint];

    expect([...new Set(await read(endpoint, body))]).toEqual(gives);
  });

  it.each(fileEndpoints)("give way to others, as in most tests: %s", async (endpoint) => {
    const { body, gives } = uploads[endpoint];

    expect([...new Set(await read(endpoint, body, { readFile: readByOthers }))]).toEqual(gives);
    await expect(read(endpoint, "no such file {", { readFile: readByOthers })).rejects.toThrow(
      Fault,
    );
  });

  it.each(fileEndpoints.filter((endpoint) => endpoint !== "python/requirements"))(
    "refuse what is no file for %s",
    async (endpoint) => {
      await expect(read(endpoint, "no such file {")).rejects.toThrow(Fault);
    },
  );

  it("give a package without a version an empty one", async () => {
    expect(await read("python/requirements", "flask\n")).toEqual(["flask "]);
  });

  it("see no other file than the one that was sent", async () => {
    await expect(read("python/requirements", "-r other.txt\n")).rejects.toThrow(/other\.txt/);
  });

  it("write Java names with a dot where they are to", async () => {
    const text = pom("org.slf4j:slf4j-api@2.0.9");

    expect(await read("java/maven-pom", text, { javaNames: "dot" })).toEqual([
      "org.slf4j.slf4j-api 2.0.9",
    ]);
  });

  it("leave out nested packages where they are to", async () => {
    const text = packageLock("ms@2.1.2", "debug/node_modules/ms@2.1.3");

    expect(await read("node/package-lock", text)).toEqual(["ms 2.1.2", "ms 2.1.3"]);
    expect(await read("node/package-lock", text, { nested: "top-level" })).toEqual(["ms 2.1.2"]);
  });

  it.each(["lockfileVersion: 5.4\n", "lockfileVersion: '5.3'\n", "'lockfileVersion': 5\n"])(
    "refuse pnpm's lock with %j, which the API does not take",
    async (text) => {
      await expect(read("node/pnpm-lock", text)).rejects.toThrow(/is below 6/);
    },
  );
});
