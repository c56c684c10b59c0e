import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputName, inputNames, type InputName } from "../../src/settings/inputs.ts";
import { parseSettings, defaultExclude } from "../../src/settings/parse.ts";
import type { Settings } from "../../src/settings/settings.ts";

type Raw = Partial<Record<InputName, string>>;

const key = "ck-0123456789abcdef";
const token = "ghs_0123456789abcdef";

describe("settings", () => {
  it("have the documented defaults where nothing is given", () => {
    expect(settingsOf({})).toEqual({
      cortexApiKey: null,
      cortexApiUrl: "https://api.getcortexapp.com",
      cortexAppUrl: null,
      entities: [],
      mode: "auto",
      branch: null,
      workingDirectory: ".",
      include: [],
      exclude: [],
      defaultExclude,
      packageTypes: null,
      developmentDependencies: true,
      prune: "true",
      pruneLimit: 0.5,
      record: true,
      sboms: [],
      javaVersions: "local",
      mavenRepositories: [],
      failOn: "error",
      pullRequestComment: false,
      driftIssue: false,
      githubToken: null,
      requestsPerMinute: 1000,
      timeBudgetMs: 1_800_000,
      reportPath: null,
    } satisfies Settings);
  });

  it("take an empty input for one that is not given", () => {
    const empty = Object.fromEntries(inputNames.map((name) => [name, ""]));
    const blank = Object.fromEntries(inputNames.map((name) => [name, " \n "]));

    expect(settingsOf(empty)).toEqual(settingsOf({}));
    expect(settingsOf(blank)).toEqual(settingsOf({}));
  });

  it("take every input", () => {
    const settings = settingsOf({
      "cortex-api-key": key,
      "cortex-api-url": "https://cortex.acme.example",
      "cortex-app-url": "https://app.acme.example/{tag}",
      entity: "services/payments: payments-api\n.: shop",
      mode: "check",
      branch: "refs/heads/release",
      "working-directory": "services",
      include: "services/**",
      exclude: "**/legacy/**",
      "package-types": "go, node",
      "dev-dependencies": "false",
      prune: "false",
      "prune-limit": "30%",
      record: "false",
      sbom: "target/bom.json: .",
      "java-versions": "off",
      "maven-repositories": "corp = https://maven.acme.example/releases/\ncentral",
      "fail-on": "drift",
      "pull-request-comment": "true",
      "drift-issue": "true",
      "github-token": token,
      "requests-per-minute": "60",
      "time-budget": "90s",
      "report-path": "out/report.json",
    });

    expect(settings).toEqual({
      cortexApiKey: key,
      cortexApiUrl: "https://cortex.acme.example",
      cortexAppUrl: "https://app.acme.example/{tag}",
      entities: [
        { path: "services/payments", entity: "payments-api" },
        { path: ".", entity: "shop" },
      ],
      mode: "check",
      branch: "release",
      workingDirectory: "services",
      include: ["services/**"],
      exclude: ["**/legacy/**"],
      defaultExclude: [],
      packageTypes: ["NODE", "GO"],
      developmentDependencies: false,
      prune: "false",
      pruneLimit: 0.3,
      record: false,
      sboms: [{ pattern: "target/bom.json", directory: "." }],
      javaVersions: "off",
      mavenRepositories: [
        { id: "corp", url: "https://maven.acme.example/releases" },
        { id: "central", url: "https://repo.maven.apache.org/maven2" },
      ],
      failOn: "drift",
      pullRequestComment: true,
      driftIssue: true,
      githubToken: token,
      requestsPerMinute: 60,
      timeBudgetMs: 90_000,
      reportPath: "out/report.json",
    } satisfies Settings);
  });

  it("keep the default list beside the user's own globs where a line asks for it", () => {
    expect(settingsOf({ exclude: "defaults\nlegacy/**" })).toMatchObject({
      exclude: ["legacy/**"],
      defaultExclude,
    });
    expect(settingsOf({ exclude: "# nothing" })).toMatchObject({ exclude: [], defaultExclude: [] });
  });

  it("drop the white space around a value, as a secret pasted with a line break has it", () => {
    expect(settingsOf({ "cortex-api-key": ` ${key}\n`, mode: " sync " })).toMatchObject({
      cortexApiKey: key,
      mode: "sync",
    });
  });

  it("have no problem and no settings at the same time", () => {
    expect(parse({ mode: "check" }).problems).toEqual([]);
    expect(parse({ mode: "sometimes" }).settings).toBeNull();
  });

  it("leave inputs that they do not know to others", () => {
    const raw = new Map([
      ["mode", "check"],
      ["__proto__", "x"],
      ["gitlab-token", "two words"],
    ]);

    expect(parseSettings(raw, { needsKey: false }).problems).toEqual([]);
  });
});

describe("faults in settings", () => {
  it("are all reported at once, each with the input, its value and what is allowed", () => {
    expect(
      messages({
        mode: "sometimes",
        prune: "yes",
        "prune-limit": "half",
        "fail-on": "warning",
        "requests-per-minute": "0",
        "package-types": "node, ruby",
        "working-directory": "../elsewhere",
        "cortex-api-url": "cortex.acme.example",
        branch: "release/*",
        "pull-request-comment": "on",
        "drift-issue": "on",
        "github-token": "two words",
      }),
    ).toEqual([
      '`cortex-api-url` is "cortex.acme.example"; allowed is an `https://` address without user name, query and fragment (`http://` for this machine only).',
      '`mode` is "sometimes"; allowed is one of `auto`, `sync`, `check`.',
      '`branch` is "release/*"; allowed is the name of one branch, such as `main`, and neither a list nor a pattern.',
      '`working-directory` is "../elsewhere"; allowed is a directory in the workspace, relative to it.',
      '`package-types` names "ruby"; allowed are `node`, `java`, `python`, `go`, `nuget`, separated by commas or lines.',
      '`prune` is "yes"; allowed is `true`, `all` or `false`.',
      '`prune-limit` is "half"; allowed is a percentage from `0%` to `100%`, such as `50%`.',
      '`fail-on` is "warning"; allowed is one of `error`, `drift`, `never`.',
      '`pull-request-comment` is "on"; allowed is `true` or `false`.',
      '`drift-issue` is "on"; allowed is `true` or `false`.',
      "`github-token` contains a space, a line break or a character that is not ASCII; allowed is the token alone.",
      '`requests-per-minute` is "0"; allowed is a whole number from 1 to 1000.',
    ]);
  });

  it("are errors with the code `input-invalid` and belong to no file", () => {
    expect(parse({ prune: "yes" }).problems).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "input-invalid",
        path: null,
        line: null,
        entity: null,
        packageType: null,
      }),
    ]);
  });

  it("quote a long value in part and keep a value with line breaks on one line", () => {
    const [message = ""] = messages({ mode: `a\n::error::${"x".repeat(10_000)}` });

    expect(message.length).toBeLessThan(300);
    expect(message).not.toContain("\n");
  });

  it.each(inputNames.filter((name) => name !== "cortex-api-key"))(
    "never report the key that was put into %s as well",
    (name) => {
      const described = messages({ "cortex-api-key": key, [name]: `${key}:\t: !?@ ${key}` });

      expect(described.join("\n")).not.toContain(key);
    },
  );

  it.each(inputNames.filter((name) => name !== "github-token" && name !== "cortex-api-key"))(
    "never report the token that was put into %s as well",
    (name) => {
      const described = messages({ "github-token": token, [name]: `${token}:\t: !?@ ${token}` });

      expect(described.join("\n")).not.toContain(token);
    },
  );

  it("never report a key that is no key", () => {
    const described = messages({ "cortex-api-key": "hunter two" });

    expect(described).toHaveLength(1);
    expect(described[0]).not.toContain("hunter");
    expect(described[0]).not.toContain("two");
  });

  it("are values for any text in any input, never exceptions", () => {
    const anything = fc.dictionary(fc.constantFrom(...inputNames), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(anything, (raw) => {
        const { settings, problems } = parse(raw);
        expect(settings === null).toBe(problems.length > 0);
      }),
    );
  });
});

describe("the key", () => {
  it("is a problem of its own where it is missing and needed, beside the faults of other inputs", () => {
    expect(codes({ mode: "sometimes" }, { needsKey: true })).toEqual([
      "api-key-missing",
      "input-invalid",
    ]);
    expect(codes({}, { needsKey: true })).toEqual(["api-key-missing"]);
  });

  it("is named as each program has it", () => {
    const messages = [inputName, () => "CORTEX_API_KEY"].map((nameOf) =>
      parseSettings(new Map(), { needsKey: true, nameOf }).problems.map(({ message }) => message),
    );

    expect(messages).toEqual(
      ["`cortex-api-key`", "CORTEX_API_KEY"].map((name) => [
        `There is no Cortex API key. Set ${name}. Where a secret fills it, that secret is empty or does not exist in this repository.`,
      ]),
    );
  });

  it("is not asked for where a run needs none", () => {
    expect(codes({}, { needsKey: false })).toEqual([]);
  });

  it("is not called missing where it is there and faulty", () => {
    expect(codes({ "cortex-api-key": "two words" }, { needsKey: true })).toEqual(["input-invalid"]);
  });
});

describe("the entity", () => {
  it("may be left out, for the descriptors to report", () => {
    for (const entity of ["", "# later"])
      expect(codes({ "cortex-api-key": key, entity }, { needsKey: true })).toEqual([]);
  });
});

describe("exclude", () => {
  it("replaces the default list when it is given", () => {
    expect(settingsOf({ exclude: "docs/**\n**/old/**" }).exclude).toEqual(["docs/**", "**/old/**"]);
  });

  it("excludes nothing when it has nothing but a comment", () => {
    expect(settingsOf({ exclude: "# nothing" }).exclude).toEqual([]);
  });
});

function parse(raw: Raw, needs = { needsKey: false }) {
  return parseSettings(new Map(Object.entries(raw)), needs);
}

function settingsOf(raw: Raw): Settings {
  const { settings, problems } = parse(raw);
  if (settings === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return settings;
}

function messages(raw: Raw): string[] {
  return parse(raw).problems.map(({ message }) => message);
}

function codes(raw: Raw, needs: Parameters<typeof parseSettings>[1]): string[] {
  return parse(raw, needs).problems.map(({ code }) => code);
}
