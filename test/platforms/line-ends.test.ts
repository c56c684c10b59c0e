import { describe, expect, it } from "vitest";
import { formats } from "../../src/manifests/formats.ts";
import { repositoryWith, sampleOf, type Sample } from "../manifests/samples.ts";
import { parse } from "../support/format-named.ts";
import { stated } from "../support/reading.ts";

function withLineEnds(sample: Sample, lineEnd: string): Sample {
  const others = [...sample.others].map(([path, text]) => [path, converted(text)] as const);
  return { ...sample, text: converted(sample.text), others: new Map(others) };

  function converted(text: string): string {
    return text.replaceAll("\n", lineEnd);
  }
}

// What `core.autocrlf` makes of a checkout on Windows.
describe.each(formats.map((format) => [format.id, format] as const))("%s", (_, format) => {
  it("reports the same with the line ends of Windows", async () => {
    const sample = sampleOf(format);
    const onWindows = withLineEnds(sample, "\r\n");

    const reading = await parse(
      format,
      onWindows.text,
      onWindows.path,
      repositoryWith(onWindows, onWindows.text),
    );

    const onUnix = await parse(
      format,
      sample.text,
      sample.path,
      repositoryWith(sample, sample.text),
    );
    expect(stated(reading)).toEqual(stated(onUnix));
    expect(reading.slice?.(["."])).toEqual(onUnix.slice?.(["."]));
    expect(reading.packages.length).toBeGreaterThan(0);
  });
});
