import { entity, manifest, report, type } from "../reports.ts";

/** Names and versions as long as they come, for the width of tables. */
export const longNames = report({
  mode: "check",
  result: "drift",
  entities: [
    entity("a-very-long-entity-name-of-some-service-somewhere", [
      type({
        packageType: "JAVA",
        result: "drift",
        declared: 12_345,
        recorded: 12_345,
        removed: [
          {
            name: "com.fasterxml.jackson.datatype:jackson-datatype-jsr310",
            versions: ["2.15.4"],
          },
        ],
        updated: [
          {
            name: "org.springframework.boot:spring-boot-starter-actuator",
            from: ["3.1.0.RELEASE"],
            to: ["3.2.0.RELEASE"],
          },
        ],
        added: [
          {
            name: "averyveryveryverylongpackagenamewithoutanyplacetobreakitatall",
            versions: ["1.0.0-SNAPSHOT-20240101"],
          },
        ],
      }),
      type({
        packageType: "GO",
        result: "drift",
        declared: 2_000,
        recorded: 2_000,
        added: [
          {
            name: "github.com/aws/aws-sdk-go-v2/service/internal/accept-encoding",
            versions: ["v0.0.0-20240101120000-0123456789ab"],
          },
          {
            name: "a.io/b",
            versions: ["1.0.0", "1.1.0", "1.2.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0"],
          },
        ],
      }),
    ]),
    entity("ANOTHERVERYLONGNAMEOFANENTITYWITHOUTABREAK", [type()]),
  ],
  manifests: [
    manifest("services/some/very/deeply/nested/directory/with-a-long-name/package-lock.json", {
      status: "unread",
      reason: "a lockfile of a package manager that nobody knows",
    }),
    manifest("aFileWithAVeryLongNameInCamelCaseAndNoDirectory.csproj", {
      status: "covered",
      reason: "services/some/very/deeply/nested/directory/with-a-long-name/packages.lock.json",
    }),
  ],
});
