import { isLoopback } from "../domain/loopback.ts";
import { notAllowed, type Parsed } from "./scalars.ts";

const allowed =
  "an `https://` address without user name, query and fragment (`http://` for this machine only)";

/** Every request begins with it, so that with it in the base the service would find nothing. */
const apiPath = "/api/v1";

/** A base URL, without a slash at the end. Only loopback may do without TLS: the key travels along. */
export function parseApiUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.username === "" && url.password === "" && !/[?#]/.test(text);
  const safe =
    url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (url === null || !plain || !safe) return notAllowed(withoutSecrets(text), allowed);
  const base = (url.origin + url.pathname).replace(/\/+$/, "");
  return base.endsWith(apiPath)
    ? notAllowed(text, `the address before \`${apiPath}\``)
    : { value: base };
}

function withoutSecrets(text: string): string {
  return text.replace(/[^/]*@/, "***@").replace(/(?<mark>[?#]).+$/s, "$<mark>***");
}
