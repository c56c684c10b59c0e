import { expect, it } from "vitest";
import { cli } from "../cli/start-cli.ts";
import type { Report } from "../../src/report/report.ts";
import { gitRepository, type Files } from "../support/repository.ts";

const numbers = Array.from({ length: 60 }, (_, at) => at);

const convention = `package org.acme;
public class Conventions implements Plugin<Project> {
  public void apply(Project project) {
    project.getDependencies().add("implementation", project.project(":platform"));
    project.getDependencies().add("implementation", companyDependency(project));
  }
}
`;

function build(at: number): string {
  const libraries = numbers
    .slice(0, 8)
    .map((of) => `implementation("org.lib${(at + of) % 30}:lib")`);
  return `plugins { id 'java-library' }
dependencies {
  api(platform(project(":platform")))
  testImplementation(project(path: ":module0", configuration: "testArtifacts"))
  ${libraries.join("\n  ")}
  ${at % 3 === 0 ? 'implementation(companyDependency("x"))' : ""}
}
`;
}

function pom(at: number): string {
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.acme</groupId><artifactId>parent</artifactId><version>1</version></parent>
  <artifactId>app${at}</artifactId>
  <dependencies>
    <dependency><groupId>a</groupId><artifactId>b${at}</artifactId></dependency>
    <dependency><groupId>c</groupId><artifactId>d</artifactId><version>\${v${at % 2}}</version></dependency>
  </dependencies>
</project>
`;
}

/** In the likeness of a large build: convention plugins, a platform with an outside BOM, old POMs. */
const repository: Files = {
  "settings.gradle": [":platform", ...numbers.map((at) => `:module${at}`)]
    .map((name) => `include '${name}'`)
    .join("\n"),
  "build.gradle": `subprojects {
  apply plugin: 'org.acme.conventions'
  dependencies { testImplementation 'org.junit.jupiter:junit-jupiter' }
}
`,
  "platform/build.gradle": `plugins { id 'java-platform' }
dependencies { api enforcedPlatform('com.example:outside-bom:1.0') }
`,
  "buildSrc/build.gradle": `gradlePlugin { plugins { conventions {
  id = 'org.acme.conventions'
  implementationClass = 'org.acme.Conventions'
} } }
`,
  "buildSrc/src/main/java/org/acme/Conventions.java": convention,
  ...Object.fromEntries(numbers.map((at) => [`module${at}/build.gradle`, build(at)])),
  ...Object.fromEntries(numbers.slice(0, 30).map((at) => [`old/app${at}/pom.xml`, pom(at)])),
};

it("reports each cause once, however many projects and packages wait for it", async () => {
  const { stdout } = await cli(["list", gitRepository(repository), "--json"]);
  const { problems, manifests } = JSON.parse(stdout) as Report;
  const about = (fact: string) => problems.filter(({ message }) => message.includes(fact)).length;

  expect(manifests.filter(({ status }) => status === "used").length).toBeGreaterThan(80);
  expect(about("`companyDependency`")).toBe(1);
  const missing =
    "org.acme:parent:1 is neither in the repository nor in the local Maven repository or Gradle's cache";
  expect(about(missing)).toBe(2);
  expect(about(`${missing}, and may declare`)).toBe(1);
  expect(about("The imported BOM com.example:outside-bom:1.0 is neither")).toBe(1);
  expect(problems.length).toBeLessThanOrEqual(8);
});
