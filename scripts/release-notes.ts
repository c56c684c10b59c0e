import { readFileSync } from "node:fs";
import { changelogSection } from "./release/changelog-section.ts";

/** Prints the release notes of the version in package.json. */
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
process.stdout.write(changelogSection(readFileSync("CHANGELOG.md", "utf8"), version));
