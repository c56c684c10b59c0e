import type { Environment } from "../domain/program.ts";
import { childrenNamed, childText, type XmlElement } from "../syntax/xml-element.ts";
import { filledText } from "./filled-text.ts";

/** What a `<server>` of Maven's settings adds to requests, or why it adds nothing. */
export interface ServerHeaders {
  /** By name in small letters. None where a part of them is not to be had. */
  readonly headers: Readonly<Record<string, string>>;
  /** What of it is not supported or not set, as a message goes on after the name of the server. */
  readonly faults: readonly string[];
}

/**
 * The credentials of a server: user and password as Basic authentication, and the headers of its
 * `<configuration>`. Variables of the environment are filled in, but never those that hold secrets of
 * this tool or of the runner. https://maven.apache.org/settings.html#servers
 */
export function serverHeaders(server: XmlElement, env: Environment): ServerHeaders {
  const faults = unsupported(server);
  function filled(text: string): string {
    const found = filledText(text, env);
    faults.push(...found.faults);
    return found.text;
  }
  const [user, password] = ["username", "password"].map((name) => childText(server, name));
  const headers: Record<string, string> = {};
  if (password != null) {
    const pair = `${filled(user ?? "")}:${filled(password)}`;
    headers["authorization"] = `Basic ${Buffer.from(pair).toString("base64")}`;
  }
  for (const { name, value } of ownHeaders(server)) {
    const text = filled(value);
    if (isHeader(name, text)) headers[name.toLowerCase()] = text;
    else faults.push(`has a header that is not one of HTTP: ${JSON.stringify(name.slice(0, 60))}`);
  }
  return faults.length > 0 ? { headers: {}, faults } : { headers, faults: [] };
}

function unsupported(server: XmlElement): string[] {
  const own = ["privateKey", "passphrase"].filter((name) => childText(server, name) !== null);
  const configured = childrenNamed(server, "configuration")
    .flatMap(({ children }) => children)
    .map(({ name }) => name)
    .filter((name) => name === "httpConfiguration" || name === "authentication");
  return [...own, ...configured].map((name) => `has \`<${name}>\`, which is not supported`);
}

function ownHeaders(server: XmlElement): readonly { name: string; value: string }[] {
  return childrenNamed(server, "configuration")
    .flatMap((each) => childrenNamed(each, "httpHeaders"))
    .flatMap((each) => childrenNamed(each, "property"))
    .map((each) => ({
      name: childText(each, "name") ?? "",
      value: childText(each, "value") ?? "",
    }));
}

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7E]*$/.test(value);
}
