import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sessionLimits } from '../../shared/config/session-limits.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { NamedPerson } from '../../shared/workflows/sessions/ports.ts';
import { beginSession, endSession, renewSession, type SigningIn } from '../../shared/workflows/sessions/sign-in.ts';

const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
const seconds = now.epochMilliseconds / 1000;
const arrival = { code: 'c', verifier: 'v', askedAt: seconds, before: undefined, now };

/** A sign-in service that names somebody; what was kept and revoked. */
function signingIn(person: Partial<NamedPerson> = {}) {
  const kept = new Map<string, Session>();
  const revoked: string[] = [];
  const tokens = async () => ({ accessToken: 'a', renewal: 'r' });
  const deps: SigningIn = {
    sessionLimits,
    sessionStore: {
      session: async (id) => kept.get(id),
      replace: async (read, session) => {
        if (kept.get(session.sessionId) !== read) return false;
        kept.set(session.sessionId, session);
        return true;
      },
    },
    sessionSeals: {
      newSessionId: () => `ses_${kept.size + 1}`,
      sealRenewal: async (id, renewal) => `${id}:${renewal}`,
      openRenewal: async (_, sealed) => sealed.split(':')[1],
    },
    signInService: { exchange: tokens, renew: tokens, revoke: async (renewal) => void revoked.push(renewal) },
    personOfToken: async () => ({ staffId: 'nurse-1', roles: ['nurse'], provedAt: seconds, ...person }),
  };
  return { deps, kept, revoked };
}

async function begun(deps: SigningIn): Promise<Session> {
  const session = await beginSession(deps, arrival);
  if (typeof session === 'string') throw new Error(`No session began: ${session}.`);
  return session;
}

describe('a session', () => {
  test('does not begin for whom the service remembers from before they went there', async () => {
    const { deps, kept } = signingIn({ provedAt: seconds - 61 });
    expect(await beginSession(deps, arrival)).toBe('stale');
    expect(kept.size).toBe(0);
    expect(await beginSession(signingIn({ provedAt: seconds - 60 }).deps, arrival)).toMatchObject({ roles: ['nurse'] });
  });

  test('that was before ends, and what renewed it is worth nothing', async () => {
    const { deps, kept, revoked } = signingIn();
    await beginSession(deps, arrival);
    await beginSession(deps, { ...arrival, before: 'ses_1' });
    expect(kept.get('ses_1')).toMatchObject({ endedAt: seconds });
    expect(kept.get('ses_1')?.renewal).toBeUndefined();
    expect([kept.get('ses_2')?.endedAt, revoked]).toEqual([undefined, ['r']]);
  });

  test('is not renewed for somebody else, or without a role, and ends', async () => {
    for (const changed of [{ staffId: 'nurse-2' }, { roles: [] }]) {
      const { deps, kept } = signingIn();
      const session = await begun(deps);
      const other = {
        ...deps,
        personOfToken: async () => ({ staffId: 'nurse-1', roles: [], provedAt: 0, ...changed }),
      };
      expect(await renewSession(other, session, now)).toBe(false);
      expect(kept.get(session.sessionId)?.endedAt).toBe(seconds);
    }
  });

  test('ends also where what renews it cannot be revoked now', async () => {
    const { deps, kept } = signingIn();
    await beginSession(deps, arrival);
    const revoke = () => Promise.reject(new Error('timeout'));
    const down = { ...deps, signInService: { ...deps.signInService, revoke } };
    await beginSession(down, { ...arrival, before: 'ses_1' });
    expect(kept.get('ses_1')?.endedAt).toBe(seconds);
  });

  test('that is signed out while it is renewed stays so, and what renews it is revoked', async () => {
    const { deps, kept, revoked } = signingIn();
    const session = await begun(deps);
    const renew = async () => {
      await endSession(deps, session, now);
      return { accessToken: 'a', renewal: 'r2' };
    };
    const slow = { ...deps, signInService: { ...deps.signInService, renew } };
    expect(await renewSession(slow, session, now)).toBe(false);
    expect(kept.get(session.sessionId)).toMatchObject({ endedAt: seconds });
    expect(kept.get(session.sessionId)?.renewal).toBeUndefined();
    expect(revoked).toEqual(['r', 'r2']);
  });

  test('ends where it was renewed since it was read, and that of another page is its renewal', async () => {
    const { deps, kept, revoked } = signingIn();
    const session = await begun(deps);
    const later = now.add({ hours: 1 });
    expect(await renewSession(deps, session, later)).toBe(true);
    expect(await renewSession(deps, session, later.add({ seconds: 1 }))).toBe(true);
    expect(kept.get(session.sessionId)?.rolesAt).toBe(seconds + 3600);
    await endSession(deps, session, later);
    await endSession(deps, session, later.add({ hours: 1 }));
    expect([kept.get(session.sessionId)?.endedAt, revoked]).toEqual([seconds + 3600, ['r']]);
  });
});
