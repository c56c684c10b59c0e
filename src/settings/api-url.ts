import { isLoopback } from "../domain/url.ts";
import { notAllowed, type Parsed } from "./scalars.ts";

const allowed =
  "an `https://` address without user name, query and fragment (`http://` for this machine only)";

/** Every request begins with it, so that with it in the base the service would find nothing. */
const apiPath = "/api/v1";

/** The base URL of Cortex, without a slash at the end. */
export function parseApiUrl(text: string): Parsed<string> {
  const base = parseSecureUrl(text);
  return "value" in base && base.value.endsWith(apiPath)
    ? notAllowed(text, `the address before \`${apiPath}\``)
    : base;
}

/** A base URL, without a slash at the end. Only loopback may do without TLS: a secret travels along. */
export function parseSecureUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.username === "" && url.password === "" && !/[?#]/.test(text);
  const safe =
    url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (url === null || !plain || !safe) return notAllowed(redactUrl(text), allowed);
  return { value: (url.origin + url.pathname).replace(/\/+$/, "") };
}

const tagMark = "{tag}";

/** The address of an entity's page, in which `{tag}` stands for the tag, somewhere behind the host. */
export function parseAppUrl(text: string): Parsed<string> {
  const [before = "", ...after] = text.split(tagMark);
  const url = URL.canParse(before) ? new URL(before) : null;
  const isPage = after.length === 1 && /^https:\/\/[^/?#]+[/?#]/i.test(before);
  return isPage && url?.username === "" && !/\s/.test(text)
    ? { value: text }
    : notAllowed(
        redactUrl(text),
        `an \`https://\` address with \`${tagMark}\` in it, such as \`https://app.example.com/entities/${tagMark}\``,
      );
}

function redactUrl(text: string): string {
  return text.replace(/[^/]*@/, "***@").replace(/(?<mark>[?#]).+$/s, "$<mark>***");
}
