import type { Caller } from '../../../shared/domain/core/party.ts';
import { referral } from '../demo/samples.ts';

export const staff: Caller = { kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] };
export const referrer: Caller = {
  kind: 'referrer',
  referrerId: 'demo-oncology',
  scopes: ['referrals/read', 'referrals/write'],
};

let people = 0;

/** A routine intake as people usually fill it in. */
const sample = {
  language: 'en',
  submittedBy: 'patient',
  patient: {
    givenName: 'Catherine',
    familyName: 'Sample-Fernandez',
    birthDate: '1957-02-11',
    phone: '+1 631 555 0156',
    email: 'catherine.sample-fernandez@example.org',
    preferredContact: 'email',
  },
  clinical: { ...referral.clinical, cancerHistory: 'none', knownSpinalMetastasis: 'no', sins: null, imaging: {} },
  preferences: { region: 'long-island' },
  consent: { privacyNotice: true, treatment: true },
};

/** The same of another person each time, with a number and an address of their own. */
export function intake(): typeof sample {
  const n = ++people;
  const own = { phone: `+1631${5_550_000 + n}`, email: `catherine.sample-fernandez-${n}@example.org` };
  return { ...sample, patient: { ...sample.patient, ...own } };
}
