import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { textOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import type { referralTexts as texts } from '../../../../shared/texts/en/pages/console-phone-referral.ts';

/** A field that only a referral has. Its name is the JSON Pointer of its place in the body, without the slash ahead. */
export interface ReferralField {
  name: keyof typeof texts.fields;
  kind: 'text' | 'number' | 'codes' | 'choice' | 'tel' | 'email' | 'prose';
}

const field = (name: ReferralField['name'], kind: ReferralField['kind'] = 'text'): ReferralField => ({ name, kind });

/** What of a referral stands first: who refers, and why. */
export const referrerFields: readonly ReferralField[] = [
  field('referrer/npi'),
  field('referrer/practice'),
  field('referrer/givenName'),
  field('referrer/familyName'),
  field('referrer/phone', 'tel'),
  field('referrer/email', 'email'),
  field('reason'),
  field('externalId'),
  field('diagnoses', 'codes'),
  field('note', 'prose'),
];

/** What a clinician found: images, SINS, examination. */
export const findingFields: readonly ReferralField[] = [
  field('clinical/imaging/cordOrCaudaCompression', 'choice'),
  field('clinical/imaging/escc', 'choice'),
  field('clinical/imaging/lesionLevel'),
  field('clinical/sins/location', 'choice'),
  field('clinical/sins/pain', 'choice'),
  field('clinical/sins/boneLesion', 'choice'),
  field('clinical/sins/alignment', 'choice'),
  field('clinical/sins/collapse', 'choice'),
  field('clinical/sins/posterolateral', 'choice'),
  field('clinical/exam/asia', 'choice'),
  field('clinical/exam/mrcPowerMin', 'number'),
  field('clinical/ecog', 'number'),
  field('clinical/kps', 'number'),
];

export const referralFields: readonly ReferralField[] = [...referrerFields, ...findingFields];

/** A whole number as one; anything else as it was typed, for the API to refuse. */
const numberIn = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text);

/** What of a field goes into the body; undefined where it is empty. */
export function givenIn({ name, kind }: ReferralField, answers: Answers): unknown {
  const text = textOf(answers, name);
  if (!text?.trim()) return undefined;
  if (kind === 'codes') return text.split(/[,;\n]/).filter((code) => code.trim() !== '');
  if (kind === 'number') return numberIn(text);
  return name === 'clinical/imaging/lesionLevel' ? text.trim().toUpperCase() : text;
}
