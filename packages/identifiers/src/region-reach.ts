/** What of a region's code says where it is: of a province two digits, of a city four, of a county six; a street has nine, a village twelve. */
function reachOf(region: string): string {
  return region.replace(/^(\d{2})0000$|^(\d{4})00$|^(\d{9})000$/, '$1$2$3');
}

/** Whether the second region lies within the first, or is the same; both are codes of six, nine or twelve digits (GB/T 2260, GB/T 10114). */
export function regionCovers(outer: string, inner: string): boolean {
  return inner.startsWith(reachOf(outer));
}
