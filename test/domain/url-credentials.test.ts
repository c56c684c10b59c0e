import { describe, expect, it } from "vitest";
import { hasUrlCredentials, withoutUrlCredentials } from "../../src/domain/url.ts";
import { growth, linear } from "../support/growth.ts";

describe("credentials in an address", () => {
  it.each([
    [
      "--index-url https://shop:sesame@pypi.example/simple",
      "--index-url https://***@pypi.example/simple",
    ],
    ["name @ https://sesame@host.example/a.whl", "name @ https://***@host.example/a.whl"],
    ["name @ git+https://x:ses@me@host.example/a", "name @ git+https://***@host.example/a"],
    ["git+ssh://git:sesame@host.example/a", "git+ssh://***@host.example/a"],
    [String.raw`"https:\/\/shop:sesame@host\/a.tgz"`, String.raw`"https:\/\/***@host\/a.tgz"`],
    ["https://:sesame@host", "https://***@host"],
    ["https://host/a.tgz?access_token=sesame&x=1", "https://host/a.tgz?access_token=***&x=1"],
    ["https://host/a?x=1&X-Amz-Signature=5e5a", "https://host/a?x=1&X-Amz-Signature=***"],
    ["https://host/a?sv=1&sig=a%3D", "https://host/a?sv=1&sig=***"],
  ])("%s are hidden as %s", (text, hidden) => {
    expect(withoutUrlCredentials(text)).toBe(hidden);
    expect(hasUrlCredentials(text)).toBe(true);
    expect(hasUrlCredentials(hidden)).toBe(false);
  });

  it.each([
    "git+ssh://git@github.com/acme/shop.git",
    "git@github.com:acme/shop.git",
    "https://registry.example/@scope/name/-/name-1.0.tgz",
    "https://host/path?user=a@b",
    "https://host/#a@b",
    "npm:@scope/name@^1.0",
    "a: //b@c",
    "https://registry.example/a.tgz?sigil=1",
  ])("are not seen where there are none: %s", (text) => {
    expect(withoutUrlCredentials(text)).toBe(text);
    expect(hasUrlCredentials(text)).toBe(false);
  });

  it.each(["://a:", "https://aaaaaaaaaaaaaaaa", "&token", "?".repeat(8), "s:ss"])(
    "are searched in the time of reading: %s",
    async (piece) => {
      const grown = await growth(400_000, (size) =>
        hasUrlCredentials(piece.repeat(size / piece.length)),
      );

      expect(grown).toBeLessThan(linear);
    },
  );
});
