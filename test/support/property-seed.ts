import fc from "fast-check";

/**
 * Every property begins at one seed, so that a change alone decides whether its tests pass. `PROPERTY_SEED`
 * sets another: the weekly workflow gives a new one each time.
 */
export const propertySeed = Number(process.env["PROPERTY_SEED"] ?? 20_261_130);

/** With `--mode whole`, as in the weekly workflow, nothing is left out. */
export const isWhole: boolean = process.env["MODE"] === "whole";

// A property that says nothing else is tried half as often as fast-check does by itself.
fc.configureGlobal({ seed: propertySeed, numRuns: isWhole ? 100 : 50 });
