import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArguments, withCommand } from "../../src/cli/arguments.ts";

describe("the command and its argument", () => {
  it.each(["sync", "check", "list", "forget", "demo", "sandbox"])("knows %s", (command) => {
    expect(readArguments([command])).toMatchObject({
      line: { command, argument: null },
      problems: [],
    });
  });

  it("takes a directory after the command, before or after the flags", () => {
    expect(read("check", "shop", "--json").line.argument).toBe("shop");
    expect(read("check", "--json", "shop").line.argument).toBe("shop");
    expect(read("--json", "check", "shop").line).toMatchObject({
      command: "check",
      argument: "shop",
    });
  });

  it("takes a directory that looks like a flag after `--`", () => {
    expect(read("list", "--", "--odd")).toMatchObject({
      line: { argument: "--odd" },
      problems: [],
    });
  });

  it("lists the commands where another is given", () => {
    expect(messages("push")).toEqual([
      'There is no command "push"; allowed are sync, check, list, forget, organisation, demo, sandbox.',
    ]);
  });

  it.each([
    ["snyc", "sync"],
    ["Check", "check"],
    ["lits", "list"],
    ["organization", "organisation"],
  ])("names the command that is intended by %s", (written, meant) => {
    expect(messages(written)).toEqual([`There is no command "${written}". Did you mean ${meant}?`]);
  });

  it.each(["constructor", "__proto__", "toString"])("takes %s for no command", (name) => {
    expect(messages(name)).toHaveLength(1);
    expect(read(name).line.command).toBeNull();
  });

  it("lists the commands where none is given", () => {
    expect(messages("--json")).toEqual([
      "There is no command; allowed are sync, check, list, forget, organisation, demo, sandbox.",
    ]);
  });

  it("takes one directory only", () => {
    expect(messages("sync", "a", "b", "c")).toEqual([
      'One directory is allowed; "b" "c" is too much.',
    ]);
  });

  it("takes one source for `forget`", () => {
    const source = "github.com/acme/shop#-Ab_9z";

    expect(read("forget", source, "--entity", "shop")).toMatchObject({
      line: { argument: source },
      problems: [],
    });
    expect(messages("forget", source, "b")).toEqual(['One SOURCE is allowed; "b" is too much.']);
  });

  it("takes no directory for the sandbox", () => {
    expect(messages("sandbox", "shop")).toEqual([
      '`sandbox` takes no directory, and "shop" is given.',
    ]);
  });
});

describe("flags with a value", () => {
  it("are read with a blank or an equals sign", () => {
    expect([...read("sync", "--entity", "shop", "--prune-limit=30%").line.values]).toEqual([
      ["entity", "shop"],
      ["prune-limit", "30%"],
    ]);
  });

  it("have a line for each time they are given", () => {
    const { values } = read("sync", "--entity", "a: x", "--json", "--entity", "b: y").line;

    expect(values.get("entity")).toBe("a: x\nb: y");
  });

  it("may hold an equals sign, and begin with a dash after one", () => {
    expect(read("sync", "--include=-a=b").line.values.get("include")).toBe("-a=b");
  });

  it("has the values of a run where no command is known that could decide otherwise", () => {
    expect(messages("chek", "--fail-on")).toContain(
      "The flag --fail-on needs a value: error, drift or never, as in --fail-on=drift.",
    );
  });

  it("may be empty, which is as if they were not given", () => {
    expect(read("sync", "--entity=")).toMatchObject({ problems: [] });
  });

  it.each([
    ["at the end", ["sync", "--entity"]],
    ["before another flag", ["sync", "--entity", "--json"]],
  ])("need their value: %s", (_, parameters) => {
    expect(messages(...parameters)).toEqual([
      "The flag --entity needs a value, as in --entity=TAG.",
    ]);
  });

  it.each([
    ["sync", "--prune", "true, all or false, as in --prune=all"],
    ["check", "--drift-issue", "true or false, as in --drift-issue=true"],
    ["check", "--fail-on", "error, drift or never, as in --fail-on=drift"],
    ["list", "--format", "json, purl or cyclonedx, as in --format=json"],
    ["sandbox", "--rows", "per-version or per-name, as in --rows=per-name"],
  ])("need one of their words: %s %s", (command, flag, words) => {
    expect(messages(command, flag)).toEqual([`The flag ${flag} needs a value: ${words}.`]);
  });
});

describe("flags without a value", () => {
  it("are read", () => {
    expect([...read("sync", "--quiet", "--json").line.switches]).toEqual(["quiet", "json"]);
  });

  it.each(["--help", "-h"])("are help as %s, alone and after every command", (flag) => {
    for (const command of [[], ["sync"], ["check"], ["list"], ["demo"], ["sandbox"]])
      expect([...read(...command, flag).line.switches]).toEqual(["help"]);
  });

  it("take none", () => {
    expect(messages("sync", "--json=true")).toEqual(["The flag --json takes no value."]);
  });
});

describe("flags that are none", () => {
  it.each(["--no-prune", "-x", "--constructor", "--__proto__"])("%s", (flag) => {
    expect(messages("sync", flag)).toEqual([
      `There is no flag ${flag}. \`cortex-deps --help\` lists all.`,
    ]);
  });

  it.each([
    ["--jsno", "--json"],
    ["--entiy", "--entity"],
    ["--prune-limt=30%", "--prune-limit"],
    ["--Quiet", "--quiet"],
    ["-entity", "--entity"],
    ["-json=s3cret", "--json"],
  ])("are named with the flag that is intended: %s", (written, meant) => {
    const [shown = ""] = written.split("=");

    expect(messages("sync", written)).toEqual([
      `There is no flag ${shown}. Did you mean ${meant}?`,
    ]);
  });

  it("are never suggested as a flag that the command does not take", () => {
    expect(messages("sandbox", "--jsno")).toEqual([
      "There is no flag --jsno. `cortex-deps --help` lists all.",
    ]);
    expect(messages("--entiy")).toContain("There is no flag --entiy. Did you mean --entity?");
  });

  it("leave the command and its argument where they are", () => {
    expect(read("--jsno", "check", "shop").line).toMatchObject({
      command: "check",
      argument: "shop",
    });
    expect(read("check", "--entiy", "shop", ".").line.argument).toBe(".");
  });

  it("are reported with the command where they belong to another", () => {
    expect(messages("demo", "--json")).toEqual([
      "`demo` takes no --json. `cortex-deps demo --help` lists its flags.",
    ]);
    expect(messages("sandbox", "--entity", "x")).toEqual([
      "`sandbox` takes no --entity. `cortex-deps sandbox --help` lists its flags.",
    ]);
  });

  it("refuses the key, and reports why and what to do", () => {
    const [message] = messages("sync", "--cortex-api-key", "s3cret");

    expect(message).toMatch(/^There is no flag --cortex-api-key\. .*processes.*CORTEX_API_KEY/);
  });

  it("refuses the mode, because the command is the mode", () => {
    const [message] = messages("sync", "--mode", "check");

    expect(message).toMatch(/^There is no flag --mode\. The command is the mode/);
  });

  it.each([
    [["--cortex-api-key", "s3cret"]],
    [["--cortex-api-key=s3cret"]],
    [["--api-key", "s3cret"]],
    [["--api-key=s3cret"]],
    [["--json=s3cret"]],
    [["directory", "--key", "s3cret"]],
    [["--key", "s3cret", "directory", "second"]],
    [["-ks3cret"]],
    [["-k", "s3cret"]],
  ])("never shows what may be a key: %j", (parameters) => {
    expect(messages("sync", ...parameters).join()).not.toContain("s3cret");
    expect(messages(...parameters, "sync").join()).not.toContain("s3cret");
  });
});

describe("every command line", () => {
  it("reports all its faults at once, in order", () => {
    expect(messages("snyc", "--jsno", "--mode=sync", "--entity")).toEqual([
      expect.stringContaining("no command"),
      expect.stringContaining("--jsno"),
      expect.stringContaining("--mode"),
      expect.stringContaining("--entity"),
    ]);
  });

  it("has no value of a flag that is faulty", () => {
    expect(read("sync", "--entity", "--json", "--entity", "shop").line.values).toEqual(
      new Map([["entity", "shop"]]),
    );
  });

  it("has faults of one code, that of an invalid input", () => {
    expect(read("snyc", "--x").problems.map(({ severity, code }) => [severity, code])).toEqual([
      ["error", "input-invalid"],
      ["error", "input-invalid"],
    ]);
  });

  it("is read without an exception, whatever stands on it", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("sync", "--", "--json", "--entity", "--entity=a", "-", "--=", "-ab"),
    );
    fc.assert(
      fc.property(fc.array(word), (parameters) => {
        const { line, problems } = readArguments(parameters);
        expect(line.command !== null || problems.length > 0).toBe(true);
      }),
    );
  });
});

describe("the same command line with another command", () => {
  it.each([
    [
      ["check", ".", "--entity", "shop"],
      ["sync", ".", "--entity", "shop"],
    ],
    [
      ["--entity", "check", "check", "check"],
      ["--entity", "check", "sync", "check"],
    ],
    [
      ["--json", "check"],
      ["--json", "sync"],
    ],
  ])("%j", (parameters, expected) => {
    expect(withCommand(parameters, "sync")).toEqual(expected);
  });
});

function read(...parameters: string[]) {
  return readArguments(parameters);
}

function messages(...parameters: string[]): string[] {
  return read(...parameters).problems.map(({ message }) => message);
}
