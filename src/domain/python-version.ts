const release = String.raw`v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`;
const pre = String.raw`(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>\d*))?`;
const post = String.raw`(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?`;
const dev = String.raw`(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?`;
const local = String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?`;
const pattern = new RegExp(`^\\s*${release}${pre}${post}${dev}${local}\\s*$`, "i");

const preLetters = new Map([
  ["alpha", "a"],
  ["beta", "b"],
  ["c", "rc"],
  ["pre", "rc"],
  ["preview", "rc"],
]);

/** What nearly every version looks like: nothing in it can be written another way but a zero at the end. */
const plain = /^[1-9]\d*(?:\.(?:0|[1-9]\d*))*\.[1-9]\d*$/;

/**
 * The form under which two writings of a Python version are one version; any other text as it is.
 * https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization
 */
export function canonicalPythonVersion(version: string): string {
  if (plain.test(version)) return version;
  const found = pattern.exec(version)?.groups;
  if (found === undefined) return version;
  const numbers = (found["release"] ?? "").split(".").map(number).join(".");
  const letter = found["pre"]?.toLowerCase();
  const postNumber = found["implicit"] ?? (found["post"] && (found["postNumber"] ?? ""));
  return [
    Number(found["epoch"] ?? 0) === 0 ? "" : `${number(found["epoch"] ?? "")}!`,
    numbers.replace(/(?:\.0)+$/, ""),
    letter && (preLetters.get(letter) ?? letter) + number(found["preNumber"] ?? ""),
    postNumber === undefined ? "" : `.post${number(postNumber)}`,
    found["dev"] === undefined ? "" : `.dev${number(found["devNumber"] ?? "")}`,
    found["local"] === undefined
      ? ""
      : `+${found["local"].toLowerCase().replaceAll(/[-_.]/g, ".")}`,
  ].join("");
}

/** Without leading zeros; none is written for zero. */
function number(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "") || "0";
}
