import * as z from 'zod/mini';

/** Names a reaction: the same one promised twice is one. */
export const ReactionId = z.string().check(z.regex(/^[0-9A-Za-z_.-]{1,64}$/));
