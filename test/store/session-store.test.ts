import { expect, test } from 'vitest';
import { sessionLimits } from '../../shared/config/session-limits.ts';
import { endedSession, newSession, renewedSession } from '../../shared/domain/sessions/session.ts';
import { sessionStore } from '../../shared/store/session-store.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(openStore);
const begun = newSession(
  { sessionId: 'ses_1', staffId: 'nurse-1', roles: ['nurse', 'admin'], renewal: 'r' },
  1,
  sessionLimits,
);
const ended = endedSession(begun, 2);
const renewed = renewedSession(begun, { roles: ['nurse'] }, 3);

test('a session is written over only as it was read, and an end stands; what is asked twice is done', async () => {
  const sessions = sessionStore(store.client, store.tableName);
  expect(await sessions.replace(undefined, begun)).toBe(true);
  expect(await sessions.replace(undefined, begun)).toBe(true);
  expect(await sessions.replace(undefined, { ...begun, staffId: 'nurse-2' })).toBe(false);
  const read = await sessions.session('ses_1');
  expect(read).toEqual(begun);
  expect(await sessions.replace(read, ended)).toBe(true);
  expect(await sessions.replace(read, ended)).toBe(true);
  expect(await sessions.replace(read, renewed)).toBe(false);
  expect(await sessions.session('ses_1')).toEqual(ended);
});
