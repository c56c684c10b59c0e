import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packageTypes } from "../../src/domain/package.ts";
import { createLinks, noFacts, type LinkFacts } from "../../src/report/links.ts";
import { hostileText } from "./arbitrary-report.ts";

const commit = "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49";

const facts: LinkFacts = {
  serverUrl: "https://github.com",
  repository: "acme/shop",
  revision: commit,
  commit,
  base: "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
  workflowRef: "acme/shop/.github/workflows/cortex.yml@refs/heads/main",
  pullRequest: 42,
  action: { repository: "acme/cortex-dependency-report", ref: "v1" },
  appUrl: "https://app.cortex.example/catalog/{tag}",
};

describe("the links of a run", () => {
  const links = createLinks(facts);
  const site = "https://github.com/acme/shop";

  it("lead to the file at the commit, and to the line", () => {
    expect(links.file("a b/pom.xml")).toBe(`${site}/blob/${commit}/a%20b/pom.xml`);
    expect(links.file("pom.xml", 54)).toBe(`${site}/blob/${commit}/pom.xml#L54`);
  });

  it("lead to the commit, to what it changed, to the workflow and to the checks", () => {
    expect(links.commit).toBe(`${site}/commit/${commit}`);
    expect(links.compare).toBe(`${site}/compare/${facts.base ?? ""}...${commit}`);
    expect(links.workflow).toBe(`${site}/actions/workflows/cortex.yml`);
    expect(links.checks).toBe(`${site}/pull/42/checks`);
  });

  it("lead to the section of a problem at the ref by which the action is used", () => {
    expect(links.problem("manifest-invalid")).toBe(
      "https://github.com/acme/cortex-dependency-report/blob/v1/docs/problems.md#manifest-invalid",
    );
  });

  it("lead to the entity by its tag", () => {
    expect(links.entity("payments/api")).toBe("https://app.cortex.example/catalog/payments%2Fapi");
    expect(links.entity(null)).toBeNull();
  });

  it("go to the server that the run is on", () => {
    const own = createLinks({ ...facts, serverUrl: "https://git.acme.example/" });

    expect(own.commit).toBe(`https://git.acme.example/acme/shop/commit/${commit}`);
    expect(own.problem("internal")).toMatch(/^https:\/\/git\.acme\.example\/acme\//);
  });
});

describe("the page of a package", () => {
  const links = createLinks(noFacts);

  it.each([
    ["NODE", "@types/node", ["24.1.0"], "https://www.npmjs.com/package/@types/node/v/24.1.0"],
    ["NODE", "zod", ["^3.1.0"], "https://www.npmjs.com/package/zod"],
    ["NODE", "ms", ["2.1.2", "2.1.3"], "https://www.npmjs.com/package/ms"],
    [
      "JAVA",
      "org.slf4j:slf4j-api",
      ["2.0.1"],
      "https://central.sonatype.com/artifact/org.slf4j/slf4j-api/2.0.1",
    ],
    ["PYTHON", "Flask_Login", ["0.6.3"], "https://pypi.org/project/flask-login/0.6.3/"],
    ["GO", "golang.org/x/net", ["0.33.0"], "https://pkg.go.dev/golang.org/x/net@v0.33.0"],
    ["GO", "a.io/b", ["v2.0.0+incompatible"], "https://pkg.go.dev/a.io/b@v2.0.0%2Bincompatible"],
    ["NUGET", "Serilog", ["4.0.0"], "https://www.nuget.org/packages/Serilog/4.0.0"],
  ] as const)("of %s %s %j is %s", (packageType, name, versions, address) => {
    expect(links.package(packageType, name, versions)).toBe(address);
  });

  it.each([
    ["NODE", "../evil"],
    ["NODE", ".."],
    ["JAVA", "org.slf4j.slf4j-api"],
    ["GO", "stdlib"],
    ["GO", "a.io/../b"],
    ["PYTHON", "a b"],
    ["NUGET", "a/b"],
  ] as const)("is not there for %s %j, which no registry has", (packageType, name) => {
    expect(links.package(packageType, name, ["1.0.0"])).toBeNull();
  });
});

describe("the page of a package from elsewhere", () => {
  const names = {
    NODE: "priv",
    JAVA: "com.acme:priv",
    PYTHON: "priv",
    GO: "acme.example/priv",
    NUGET: "Acme.Priv",
  };

  it.each(packageTypes)("is no page of the public registry: %s", (packageType) => {
    const { package: page } = createLinks(noFacts);
    const addresses = [
      "https://host.example/priv-1.0.0.whl",
      "@ https://host.example/priv.whl",
      "git+ssh://git@host.example/priv.git#v1",
      "acme/priv#main",
      "file:../priv",
      "../priv",
      "..\\priv",
      "npm:other@1.0.0",
    ];

    for (const version of addresses) {
      expect(page(packageType, names[packageType], [version]), version).toBeNull();
      expect(page(packageType, names[packageType], ["1.0.0", version]), version).toBeNull();
    }
    expect(page(packageType, names[packageType], [])).not.toBeNull();
    expect(page(packageType, names[packageType], ["1.0.0"])).not.toBeNull();
  });
});

describe("a link is left out", () => {
  it.each([
    ["without a server", { serverUrl: null }],
    ["for a server that is no address", { serverUrl: "github.com" }],
    ["for a script in place of a server", { serverUrl: "javascript:alert(1)//" }],
    ["without a repository", { repository: null }],
    ["for a repository of another form", { repository: "acme/shop/../x" }],
  ])("%s", (_, other) => {
    const links = createLinks({ ...facts, ...other });

    for (const link of [links.file("a"), links.commit, links.compare, links.workflow, links.checks])
      expect(link).toBeNull();
  });

  it.each([
    ["the commit", { commit: "main" }, "commit"],
    ["what changed", { base: "0".repeat(40) }, "compare"],
    [
      "the workflow of another repository",
      { workflowRef: "acme/ci/.github/workflows/a.yml@v1" },
      "workflow",
    ],
    ["a required workflow", { workflowRef: "" }, "workflow"],
    ["the checks", { pullRequest: null }, "checks"],
  ] as const)("to %s, where that is not known", (_, other, name) => {
    expect(createLinks({ ...facts, ...other })[name]).toBeNull();
  });

  it("to a path that names nothing", () => {
    for (const path of ["", "../a", "a//b", "a/./b", "/a"])
      expect(createLinks(facts).file(path), path).toBeNull();
  });

  it("to a problem, where the action lies in the repository itself", () => {
    expect(createLinks({ ...facts, action: null }).problem("internal")).toBeNull();
  });
});

describe("whatever the facts are, a link", () => {
  const anyFacts = fc.record({
    serverUrl: fc.oneof(fc.constant("https://github.com/a(b)"), hostileText),
    repository: fc.oneof(fc.constant("acme/shop"), hostileText),
    revision: hostileText,
    commit: hostileText,
    base: hostileText,
    workflowRef: hostileText.map((text) => `acme/shop/.github/workflows/${text}.yml@x`),
    pullRequest: fc.nat(),
    action: fc.record({ repository: fc.constant("acme/action"), ref: hostileText }),
    appUrl: hostileText.map((text) => `https://cortex.example/{tag}?${text}`),
  });

  it("is a well-formed address of the web that ends no Markdown, HTML or table", () => {
    fc.assert(
      fc.property(anyFacts, hostileText, fc.constantFrom(...packageTypes), (any, text, type) => {
        const links = createLinks(any);
        const all = [
          links.file(text, 3),
          links.commit,
          links.compare,
          links.workflow,
          links.checks,
          links.problem(text),
          links.entity(text),
          links.package(type, text, [text]),
        ].filter((link) => link !== null);

        for (const link of all) {
          expect(link).toMatch(/^https?:\/\/[^\s()<>"'`|\\[\]{}*_~]+$/);
          expect(URL.canParse(link)).toBe(true);
        }
      }),
    );
  });
});
