/** Where POMs are looked for on this machine, as a message names it. */
export const localPlaces = "in the local Maven repository or Gradle's cache";

/** What puts them there. */
export const fillCaches =
  "run the build before this step, such as `mvn dependency:go-offline`, or restore its cache (`cache: maven` or `cache: gradle` of actions/setup-java)";
