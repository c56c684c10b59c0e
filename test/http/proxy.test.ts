import { describe, expect, it } from "vitest";
import { proxyFor } from "../../src/http/proxy.ts";

const proxy = "http://proxy.example.com:3128";

function proxyOf(url: string, env: Record<string, string>): string | null {
  return proxyFor(new URL(url), env)?.href ?? null;
}

describe("proxyFor", () => {
  it.each(["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])("reads %s", (name) => {
    expect(proxyOf("https://api.example.com", { [name]: proxy })).toBe(`${proxy}/`);
  });

  it("is none where no variable names one", () => {
    expect(proxyOf("https://api.example.com", {})).toBeNull();
    expect(proxyOf("https://api.example.com", { https_proxy: "", HTTPS_PROXY: "" })).toBeNull();
  });

  it("does not send https through what is for http", () => {
    expect(proxyOf("https://api.example.com", { HTTP_PROXY: proxy })).toBeNull();
    expect(proxyOf("http://api.example.com", { HTTP_PROXY: proxy })).toBe(`${proxy}/`);
  });

  it("takes the variable in small letters first, and the one for all last", () => {
    const env = {
      HTTPS_PROXY: "http://large",
      https_proxy: "http://small",
      all_proxy: "http://all",
    };

    expect(proxyOf("https://api.example.com", env)).toBe("http://small/");
    expect(proxyOf("https://api.example.com", { ...env, https_proxy: "" })).toBe("http://large/");
  });

  it.each([
    ["proxy.example.com:3128", "http://proxy.example.com:3128/"],
    ["https://proxy.example.com", "https://proxy.example.com/"],
    ["http://user:p%40ss@proxy.example.com:80", "http://user:p%40ss@proxy.example.com/"],
    ["[::1]:3128", "http://[::1]:3128/"],
  ])("reads the address %s", (written, address) => {
    expect(proxyOf("https://api.example.com", { HTTPS_PROXY: written })).toBe(address);
  });

  it.each([
    "socks5://user:secret@proxy.example.com",
    "http://",
    "http://user:%zz-secret@proxy.example.com",
    "secret name",
  ])("names the variable and not the address where that is %j", (written) => {
    const attempt = () => proxyOf("https://api.example.com", { HTTPS_PROXY: written });

    expect(attempt).toThrow(/^the proxy address in HTTPS_PROXY is not one of an http/);
    expect(attempt).not.toThrow(/secret/);
  });

  it.each(["http://localhost:8080", "http://127.0.0.1", "https://127.8.9.1", "https://[::1]:8443"])(
    "never sends %s away from this machine",
    (url) => {
      expect(proxyOf(url, { ALL_PROXY: proxy, HTTPS_PROXY: "nonsense://" })).toBeNull();
    },
  );

  it("is asked for a name below localhost, which may be another machine", () => {
    expect(proxyOf("https://api.localhost", { ALL_PROXY: proxy })).not.toBeNull();
  });
});

describe("NO_PROXY", () => {
  const url = "https://api.cortex.example.com";

  it.each([
    "*",
    "api.cortex.example.com",
    "API.Cortex.example.com",
    "cortex.example.com",
    ".cortex.example.com",
    "*.example.com",
    "api.cortex.example.com:443",
    "localhost, .example.com",
    "localhost .example.com",
  ])("%j spares a host", (list) => {
    expect(proxyOf(url, { HTTPS_PROXY: proxy, NO_PROXY: list })).toBeNull();
    expect(proxyOf(url, { HTTPS_PROXY: proxy, no_proxy: list })).toBeNull();
  });

  it.each([
    "",
    ",",
    ".",
    "ortex.example.com",
    "other.example.com",
    "x.api.cortex.example.com",
    "api.cortex.example.com:8443",
    "example",
    "::1",
  ])("%j does not", (list) => {
    expect(proxyOf(url, { HTTPS_PROXY: proxy, NO_PROXY: list })).toBe(`${proxy}/`);
  });

  it("looks at the port that is written in the URL", () => {
    const env = { HTTPS_PROXY: proxy, NO_PROXY: "api.example.com:8443" };

    expect(proxyOf("https://api.example.com:8443", env)).toBeNull();
    expect(proxyOf("https://api.example.com", env)).not.toBeNull();
  });

  it.each(["2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:443"])(
    "may name the IPv6 address %s",
    (list) => {
      expect(proxyOf("https://[2001:db8::1]", { HTTPS_PROXY: proxy, NO_PROXY: list })).toBeNull();
    },
  );
});
