import * as z from 'zod/mini';

/** A whole directory as an export gives it; what is wrong with it is told with all of its faults at once. */
export const DirectoryBody = z.record(z.string(), z.unknown());

/** What an import would change. How staff are reached is masked. */
export const DifferenceAnswer = z.strictObject({
  /** How many entries differ. */
  entries: z.int(),
  /** A line an entry, below it one for each member that differs, indented; then what the import takes back that staff entered. */
  lines: z.array(z.string()),
  /** What makes little sense in it and stops nothing. */
  warnings: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })),
});
export type DifferenceAnswer = z.infer<typeof DifferenceAnswer>;
