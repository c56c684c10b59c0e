/** A repository of Maven's default layout. */
export interface MavenRepository {
  /** Joins it with the mirrors and servers of Maven's settings. */
  readonly id: string;
  /** Without a slash at the end. */
  readonly url: string;
}

/** Those that people name without an address. https://maven.apache.org/repositories/remote.html */
export const knownMavenRepositories: readonly [MavenRepository, ...MavenRepository[]] = [
  { id: "central", url: "https://repo.maven.apache.org/maven2" },
  { id: "google", url: "https://dl.google.com/dl/android/maven2" },
];
