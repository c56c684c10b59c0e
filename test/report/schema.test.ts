import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../scripts/generated/report-schema.ts";
import { renderJson } from "../../src/report/json.ts";
import { anyReport } from "./arbitrary-report.ts";
import * as reports from "./reports.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: false });
const validate = ajv.compile(reportSchema());

describe("the JSON Schema of the report", () => {
  it("is the one in the documentation", () => {
    expect(JSON.parse(readFileSync("docs/report.schema.json", "utf8"))).toEqual(reportSchema());
  });

  it.each(Object.entries(reports).filter(([, value]) => typeof value !== "function"))(
    "takes the report %s",
    (_, reported) => {
      validate(reported);

      expect(validate.errors).toBeNull();
    },
  );

  it("takes any report, as it is written", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        validate(JSON.parse(renderJson(any)));

        expect(validate.errors).toBeNull();
      }),
    );
  });

  it.each([
    ["a field more", { ...reports.synced, more: 1 }],
    ["another version of the schema", { ...reports.synced, schemaVersion: 2 }],
    ["a result that there is not", { ...reports.synced, result: "done" }],
    ["no problems at all", { ...reports.synced, problems: undefined }],
    ["a time that is none", { ...reports.synced, startedAt: "yesterday" }],
    ["an entity without packages", { ...reports.synced, entities: [{ entity: "a" }] }],
    [
      "a problem code that there is not",
      { ...reports.synced, problems: [{ ...reports.failed.problems[0], code: "oops" }] },
    ],
  ])("refuses %s", (_, wrong) => {
    expect(validate(wrong)).toBe(false);
  });

  it("describes every field, and leaves no object open", () => {
    const found = objects(reportSchema());

    expect(found.length).toBeGreaterThan(8);
    for (const { properties, required, additionalProperties, description } of found) {
      expect(additionalProperties).toBe(false);
      expect(description).toMatch(/^[A-Z].+\.$/);
      expect(required).toEqual(Object.keys(properties).filter((name) => !isSparse(name)));
    }
  });
});

/** What few packages have, which would else stand at each of many thousand. */
function isSparse(name: string): boolean {
  return name === "managedBy";
}

interface ObjectSchema {
  readonly properties: object;
  readonly required: unknown;
  readonly additionalProperties: unknown;
  readonly description: unknown;
}

function objects(schema: unknown): ObjectSchema[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inside = Object.values(schema).flatMap(objects);
  return isObjectSchema(schema) ? [schema, ...inside] : inside;
}

function isObjectSchema(schema: object): schema is ObjectSchema {
  return "type" in schema && schema.type === "object" && "properties" in schema;
}
