/** What of an address says what its page shows; everything else in it, such as what a mail program adds, leads nowhere. */
const names = [
  'id',
  'token',
  'ask',
  'd',
  'language',
  'clinic',
  'telehealth',
  'stepFree',
  'chosen',
  'from',
  'lang',
] as const;

/** What an address says, whatever else stands in it. */
export type SaidByAddress = Readonly<Record<string, unknown>>;

/** The query of the same page with changes, as a relative address. @param changes undefined leaves one out */
export function sameAddress(query: SaidByAddress, changes: SaidByAddress): string {
  const all = { ...query, ...changes };
  const said = names.map((name) => [name, all[name]] as const);
  return `?${new URLSearchParams(said.filter((entry): entry is [(typeof names)[number], string] => typeof entry[1] === 'string'))}`;
}
