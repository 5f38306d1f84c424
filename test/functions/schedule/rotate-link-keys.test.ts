import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handler } from '../../../functions/schedule/rotate-link-keys.ts';
import { keysAt } from '../../../shared/links/kept-link-keys.ts';
import { mintLink, readLink } from '../../../shared/links/link-token.ts';
import { heldSecret } from '../../support/held-secret.ts';

const { manager, versions, hold, current } = heldSecret();

const token = (n: number): string => `${n}${n}${n}${n}${n}${n}${n}${n}-0000-4000-8000-000000000000`;
const step = (Step: string, n = 2): Promise<void> =>
  handler({ SecretId: 'link-keys', ClientRequestToken: token(n), Step });

async function rotate(n: number): Promise<void> {
  for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret']) await step(Step, n);
}

const claim = { action: 'booking', subject: 'int_1', expires: 2_000_000_000 } as const;

const start = 1_800_000_000;
const goTo = (epochSecond: number) => vi.setSystemTime(epochSecond * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  goTo(start);
  hold({ id: 'first', key: 'a'.repeat(43) });
});
afterEach(() => vi.useRealTimers());

describe('rotation of the link keys', () => {
  it('makes of the bare first key the previous one', async () => {
    await rotate(2);
    expect(current().previous).toEqual({ id: 'first', key: 'a'.repeat(43) });
    expect(current().current.id).toBe('22222222');
    expect(Buffer.from(current().current.key, 'base64url')).toHaveLength(32);
  });

  it('publishes the new key a quarter of an hour before it signs', async () => {
    await rotate(2);
    expect(keysAt(current(), start + 899)).toMatchObject({ current: { id: 'first' }, next: { id: '22222222' } });
    expect(keysAt(current(), start + 900)).toMatchObject({ current: { id: '22222222' }, previous: { id: 'first' } });
  });

  it('leaves links of the key before good, and voids those of the key before that', async () => {
    await rotate(2);
    goTo(start + 1000);
    const link = mintLink(keysAt(current(), start + 1000), claim);
    await rotate(3);
    expect(readLink(keysAt(current(), start + 1000), link, 1_900_000_000)).toEqual(claim);
    goTo(start + 2000);
    expect(readLink(keysAt(current(), start + 2000), link, 1_900_000_000)).toEqual(claim);
    await rotate(4);
    expect(readLink(keysAt(current(), start + 2000), link, 1_900_000_000)).toBeUndefined();
  });

  it('is refused until the key of the last one signs, and leaves that one as it was', async () => {
    await rotate(2);
    const keys = current();
    goTo(start + 600);
    await expect(step('createSecret', 3)).rejects.toThrow('Rotate again');
    expect(current()).toEqual(keys);
  });

  it('gives a key up that would sign before everybody knows it, and can be started again', async () => {
    await step('createSecret', 2);
    goTo(start + 700);
    await expect(step('finishSecret', 2)).rejects.toThrow('Rotate again');
    expect(versions.get('v1')?.stages).toEqual(new Set(['AWSCURRENT']));
    expect(versions.get(token(2))?.stages).toEqual(new Set());
    await rotate(3);
    expect(current()).toMatchObject({
      current: { id: '33333333', signsFrom: start + 1600 },
      previous: { id: 'first' },
    });
  });

  it('changes nothing until it is finished', async () => {
    await step('createSecret');
    expect(versions.get('v1')?.stages.has('AWSCURRENT')).toBe(true);
  });

  it.each(['createSecret', 'finishSecret'])('may repeat %s', async (repeated) => {
    await rotate(2);
    const keys = current();
    await step(repeated);
    expect(current()).toEqual(keys);
  });

  it('makes no second key when createSecret comes again before it is finished', async () => {
    await step('createSecret');
    await step('createSecret');
    expect(manager.commandCalls(PutSecretValueCommand)).toHaveLength(1);
  });

  it('does not finish what cannot be read', async () => {
    await step('createSecret');
    const pending = versions.get(token(2));
    if (pending) pending.text = '{}';
    await expect(step('testSecret')).rejects.toThrow();
  });

  it('refuses a step that Secrets Manager does not have', async () => {
    await expect(step('deleteSecret')).rejects.toThrow();
  });
});

it('the first keys of a secret that holds none sign at once', async () => {
  versions.clear();
  await rotate(2);
  expect(keysAt(current(), start)).toEqual({ current: { id: '22222222', key: expect.any(String) } });
});
