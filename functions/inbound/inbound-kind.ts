import * as z from 'zod/mini';

/** One kind of message that comes in by SNS: known by the form of its payload. */
export interface InboundKind {
  /** Kebab-case, for logs. */
  name: string;
  /**
   * @param payload the message as it was read: what its text says as JSON
   * @returns undefined where it is of another kind; else what acts on it: whether it had an effect, or had it before
   */
  read: (payload: unknown) => ((remaining: () => number) => Promise<boolean>) | undefined;
}

/** Describes a kind by its schema. @param handle gets what the schema read, and the milliseconds until the function is stopped */
export const inboundKind = <Schema extends z.ZodMiniType>(kind: {
  name: string;
  schema: Schema;
  handle: (message: z.infer<Schema>, remaining: () => number) => Promise<boolean>;
}): InboundKind => ({
  name: kind.name,
  read: (payload) => {
    const message = z.safeParse(kind.schema, payload);
    return message.success ? (remaining) => kind.handle(message.data, remaining) : undefined;
  },
});
