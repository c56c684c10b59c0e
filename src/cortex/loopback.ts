/** Whether a URL's `hostname` is this machine itself, where plain http is safe and no proxy is of use. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
