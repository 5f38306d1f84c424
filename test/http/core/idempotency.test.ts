import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { authorizerContext } from '../../../shared/http/core/caller.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import { OutcomeUnknown } from '../../../shared/workflows/core/commit-errors.ts';
import { setup, thing } from '../../support/things-function.ts';

const withKey = (key: string) => ({ 'content-type': 'application/json', 'Idempotency-Key': key });
const keyed = (body: unknown) => ({ body, headers: withKey('k') });
const replayed = { headers: { 'Idempotent-Replayed': 'true' } };

describe('a repeated Idempotency-Key', () => {
  it('gets the first answer again', async () => {
    const send = setup();
    const first = await send('POST', '/v1/things', keyed(thing));
    const second = await send('POST', '/v1/things', keyed(thing));
    expect(first.headers['Idempotent-Replayed']).toBeUndefined();
    expect(second).toMatchObject({ status: 201, body: first.body, ...replayed });
  });

  it('gets the first answer even where the repeat would be refused now', async () => {
    let calls = 0;
    const send = setup(() => {
      if (calls++ > 0) throw new Refusal('time-taken', 'taken');
      return { name: 'first' };
    });
    await send('POST', '/v1/things', keyed(thing));
    const again = await send('POST', '/v1/things', keyed(thing));
    expect(again).toMatchObject({ status: 201, body: { name: 'first' }, ...replayed });
  });

  it('is honoured by PATCH too', async () => {
    let calls = 0;
    const send = setup(() => ({ name: `call ${++calls}` }));
    const first = await send('PATCH', '/v1/things/{id}', keyed({ name: 'a' }));
    const again = await send('PATCH', '/v1/things/{id}', keyed({ name: 'a' }));
    expect(again).toMatchObject({ status: 200, body: first.body, ...replayed });
    const other = await send('PATCH', '/v1/things/{id}', keyed({ name: 'b' }));
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

  it.each(['', 'x'.repeat(256)])('must have a sensible length', async (key) => {
    const answer = await setup()('POST', '/v1/things', { body: thing, headers: withKey(key) });
    expect(answer).toMatchObject({ status: 400, body: { type: 'urn:spinebridge:problem:bad-idempotency-key' } });
  });
});

describe('the body of a repeated key', () => {
  it.each([
    ['the same text', '{"name":"a","size":1}'],
    ['another order of keys', '{"size":1,"name":"a"}'],
    ['other white space', ' {\n\t"name": "a",\r\n\t"size": 1 } '],
    ['a number written otherwise', '{"name":"a","size":1.0}'],
    ['a text written otherwise', '{"n\\u0061me":"\\u0061","size":1}'],
  ])('is the same as data: %s', async (_, body) => {
    const send = setup();
    await send('POST', '/v1/things', keyed('{"name":"a","size":1}'));
    expect(await send('POST', '/v1/things', keyed(body))).toMatchObject({ status: 201, ...replayed });
  });

  it('is the same as base64', async () => {
    const send = setup();
    await send('POST', '/v1/things', keyed(thing));
    const body = Buffer.from(JSON.stringify(thing)).toString('base64');
    const again = await send('POST', '/v1/things', { ...keyed(body), isBase64Encoded: true });
    expect(again).toMatchObject({ status: 201, ...replayed });
  });

  it.each([
    ['a value', { ...thing, size: 2 }],
    ['a member more', { ...thing, when: '2026-11-24' }],
  ])('is refused where it differs in %s', async (_, body) => {
    const send = setup();
    await send('POST', '/v1/things', keyed(thing));
    const other = await send('POST', '/v1/things', keyed(body));
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:spinebridge:problem:key-reused' } });
  });

  it('is compared by its text where the first release kept the answer', async () => {
    const send = setup();
    const text = '{"size":1, "name":"a"}';
    await send('POST', '/v1/things', keyed(text));
    for (const [key, record] of send.kept) send.kept.set(key, { ...record, bodyHash: fingerprint(text) });
    expect(await send('POST', '/v1/things', keyed(text))).toMatchObject({ status: 201, ...replayed });
    expect(await send('POST', '/v1/things', keyed({ ...thing, size: 2 }))).toMatchObject({ status: 422 });
  });
});

describe('a request whose outcome nobody was told', () => {
  const timedOut = Object.assign(new Error('too slow'), { name: 'TimeoutError' });
  const throwing = (error: Error) => () => {
    throw error;
  };

  it.each([
    ['nobody could tell', new OutcomeUnknown()],
    ['the store did not answer in time', timedOut],
  ])('is answered by the kept answer where it was carried out: %s', async (_, error) => {
    const send = setup(undefined, { afterCommit: throwing(error) });
    expect(await send('POST', '/v1/things', keyed(thing))).toMatchObject({
      status: 201,
      body: { name: 'a' },
      ...replayed,
    });
  });

  it.each([
    ['nobody could tell', new OutcomeUnknown(), 'outcome-unknown'],
    ['the store did not answer in time', timedOut, 'unavailable'],
  ])('is a 503 that asks for the same key where no answer is kept: %s', async (_, error, kind) => {
    const answer = await setup(throwing(error))('POST', '/v1/things', keyed(thing));
    expect(answer).toMatchObject({ status: 503, body: { type: `urn:spinebridge:problem:${kind}` } });
    expect(answer.body.detail).toContain('same Idempotency-Key');
    expect(answer.headers['Retry-After']).toBe('2');
  });

  it('is a 503 without a key, also where it was carried out: nobody can find its answer', async () => {
    const send = setup(undefined, { afterCommit: throwing(new OutcomeUnknown()) });
    expect(await send('POST', '/v1/things', { body: thing })).toMatchObject({ status: 503 });
  });

  it('is a 503 where the kept answers cannot be read either', async () => {
    const send = setup(undefined, {
      afterCommit: () => {
        send.kept.get = throwing(timedOut);
        throw new OutcomeUnknown();
      },
    });
    const answer = await send('POST', '/v1/things', keyed(thing));
    expect(answer).toMatchObject({ status: 503, body: { type: 'urn:spinebridge:problem:outcome-unknown' } });
  });

  it('is not looked for after a bug: that is a 500', async () => {
    const send = setup(undefined, { afterCommit: throwing(new Error('a bug')) });
    expect(await send('POST', '/v1/things', keyed(thing))).toMatchObject({ status: 500 });
  });
});
