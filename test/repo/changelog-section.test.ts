import { describe, expect, it } from "vitest";
import { changelogSection } from "../../scripts/release/changelog-section.ts";

const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2027-01-05

### Added

- A format.

## [1.0.0] - 2026-12-01

- The first release.
`;

describe("the notes of a release", () => {
  it("are the section of its version, without the heading", () => {
    expect(changelogSection(changelog, "1.1.0")).toBe("### Added\n\n- A format.\n");
  });

  it("end with the file for the oldest version", () => {
    expect(changelogSection(changelog, "1.0.0")).toBe("- The first release.\n");
  });

  it("need a section of exactly that version", () => {
    expect(() => changelogSection(changelog, "1.1")).toThrow("no section for 1.1.");
  });

  it("need content", () => {
    expect(() => changelogSection(changelog, "Unreleased")).toThrow(
      "The section for Unreleased in CHANGELOG.md is empty.",
    );
  });
});
