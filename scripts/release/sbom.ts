import { PackageURL } from "packageurl-js";
import type { BundledPackage } from "./bundled-packages.ts";

interface Project {
  readonly name: string;
  readonly version: string;
}

/** A package-lock, as far as it has the hashes of packages. */
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly integrity?: string }>
  >;
}

/**
 * The CycloneDX document of what is in `dist/`: each package once, with the hash of the archive that
 * it was installed from. The same packages give the same text. https://cyclonedx.org/docs/1.6/json/
 */
export function sbomOf(
  packages: readonly BundledPackage[],
  { name, version }: Project,
  lock: Lock,
): string {
  const document = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": `${name}@${version}`, name, version },
    },
    components: packages.map((one) => component(one, lock)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function component({ name, version, license }: BundledPackage, { packages }: Lock): object {
  const [scope, bare = name] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = new PackageURL("npm", scope, bare, version).toString();
  const integrity = Object.entries(packages).find(
    ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
  )?.[1].integrity;
  return {
    type: "library",
    "bom-ref": purl,
    ...(scope === undefined ? {} : { group: scope }),
    name: bare,
    version,
    ...(integrity === undefined ? {} : { hashes: [hash(integrity)] }),
    licenses: [{ expression: license }],
    purl,
  };
}

function hash(integrity: string): object {
  const content = Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
  return { alg: "SHA-512", content };
}
