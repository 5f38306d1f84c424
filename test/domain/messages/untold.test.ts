import { describe, expect, test } from 'vitest';
import { toCallAbout } from '../../../shared/domain/messages/untold.ts';
import { headerOf } from '../../support/told-case.ts';

const fax = { kind: 'referral' } as const;

describe('who has to be called about a decision', () => {
  test.each([
    ['a patient who came by themselves', {}, 'patient'],
    ['a referrer without an account', fax, 'referrer'],
    ['nobody where the referrer reads it', { ...fax, referrerId: 'demo-oncology' }, undefined],
    ['a patient who was referred elsewhere', { outcome: 'referred-on' }, 'patient'],
    ['nobody about somebody who has died', { outcome: 'died' }, undefined],
    ['nobody about a duplicate', { ...fax, outcome: 'duplicate' }, undefined],
    ['no patient who was treated', { outcome: 'treated' }, undefined],
    ['the referrer of a patient who was treated', { ...fax, outcome: 'treated' }, 'referrer'],
  ] as const)('%s', (_, changes, whom) => {
    expect(toCallAbout(headerOf(changes))).toBe(whom);
  });
});
