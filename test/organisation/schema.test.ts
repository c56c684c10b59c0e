import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisationSchema } from "../../scripts/generated/organisation-schema.ts";
import { repositoryResults, type Journal } from "../../src/organisation/journal.ts";
import { mergeJournals } from "../../src/organisation/merge-journals.ts";
import { verdicts, type OrganisationPlan } from "../../src/organisation/plan.ts";
import { describedObjects } from "../support/described-objects.ts";
import { plannedRepository } from "./planned.ts";

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(organisationSchema());

const tags = ["a", "b", "c", "d"];
const planned = tags.map((tag) => plannedRepository(tag));
const plan: OrganisationPlan = {
  schemaVersion: 1,
  madeAt: "2026-01-01T00:00:00.000Z",
  mode: "sync",
  shards: [planned.slice(0, 2), planned.slice(2)],
  aside: verdicts.flatMap((verdict) =>
    verdict === "due"
      ? []
      : {
          repository: `acme/is-${verdict}`,
          formerly: "acme/was",
          verdict,
          entities: [{ tag: "x", owners: ["team"] }],
        },
  ),
  withoutEntity: ["acme/free"],
  withoutRepository: ["lost"],
  problems: ["`only` has acme/x."],
};

const anyLine = fc.record({
  repository: fc.constantFrom(...planned.map(({ repository }) => repository)),
  commit: fc.string(),
  result: fc.constantFrom(...repositoryResults),
  reason: fc.option(fc.string()),
  entities: fc.constant([]),
  problems: fc.nat(),
  codes: fc.subarray(["internal", "input-invalid"]),
  notices: fc.subarray(["entities-shared"]),
});
const anyEnd = fc.record({
  peakMegabytes: fc.nat(),
  requests: fc.nat(),
  retried: fc.nat(),
  incomplete: fc.option(fc.string()),
  problems: fc.array(fc.string()),
});
const anyJournal: fc.Arbitrary<Journal> = fc.record({
  plan: fc.constantFrom("", "2026-01-01T00:00:00.000Z", "2025-12-31T00:00:00.000Z"),
  done: fc.array(anyLine),
  inHand: fc.constant([]),
  end: fc.option(anyEnd),
});

describe("the JSON Schema of organisation.json", () => {
  it("is the one in the documentation", () => {
    expect(JSON.parse(readFileSync("docs/organisation.schema.json", "utf8"))).toEqual(
      organisationSchema(),
    );
  });

  it("takes the report of any journals of a plan, also of lost shards", () => {
    fc.assert(
      fc.property(fc.array(anyJournal, { maxLength: 2 }), (journals) => {
        const report = mergeJournals(
          plan,
          new Map(journals.map((each, at) => [at + 1, each])),
          "1.2.3",
        );
        validate(JSON.parse(JSON.stringify(report)));

        expect(validate.errors).toBeNull();
      }),
    );
  });

  it.each([
    ["a field more", { more: 1 }],
    ["another version of the schema", { schemaVersion: 2 }],
    ["a result that there is not", { result: "done" }],
    ["a count of a result that there is not", { counts: { done: 1 } }],
    ["a time that is none", { plannedAt: "yesterday" }],
    ["no repositories", { repositories: undefined }],
  ])("refuses %s", (_, wrong) => {
    expect(validate({ ...mergeJournals(plan, new Map(), "1"), ...wrong })).toBe(false);
  });

  it("describes every field, and leaves no object open", () => {
    const found = describedObjects(organisationSchema());

    expect(found.length).toBeGreaterThan(4);
    for (const { properties, required, additionalProperties, description } of found) {
      expect(additionalProperties).toBe(false);
      expect(description).toMatch(/^[A-Z].+\.$/);
      expect(required).toEqual(Object.keys(properties));
    }
  });
});
