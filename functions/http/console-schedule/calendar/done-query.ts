import * as z from 'zod/mini';

/** What was just done, by a code, and how many visits that put in the way. */
export const DoneQuery = z.object({ did: z.optional(z.string()), hit: z.optional(z.string()) });
export type DoneQuery = z.infer<typeof DoneQuery>;
