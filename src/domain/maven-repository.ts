/** A repository of Maven's default layout. */
export interface MavenRepository {
  /** Joins it with the mirrors and servers of Maven's settings. */
  readonly id: string;
  /** Without a slash at the end. */
  readonly url: string;
}

/** The one that Maven asks unless it is set otherwise. https://maven.apache.org/repositories/remote.html */
export const central: MavenRepository = {
  id: "central",
  url: "https://repo.maven.apache.org/maven2",
};

/** Where AndroidX and Firebase are published. https://developer.android.com/build/remote-repositories */
const google: MavenRepository = {
  id: "google",
  url: "https://dl.google.com/dl/android/maven2",
};

/** Those that people name without an address, by that name. */
export const knownMavenRepositories: ReadonlyMap<string, MavenRepository> = new Map(
  [central, google].map((repository) => [repository.id, repository]),
);
