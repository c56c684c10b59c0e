import { type Environment } from "../domain/program.ts";
import { isLoopback } from "../domain/url.ts";
import { networkError } from "./network-error.ts";

/**
 * The proxy that the environment names for a URL; `null` for none, and always for loopback.
 * Names in small letters win, as in curl (https://curl.se/libcurl/c/libcurl-env.html).
 *
 * @throws Error naming the variable when its address is not one of an http or https proxy.
 */
export function proxyFor(url: URL, env: Environment): URL | null {
  if (isLoopback(url.hostname) || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || ""))
    return null;
  const variable = [`${url.protocol.slice(0, -1)}_proxy`, "all_proxy"]
    .flatMap((name) => [name, name.toUpperCase()])
    .find((name) => env[name]);
  return variable === undefined ? null : proxyAddress(variable, env[variable] ?? "");
}

/** Whether an entry of the list is `*`, the host, or a domain above it; a port narrows the entry down. */
function isExempt(url: URL, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[,\s]+/)
    .some((entry) => entry === "*" || (entry !== "" && isOf(url, entry)));
}

const hostAndPort = /^(?:\*?\.)?(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>\d+))?$/;
const defaultPorts = new Map([
  ["https:", "443"],
  ["http:", "80"],
]);

function isOf({ hostname, port, protocol }: URL, entry: string): boolean {
  // What does not fit is an IPv6 address without brackets.
  const { host = `[${entry}]`, port: ownPort } = hostAndPort.exec(entry)?.groups ?? {};
  if (ownPort !== undefined && ownPort !== (port || defaultPorts.get(protocol))) return false;
  return hostname === host || hostname.endsWith(`.${host}`);
}

/** What went wrong with the tunnel that Node was to open, with a code of ours; `null` for any other fault. */
export function tunnelFault(thrown: unknown): Error | null {
  if (!(thrown instanceof Error && "code" in thrown && thrown.code === "ERR_PROXY_TUNNEL"))
    return null;
  const status = "statusCode" in thrown ? Number(thrown.statusCode) : null;
  if (status === null) return networkError("ECONNRESET", "CONNECT was not answered");
  return networkError(
    status >= 500 ? "ERR_PROXY_UNAVAILABLE" : "ERR_PROXY_REFUSED",
    `CONNECT was answered with ${status}`,
  );
}

function proxyAddress(variable: string, written: string): URL {
  // A bare `host:port` is a plain http proxy whatever it carries, as curl and GitHub's runner have it.
  const address = URL.parse(written.includes("://") ? written : `http://${written}`);
  if (address !== null && /^https?:$/.test(address.protocol) && isDecodable(address))
    return address;
  // The address itself may carry a password.
  throw new Error(`the proxy address in ${variable} is not one of an http:// or https:// proxy`);
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
