import * as z from 'zod/mini';
import { listedFaults } from '../domain/cases/listed-faults.ts';
import type { Salvaged } from '../domain/cases/salvaged.ts';
import { Submission, undeterminedLanguage } from '../domain/cases/submission.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';
import { salvage } from '../domain/core/salvage.ts';
import { storableData } from '../domain/core/tidy-data.ts';
import { validMembers } from '../domain/core/valid-members.ts';
import { ClinicalAnswers } from '../domain/triage/input.ts';
import { salvageClinical } from '../domain/triage/salvage.ts';
import { IntakeBody, ReferralBody, type SalvagedAnswers } from './case-bodies.ts';
import { e164, numberAmongWords, phoneParts } from './phone-number.ts';
import { addressAmongWords } from './written/email-address.ts';
import { strayCodes } from './written/stray-codes.ts';

type Keyed = Readonly<Record<string, unknown>>;
type Person = Keyed & { language?: string };

/** How fields are called that hold a way to reach somebody. */
const contactField = /phone|tel|mobil|m[oó]vil|cell|mail/i;

/** An address in the field of the phone, a number among words or in a field of ours by another name: any way to reach them will do. */
function reachedAnyhow(person: unknown): unknown {
  if (!isPlainObject(person)) return person;
  const texts = Object.entries(person).flatMap(([name, value]) =>
    contactField.test(name) && (typeof value === 'string' || typeof value === 'number') ? [String(value)] : [],
  );
  const isRead = typeof person.phone === 'string' && e164(phoneParts(person.phone).number) !== undefined;
  const phone = isRead ? undefined : texts.map(numberAmongWords).find((number) => number !== undefined);
  const email = texts.map(addressAmongWords).find((address) => address !== undefined);
  return { ...person, ...(phone && { phone }), ...(email && { email }) };
}

/** What must not be kept though it can be read: a birth in the future. */
const withoutFaulty = (patient: Keyed, faults: readonly InputFault[]): Keyed =>
  faults.some(({ pointer }) => pointer === '/patient/birthDate') ? { ...patient, birthDate: undefined } : patient;

/** Reads the parts of a body by its own schema, then keeps those that the store can take. */
function piecesOf(schema: z.ZodMiniType, body: Keyed, faults: readonly InputFault[]) {
  const people = Object.fromEntries(['patient', 'submitter', 'referrer'].map((who) => [who, reachedAnyhow(body[who])]));
  const sent = (salvage(schema, { ...body, ...people, clinical: {} }) ?? {}) as Keyed;
  const { language, ...patient } = withoutFaulty((sent.patient ?? {}) as Person, faults);
  return { language: (sent.language ?? language) as string | undefined, sent: { ...sent, patient } };
}

/** The answers, also where some stand beside `clinical` instead of in it; a bare text is somebody's own words. */
function answersIn({ clinical = {}, ...body }: Keyed): unknown {
  if (typeof clinical === 'string') return { freeText: clinical };
  if (!isPlainObject(clinical)) return undefined;
  const astray = Object.entries(body).filter(([name]) => Object.hasOwn(ClinicalAnswers.shape, name));
  return { ...Object.fromEntries(astray), ...clinical };
}

function salvaged(
  schema: z.ZodMiniType,
  raw: Keyed,
  faults: readonly InputFault[],
  more: Partial<Submission>,
): Salvaged | undefined {
  const body = storableData(raw) as Keyed;
  const clinical = salvageClinical(answersIn(body));
  const { language = undeterminedLanguage, sent } = piecesOf(schema, body, faults);
  const members = validMembers(Submission, { ...sent, language, ...more });
  const submission = z.safeParse(Submission, {
    ...members,
    ...(faults.length > 0 && { incomplete: listedFaults([], faults) }),
  });
  return clinical && submission.data && { submission: submission.data, clinical };
}

const hasConsent = ({ consent }: Keyed): boolean =>
  isPlainObject(consent) && consent.privacyNotice === true && consent.treatment === true;

/**
 * Reads what can be read of an intake with faults. @param faults all of them; they are listed as what was left out
 * @returns undefined where the clinical answers cannot be read
 */
export const salvageIntake = (raw: unknown, faults: readonly InputFault[]): Salvaged | undefined =>
  isPlainObject(raw) ? salvaged(IntakeBody, raw, faults, hasConsent(raw) ? {} : { consentMissing: true }) : undefined;

/** What a referrer says beside the answers, and what of it stands among them, as it does in a triage input. */
function besideAnswers({ clinical, note, diagnoses }: Keyed): Keyed {
  const among = isPlainObject(clinical) ? clinical : {};
  return {
    note:
      typeof among.note === 'string' && typeof note === 'string' ? `${note}\n\n${among.note}` : (note ?? among.note),
    diagnoses: strayCodes([diagnoses, among.diagnoses]),
  };
}

/** The same of a referral: codes and note are read with the answers, so that these may be missing, or anything else. */
export const salvageReferral = (raw: unknown, faults: readonly InputFault[]): Salvaged | undefined =>
  isPlainObject(raw)
    ? salvaged(ReferralBody, { ...raw, ...besideAnswers(raw), clinical: answersIn(raw) ?? {} }, faults, {
        submittedBy: 'referrer',
      })
    : undefined;

/** Reads what can be read of added answers with faults, by the schema of their door. */
export function salvageAnswers(
  schema: z.ZodMiniType,
  raw: unknown,
  faults: readonly InputFault[],
): SalvagedAnswers | undefined {
  const body = storableData(raw);
  const read = isPlainObject(body)
    ? salvage(schema, { ...body, ...besideAnswers(body), clinical: answersIn(body) })
    : undefined;
  return isPlainObject(read) ? { ...read, faults: listedFaults([], faults) } : undefined;
}
