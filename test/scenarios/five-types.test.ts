import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { goSum, packageLock, pom, project, yarnLock } from "../support/sample-files.ts";

it("a first sync of all five types, each from several files, costs five uploads and one write of the state", async () => {
  const { run } = await stage({
    files: {
      "a/package-lock.json": packageLock("ms@2.1.3"),
      "b/yarn.lock": yarnLock("left-pad@1.3.0"),
      "a/pom.xml": pom("org.slf4j:slf4j-api@2.0.9"),
      "b/gradle.lockfile": "com.google.guava:guava:33.0.0-jre=runtimeClasspath\n",
      "a/requirements.txt": "flask==3.0.0\n",
      "b/requirements.txt": "rich==13.7.0\n",
      "a/go.sum": goSum("golang.org/x/net@v0.20.0"),
      "b/go.sum": goSum("golang.org/x/text@v0.14.0"),
      "a/a.csproj": project("Serilog@3.1.1"),
      "b/b.csproj": project("Polly@8.2.0"),
    },
  });

  const scene = await run();

  const kinds = scene.requests.map(({ method }) => method).join(" ");
  expect(kinds).toMatch(/^(?:GET )+(?:POST ){5}(?:GET )+POST GET$/);
  await expect(story(scene)).toMatchFileSnapshot("./stories/five-types.txt");
});
