/** A profile of Maven's settings that sets `v`, with its activation. */
export function settingsProfile(id: string, version: string, activation = ""): string {
  return `<profile><id>${id}</id>${activation}<properties><v>${version}</v></properties></profile>`;
}

/** The text of settings with some profiles, of which those with the names are active. */
export function settingsText(profiles: string, ...active: readonly string[]): string {
  const names = active.map((id) => `<activeProfile>${id}</activeProfile>`).join("");
  return `<settings><profiles>${profiles}</profiles><activeProfiles>${names}</activeProfiles></settings>`;
}

export const byDefault = "<activation><activeByDefault>true</activeByDefault></activation>";
export const whereAsked =
  "<activation><property><name>env</name><value>ci</value></property></activation>";
