import { describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/domain/refusal.ts';
import { authorizerContext } from '../../shared/http/caller.ts';
import { setup, thing } from '../support/things-function.ts';

const withKey = (key: string) => ({ 'content-type': 'application/json', 'Idempotency-Key': key });

describe('a repeated Idempotency-Key', () => {
  it('gets the first answer again', async () => {
    const send = setup();
    const first = await send('POST', '/v1/things', { body: thing, headers: withKey('k') });
    const second = await send('POST', '/v1/things', { body: thing, headers: withKey('k') });
    expect(first.headers['Idempotent-Replayed']).toBeUndefined();
    expect(second).toMatchObject({ status: 201, body: first.body, headers: { 'Idempotent-Replayed': 'true' } });
  });

  it('gets the first answer even where the repeat would be refused now', async () => {
    let calls = 0;
    const send = setup(() => {
      if (calls++ > 0) throw new Refusal('time-taken', 'taken');
      return { name: 'first' };
    });
    await send('POST', '/v1/things', { body: thing, headers: withKey('k') });
    const again = await send('POST', '/v1/things', { body: thing, headers: withKey('k') });
    expect(again).toMatchObject({ status: 201, body: { name: 'first' } });
  });

  it('is refused with another body', async () => {
    const send = setup();
    await send('POST', '/v1/things', { body: thing, headers: withKey('k') });
    const other = await send('POST', '/v1/things', { body: { ...thing, size: 2 }, headers: withKey('k') });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:spinebridge:problem:key-reused' } });
  });

  it('is another request with another key, caller or none', async () => {
    const send = setup();
    const staff = { requestId: 'r', authorizer: authorizerContext({ kind: 'staff', staffId: 's', roles: ['nurse'] }) };
    for (const more of [
      { headers: withKey('k') },
      { headers: withKey('l') },
      { headers: withKey('k'), requestContext: staff },
      {},
    ]) {
      const answer = await send('POST', '/v1/things', { body: thing, ...more });
      expect(answer).toMatchObject({ status: 201 });
      expect(answer.headers['Idempotent-Replayed']).toBeUndefined();
    }
  });

  it('must have a sensible length', async () => {
    const answer = await setup()('POST', '/v1/things', { body: thing, headers: withKey('x'.repeat(256)) });
    expect(answer.status).toBe(400);
  });
});
