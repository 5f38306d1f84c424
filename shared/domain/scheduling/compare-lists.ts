/** Orders two lists of equal length and like types by their first members that differ; for `Array.sort`. */
export function compareLists(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
