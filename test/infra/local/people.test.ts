import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPeople } from '../../../infra/local/issuer/people.ts';
import { openTokenIssuer, type TokenIssuer } from '../../../infra/local/issuer/token-issuer.ts';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { challengeOf } from '../../../shared/http/console/sign-in-flow.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const start = Temporal.Instant.from('2026-11-23T15:00:00Z');
const staff: StaffMember[] = [
  { recipientId: 'desk-1', role: 'front-desk', email: 'd@example.org', phone: '+16315550102' },
  { recipientId: 'nurse-7', role: 'nurse', email: 'n@example.org', phone: '+16315550101' },
];
let time = start;
let issuer: TokenIssuer;

beforeEach(async () => {
  time = start;
  issuer = await openTokenIssuer(join(temporaryFolder(), 'key.json'), 'http://127.0.0.1:4566/issuer', () => time);
});

describe('the sign-in of staff', () => {
  const callback = 'http://localhost:3000/staff/callback';
  const asked = { staffId: 'nurse-7', redirectUri: callback, challenge: challengeOf('verifier') };
  const open = (members: readonly StaffMember[] = staff) =>
    openPeople({ issuer, staff: async () => members, now: () => time, zone: 'America/New_York' });

  test('gives for a code the claims of Cognito, once', async () => {
    const people = open();
    const code = people.codeFor(asked);
    const tokens = await people.exchange(code, 'verifier', callback);
    const claims = await issuer.verify(tokens?.access_token ?? '');
    expect(claims).toMatchObject({ token_use: 'access', client_id: 'console', scope: 'openid staff/use' });
    expect(claims).toMatchObject({ username: 'nurse-7', 'cognito:groups': ['nurse'] });
    expect(await people.exchange(code, 'verifier', callback)).toBeUndefined();
  });

  test.each([
    ['another verifier', 'other', callback, 0],
    ['another address', 'verifier', 'http://localhost:3000/staff', 0],
    ['after five minutes', 'verifier', callback, 300],
  ])('gives nothing for a code with %s', async (_, verifier, redirectUri, seconds) => {
    const people = open();
    const code = people.codeFor(asked);
    time = start.add({ seconds });
    expect(await people.exchange(code, verifier, redirectUri)).toBeUndefined();
  });

  test('renews until it is revoked, or the person has left', async () => {
    const members = [...staff];
    const people = open(members);
    const tokens = await people.exchange(people.codeFor(asked), 'verifier', callback);
    const renewal = tokens?.refresh_token ?? '';
    expect(await people.renew(renewal)).toEqual({ access_token: expect.any(String) });
    const nurse = members[1] ?? members[0];
    if (nurse) members[1] = { ...nurse, until: '2026-11-22' };
    expect(await people.renew(renewal)).toBeUndefined();
    members.splice(1, 1, ...staff.slice(1, 2));
    people.revoke(renewal);
    expect(await people.renew(renewal)).toBeUndefined();
  });
});
