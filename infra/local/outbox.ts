import { openLog } from './append-log.ts';

/** One message as its receiver would have got it. */
export interface Delivery {
  /** RFC 3339 UTC, by the system's clock. */
  at: string;
  channel: 'sms' | 'email' | 'webhook';
  /** Phone number, e-mail address or web address. */
  to: string;
  subject?: string;
  body: string;
  kind: string;
  caseId?: string;
  /** Same id, receiver and channel: the same message again. */
  messageId: string;
  attachments?: readonly { fileName: string; contentType: string; text: string }[];
}

/** A delivery with how often it came again: delivery is at least once. */
export type OutboxMessage = Delivery & { repeats: number };

export type OutboxFilter = Partial<Pick<Delivery, 'kind' | 'caseId' | 'channel'>>;

export interface Outbox {
  /** Resolves when the messages are safe from a kill. */
  deliver(...messages: Delivery[]): Promise<void>;
  /** Oldest first. */
  messages(filter?: OutboxFilter): OutboxMessage[];
  close(): Promise<void>;
}

const identity = ({ messageId, to, channel }: Delivery): string => JSON.stringify([messageId, to, channel]);

/** Opens the store of everything that SNS and SES would have sent: a file of JSON lines, read back at start. */
export async function openOutbox(path: string): Promise<Outbox> {
  const log = await openLog(path);
  const shown = new Map<string, OutboxMessage>();

  function show(message: Delivery): void {
    const known = shown.get(identity(message));
    if (known) known.repeats += 1;
    else shown.set(identity(message), { ...message, repeats: 0 });
  }
  for (const message of log.earlier) show(message as Delivery);

  return {
    deliver: async (...messages) => {
      await log.append(...messages);
      messages.forEach(show);
    },
    messages: (filter = {}) => {
      const wanted = Object.entries(filter);
      return [...shown.values()].filter((message) =>
        wanted.every(([name, value]) => message[name as keyof OutboxFilter] === value),
      );
    },
    close: log.close,
  };
}
