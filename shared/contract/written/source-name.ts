import * as z from 'zod/mini';

/** The name of a source, as the rows of the worklist give it. */
export const SourceName = z.string().check(z.regex(/^[\w-]{1,64}$/, 'is no source as the worklist names it'));
