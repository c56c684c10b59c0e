import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/** The manifest of a published package; the dependencies of all kinds are in it. */
export interface Published {
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
}

/** An npm registry on loopback that has these packages and no others. */
export async function startRegistry(packages: readonly Published[]) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const [name = "", file] = path.split("/-/");
    const found = packages.filter((each) => each.name === name);
    const body = file === undefined ? packument(found, address()) : tarballNamed(found, file);
    response.statusCode = body === null ? 404 : 200;
    response.end(body ?? "{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  function address(): string {
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("The registry has no port.");
    return `http://127.0.0.1:${bound.port}`;
  }
  return {
    url: address(),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function packument(found: readonly Published[], url: string): string | null {
  const [first] = found;
  if (first === undefined) return null;
  const versions = found.map((each) => {
    const dist = {
      tarball: `${url}/${each.name}/-/${fileOf(each)}`,
      integrity: `sha512-${createHash("sha512").update(tarball(each)).digest("base64")}`,
    };
    return [each.version, { ...each, dist }] as const;
  });
  return JSON.stringify({
    name: first.name,
    "dist-tags": { latest: found.at(-1)?.version },
    versions: Object.fromEntries(versions),
    // Old enough for those that wait before they take a version.
    time: Object.fromEntries(found.map(({ version }) => [version, "2020-01-01T00:00:00.000Z"])),
  });
}

function tarballNamed(found: readonly Published[], file: string): Buffer | null {
  const published = found.find((each) => file === fileOf(each));
  return published === undefined ? null : tarball(published);
}

/** As the public registry calls it: Yarn notes every other address in its lock. */
function fileOf({ name, version }: Published): string {
  return `${name.slice(name.indexOf("/") + 1)}-${version}.tgz`;
}

/** An archive with the manifest alone, in the oldest form of tar. */
function tarball(published: Published): Buffer {
  const content = Buffer.from(JSON.stringify(published));
  const header = Buffer.alloc(512);
  header.write("package/package.json", 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        0", 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const rest = Buffer.alloc((512 - (content.length % 512)) % 512);
  return gzipSync(Buffer.concat([header, content, rest, Buffer.alloc(1024)]));
}
