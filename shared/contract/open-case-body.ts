import * as z from 'zod/mini';
import { Salvaged } from '../domain/cases/salvaged.ts';
import { CaseChannel, FormFault } from '../domain/cases/submission.ts';
import { Slug } from '../domain/core/ids.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';
import { personOfForm } from './arrivals.ts';
import { asWritten } from './as-written.ts';
import { IntakeBody, ReferralBody } from './case-bodies.ts';
import { intakeFaults, referralFaults } from './faults.ts';

/** A case that staff take by phone, by fax or from somebody who stands before them. Just one of the two forms: the route says so. */
export const OpenCaseBody = asWritten(
  z.strictObject({
    channel: CaseChannel,
    intake: z.optional(IntakeBody),
    referral: z.optional(ReferralBody),
    /** A registered referrer of the directory, who sees the case then. */
    referrerId: z.optional(Slug),
  }),
);
export type OpenCaseBody = z.infer<typeof OpenCaseBody>;

/** The forms by their member, each with what its schema cannot tell. */
export const caseForms = {
  intake: { schema: IntakeBody, faults: intakeFaults },
  referral: { schema: ReferralBody, faults: referralFaults },
} as const;
export type CaseForm = keyof typeof caseForms;
export const caseFormNames = Object.keys(caseForms) as CaseForm[];

/** An emergency whose form is at fault, as far as it can be read. */
export const SalvagedCase = z.strictObject({
  kind: z.enum(['intake', 'referral']),
  form: Salvaged,
  /** Where in the body the form stands, as a JSON Pointer. */
  within: z.string(),
  channel: z.optional(CaseChannel),
  referrerId: z.optional(Slug),
  /** Faults of what stands beside the form. */
  beside: z.array(FormFault),
});
export type SalvagedCase = z.infer<typeof SalvagedCase>;

/** Faults of a part of a body, by their pointers in the whole. */
export const within = (pointer: string, faults: readonly InputFault[]): InputFault[] =>
  faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` }));

/** One form, and only one; who refers goes with a referral. */
function formCountFaults(body: Readonly<Record<string, unknown>>): InputFault[] {
  const given = caseFormNames.filter((name) => isPlainObject(body[name]));
  if (given.length === 0) return [{ pointer: '/intake', detail: 'give the form as intake or as referral' }];
  if (given.length > 1)
    return [{ pointer: '/referral', detail: 'give either intake or referral, and only one of them' }];
  const isAstray = (body.referrerId ?? null) !== null && given[0] === 'intake';
  return isAstray ? [{ pointer: '/referrerId', detail: 'goes with a referral; an intake comes from the person' }] : [];
}

/** What no schema tells of a case that staff take. @param today local date of the practice */
export function openCaseFaults(body: unknown, today: string): InputFault[] {
  if (!isPlainObject(body)) return [];
  return [
    ...formCountFaults(body),
    ...caseFormNames.flatMap((name) => within(`/${name}`, caseForms[name].faults(body[name], today))),
  ];
}

/** Whose case it is. */
export function personOfCase(body: unknown): unknown {
  const { form, intake, referral } = body as Partial<OpenCaseBody & SalvagedCase>;
  return personOfForm(form ?? intake ?? referral ?? {});
}
