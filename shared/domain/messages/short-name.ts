/** So much of a name fits into one part beside the rest. */
const longestName = 25;

/** A name as far as it fits: without what stands in brackets, and cut between words. */
export function shortName(name = ''): string {
  const bare = name.replace(/\s*\(.*\)/, '');
  if (bare.length <= longestName) return bare;
  const words = bare.slice(0, longestName + 1).split(' ');
  return words.length > 1 ? words.slice(0, -1).join(' ') : bare.slice(0, longestName);
}
