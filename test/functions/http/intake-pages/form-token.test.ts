import { describe, expect, it, test } from 'vitest';
import { needsSecondPress, newFormToken, readFormToken } from '../../../../functions/http/intake-pages/form-token.ts';
import { epochSeconds } from '../../../../shared/domain/core/instants.ts';
import type { LinkKeys } from '../../../../shared/links/link-token.ts';
import { sealPageState } from '../../../../shared/links/page-state.ts';
import { monday } from '../../../support/records.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
const keys: LinkKeys = { current: key('k1', 1) };
const deps = { linkKeys: async () => keys };
const made = epochSeconds(monday);
const callBack = { caseId: 'a-case', code: '7KQ4-M2XD', by: '2026-11-24T14:00:00Z' };

const tokenOf = async (...asked: Parameters<typeof newFormToken> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await newFormToken(deps, ...asked)) ?? '';

describe('the token of a form', () => {
  it.each(['page', 'again'] as const)(
    'says of which page it is, when that was made, and what we know of its form: %s',
    async (kind) => {
      const known = { began: made - 90, callBack, mark: 'of-one-form' };
      const form = await tokenOf(known, monday, kind);
      expect(readFormToken(keys, { form }, monday.add({ seconds: 90 }))).toEqual({ kind, made, known });
    },
  );

  it('counts from its own page, where that is the first, and says that its mark is new', async () => {
    const form = await tokenOf({}, monday);
    const known = { began: made, mark: expect.stringMatching(/^[\w-]{22}$/) };
    expect(readFormToken(keys, { form }, monday)).toEqual({ kind: 'page', made, fresh: true, known });
  });

  it('is read after the keys changed', async () => {
    const form = await tokenOf({}, monday);
    expect(readFormToken({ current: key('k2', 2), previous: keys.current }, { form }, monday)).toBeDefined();
    expect(readFormToken({ current: key('k2', 2) }, { form }, monday)).toBeUndefined();
  });

  it('is none where no key can be read', async () => {
    expect(await newFormToken({ linkKeys: () => Promise.reject(new Error('no keys')) }, {}, monday)).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['another text', () => 'k1.é'],
    ['altered letters', (token: string) => token.replace(/.{9}$/, 'forged000')],
    ['a tag cut off', (token: string) => token.slice(0, -4)],
    [
      'the seal of an address',
      () => sealPageState(keys, 'intake', { answers: {}, at: 'who' }, { now: monday, seconds: 60 }),
    ],
  ])('is none with %s', async (_, change) => {
    expect(readFormToken(keys, { form: change(await tokenOf({}, monday)) }, monday)).toBeUndefined();
  });
});

describe('a second press', () => {
  const day = 24 * 3600;
  test.each([
    ['2 s after the first page', { formAge: 2, pageAge: 2 }, true],
    ['3 s after the first page', { formAge: 3, pageAge: 0 }, false],
    ['2 s after the first page, of a call back', { formAge: 2, pageAge: 0, mayBeQuick: true }, false],
    ['days after the first page, and at once after this one', { formAge: 5 * day, pageAge: 0 }, false],
    ['a day after this page', { formAge: day, pageAge: day }, false],
    ['more than a day after this page', { formAge: day + 1, pageAge: day + 1 }, true],
    ['more than a day after this page, of a call back', { formAge: day + 1, pageAge: day + 1, mayBeQuick: true }, true],
    ['a month after this page', { formAge: 31 * day, pageAge: 31 * day }, true],
    ['at once, from the page that asked for it', { formAge: 0, pageAge: 0, kind: 'again' as const }, false],
  ])(
    '%s',
    async (_, {
      formAge,
      pageAge,
      kind,
      mayBeQuick = false,
    }: {
      formAge: number;
      pageAge: number;
      kind?: 'again';
      mayBeQuick?: boolean;
    }, isAsked) => {
      const form = await tokenOf({ began: made - formAge }, monday.subtract({ seconds: pageAge }), kind);
      const judged = { fields: { form }, now: monday, fromOtherSite: false, mayBeQuick };
      expect(await needsSecondPress(deps, judged)).toBe(isAsked);
    },
  );
});
