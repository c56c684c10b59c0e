import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/cli/organisation/plan-file.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { plannedRepository } from "./planned.ts";

const planned = plannedRepository("shop", { commit: "c".repeat(40), inputs: { prune: "false" } });
const [entity] = planned.entities;
const plan = {
  schemaVersion: 1,
  madeAt: "2026-01-01T00:00:00.000Z",
  mode: "sync",
  shards: [[planned]],
  aside: [{ repository: "acme/old", formerly: null, verdict: "archived", entities: [] }],
  withoutEntity: [],
  withoutRepository: [],
  problems: [],
};

function read(text: string) {
  const directory = temporaryDirectory();
  writeFiles(directory, { "plan.json": text });
  return readPlan(join(directory, "plan.json"));
}

function withRepository(more: object): string {
  return JSON.stringify({ ...plan, shards: [[{ ...planned, ...more }]] });
}

describe("a plan", () => {
  it("is read as it was written", () => {
    expect(read(JSON.stringify(plan))).toEqual(plan);
  });

  it("that is missing is a fault, with the step that writes it", () => {
    const path = join(temporaryDirectory(), "plan.json");

    expect(() => readPlan(path)).toThrow(
      `There is no plan: the file ${JSON.stringify(path)} is missing. Run \`organisation plan\` first`,
    );
  });

  it.each([
    ["nothing", ""],
    ["another thing", "{}"],
    ["a plan of another version", JSON.stringify({ ...plan, schemaVersion: 2 })],
    ["the first half of one", JSON.stringify(plan).slice(0, 200)],
    ["no shards", JSON.stringify({ ...plan, shards: undefined })],
    ["a shard that is no list", JSON.stringify({ ...plan, shards: [{}] })],
    ["a repository that is none", JSON.stringify({ ...plan, shards: [[null]] })],
    ["another mode", JSON.stringify({ ...plan, mode: "destroy" })],
    ["nothing aside", JSON.stringify({ ...plan, aside: undefined })],
    ["a name that leads elsewhere", withRepository({ repository: "acme/../other/shop" })],
    ["a commit that is none", withRepository({ commit: "--upload-pack=x" })],
    ["no entities", withRepository({ entities: [] })],
    ["an entity without a tag", withRepository({ entities: [{ ...entity, tag: undefined }] })],
    ["an input that is not valid", withRepository({ inputs: { prune: "maybe" } })],
    ["an input that is no text", withRepository({ inputs: { prune: false } })],
  ])("is none with %s", (_, text) => {
    expect(() => read(text)).toThrow(
      "allowed is a file that `organisation plan` of this version wrote",
    );
  });
});
