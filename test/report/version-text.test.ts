import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes } from "../../src/report/changes.ts";
import { versionText } from "../../src/report/version-text.ts";
import { hostileText } from "./arbitrary-report.ts";
import { type } from "./reports.ts";

function updated(from: readonly string[], to: readonly string[]): string {
  const [change] = changes(type({ updated: [{ name: "a", from, to }] }));
  return change === undefined ? "" : versionText(change);
}

describe("the versions of a change", () => {
  it.each([
    ["1.7.2", "1.7.4", "1.7.2 → 1.7.**4**"],
    ["3.23.8", "3.24.0", "3.23.8 → 3.**24.0**"],
    ["18.3.1", "19.0.0", "18.3.1 → **19.0.0**"],
    ["v0.25.0", "v0.31.0", "v0.25.0 → v0.**31.0**"],
    ["1.0.0", "1.0.0-rc.1", "1.0.0 → 1.0.**0-rc.1**"],
    ["^1.0.0", "^1.1.0", "`^1.0.0 → ^1.1.0`"],
  ])("from %s to %s have what is new in bold: %s", (from, to, text) => {
    expect(updated([from], [to])).toBe(text);
  });

  it("are code where there are several", () => {
    expect(updated(["1.0.0"], ["1.0.0", "2.0.0"])).toBe("`1.0.0 → 1.0.0, 2.0.0`");
  });

  it.each([
    "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49",
    "GH-12",
    "#12",
    "www.evil.example",
    "a@b.c",
  ])("that GitHub would make a link of are code: %s", (version) => {
    const [change] = changes(type({ added: [{ name: "a", versions: [version] }] }));

    expect(change === undefined ? "" : versionText(change)).toMatch(/^(?:`.*`|<code>.*<\/code>)$/);
  });

  it("form no Markdown, whatever they are", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (from, to) => {
        const text = updated([from], [to]).replaceAll("**", "");

        expect(text.replace(/`[^`]*`|<code>.*?<\/code>/gs, "")).toMatch(/^[\dA-Za-z.+→ -]*$/);
      }),
    );
  });
});
