import type { Environment } from "../domain/program.ts";
import { childText, type XmlElement } from "../syntax/xml-element.ts";
import { filledText } from "./filled-text.ts";

/** A proxy of Maven's settings, with the variables of its credentials substituted. */
export interface SettingsProxy {
  /** Of the repositories that it is for: `http` or `https`. */
  readonly protocol: string;
  /** With user and password, where they are to be had. */
  readonly url: URL;
  readonly isExempt: (host: string) => boolean;
}

/** The same, or what it is not used for or without, as a message goes on after its name. */
export interface ProxyReading {
  readonly proxy: SettingsProxy | null;
  readonly faults: readonly string[];
}

/** Reads an active `<proxy>`. https://maven.apache.org/guides/mini/guide-proxies.html */
export function readProxy(element: XmlElement, env: Environment): ProxyReading {
  const filled = (name: string, otherwise: string) =>
    filledText(childText(element, name) ?? otherwise, env);
  const [host, port] = [filled("host", ""), filled("port", "8080")];
  const url = URL.parse(`http://${host.text}:${port.text}`);
  const isAddress = url !== null && url.href === `http://${url.host}/`;
  const place = [...host.faults, ...port.faults];
  if (!isAddress || place.length > 0)
    return { proxy: null, faults: place.length > 0 ? place : ["has no address"] };
  const [user, password] = [filled("username", ""), filled("password", "")];
  const faults = [...user.faults, ...password.faults];
  if (faults.length === 0) {
    url.username = encodeURIComponent(user.text);
    url.password = encodeURIComponent(password.text);
  }
  const exempt = childText(element, "nonProxyHosts") ?? "";
  return {
    proxy: {
      protocol: (childText(element, "protocol") ?? "http").toLowerCase(),
      url,
      isExempt: (name) => isListed(name, exempt),
    },
    faults,
  };
}

/** The first that is for a URL; one for `http` carries `https` where there is none of its own. */
export function proxyOf(url: URL, proxies: readonly SettingsProxy[]): SettingsProxy | null {
  const fitting = proxies.filter(({ isExempt }) => !isExempt(url.hostname));
  return (
    fitting.find(({ protocol }) => `${protocol}:` === url.protocol) ??
    fitting.find(({ protocol }) => protocol === "http") ??
    null
  );
}

/** `localhost|*.acme.example`; `*` stands for whatever is there. */
function isListed(host: string, list: string): boolean {
  return list.split("|").some((entry) => {
    const parts = entry.trim().toLowerCase().split("*");
    const pattern = parts.map((part) => RegExp.escape(part)).join(".*");
    return entry.trim() !== "" && new RegExp(`^${pattern}$`).test(host.toLowerCase());
  });
}
