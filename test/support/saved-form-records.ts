import type { FormContact, FormLink, SavedForm } from '../../shared/domain/saved-forms/saved-form.ts';
import { formSeals } from '../../shared/links/form-seals.ts';
import { testDigest } from './finding-deps.ts';
import { anId } from './records.ts';

const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

/** Seals as the functions have them, under keys of the tests. */
export const testFormSeals = formSeals(async () => keys, testDigest);

/** Epoch second: 2026-11-30, 09:00 in New York. */
const expiresAt = 1_796_047_200;

export const aSavedForm = (changes: Partial<SavedForm> = {}): SavedForm => ({
  formId: anId('frm'),
  sealed: 'k1.sealed',
  expiresAt,
  ...changes,
});
export const aFormLink = (changes: Partial<FormLink> = {}): FormLink => ({
  linkId: 'l'.repeat(43),
  language: 'en',
  letter: 'k1.sealed',
  until: expiresAt,
  expiresAt,
  ...changes,
});
export const aFormContact = (changes: Partial<FormContact> = {}): FormContact => ({
  contact: 'digest',
  version: 1,
  forms: [{ formId: anId('frm'), expiresAt }],
  expiresAt,
  ...changes,
});
