import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combinedBodies } from "../../src/documents/combined.ts";
import { packageTypes } from "../../src/domain/package.ts";
import { readCoordinates } from "../../src/sandbox/service.ts";
import { readByOthers } from "../support/other-readers/read-by-others.ts";
import { anySet } from "./any-set.ts";
import { flat } from "./support.ts";

describe("a combined document", () => {
  it.each(packageTypes)("of %s is read by others as exactly what went in", async (packageType) => {
    await fc.assert(
      fc.asyncProperty(anySet[packageType], async (packages) => {
        const found: string[] = [];
        for (const { endpoint, body } of combinedBodies(packageType, packages)) {
          const rows =
            endpoint === "java" || endpoint === "java/bulk"
              ? readCoordinates(body)
              : await readByOthers(endpoint, body);
          found.push(...rows.map(({ name, version }) => `${name} ${version || "-"}`));
        }
        expect(found.toSorted()).toEqual(flat(packages));
      }),
    );
  });
});
