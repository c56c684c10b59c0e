/**
 * The user in an address, up to its last `@`, as a file writes it: JSON may write `\/` for a slash. Linear:
 * no slash is a part of the user, so no two searches look at the same text.
 */
const userInfo = /(?<ssh>ssh)?:(?<slashes>(?:\\?\/){2})(?<user>[^\s/?#"'`<>\\]*)@/gi;

/** A parameter whose name marks it as a secret, such as `access_token` or `X-Amz-Signature`. */
const secretParameter =
  /(?<before>[?&](?:sig|[\w.-]{0,40}(?:token|secret|passw(?:or)?d|api[-_]?key|credential|signature)[\w.-]{0,40})=)[^\s&#"'`<>\\]+/gi;

/** Whether a text holds an address with credentials in it. */
export function hasUrlCredentials(text: string): boolean {
  return text.includes(":") && withoutUrlCredentials(text) !== text;
}

/** The text with `***` for the credentials in its addresses. The user of `ssh://git@host` is none. */
export function withoutUrlCredentials(text: string): string {
  return text
    .replaceAll(userInfo, (whole, ssh = "", slashes: string, user: string) =>
      user === "***" || user === "" || (ssh !== "" && !user.includes(":"))
        ? whole
        : `${ssh}:${slashes}***@`,
    )
    .replaceAll(secretParameter, "$<before>***");
}

/**
 * Whether a URL's `hostname` is this machine itself, where plain http is safe and no proxy is of use.
 * Names below `.localhost` are not: not every resolver keeps them here (RFC 6761, 6.3, only asks for it).
 */
export function isLoopback(hostname: string): boolean {
  // `URL` has already brought every spelling of an IPv4 address into four decimals.
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
