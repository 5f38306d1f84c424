/** The only fields that a log line may carry: ids, codes of the system, and counts. Nothing else is ever written. */
export const logFieldNames = [
  'requestId',
  'caseId',
  'eventId',
  'messageId',
  'timerId',
  'appointmentId',
  'holdId',
  'recipientId',
  // Who asks, by id, and a keyed name of the address that they ask from.
  'principal',
  'source',
  'record',
  'operation',
  'method',
  'route',
  'status',
  'kind',
  'lane',
  'channel',
  'purpose',
  'urgency',
  'step',
  'attempt',
  'count',
  'pending',
  'overdue',
  'failed',
  'milliseconds',
  'outcome',
  'error',
  'where',
] as const;
export type LogFields = Partial<Record<(typeof logFieldNames)[number], string | number>>;

/** Ids, codes, routes and source places; no space, no @, no +, so neither a sentence nor a contact fits. */
const codePattern = /^[\w.:#/{}*$-]{1,128}$/;

const withheld = '[withheld]';

/** @returns the value when it looks like an id, a code or a number; `[withheld]` otherwise. */
export const safeValue = (value: unknown): string | number =>
  typeof value === 'number' || (typeof value === 'string' && codePattern.test(value)) ? value : withheld;

/** Drops every field that is not on the list, and every value that is no id, code or number. */
export function safeFields(fields: LogFields): LogFields {
  const present = logFieldNames.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, safeValue(fields[name])]));
}

/** The first stack frame as `file:line:column`, without folders. It is looked for behind the message, which may quote input. */
function firstFrame({ stack = '', message }: Error): string | undefined {
  const frames = stack.slice(stack.lastIndexOf(message) + message.length);
  return frames.match(/^\s+at .*?([\w.-]+:\d+:\d+)\)?$/m)?.[1];
}

/** What may be said of an error: its class, how a send ended where that is known, and where it was thrown. Never its message. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const where = firstFrame(error);
  const outcome = 'outcome' in error && typeof error.outcome === 'string' ? { outcome: error.outcome } : {};
  return { error: error.name, ...outcome, ...(where ? { where } : {}) };
}
