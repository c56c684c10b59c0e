import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deletePaths, endpoints } from "../../src/cortex/endpoints.ts";
import { matchOperation, operations } from "../../src/sandbox/operations.ts";

const documents = ["cortex-packages", "cortex-catalog"].map(
  (name) =>
    JSON.parse(readFileSync(`openapi/${name}.openapi.json`, "utf8")) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
    },
);

function found(method: string, path: string) {
  const match = matchOperation(method, path);
  return typeof match === "string" ? match : [match.operation.id, match.entity];
}

describe("the operations", () => {
  it("are those of the documents", () => {
    const ids = documents
      .flatMap(({ paths }) => Object.values(paths))
      .flatMap((item) => Object.values(item).map(({ operationId }) => operationId));

    expect(operations.map(({ id }) => id)).toEqual(ids);
    expect(operations).toHaveLength(26);
  });

  it("are one list, every upload and a removal of each type", () => {
    const effects = operations.map(({ effect }) => effect);
    const uploads = effects.flatMap((effect) => (effect.kind === "upload" ? effect.endpoint : []));
    const removals = effects.flatMap((effect) =>
      effect.kind === "remove" ? effect.packageType : [],
    );

    expect(effects.filter(({ kind }) => kind === "list")).toHaveLength(1);
    expect(uploads.toSorted()).toEqual(Object.keys(endpoints).toSorted());
    expect(removals.toSorted()).toEqual(Object.keys(deletePaths).toSorted());
  });

  it("take the content types of the product's own table of endpoints", () => {
    for (const { effect, body } of operations)
      if (effect.kind === "upload")
        expect([...body.keys()]).toEqual([endpoints[effect.endpoint].contentType]);
  });

  it("know their answers, also those that the document shares", () => {
    for (const { template, responses } of operations) {
      if (template.includes("/packages")) expect([...responses.keys()]).toEqual([200, 404, 429]);
      expect([...(responses.get(429)?.keys() ?? [])]).toEqual(["application/problem+json"]);
    }
  });
});

describe("the operation of a request", () => {
  it.each([
    ["GET", "/api/v1/catalog/shop/packages", "listPackages"],
    ["POST", "/api/v1/catalog/shop/packages/java", "uploadJavaPackage"],
    ["DELETE", "/api/v1/catalog/shop/packages/java", "deleteJavaPackage"],
    ["POST", "/api/v1/catalog/shop/packages/java/bulk", "uploadJavaPackages"],
    ["POST", "/api/v1/catalog/shop/packages/dotnet/nuget/csproj", "uploadNugetCsproj"],
    ["DELETE", "/api/v1/catalog/shop/packages/dotnet/nuget", "deleteNugetPackage"],
    ["GET", "/api/v1/catalog/shop", "getEntityDetails"],
    ["GET", "/api/v1/catalog/shop/custom-data", "getCustomDataForEntity"],
    ["POST", "/api/v1/catalog/shop/custom-data", "addCustomDataForEntity"],
    ["DELETE", "/api/v1/catalog/shop/custom-data", "deleteCustomDataForEntity"],
    ["GET", "/api/v1/catalog/shop/custom-data/a-key", "getCustomDataForEntityByKey"],
    ["GET", "/api/v1/catalog/shop/integrations/oncall/current", "getCurrentOncallForEntity"],
  ])("%s %s is %s", (method, path, id) => {
    expect(found(method, path)).toEqual([id, "shop"]);
  });

  it.each([
    ["GET", "/"],
    ["GET", ""],
    ["GET", "/api/v1/catalog/shop/packages/"],
    ["GET", "/api/v1/catalog//packages"],
    ["GET", "/api/v1/catalog/shop/custom-data/"],
    ["GET", "/api/v1/catalog/a/b/packages"],
    ["GET", "/api/v1/catalog/%E0%A4%A/packages"],
    ["GET", "/API/v1/catalog/shop/packages"],
    ["POST", "/api/v1/catalog/shop/packages/node/bun-lock"],
    ["POST", "/api/v1/catalog/shop/packages/constructor"],
  ])("%s %s is none", (method, path) => {
    expect(found(method, path)).toBe("path-unknown");
  });

  it.each([
    ["POST", "/api/v1/catalog/shop/packages"],
    ["PUT", "/api/v1/catalog/shop/packages/java"],
    ["GET", "/api/v1/catalog/shop/packages/node/yarn-lock"],
    ["get", "/api/v1/catalog/shop/packages"],
  ])("%s %s is of no such method", (method, path) => {
    expect(found(method, path)).toBe("method-unknown");
  });

  it("may be of no single entity", () => {
    expect(found("GET", "/api/v1/catalog")).toEqual(["listAllEntities", null]);
    expect(found("PUT", "/api/v1/catalog/custom-data")).toEqual([
      "createOrUpdateCustomDataInBulk",
      null,
    ]);
  });

  it("has the key of custom data as it was before it was percent-encoded", () => {
    expect(matchOperation("GET", "/api/v1/catalog/a%2Fb/custom-data/c%2Fd")).toMatchObject({
      entity: "a/b",
      key: "c/d",
    });
  });

  it("has the entity as it was before it was percent-encoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (entity) => {
        const path = `/api/v1/catalog/${encodeURIComponent(entity)}/packages`;

        expect(found("GET", path)).toEqual(["listPackages", entity]);
      }),
    );
  });
});
