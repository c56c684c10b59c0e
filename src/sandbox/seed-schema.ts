import { Validator, type Schema } from "@cfworker/json-schema";
import { endpoints } from "../cortex/endpoints.ts";
import { packageTypes } from "../domain/package.ts";
import type { SeededEntity } from "./seed.ts";

/** Whether a value from outside can be seeded. What else a shown state has is let pass. */
export function isSeed(value: unknown): value is readonly SeededEntity[] {
  return new Validator(seedSchema).validate(value).valid;
}

const name: Schema = { type: "string", minLength: 1 };
const text: Schema = { type: "string" };

export const seedSchema: Schema = {
  type: "array",
  items: {
    type: "object",
    required: ["entity"],
    properties: {
      entity: name,
      id: name,
      type: name,
      isArchived: { type: "boolean" },
      git: {
        type: "object",
        required: ["repository"],
        properties: { repository: name, basepath: text, provider: name },
      },
      onCall: {
        type: "array",
        items: { type: "object", required: ["name"], properties: { name, email: text } },
      },
      customData: {
        type: "array",
        items: {
          type: "object",
          required: ["key", "value"],
          properties: { key: name, description: text },
        },
      },
      packages: {
        type: "array",
        items: {
          type: "object",
          required: ["packageType", "name", "version"],
          properties: {
            packageType: { enum: [...packageTypes] },
            name: text,
            version: text,
            endpoint: { enum: Object.keys(endpoints) },
          },
        },
      },
    },
  },
};
