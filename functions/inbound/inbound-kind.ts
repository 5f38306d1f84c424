import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/** What is known of a message beside what it says. */
export interface Arrival {
  /** When it was published; absent where that is not said. */
  at: Temporal.Instant | undefined;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/** One kind of message that comes in by SNS: known by the form of its payload. */
export interface InboundKind {
  /** Kebab-case, for logs. */
  name: string;
  /**
   * @param payload the message as it was read: what its text says as JSON
   * @returns undefined where it is of another kind; else what acts on it: whether it had an effect, or had it before
   */
  read: (payload: unknown) => ((arrival: Arrival) => Promise<boolean>) | undefined;
}

/** Describes a kind by its schema. @param handle gets what the schema read */
export const inboundKind = <Schema extends z.ZodMiniType>(kind: {
  name: string;
  schema: Schema;
  handle: (message: z.infer<Schema>, arrival: Arrival) => Promise<boolean>;
}): InboundKind => ({
  name: kind.name,
  read: (payload) => {
    const message = z.safeParse(kind.schema, payload);
    return message.success ? (arrival) => kind.handle(message.data, arrival) : undefined;
  },
});
