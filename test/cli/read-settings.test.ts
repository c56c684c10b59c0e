import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/cli/read-settings.ts";

const env = { CORTEX_API_KEY: "key-of-the-environment" };

describe("the settings of the command line", () => {
  it("take the key from the environment", () => {
    const { settings } = read({ entity: "shop" });

    expect(settings?.cortexApiKey).toBe("key-of-the-environment");
  });

  it("take the URL from the environment, and from the flag before it", () => {
    const surroundings = { ...env, CORTEX_BASE_URL: "https://cortex.example" };

    expect(read({ entity: "shop" }, surroundings).settings?.cortexApiUrl).toBe(
      "https://cortex.example",
    );
    expect(
      read({ entity: "shop", "cortex-api-url": "https://other.example/" }, surroundings).settings
        ?.cortexApiUrl,
    ).toBe("https://other.example");
  });

  it("have the defaults of the action", () => {
    expect(read({ entity: "shop" }).settings).toMatchObject({
      cortexApiUrl: "https://api.getcortexapp.com",
      failOn: "error",
      pruneLimit: 0.5,
      workingDirectory: ".",
    });
  });

  it("take several lines of a flag", () => {
    expect(read({ entity: "a: x\n.: y" }).settings?.entities).toEqual([
      { path: "a", entity: "x" },
      { path: ".", entity: "y" },
    ]);
  });
});

describe("a fault of the command line", () => {
  it("names the flag, as it was written", () => {
    expect(messages({ entity: "shop", "prune-limit": "half", "fail-on": "all" })).toEqual([
      expect.stringMatching(/^--prune-limit is "half"; allowed is/),
      expect.stringMatching(/^--fail-on is "all"; allowed is/),
    ]);
  });

  it("names the variable where the value came from there", () => {
    const faulty = { CORTEX_API_KEY: "Bearer abcdefgh", CORTEX_BASE_URL: "http://cortex.example" };

    expect(messages({ entity: "shop" }, faulty)).toEqual([
      expect.stringMatching(/^CORTEX_API_KEY begins with/),
      expect.stringMatching(/^CORTEX_BASE_URL is /),
    ]);
  });

  it("names the variable of the key where there is no key, for which there is no flag", () => {
    expect(messages({ entity: "shop" }, {})).toEqual([
      expect.stringMatching(/^There is no Cortex API key\. Set CORTEX_API_KEY\. /),
    ]);
  });

  it("is an environment that would let a secret travel unprotected, but for a list", () => {
    const unsafe = { ...env, NODE_TLS_REJECT_UNAUTHORIZED: "0" };

    expect(messages({ entity: "shop" }, unsafe)).toEqual([
      expect.stringContaining("NODE_TLS_REJECT_UNAUTHORIZED"),
    ]);
    expect(readSettings("list", { values: new Map() }, unsafe).problems).toEqual([]);
  });

  it("names the flag where both are given, because the flag counts", () => {
    const surroundings = { ...env, CORTEX_BASE_URL: "https://cortex.example" };

    expect(messages({ entity: "shop", "cortex-api-url": "nowhere" }, surroundings)).toEqual([
      expect.stringMatching(/^--cortex-api-url is "nowhere"/),
    ]);
  });

  it.each(["sync", "check"] as const)("is a missing key for %s", (mode) => {
    const { problems } = readSettings(mode, { values: new Map() }, {});

    expect(problems.map(({ code }) => code)).toEqual(["api-key-missing"]);
  });
});

describe("what GitHub is asked with", () => {
  it("is the token of the environment, the repository and the branch", () => {
    const surroundings = { ...env, GITHUB_TOKEN: "ghs_token" };
    const found = read({ repository: "acme/shop", branch: "main" }, surroundings);

    expect(found).toMatchObject({
      repository: "acme/shop",
      settings: { githubToken: "ghs_token", branch: "main" },
    });
  });

  it("need not be given", () => {
    expect(read({})).toMatchObject({
      repository: null,
      settings: { githubToken: null, branch: null },
      problems: [],
    });
  });

  it("is reported with all other faults where it cannot be understood", () => {
    const surroundings = { ...env, GITHUB_TOKEN: "two words" };

    expect(messages({ repository: "shop", branch: "*", prune: "no" }, surroundings)).toEqual([
      expect.stringMatching(/^--branch is "\*"; allowed is/),
      expect.stringMatching(/^--prune is "no"; allowed is/),
      expect.stringMatching(/^GITHUB_TOKEN contains a space/),
      expect.stringMatching(/^--repository is "shop"; allowed is `owner\/name`/),
    ]);
  });
});

describe("list", () => {
  it("needs neither key nor entity, and looks at no variable", () => {
    const surroundings = { CORTEX_API_KEY: "not a key", CORTEX_BASE_URL: "not a URL" };
    const { settings } = readSettings("list", { values: new Map() }, surroundings);

    expect(settings).toMatchObject({ cortexApiKey: null, entities: [] });
  });

  it("takes an entity map to show what belongs to whom", () => {
    const values = new Map([["entity", "web: storefront"]]);

    expect(readSettings("list", { values }, {}).settings?.entities).toEqual([
      { path: "web", entity: "storefront" },
    ]);
  });
});

function read(
  values: Readonly<Record<string, string>>,
  surroundings: Readonly<Record<string, string>> = env,
) {
  return readSettings("sync", { values: new Map(Object.entries(values)) }, surroundings);
}

function messages(...parameters: Parameters<typeof read>): string[] {
  return read(...parameters).problems.map(({ message }) => message);
}
