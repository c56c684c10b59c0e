/**
 * Whether a URL's `hostname` is this machine itself, where plain http is safe and no proxy is of use.
 * Names below `.localhost` are not: not every resolver keeps them here (RFC 6761, 6.3, only asks for it).
 */
export function isLoopback(hostname: string): boolean {
  // `URL` has already brought every spelling of an IPv4 address into four decimals.
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
