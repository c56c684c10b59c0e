import { isRecord, getProperty, getString } from "../../domain/untyped.ts";
import { Fault } from "../../domain/problem.ts";

/** What a text is in place of JSON, by how it begins, and how to get JSON. */
const texts: readonly (readonly [RegExp, string, string])[] = [
  [
    /^<(?:\?xml[^>]*>\s*<)?(?:!--[^]*?-->\s*<)?(?:\w+:)?bom\b/,
    "CycloneDX in XML",
    "Have it written as JSON: `-DoutputFormat=json` for cyclonedx-maven-plugin, `-o cyclonedx-json` for syft, `--output-format JSON` for others",
  ],
  [
    /^SPDXVersion:/,
    "SPDX as tags and values",
    "Have it written as JSON: `-o spdx-json` for syft, `--format spdx-json` for trivy",
  ],
  [/^<!doctype html|^<html/i, "a page in HTML", "Have the earlier step fail where it gets none"],
  [/^</, "XML", "Have a CycloneDX or SPDX document written as JSON"],
];

/** What a JSON value is in place of an SBOM, by its members. */
const values: readonly (readonly [(value: unknown) => boolean, string, string])[] = [
  [Array.isArray, "a list in JSON", "Name the document itself"],
  [
    (value) => getString(getProperty(value, "descriptor"), "name") === "syft",
    "syft's own JSON",
    "Have it written with `-o cyclonedx-json`",
  ],
  [
    (value) => getProperty(value, "SchemaVersion") !== undefined,
    "trivy's own JSON",
    "Have it written with `--format cyclonedx`",
  ],
  [
    (value) =>
      ["buildDefinition", "builder"].some((name) => getProperty(value, name) !== undefined),
    "a statement about how something was built",
    "Name the statement whose `predicateType` is that of CycloneDX or SPDX",
  ],
  [
    (value) => getProperty(value, "lockfileVersion") !== undefined,
    "a lockfile",
    "Lockfiles are found by themselves: leave it out of `sbom`",
  ],
];

/** The fault of a text that is no JSON; `null` where it begins as some other text does. */
export function otherText(text: string, path: string): Fault | null {
  const start = text.trimStart();
  const found = texts.find(([pattern]) => pattern.test(start));
  return found === undefined ? null : notAnSbom(path, found[1], found[2]);
}

/** The fault of a text that is not valid JSON, from that of the parser. */
export function noJson(path: string, { message, place }: Fault): Fault {
  const reason = /is not valid JSON: (.*?)\. Fix the file/.exec(message)?.[1] ?? "it is empty";
  return new Fault(
    "sbom-invalid",
    `${path} is named by \`sbom\`, and is not valid JSON: ${reason}. Have the earlier step write CycloneDX or SPDX as JSON and nothing else, and look at its log.`,
    place,
  );
}

/** The fault of a JSON value that is no SBOM, or one of a version that is not read. */
export function otherValue(value: unknown, path: string): Fault {
  const version = getString(value, "specVersion") || getString(value, "spdxVersion");
  if (version !== "")
    return notAnSbom(
      path,
      `${getString(value, "bomFormat") || "a document"} of version ${JSON.stringify(version.slice(0, 40))}`,
      "CycloneDX 1.2 to 1.7 and SPDX 2.2, 2.3 and 3.0 are read",
    );
  const found = values.find(([is]) => is(value));
  const what = isRecord(value) ? "a JSON object without the marks of one" : "a JSON value";
  return notAnSbom(
    path,
    found?.[1] ?? what,
    found?.[2] ?? "Have the earlier step write CycloneDX or SPDX as JSON",
  );
}

function notAnSbom(path: string, what: string, next: string): Fault {
  return new Fault(
    "sbom-invalid",
    `${path} is named by \`sbom\`, and is ${what} in place of a CycloneDX or SPDX document in JSON. ${next}.`,
    { path },
  );
}
