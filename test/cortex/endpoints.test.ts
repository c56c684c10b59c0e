import { describe, expect, it } from "vitest";
import document from "../../openapi/cortex-packages.openapi.json" with { type: "json" };
import { deletePaths, endpointOf, endpoints, maxBodyBytes } from "../../src/cortex/endpoints.ts";
import { formats } from "../../src/manifests/formats.ts";
import { packageTypes } from "../../src/domain/package.ts";

const below = "/api/v1/catalog/{tagOrId}/packages/";

/** The media type of the body of every upload of the API document. */
const uploads = Object.entries(document.paths).flatMap(([path, item]) =>
  "post" in item
    ? [[path.slice(below.length), Object.keys(item.post.requestBody.content)] as const]
    : [],
);

const deletes = Object.entries(document.paths).flatMap(([path, item]) =>
  "delete" in item ? [path.slice(below.length)] : [],
);

describe("endpoints", () => {
  it("are the twelve uploads of the API document, each with its content type", () => {
    const reported = Object.entries(endpoints).map(([path, { contentType }]) => [
      path,
      [contentType],
    ]);

    expect(reported).toHaveLength(12);
    expect(new Map(uploads)).toEqual(new Map(reported as [string, string[]][]));
  });

  it("have every package type", () => {
    const types = new Set(Object.values(endpoints).map(({ packageType }) => packageType));

    expect([...types].toSorted()).toEqual([...packageTypes].toSorted());
  });

  it("are each below the place where names of their type are deleted", () => {
    for (const [path, { packageType }] of Object.entries(endpoints))
      expect(`${path}/`.startsWith(`${deletePaths[packageType]}/`)).toBe(true);
  });
});

describe("the files that go as they are", () => {
  it("are of formats that are read, each of the package type of its upload", () => {
    const types = new Map(formats.map(({ id, packageType }) => [id, packageType]));
    const uploadsOfFiles = Object.values(endpoints).filter(({ format }) => format !== null);

    expect(uploadsOfFiles).toHaveLength(10);
    for (const { format, packageType } of uploadsOfFiles)
      expect(types.get(format ?? ""), format ?? "").toBe(packageType);
  });

  it.each([
    ["npm-lock", "node/package-lock"],
    ["yarn-lock", "node/yarn-lock"],
    ["pnpm-lock", "node/pnpm-lock"],
    ["package-json", "node/package-json"],
    ["go-sum", "go/gosum"],
    ["maven-pom", "java/maven-pom"],
    ["pipfile-lock", "python/pipfile"],
    ["requirements", "python/requirements"],
    ["csproj", "dotnet/nuget/csproj"],
    ["nuget-lock", "dotnet/nuget/packages-lock"],
    ["bun-lock", null],
    ["deno-lock", null],
    ["go-mod", null],
  ])("of %s go to %s", (format, endpoint) => {
    expect(endpointOf(format)).toBe(endpoint);
  });
});

describe("deletePaths", () => {
  it("are the five deletes of the API document", () => {
    expect(Object.values(deletePaths).toSorted()).toEqual(deletes.toSorted());
  });
});

describe("maxBodyBytes", () => {
  it("is 2 MB, counted as the smaller of what that may mean", () => {
    expect(maxBodyBytes).toBe(2_000_000);
  });
});
