import { describe, expect, it } from "vitest";
import { rendered } from "./rendered.ts";
import { commandsIn, forgedIn } from "./runner-log.ts";

describe("a text that is rendered", () => {
  it.each([
    ["**a**", "strong"],
    ["<img src=x>", "img src=x"],
    ["![a](https://b.example/c)", "img src=https://b.example/c alt=a"],
    ["https://evil.example", "a href=https://evil.example"],
    ["a@evil.example", "a href=mailto:a@evil.example"],
    ["| a |\n| - |\n| b |", "td"],
    ["<details open>\n\na\n</details>", "details open"],
  ])("%s has the element %s", (text, element) => {
    expect([...rendered(text).elements]).toContain(element);
  });

  it("has prose outside of code, and comments", () => {
    expect(rendered("a `@b` <code>@c</code> <!-- d -->")).toMatchObject({
      prose: ["a ", " ", " ", "\n"],
      comments: [" d "],
    });
  });
});

describe("the runner", () => {
  it.each([
    ["::error::a", ["error"]],
    ["  ::group::a", ["group"]],
    ["\u00a0::group::a", ["group"]],
    ["a\r::warning file=b::c", ["warning"]],
    ["a ##[section]b", ["section"]],
    ["a ::error::b", []],
    ["a ## [error]", []],
  ])("finds in %j the commands %j", (log, names) => {
    expect(commandsIn(log).map(({ name }) => name)).toEqual(names);
  });

  it("is given no others than the action's own", () => {
    const log =
      "::add-mask::a\n::error title=Cortex packages%3A x::y\n::error file=b,title=Cortex packages%3A x::y\n::group::c";

    expect(forgedIn(log)).toEqual([]);
    expect(forgedIn(`${log}\n::error::forged\n::group::##[x]`)).toEqual([
      "::error::forged",
      "::group::##[x]",
    ]);
  });
});
