import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseApiUrl, parseAppUrl } from "../../src/settings/api-url.ts";

describe("the base URL", () => {
  it.each([
    ["https://api.getcortexapp.com", "https://api.getcortexapp.com"],
    ["https://cortex.acme.example/", "https://cortex.acme.example"],
    ["https://acme.example/cortex//", "https://acme.example/cortex"],
    ["https://acme.example:8443/base/path", "https://acme.example:8443/base/path"],
    ["HTTPS://Acme.Example", "https://acme.example"],
    ["https://acme.example:443", "https://acme.example"],
  ])("%s is taken as %s", (text, value) => {
    expect(parseApiUrl(text)).toEqual({ value });
  });

  it.each([
    "http://localhost:8080",
    "http://127.0.0.1:3000",
    "http://127.1.2.3",
    "http://[::1]:8080",
  ])("may do without TLS on this machine: %s", (text) => {
    expect(parseApiUrl(text)).toEqual({ value: text });
  });

  it.each([
    "http://api.getcortexapp.com",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://10.0.0.1",
    "http://[::2]",
    "http://0.0.0.0",
    "http://api.localhost",
  ])("may not do without TLS elsewhere: %s", (text) => {
    expect(parseApiUrl(text)).toEqual({
      faults: [
        `is "${text}"; allowed is an \`https://\` address without user name, query and fragment (\`http://\` for this machine only).`,
      ],
    });
  });

  it.each([
    "api.getcortexapp.com",
    "ftp://acme.example",
    "file:///etc/passwd",
    "javascript:1",
    "https://",
    "localhost:8080",
  ])("is an address of the web: not %s", (text) => {
    expect(parseApiUrl(text)).toHaveProperty("faults");
  });

  it.each([
    "https://acme.example/?a=b",
    "https://acme.example/#x",
    "https://acme.example?",
    "https://acme.example/#",
  ])("has no query and no fragment: %s", (text) => {
    expect(parseApiUrl(text)).toHaveProperty("faults");
  });

  it.each([
    "https://user:hunter2@acme.example",
    "https://hunter2@acme.example/path",
    "user:hunter2@acme.example",
    "http://acme.example/?token=hunter2",
    "http://acme.example/#hunter2",
  ])("is refused without reporting what is secret in it", (text) => {
    const parsed = parseApiUrl(text);

    expect(parsed).toHaveProperty("faults");
    expect(JSON.stringify(parsed)).not.toContain("hunter2");
    expect(JSON.stringify(parsed)).toContain("acme.example");
  });

  it.each(["https://cortex.acme.example/api/v1", "https://cortex.acme.example/api/v1/"])(
    "is refused with the path of the API at its end, which every request adds: %s",
    (text) => {
      expect(parseApiUrl(text)).toEqual({
        faults: [`is ${JSON.stringify(text)}; allowed is the address before \`/api/v1\`.`],
      });
    },
  );

  it("never ends with a slash and is never plain HTTP to another machine", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ["http", "https"], withQueryParameters: true }),
        (url) => {
          const parsed = parseApiUrl(url);
          if ("faults" in parsed) return;
          expect(parsed.value).toMatch(/^https:\/\/.*[^/]$/);
          expect(parsed.value).not.toContain("?");
        },
      ),
    );
  });
});

describe("the address of an entity's page", () => {
  it.each([
    "https://app.acme.example/catalog/{tag}",
    "https://app.acme.example/?entity={tag}",
    "https://app.acme.example/#/{tag}/packages",
  ])("is %s", (text) => {
    expect(parseAppUrl(text)).toEqual({ value: text });
  });

  it.each([
    "https://app.acme.example/catalog",
    "https://{tag}.acme.example/",
    "https://app.acme.example{tag}",
    "https://app.acme.example/{tag}/{tag}",
    "http://app.acme.example/{tag}",
    "javascript:alert({tag})",
    "app.acme.example/{tag}",
    "https://app.acme.example/ {tag}",
  ])("is not %s", (text) => {
    expect(parseAppUrl(text)).toMatchObject({
      faults: [expect.stringContaining("an `https://` address with `{tag}` in it")],
    });
  });

  it("shows no password that was put into it", () => {
    expect(JSON.stringify(parseAppUrl("https://me:hunter22@app.example/{tag}"))).not.toContain(
      "hunter22",
    );
  });
});
