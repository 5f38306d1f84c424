import * as z from 'zod/mini';

/** For links that cannot carry a header. */
export const TokenQuery = z.strictObject({ token: z.optional(z.string()) });
