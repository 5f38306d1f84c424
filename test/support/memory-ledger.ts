import type { KnownMessage } from '../../shared/domain/messages/message-record.ts';
import type { MessageLedger } from '../../shared/workflows/messages/ledger-ports.ts';

/** A ledger of messages in memory, in which nobody dies while sending. */
export function memoryLedger() {
  const known = new Map<string, KnownMessage & { again: boolean; doubt: boolean }>();
  const messages: Pick<MessageLedger, 'claim' | 'settle' | 'list'> = {
    async claim(message, { now }) {
      const before = known.get(message.messageId);
      const { attempts = 0, doubt = false } = before ?? {};
      if (before && !before.again) return { state: 'settled', attempts, result: before.result as never };
      known.set(message.messageId, {
        ...message,
        at: now.toString(),
        attempts: attempts + 1,
        doubt,
        again: true,
      });
      return { state: 'ours', attempts: attempts + 1, doubt };
    },
    async settle({ messageId }, _, { result, again, doubt }) {
      const before = known.get(messageId);
      if (before) known.set(messageId, { ...before, result, again, doubt });
    },
    list: async () => undefined,
  };
  return { known, messages };
}
