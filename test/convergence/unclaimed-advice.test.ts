import { expect, it } from "vitest";
import { unclaimedAdvice } from "../../src/convergence/unclaimed-advice.ts";
import { noState, type StateReading } from "../../src/convergence/state.ts";
import { sourceNamed } from "../support/converging.ts";

const known: StateReading = { kind: "known", state: noState };
const refused: StateReading = { kind: "unavailable", code: "cortex-rejected", fact: "No." };
const faulty: StateReading = { kind: "unavailable", code: "cortex-unavailable", fact: "No." };
const own = sourceNamed("shop");
const onlySource =
  "`prune: all` with `record: false` removes what is unclaimed, where no other source reports to the entity.";

it.each([
  ["by default", "true", true, own, known, /once every repository of the entity has synced\.$/],
  [
    "at a passing fault",
    "true",
    true,
    own,
    faulty,
    /once every repository of the entity has synced/,
  ],
  [
    "at the first sync under `prune: all`",
    "all",
    true,
    own,
    known,
    /once this source has synced and all/,
  ],
  [
    "where `prune: all` needs no state",
    "all",
    false,
    own,
    refused,
    /once all that it declares is known/,
  ],
  ["where custom data is refused", "true", true, own, refused, onlySource],
  ["where it is refused under `prune: all`", "all", true, own, refused, onlySource],
  ["where the repository is not known", "all", true, null, known, onlySource],
] as const)("what removes unclaimed names %s", (_, prune, record, source, reading, advice) => {
  expect(unclaimedAdvice({ policy: { prune }, record, source, reading })).toMatch(advice);
});
