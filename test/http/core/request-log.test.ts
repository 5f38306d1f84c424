import { describe, expect, it, vi } from 'vitest';
import { authorizerContext, type Claimed } from '../../../shared/http/core/caller.ts';
import { digestUnder } from '../../../shared/links/keyed-digest.ts';
import { keepAtHand } from '../../../shared/links/keys-at-hand.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { log } from '../../../shared/observability/log.ts';
import { setup } from '../../support/things-function.ts';

const keys: LinkKeys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
/** As the function's clock says. */
const now = Date.parse('2026-11-23T15:00:00Z') / 1000;
const address = '2001:db8:1:2::7';

async function lineOf(claimed: Claimed, more: object = {}) {
  const said = vi.spyOn(log, 'info').mockReturnValue();
  const authorizer = { ...authorizerContext(claimed), ...more };
  const requestContext = { requestId: 'r', identity: { sourceIp: address }, authorizer };
  const headers = { Referer: 'told', Cookie: 'told', Authorization: 'told', 'User-Agent': 'told' };
  await setup()('GET', '/v1/things/{id}', {
    requestContext,
    headers,
    query: { q: 'told' },
    pathParameters: { id: 't' },
  });
  return said.mock.lastCall?.[1];
}

describe('the line of a request', () => {
  it.each<[Claimed, string | undefined]>([
    [{ kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] }, 'nurse-1'],
    [{ kind: 'referrer', referrerId: 'demo', scopes: ['referrals/read'] }, 'demo'],
    [{ kind: 'manage', appointmentId: 'apt_1' }, 'apt_1'],
    [{ kind: 'public' }, undefined],
    [{ kind: 'invalid' }, undefined],
  ])('names who asked by id, refused or not: %j', async (claimed, principal) => {
    const line = await lineOf(claimed);
    expect(line?.kind).toBe(claimed.kind);
    expect(line?.principal).toBe(principal);
  });

  it('holds nothing of headers, query or address', async () => {
    keepAtHand(keys, now);
    const line = await lineOf({ kind: 'public' });
    expect(Object.keys(line ?? {})).toEqual(['requestId', 'operation', 'kind', 'source', 'status']);
    expect(JSON.stringify(line)).not.toMatch(/told|2001/);
  });

  it('names the source as intake does, where keys were read within five minutes, and waits for none', async () => {
    const name = digestUnder(keys, 'source', '2001:db8:1:2');
    keepAtHand(keys, now);
    expect((await lineOf({ kind: 'public' }))?.source).toBe(name);
    keepAtHand(keys, now - 300);
    expect(await lineOf({ kind: 'public' })).not.toHaveProperty('source');
    expect((await lineOf({ kind: 'public' }, { source: 'of-the-authoriser' }))?.source).toBe('of-the-authoriser');
  });
});
