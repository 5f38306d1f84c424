import * as z from 'zod/mini';

/**
 * A text that people write in more ways than one.
 * @param read gives the one way in which it is kept; undefined = it cannot be understood
 * @param complaint what is told then, to go behind the name of the field
 */
export const writtenText = (most: number, read: (text: string) => string | undefined, complaint: string) =>
  z.pipe(
    z.string().check(z.maxLength(most)),
    z.transform((written: string, context) => {
      const text = read(written);
      if (text !== undefined) return text;
      context.issues.push({ code: 'custom', message: complaint, input: written });
      return z.NEVER;
    }),
  );
