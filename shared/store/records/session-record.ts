import { createHash } from 'node:crypto';
import { Session } from '../../domain/sessions/session.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const sessionKind: RecordKind<typeof Session> = { schema: Session, version: 1 };

/** Whoever reads the table learns no id that a browser could send. */
export const sessionKey = (sessionId: string) => ({
  pk: `SESSION#${createHash('sha256').update(sessionId).digest('base64url')}`,
});

/** The id itself stays with the browser. */
export const sessionItem = ({ sessionId, ...session }: Session): Record<string, unknown> => ({
  ...sessionKey(sessionId),
  schema: sessionKind.version,
  session,
  expiresAt: session.expiresAt,
});

export const sessionOf = (sessionId: string, item: Item): Session =>
  readMember({ ...sessionKind, upcasts: {} }, withId(sessionId, item), 'session');

const withId = (sessionId: string, item: Item): Item => ({
  ...item,
  session: { M: { ...item.session?.M, sessionId: { S: sessionId } } },
});
