import type { Environment } from "../domain/program.ts";
import { proxyFor } from "../http/proxy.ts";
import { createTransport, type Transport } from "../http/transport.ts";
import { maxPomBytes } from "./pom-document.ts";
import { idOf, shown, type MavenSettings } from "./settings-file.ts";
import { proxyOf, readProxy } from "./settings-proxies.ts";

interface MavenTransport {
  readonly transport: Transport;
  /** What of the proxies does not count, each as a message names it. */
  readonly faults: readonly string[];
}

/**
 * Exchanges of no more bytes than a POM may have, through the proxy that the environment names, else
 * through that of Maven's settings; never through one to this machine itself.
 */
export function mavenTransport({ proxies }: MavenSettings, env: Environment): MavenTransport {
  const readings = proxies.map((element) => ({ element, ...readProxy(element, env) }));
  const known = readings.flatMap(({ proxy }) => proxy ?? []);
  const direct = createTransport({ env, maxResponseBytes: maxPomBytes });
  const through = new Map(
    known.map(({ url: { href } }) => {
      const environment = { ...env, https_proxy: href };
      return [href, createTransport({ env: environment, maxResponseBytes: maxPomBytes })] as const;
    }),
  );
  return {
    transport(request) {
      const proxy = isNamed(request.url, env) ? null : proxyOf(request.url, known);
      return (through.get(proxy?.url.href ?? "") ?? direct)(request);
    },
    faults: readings.flatMap(({ element, faults }) =>
      faults.map((fault) => `the proxy ${shown(idOf(element))}, which ${fault}`),
    ),
  };
}

/** A fault in the variable is one of the exchange. */
function isNamed(url: URL, env: Environment): boolean {
  try {
    return proxyFor(url, env) !== null;
  } catch {
    return true;
  }
}
