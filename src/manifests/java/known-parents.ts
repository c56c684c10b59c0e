/**
 * Parents that services take from Maven Central and that declare no dependencies, nor do their own
 * parents: they manage versions and plugins alone, as their published POMs show.
 */
const parents: ReadonlySet<string> = new Set([
  "com.fasterxml:oss-parent",
  "com.fasterxml.jackson:jackson-parent",
  "io.helidon.applications:helidon-mp",
  "io.helidon.applications:helidon-se",
  "io.micronaut.platform:micronaut-parent",
  "org.apache:apache",
  "org.apache.commons:commons-parent",
  "org.apache.maven:maven-parent",
  "org.sonatype.oss:oss-parent",
  "org.springframework.boot:spring-boot-dependencies",
  "org.springframework.boot:spring-boot-parent",
  "org.springframework.boot:spring-boot-starter-parent",
  "org.springframework.cloud:spring-cloud-starter-parent",
]);

/** Whether a parent outside the repository is known to declare no dependencies. */
export function declaresNothing(coordinates: string): boolean {
  return parents.has(coordinates.split(":", 2).join(":"));
}
