import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { bringBack, isToBringBack, isToSetAside, setAside } from '../../../shared/domain/cases/set-aside.ts';
import { endRound } from '../../../shared/domain/paging/paging-round.ts';
import { aRound } from '../../support/paging-records.ts';
import { aCaseHeader, anId, monday } from '../../support/records.ts';
import { countedIds } from '../../support/told-case.ts';

const source = 'the-source';
const flood = { source, from: '2026-11-23T13:00:00.000Z', to: '2026-11-23T15:00:00.000Z', by: 'nurse-1' };
const came = (changes: Partial<CaseHeader> = {}): CaseHeader => aCaseHeader({ source, ...changes });
const context = { now: monday, ids: countedIds(), ruleset };
const contact = { at: flood.from, channel: 'phone', reached: false, attempts: 1 } as const;

describe('a case that is set aside', () => {
  test.each<[string, Partial<CaseHeader>, boolean]>([
    ['came from the source', {}, true],
    ['came from it at the first moment', { receivedAt: flood.from }, true],
    ['came from it at the last', { receivedAt: flood.to }, true],
    ['came from it before', { receivedAt: '2026-11-23T12:59:59.999Z' }, false],
    ['came from it after', { receivedAt: '2026-11-23T15:00:00.001Z' }, false],
    ['came from another source', { source: 'another' }, false],
    ['came from nobody knows where', { source: undefined }, false],
    ['was acknowledged by the very nurse', { acknowledgedBy: 'nurse-1', status: 'acknowledged' }, true],
    ['was acknowledged by somebody else', { acknowledgedBy: 'nurse-2', status: 'acknowledged' }, false],
    ['has somebody who takes care of it', { assignee: 'nurse-1' }, false],
    ['has a visit', { openVisits: { 'new-consult': anId('apt') } }, false],
    ['was called', { lastContact: contact }, false],
    ['has ended', { status: 'redirected' }, false],
    ['was set aside before', { setAsideAt: flood.to }, false],
  ])('%s', (_, changes, expected) => {
    expect(isToSetAside(came(changes), flood)).toBe(expected);
  });

  test('is paged no more, and stays as it is', () => {
    const header = came({ round: 1, pagingOpen: true });
    const aside = setAside(header, flood.to);
    expect(aside).toEqual({ ...header, version: 2, pagingOpen: false, setAsideAt: flood.to });
    expect(isToBringBack(aside, flood)).toBe(true);
    expect(isToBringBack(aside, { ...flood, source: 'another' })).toBe(false);
    expect(isToBringBack(header, flood)).toBe(false);
  });
});

describe('a case that comes back', () => {
  const asideOf = (changes: Partial<CaseHeader> = {}) =>
    came({ setAsideAt: flood.to, round: 1, version: 2, ...changes });
  const ended = (how: 'set-aside' | 'acknowledged') => endRound(aRound(), how, 'nurse-1', flood.to);

  test.each<[string, Partial<CaseHeader>, 'set-aside' | 'acknowledged']>([
    ['whose paging was stopped', { urgency: 'urgent', pageOnCall: false }, 'set-aside'],
    [
      'whose person nobody has reached yet',
      { urgency: 'emergent', acknowledgedBy: 'nurse-1', acknowledgedAt: flood.from, status: 'acknowledged' },
      'acknowledged',
    ],
  ])('is paged as on its first day: %s', (_, changes, how) => {
    const { header, paging, events } = bringBack(asideOf(changes), ended(how), context);
    expect(header).toMatchObject({ version: 3, status: 'received', round: 2, pagingOpen: true });
    expect(header.setAsideAt).toBeUndefined();
    expect(header.acknowledgedAt).toBeUndefined();
    expect(paging?.round).toMatchObject({ round: 2, version: 1 });
    expect(events.map(({ kind }) => kind)).toContain('new-case');
  });

  test('after its clocks have run out, gives whoever is paged first their time', () => {
    const back = (hours: number) =>
      bringBack(asideOf({ urgency: 'emergent' }), ended('set-aside'), { ...context, now: monday.add({ hours }) });
    const { acknowledgeBy } = back(5).header.deadlines;
    expect(Temporal.Instant.from(acknowledgeBy)).toEqual(monday.add({ hours: 5, minutes: 15 }));
    expect(Temporal.Instant.from(back(5).paging?.round.nextAt ?? '')).toEqual(monday.add({ hours: 5, minutes: 15 }));
    expect(Temporal.Instant.from(back(5).header.deadlines.contactBy)).toEqual(monday.add({ hours: 6 }));
    const soon = { ...context, now: monday.add({ minutes: 30 }) };
    const { deadlines, ...before } = asideOf({ urgency: 'urgent', pageOnCall: true });
    expect(bringBack({ ...before, deadlines }, ended('set-aside'), soon).header.deadlines).toMatchObject(deadlines);
  });

  test.each<[string, Partial<CaseHeader>]>([
    ['was never paged', { urgency: 'routine', pageOnCall: false, round: 0 }],
    [
      'was answered, and is not paged by its level',
      { urgency: 'urgent', pageOnCall: false, acknowledgedAt: flood.from },
    ],
  ])('stands where it stood if it %s', (_, changes) => {
    const before = asideOf(changes);
    const { header, events, paging } = bringBack(before, before.round ? ended('acknowledged') : undefined, context);
    const { setAsideAt, ...rest } = before;
    expect(header).toEqual({ ...rest, version: 3 });
    expect([events, paging]).toEqual([[], undefined]);
  });
});
