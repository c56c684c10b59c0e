import { describe, expect, it } from "vitest";
import { formats } from "../../src/manifests/formats.ts";
import { readManifest } from "../../src/manifests/read.ts";
import { growth, linear } from "../support/growth.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { repositoryWith, sampleOf } from "./samples.ts";

const names = [...hostileTexts(1).keys()];

describe.each(formats.map((format) => [format.id, format] as const))("%s", (_, format) => {
  it.each(names)("takes time in proportion to %s", async (name) => {
    const sample = sampleOf(format);
    const grown = await growth(20_000, (many) => {
      const text = sample.text + (hostileTexts(many).get(name) ?? "");
      return readManifest({ path: sample.path, format }, repositoryWith(sample, text));
    });

    expect(grown).toBeLessThan(linear);
  });
});
