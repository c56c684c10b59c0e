import { Validator, type Schema } from "@cfworker/json-schema";
import { endpoints } from "../cortex/endpoints.ts";
import { packageTypes } from "../domain/package.ts";
import type { SeedRow } from "./catalog.ts";

/** The packages of one entity, as the state is shown and as it can be seeded. */
export interface EntityPackages {
  readonly entity: string;
  readonly packages: readonly SeedRow[];
}

/** Whether a value from outside can be seeded. What else a shown state has is let pass. */
export function isSeed(value: unknown): value is readonly EntityPackages[] {
  return new Validator(seedSchema).validate(value).valid;
}

const seedSchema: Schema = {
  type: "array",
  items: {
    type: "object",
    required: ["entity", "packages"],
    properties: {
      entity: { type: "string", minLength: 1 },
      packages: {
        type: "array",
        items: {
          type: "object",
          required: ["packageType", "name", "version"],
          properties: {
            packageType: { enum: [...packageTypes] },
            name: { type: "string" },
            version: { type: "string" },
            endpoint: { enum: Object.keys(endpoints) },
          },
        },
      },
    },
  },
};
