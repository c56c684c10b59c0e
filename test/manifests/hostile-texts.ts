/**
 * Texts made to crash, hang or swell a parser, by what is wrong with them.
 *
 * @param many how many parts those have that are long.
 */
export function hostileTexts(many: number): ReadonlyMap<string, string> {
  return new Map([
    ["lists within lists", "[".repeat(many)],
    ["closed lists within lists", "[".repeat(many) + "]".repeat(many)],
    ["objects within objects", `${'{"a":'.repeat(many)}1${"}".repeat(many)}`],
    [
      "packages within packages",
      nested(many, '{"lockfileVersion":1,"dependencies":{"a":{"version":"1"'),
    ],
    ["flow mappings within flow mappings", `a: ${"{a: ".repeat(many)}${"}".repeat(many)}`],
    ["tables within tables", `[a${".a".repeat(many)}]\nb = 1\n`],
    ["inline tables within inline tables", `a = ${"{a=".repeat(many)}1${"}".repeat(many)}\n`],
    ["arrays within arrays", `dependencies = ${"[".repeat(many)}${"]".repeat(many)}\n`],
    ["elements within elements", "<project>".repeat(many)],
    ["closed elements within elements", "<a>".repeat(many) + "</a>".repeat(many)],
    ["blocks within blocks", "dependencies {\n".repeat(many)],
    ["parentheses within parentheses", `implementation${"(".repeat(many)}`],
    ["names of the prototype", prototypeNames()],
    ["tables of the prototype", "[__proto__]\na = 1\n[constructor.prototype]\nb = 1\n"],
    ["keys of the prototype", "__proto__:\n  a: b\nconstructor:\n  prototype: {}\n"],
    ["entities of entities", entities()],
    ["an entity from elsewhere", entityFromElsewhere()],
    ["aliases of aliases", aliases()],
    [
      "aliases of aliases for a range",
      `${aliases()}"b@1":\n  version: 1\n  dependencies:\n    c: *a40\n`,
    ],
    ["a merge of itself", "a: &a\n  <<: *a\n"],
    ["very many keys", `{${Array.from({ length: 2 * many }, (_, at) => `"k${at}":1`).join(",")}}`],
    ["very many lines", "a b c\n".repeat(2 * many)],
    ["very many empty lines", "\n".repeat(2 * many)],
    ["one long line", "a".repeat(20 * many)],
    ["one line of spaces", `a${" ".repeat(2 * many)}b`],
    ["very many quotes", '"'.repeat(2 * many)],
    ["very many escaped quotes", `"${'\\"'.repeat(many)}`],
    ["very many backslashes", "\\".repeat(2 * many)],
    ["lines that all go on", "a \\\n".repeat(many)],
    ["comments that do not end", "/*".repeat(many)],
    ["commas before nothing", `[${",\n ".repeat(many)}`],
    [
      "properties of properties",
      `<project><properties>${properties(many / 25)}</properties></project>`,
    ],
    ["conditions without an end", `<Project><A Condition="${"(".repeat(many)}"/></Project>`],
    ["references without an end", `a==${"${".repeat(many)}`],
    ["brackets in a requirement", `a${"[".repeat(many)}`],
    ["markers within markers", `a==1 ; ${"(".repeat(many)}python_version > "3"`],
  ]);
}

function nested(many: number, open: string): string {
  return `${open}${',"dependencies":{"a":{"version":"1"'.repeat(many)}`;
}

function prototypeNames(): string {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const entries = names.map((name) => `"${name}":{"version":"1.0.0"}`).join(",");
  return `{"lockfileVersion":1,"version":1,"__proto__":{"a":1},"dependencies":{${entries}}}`;
}

/** https://en.wikipedia.org/wiki/Billion_laughs_attack */
function entities(): string {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};&e${at};">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY e0 "ha">${lines.join("")}]><project>&e30;</project>`;
}

function entityFromElsewhere(): string {
  return '<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/hostname">]><project><a>&e;</a></project>';
}

function aliases(): string {
  const lines = Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
  return `lockfileVersion: '9.0'\na0: &a0 [x]\n${lines.join("\n")}\npackages: *a40\n`;
}

function properties(length: number): string {
  const each = Array.from({ length }, (_, at) => `<p${at}>\${p${at + 1}}\${p${at + 1}}</p${at}>`);
  return each.join("");
}
