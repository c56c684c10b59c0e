import { isRecord, getProperty, getString } from "../../domain/untyped.ts";

/** No tool wraps deeper. */
const mostWrappers = 5;

/**
 * The document within what GitHub's API, an in-toto statement, its envelope or a bundle of Sigstore
 * wraps around it; any other value is returned as it is.
 * https://docs.github.com/en/rest/dependency-graph/sboms, https://github.com/in-toto/attestation
 */
export function unwrapped(value: unknown): unknown {
  let document = value;
  for (let depth = 0; depth < mostWrappers; depth += 1) {
    const inner = within(document);
    if (inner === undefined || inner === null) return document;
    document = inner;
  }
  return document;
}

function within(value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  for (const name of ["sbom", "bundle", "dsseEnvelope"])
    if (isRecord(value[name])) return value[name];
  if (/in-toto/.test(getString(value, "payloadType"))) return decoded(getString(value, "payload"));
  const predicate =
    getProperty(value, "predicateType") === undefined ? undefined : value["predicate"];
  // Older versions of cosign put the document under `Data`.
  const data = getProperty(predicate, "Data");
  return typeof data === "string" ? parsed(data) : (data ?? predicate);
}

function decoded(payload: string): unknown {
  return parsed(Buffer.from(payload, "base64").toString());
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
