import { describe, expect, test } from 'vitest';
import { requireSeen } from '../../../shared/domain/cases/seen-case.ts';
import { requireVersion } from '../../../shared/domain/cases/transitions.ts';
import { headerOf } from '../../support/told-case.ts';
import { refusalOf } from './fixtures.ts';

describe('a caller that names the version it saw', () => {
  test.each([
    ['none named', undefined, undefined],
    ['the one in force', 4, undefined],
    ['an older one', 3, 'stale-version'],
    ['one that never was', 5, 'stale-version'],
  ])('%s', (_, expected, kind) => {
    expect(refusalOf(() => requireVersion(headerOf({ version: 4 }), expected))?.kind).toBe(kind);
  });

  test('learns which one is in force', () => {
    const refusal = refusalOf(() => requireVersion(headerOf({ version: 4 }), 3));
    expect(refusal?.message).toContain('version 4');
    expect(refusal?.extras).toEqual({ current: { version: 4 } });
  });
});

describe('a caller that names what it saw of a case', () => {
  const header = headerOf({ version: 4, urgency: 'emergent', round: 2, pagingOpen: true });

  test.each<[string, Parameters<typeof requireSeen>[1], string | undefined]>([
    ['nothing named', {}, undefined],
    ['version and round in force', { ifMatch: 4, round: 2 }, undefined],
    ['the version alone', { ifMatch: 4 }, undefined],
    ['the round alone', { round: 2 }, undefined],
    ['an older version', { ifMatch: 3, round: 2 }, 'stale-version'],
    ['an older round: what came since may be worse', { ifMatch: 4, round: 1 }, 'stale-version'],
    ['the time before any page', { round: 0 }, 'stale-version'],
    ['a round that never was', { round: 3 }, 'stale-version'],
  ])('%s', (_, seen, kind) => {
    expect(refusalOf(() => requireSeen(header, seen))?.kind).toBe(kind);
  });

  test('learns the present version, round and level, in words and as data', () => {
    const refusal = refusalOf(() => requireSeen(header, { round: 1 }));
    expect(refusal?.extras).toEqual({ current: { version: 4, round: 2, urgency: 'emergent' } });
    expect(refusal?.message).toContain('it is emergent now, version 4, paging round 2');
  });
});
