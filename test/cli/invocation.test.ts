import { expect, it } from "vitest";
import { startedAs } from "../../src/cli/invocation.ts";

const cwd = "/home/ada/shop";

it.each([
  ["/usr/bin/cortex-deps", ["cortex-deps"]],
  ["/home/ada/shop/dist/cli.js", ["node", "dist/cli.js"]],
  ["/opt/cortex deps/cli.js", ["node", "'/opt/cortex deps/cli.js'"]],
  ["/home/ada/cli.js", ["node", "../cli.js"]],
  ["/home/ada/.npm/_npx/1a2b/node_modules/.bin/cortex-deps", ["npx", "cortex-dependency-report"]],
  [
    String.raw`C:\npm\_npx\1a2b\node_modules\cortex-dependency-report\dist\cli.js`,
    ["npx", "cortex-dependency-report"],
  ],
])("what was started as %s is started again as it was", (script, words) => {
  expect(startedAs({ argv: ["/usr/bin/node", script, "check"], cwd })).toEqual(words);
});
