import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handler } from '../../functions/schedule/rotate-link-keys.ts';
import { longestLinkDays } from '../../shared/links/case-links.ts';
import { cacheSeconds, type KeptLinkKeys, keysAt } from '../../shared/links/kept-link-keys.ts';
import { type LinkClaim, mintLink, readLink } from '../../shared/links/link-token.ts';
import { seal, unseal } from '../../shared/links/seal.ts';
import { randomFrom } from '../histories/random.ts';
import { heldSecret } from '../support/held-secret.ts';

const { hold, current } = heldSecret();
const start = 1_800_000_000;
const day = 86_400;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  hold({ id: 'first', key: 'a'.repeat(43) });
});
afterEach(() => vi.useRealTimers());

/** A container of a function: it keeps what it read of the secret for as long as it may. */
function container() {
  let kept: { at: number; keys: KeptLinkKeys } | undefined;
  return (now: number) => {
    if (!kept || now - kept.at >= cacheSeconds) kept = { at: now, keys: current() };
    return keysAt(kept.keys, now);
  };
}

interface Given {
  link: string;
  claim: LinkClaim;
  /** The answer that a repeat asks for again, within a day. */
  sealed: string;
}

/** When of a rotation Secrets Manager asks for each step, in seconds. */
const steps = { createSecret: 0, setSecret: 4, testSecret: 10, finishSecret: 20 } as const;

/** Does what Secrets Manager asks for at this second. */
async function rotateAt(rotations: readonly number[], now: number): Promise<void> {
  for (const [n, at] of rotations.entries())
    for (const [Step, after] of Object.entries(steps))
      if (now === at + after) await handler({ SecretId: 'link-keys', ClientRequestToken: `${n}`.repeat(32), Step });
}

/** The seconds of a run: every other one around a rotation, and some of every day between two of them. */
function secondsOf(rotations: readonly number[]): number[] {
  const around = rotations.flatMap((at) => Array.from({ length: 800 }, (_, step) => at - 400 + 2 * step));
  const days = Math.ceil(((rotations.at(-1) ?? start) - start) / day) + longestLinkDays;
  const between = Array.from({ length: days }, (_, at) => start + at * day);
  return [...new Set([...around, ...between])].sort((a, b) => a - b);
}

test('no link that is good and no answer that is kept is refused, while keys are rotated under load', async () => {
  const random = randomFrom(20261123);
  const rest = longestLinkDays * day + 1000;
  const rotations: number[] = [];
  while (rotations.length < 3) rotations.push((rotations.at(-1) ?? start) + rest + random.below(10 * day));
  const containers = Array.from({ length: 8 }, container);
  let given: Given[] = [];
  const refused: string[] = [];
  let read = 0;
  for (const now of secondsOf(rotations)) {
    vi.setSystemTime(now * 1000);
    await rotateAt(rotations, now);
    const mintedBy = random.pick(containers)(now);
    const claim = {
      action: 'manage',
      subject: `apt_${now}`,
      expires: now + 1 + random.below(longestLinkDays * day),
    } as const;
    given = given.filter(({ claim: { expires } }) => expires > now).slice(-2000);
    given.push({ claim, link: mintLink(mintedBy, claim), sealed: seal(mintedBy, claim.subject, claim.subject) });
    const asked = [...given.slice(-2), ...Array.from({ length: 3 }, () => random.pick(given))];
    for (const { link, claim: meant, sealed } of asked) {
      const keys = random.pick(containers)(now);
      const isRead = readLink(keys, link, now)?.subject === meant.subject && unseal(keys, meant.subject, sealed);
      if (!isRead) refused.push(`${meant.subject} at ${now}`);
      read++;
    }
  }
  expect(refused).toEqual([]);
  expect(current().current.id).toBe('2'.repeat(8));
  expect(read).toBeGreaterThan(15_000);
});
