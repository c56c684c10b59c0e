import { describe, expect, it } from "vitest";
import document from "../../openapi/cortex-packages.openapi.json" with { type: "json" };
import { deletePaths, endpoints, maxBodyBytes } from "../../src/cortex/endpoints.ts";
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
    const told = Object.entries(endpoints).map(([path, { contentType }]) => [path, [contentType]]);

    expect(told).toHaveLength(12);
    expect(new Map(uploads)).toEqual(new Map(told as [string, string[]][]));
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
