import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const names = [
  "a\n::error::forged/package-lock.json",
  "##[error]forged/package-lock.json",
  "<img src=x onerror=alert(1)>/package-lock.json",
  "`|**bold**|`/package-lock.json",
  "\u202egnp.exe/package-lock.json",
  "\u001b[31mred/package-lock.json",
];

// Windows takes none of these names.
it.runIf(process.platform !== "win32")(
  "file and package names from outside forge no command and no markup",
  async () => {
    const lock = packageLock("ms@2.1.3");
    const { run } = await stage({
      files: {
        ...Object.fromEntries(names.map((name) => [name, lock])),
        "sub/requirements.txt": "flask==3.0.0\n::error::forged ##[error]forged <script>\n",
      },
    });

    const scene = await run();

    const commands = scene.log.match(/^\s*::(?<name>[a-z-]+)/gm) ?? [];
    expect(new Set(commands)).toEqual(new Set(["::add-mask", "::error", "::group", "::endgroup"]));
    expect(scene.log).not.toContain("##[");
    expect(scene.log).not.toMatch(/^\s*::error(?! file=| title=)/m);
    const outsideCode = scene.summary.replaceAll(/`[^`\n]*`/g, "");
    expect(outsideCode).not.toMatch(/<img|<script/);
    for (const unseen of ["\u202e", "\u001b"])
      expect(scene.log + scene.summary).not.toContain(unseen);
    await expect(story(scene)).toMatchFileSnapshot("./stories/hostile-file-names.txt");
  },
);
