import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repositoryName } from "../../src/workspace/repository-name.ts";

describe("the name of a repository by its remote", () => {
  it.each([
    "https://github.com/Acme/Shop",
    "https://github.com/acme/shop.git",
    "https://github.com/acme/shop.git/",
    "https://GitHub.com:443/acme/shop",
    "https://me:token@github.com/acme/shop.git",
    "http://github.com/acme/shop",
    "ssh://git@github.com/acme/shop.git",
    "ssh://git@github.com:22/acme/shop.git",
    "ssh://git@ssh.github.com:443/acme/shop.git",
    "git+ssh://git@github.com/acme/shop",
    "git://github.com/acme/shop.git",
    "git@github.com:acme/shop.git",
    "git@github.com:/acme/shop.git",
    "github.com:acme/shop",
  ])("is the same for every way to write it: %s", (remote) => {
    expect(repositoryName(remote)).toBe("github.com/acme/shop");
  });

  it.each([
    ["https://gitlab.acme.example:8443/a/b/c.git", "gitlab.acme.example:8443/a/b/c"],
    ["https://dev.azure.com/acme/Web%20Shop/_git/shop", "dev.azure.com/acme/web%20shop/_git/shop"],
    ["git@ssh.dev.azure.com:v3/acme/web/shop", "dev.azure.com/acme/web/_git/shop"],
    ["git@bitbucket.org:acme/shop.git", "bitbucket.org/acme/shop"],
  ])("has the host and the whole path: %s", (remote, name) => {
    expect(repositoryName(remote)).toBe(name);
  });

  it.each([
    "",
    "/srv/git/shop.git",
    "../shop",
    "./a:b/c",
    "C:\\\\git\\\\shop",
    "C:/git/shop",
    "file:///srv/git/shop.git",
    "ext::sh -c true",
    "https://github.com",
    "https://github.com/",
  ])("is none for what is on this machine, or no repository: %j", (remote) => {
    expect(repositoryName(remote)).toBeNull();
  });

  it("never has the credentials", () => {
    const secret = fc.stringMatching(/^[a-zA-Z0-9_]{8,20}$/);
    fc.assert(
      fc.property(secret, secret, (user, password) => {
        expect(repositoryName(`https://${user}:${password}@a.example/b/c`)).toBe("a.example/b/c");
      }),
    );
  });
});
