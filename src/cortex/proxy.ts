import { getProxyForUrl } from "proxy-from-env";
import { isLoopback } from "./loopback.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const variables = ["https_proxy", "http_proxy", "all_proxy"].flatMap((name) => [
  name,
  name.toUpperCase(),
]);

/**
 * The proxy that the environment names for a URL; `null` for none, and always for loopback.
 * `env` is the process's own environment, which the library reads for `NO_PROXY`.
 *
 * @throws Error naming the variable when its address is not one of an http or https proxy.
 */
export function proxyFor(url: URL, env: Environment): URL | null {
  if (isLoopback(url.hostname) || !variables.some((name) => env[name])) return null;
  const chosen = getProxyForUrl(url);
  const variable = variables.find((name) => {
    const written = env[name];
    return written && (chosen === written || chosen === `${url.protocol}//${written}`);
  });
  return variable === undefined ? null : proxyAddress(variable, env[variable] ?? "");
}

function proxyAddress(variable: string, written: string): URL {
  // A bare `host:port` is a plain http proxy whatever it carries, as curl and GitHub's runner have it.
  const address = URL.parse(written.includes("://") ? written : `http://${written}`);
  if (address !== null && /^https?:$/.test(address.protocol)) return address;
  // The address itself may carry a password.
  throw new Error(`the proxy address in ${variable} is not one of an http:// or https:// proxy`);
}
