import type { composeModule } from "./compose-dependencies.ts";
import type { Notation } from "./coordinates.ts";
import { compose, springBoot } from "./plugin-versions.ts";
import { gradleVersion } from "./versions/rich-version.ts";
import type { Scope } from "./scope.ts";

/** The BOM that Spring Boot's plugin names. https://docs.spring.io/spring-boot/gradle-plugin/managing-dependencies.html */
export function springBootBom(scope: Scope): Notation {
  const version = scope.versionOf(springBoot);
  return {
    name: "org.springframework.boot:spring-boot-dependencies",
    version: gradleVersion({ require: version }),
    missing: version === null ? "SpringBootPlugin.BOM_COORDINATES" : null,
  };
}

/** A module that the plugin of Compose names. */
export function ofCompose(
  { name, hasVersionOfPlugin }: NonNullable<ReturnType<typeof composeModule>>,
  scope: Scope,
): Notation {
  const version = hasVersionOfPlugin ? scope.versionOf(compose) : null;
  return { name, version: gradleVersion({ require: version }), missing: null };
}
