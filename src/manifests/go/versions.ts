/** A version as Go writes it: `v1.2.3`, with a pre-release or `+incompatible` where there is one. */
const canonical = /^v(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(\+incompatible)?$/;

/** Whether a version is one of a release and no branch or commit, which Go resolves when it tidies. */
export function isReleased(version: string): boolean {
  return /^v\d+\.\d+\.\d+/.test(version);
}

/**
 * Why a module cannot have the version, because its path ends in another major version; `null` where it can.
 * https://go.dev/ref/mod#major-version-suffixes
 */
export function checkMajor(module: string, version: string): string | null {
  const isGopkg = module.startsWith("gopkg.in/");
  const suffix = isGopkg ? ofGopkg.exec(module)?.[1] : majorOf(module);
  if (!isGopkg && (suffix === "0" || suffix === "1"))
    return `names ${module}, whose path ends in a major version that Go never writes`;
  const [, major = "", , , preRelease, incompatible] = canonical.exec(version) ?? [];
  if (major === "") return null;
  const fits =
    suffix === undefined
      ? Number(major) < 2 || incompatible !== undefined
      : suffix === major ||
        (suffix === "1" && preRelease !== undefined && version.startsWith("v0.0.0-"));
  return fits
    ? null
    : `gives ${module} the version ${version}, of another major version than its path`;
}

const ofGopkg = /\.v(\d+)(?:-unstable)?$/;

function majorOf(module: string): string | undefined {
  return endsInDigit(module) ? /\/v(\d+)$/.exec(module)?.[1] : undefined;
}

function endsInDigit(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= zero && last <= nine;
}

const [zero, nine] = [48, 57];

/** Which of two versions is higher; one that is not released is higher than none. https://go.dev/ref/mod#versions */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [canonical.exec(one), canonical.exec(other)];
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  for (const part of [1, 2, 3]) {
    const order = Number(a[part]) - Number(b[part]);
    if (order !== 0) return order;
  }
  return comparePreReleases(a[4], b[4]);
}

function comparePreReleases(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const [a, b] = [one.split("."), other.split(".")];
  for (const [at, part] of a.entries()) {
    const against = b[at];
    if (against === undefined) return 1;
    if (part === against) continue;
    const numbers = [part, against].map((each) => (/^\d+$/.test(each) ? Number(each) : null));
    const [x = null, y = null] = numbers;
    if (x !== null && y !== null) return x - y;
    if (x !== null || y !== null) return x === null ? 1 : -1;
    return part < against ? -1 : 1;
  }
  return a.length - b.length;
}
