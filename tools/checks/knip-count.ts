/** A reporter for knip that says how many files it looked at, which its others do not. */
export default function count({ counters }: { readonly counters: { readonly total: number } }): void {
  process.stdout.write(`knip looked at ${counters.total} files\n`);
}
