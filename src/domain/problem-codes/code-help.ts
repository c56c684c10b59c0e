/** What a code means and what to do about it. The README's troubleshooting table is made from this. */
export interface CodeHelp {
  readonly meaning: string;
  readonly remedy: string;
}
