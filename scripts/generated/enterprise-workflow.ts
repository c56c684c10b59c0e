/**
 * GitHub Enterprise Server has artifacts of version 3 alone: no pattern, nothing to overwrite, and files
 * that several jobs put into an artifact of one name lie side by side.
 * https://github.com/actions/upload-artifact/blob/v4.0.0/README.md#v4---whats-new
 */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/^name: Organisation$/m, "name: Organisation on GitHub Enterprise Server"],
  [
    /actions\/upload-artifact@\S+ # \S+/g,
    "actions/upload-artifact@c6a366c94c3e0affe28c06c8df20a878f24da3cf # v3.2.2",
  ],
  [
    /actions\/download-artifact@\S+ # \S+/g,
    "actions/download-artifact@a9bc5e6ef2cb54c177f32aa5726adaa15e7e2d59 # v3.1.0",
  ],
  [/\n +(?:overwrite|merge-multiple): true(?=\n)/g, ""],
  [
    /name: cortex-organisation-shard-\$\{\{ matrix\.shard \}\}/g,
    "name: cortex-organisation-shards",
  ],
  [/pattern: cortex-organisation-shard-\*/g, "name: cortex-organisation-shards"],
];

/** The workflow of an organisation as GitHub Enterprise Server can run it. */
export function enterpriseWorkflow(workflow: string): string {
  return replacements.reduce((text, [pattern, by]) => text.replace(pattern, () => by), workflow);
}
