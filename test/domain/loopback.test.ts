import { describe, expect, it } from "vitest";
import { isLoopback } from "../../src/domain/url.ts";

const isLocal = (url: string): boolean => isLoopback(new URL(url).hostname);

describe("this machine itself", () => {
  it.each([
    "http://localhost",
    "http://LOCALHOST:8080",
    "http://127.0.0.1",
    "http://127.8.9.1",
    "http://0x7f.1",
    "http://2130706433",
    "http://[::1]",
    "http://[0:0:0:0:0:0:0:1]:443",
  ])("is %s", (url) => {
    expect(isLocal(url)).toBe(true);
  });

  it.each([
    ["a name below it, which some resolvers ask the network for", "http://api.localhost"],
    ["a name that begins like it", "http://localhost.example.com"],
    ["a name that ends like it", "http://notlocalhost"],
    ["a name that begins like its address", "http://127.0.0.1.example.com"],
    ["every address of the machine", "http://0.0.0.0"],
    ["another network", "http://10.0.0.1"],
    ["another address of IPv6", "http://[::2]"],
  ])("is not %s", (_, url) => {
    expect(isLocal(url)).toBe(false);
  });
});
