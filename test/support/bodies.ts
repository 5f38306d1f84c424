import { emergencyIntake, newReferral, ofAnother, referral } from '../../infra/tools/demo/samples.ts';
import { noSymptoms } from './no-symptoms.ts';

/** All core answers explicitly negative and no cancer: triages routine. */
const healthy = {
  cancerHistory: 'none',
  primarySite: 'none',
  knownSpinalMetastasis: 'no',
  symptoms: { ...noSymptoms, backOrNeckPain: 'yes', painSeverity: 3 },
};

export const routineIntake = {
  language: 'es',
  submittedBy: 'patient',
  patient: {
    givenName: 'Carmen',
    familyName: 'Muestra',
    birthDate: '1970-02-28',
    sex: 'female',
    phone: '(631) 555-0123',
    email: 'carmen@example.org',
    preferredContact: 'email',
  },
  clinical: healthy,
  preferences: { region: 'long-island' },
  consent: { privacyNotice: true, treatment: true },
};

export { emergencyIntake, newReferral, ofAnother, referral };

const { externalId: _, ...unnamedReferral } = referral;

/** A routine referral: the sample with every clinical answer negative. It has no `externalId`, so that each is another one. */
export const routineReferral = { ...unnamedReferral, clinical: healthy };

/** Copies a body with one member at a dotted path set to a value; undefined removes it. */
export function withMember<T extends object>(body: T, path: string, value: unknown): T {
  const copy = structuredClone(body) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy;
  for (const name of names) at = at[name] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy as T;
}
