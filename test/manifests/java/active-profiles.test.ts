import { describe, expect, it } from "vitest";
import { withActiveProfiles, type PomRole } from "../../../src/manifests/java/active-profiles.ts";
import { mavenConfig } from "../../../src/manifests/java/maven-config.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";
import { dependency } from "./pom-text.ts";

/** Whether the one profile of a POM is active, or only on other machines on which it may be built. */
type State = "active" | "elsewhere" | "off";

describe("a profile", () => {
  it.each<[string, string, State]>([
    ["without a condition", "", "off"],
    ["active by default", "<activeByDefault>true</activeByDefault>", "active"],
    ["not active by default", "<activeByDefault>false</activeByDefault>", "off"],
    ["of every JDK that can build", "<jdk>[11,)</jdk>", "active"],
    ["of a later JDK", "<jdk>[21,)</jdk>", "elsewhere"],
    ["of a JDK that is too old", "<jdk>1.8</jdk>", "off"],
    ["of the first system", "<os><family>unix</family></os>", "active"],
    ["of the first system by its name", "<os><name>Linux</name></os>", "active"],
    ["of another system", "<os><family>Windows</family></os>", "elsewhere"],
    ["of another system by its name", "<os><name>windows 10</name></os>", "elsewhere"],
    ["of any other system", "<os><family>!windows</family></os>", "active"],
    ["of another processor", "<os><arch>ppc64le</arch></os>", "elsewhere"],
    ["of a version of a system", "<os><name>linux</name><version>6</version></os>", "elsewhere"],
    ["of no system", "<os><family>tandem</family></os>", "off"],
    ["of a system that is not given", "<os/>", "off"],
    ["of a property", property("a"), "off"],
    ["of a property's value", property("a", "b"), "off"],
    ["of a property that is not set", property("!a"), "active"],
    ["of a property's other value", property("a", "!b"), "active"],
    ["of a property without a name", "<property/>", "off"],
    ["of a property of the machine", property("os.name", "Linux"), "active"],
    ["of a property of the JDK", property("java.specification.version", "17"), "active"],
    ["of the packaging as a property", property("packaging", "jar"), "active"],
    ["of the environment", property("env.CI"), "elsewhere"],
    ["of what the environment does not have", property("!env.CI"), "active"],
    ["of a file that exists", "<file><exists>here.txt</exists></file>", "active"],
    ["of a directory that exists", "<file><exists>${basedir}/src</exists></file>", "active"],
    ["of a file by a property", "<file><exists>${dir}/Main.java</exists></file>", "active"],
    ["of a file that does not exist", "<file><exists>there.txt</exists></file>", "off"],
    ["of a file that is missing", "<file><missing>there.txt</missing></file>", "active"],
    ["of a file that is not missing", "<file><missing>here.txt</missing></file>", "off"],
    ["of a file of the user", "<file><exists>${user.home}/.x</exists></file>", "elsewhere"],
    ["of a file above the workspace", "<file><exists>../../../x</exists></file>", "elsewhere"],
    ["of no file", "<file/>", "off"],
    ["of a packaging", "<packaging>jar</packaging>", "active"],
    ["of another packaging", "<packaging>war</packaging>", "off"],
    ["of an expression of model 4.1.0", "<condition>exists('x')</condition>", "elsewhere"],
    ["of two conditions that hold", `${property("!a")}<jdk>17</jdk>`, "active"],
    ["of two conditions of which one holds", `${property("!a")}<jdk>1.8</jdk>`, "off"],
    [
      "of two conditions that another machine has",
      "<jdk>21</jdk><os><family>mac</family></os>",
      "elsewhere",
    ],
    ["of conditions that no machine has", "<jdk>1.8</jdk><os><family>mac</family></os>", "off"],
  ])("%s", async (_, activation, state) => {
    expect(await stateOf(activation)).toBe(state);
  });

  it.each<[string, string, string, State]>([
    ["selected by its name", "", "-Pp", "active"],
    ["selected whatever its conditions", "<jdk>1.8</jdk>", "-Pp", "active"],
    ["switched off", "<activeByDefault>true</activeByDefault>", "-P!p", "off"],
    ["switched off whatever its conditions", property("!a"), "-P-p", "off"],
    ["of a property that flags set", property("a", "b"), "-Da=b", "active"],
    ["of a property that is only set", property("a"), "-Da", "active"],
  ])("%s by .mvn/maven.config", async (_, activation, flags, state) => {
    expect(await stateOf(activation, { ".mvn/maven.config": flags })).toBe(state);
  });

  it("of a property of the Java machine", async () => {
    expect(await stateOf(property("a", "b"), { ".mvn/jvm.config": "-Da=b" })).toBe("active");
  });

  it.each<[string, string, string, State]>([
    ["is not reached by -P", "", "-Pp", "off"],
    ["is reached by -D", property("a"), "-Da", "active"],
    ["has no directory of its own", "<file><missing>there.txt</missing></file>", "", "off"],
  ])("of a BOM %s", async (_, activation, flags, state) => {
    expect(await stateOf(activation, { ".mvn/maven.config": flags }, "bom")).toBe(state);
  });
});

describe("a profile that is active by default", () => {
  it("gives way to another of its POM that is active", async () => {
    const profiles =
      profile("d", "<activeByDefault>true</activeByDefault>") + profile("u", property("!a"));

    expect(await active(profiles)).toEqual(["u"]);
  });

  it("stays beside one that only another machine has", async () => {
    const profiles =
      profile("d", "<activeByDefault>true</activeByDefault>") +
      profile("w", "<os><family>windows</family></os>");

    expect(await active(profiles)).toEqual(["d"]);
  });
});

function property(name: string, value: string | null = null): string {
  const wanted = value === null ? "" : `<value>${value}</value>`;
  return `<property><name>${name}</name>${wanted}</property>`;
}

function profile(id: string, activation: string): string {
  return `<profile><id>${id}</id><activation>${activation}</activation><properties><from.${id}>1</from.${id}></properties><dependencies>${dependency(`g:${id}`, "1")}</dependencies></profile>`;
}

async function merged(
  profiles: string,
  files: Readonly<Record<string, string>> = {},
  role: PomRole = "project",
) {
  const path = "a/b/pom.xml";
  const text = `<project><properties><dir>src</dir></properties><profiles>${profiles}</profiles></project>`;
  const tree = repository({ "a/b/here.txt": "", "a/b/src/Main.java": "", ...files });
  const pom = readPom(await parseXml(text, path), path);
  const [found] = withActiveProfiles([pom], role, await mavenConfig(path, tree), tree);
  return found;
}

async function active(profiles: string): Promise<string[]> {
  const { dependencies } = await merged(profiles);
  return dependencies.map(({ artifactId }) => artifactId);
}

async function stateOf(
  activation: string,
  files: Readonly<Record<string, string>> = {},
  role: PomRole = "project",
): Promise<State> {
  const { dependencies, properties, elsewhere } = await merged(
    profile("p", activation),
    files,
    role,
  );
  expect(properties.has("from.p")).toBe(dependencies.length > 0);
  if (dependencies.length > 0) return "active";
  return elsewhere.dependencies.length > 0 ? "elsewhere" : "off";
}
