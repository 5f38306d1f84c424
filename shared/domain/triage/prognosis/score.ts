/**
 * A prognostic score. Null while an item is missing: a partial total would read as a worse or better one. `missing`
 * names the inputs.
 */
export type PrognosticScore<Band extends string> = {
  readonly points: number | null;
  readonly band: Band | null;
  readonly missing: readonly string[];
};

/** Points by item; null where the item is not known. */
type Items = Readonly<Record<string, number | null>>;

/** Inputs of a score, any of which may be missing. */
export type Known<Inputs> = { readonly [Name in keyof Inputs]?: Inputs[Name] | null };

/** Points of one coded item, null where it is not known. */
export const pointsOf = <Code extends string>(
  table: Readonly<Record<Code, number>>,
  code: Code | null | undefined,
): number | null => (code === null || code === undefined ? null : table[code]);

/** One point for yes, none for no, null where it is not known. */
export const pointIf = (answer: boolean | null | undefined): number | null =>
  answer === null || answer === undefined ? null : Number(answer);

/** Adds the items up, and names the band of the total. */
export const scoreOf = <Band extends string>(
  items: Items,
  bandOf: (points: number) => Band | null,
): PrognosticScore<Band> => {
  const missing = Object.keys(items).filter((name) => items[name] === null);
  if (missing.length > 0) return { points: null, band: null, missing };
  const points = Object.values(items).reduce<number>((sum, item) => sum + (item ?? 0), 0);
  return { points, band: bandOf(points), missing };
};
