import * as z from 'zod/mini';
import type { Salvaged } from '../domain/cases/salvaged.ts';
import { CaseChannel } from '../domain/cases/submission.ts';
import { Slug } from '../domain/core/ids.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';
import { type CaseForm, caseFormNames, type SalvagedCase } from './open-case-body.ts';
import { salvageIntake, salvageReferral } from './salvage-bodies.ts';

/** A form that staff sent, and where in the body it stands. */
export interface SentForm {
  kind: CaseForm;
  form: unknown;
  within: string;
}

export const salvageForm: Record<CaseForm, typeof salvageIntake> = {
  intake: salvageIntake,
  referral: salvageReferral,
};

const formNames: readonly string[] = caseFormNames;

/** A form that does not say what it is: one that names a referring clinician is a referral. */
const asForm = (form: Readonly<Record<string, unknown>>, within: string): SentForm => ({
  kind: isPlainObject(form.referrer) ? 'referral' : 'intake',
  form,
  within,
});

/** The forms of a body in which an emergency may stand: those under their names, the body itself, and those under other names. */
export function formsIn(raw: unknown): SentForm[] {
  if (!isPlainObject(raw)) return [];
  const members = Object.entries(raw).flatMap(([name, form]) => (isPlainObject(form) ? [{ name, form }] : []));
  const named = caseFormNames.flatMap((kind) =>
    members.filter(({ name }) => name === kind).map(({ form }) => ({ kind, form, within: `/${kind}` })),
  );
  const others = members.filter(({ name }) => !formNames.includes(name));
  return [
    ...named,
    asForm(raw, ''),
    ...others.map(({ name, form }) => asForm(form, `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)),
  ];
}

/** Where what stands beside the form may be at fault. */
const besidePointers = ['/channel', '/referrerId', ...caseFormNames.map((name) => `/${name}`)];

/** Faults of the form itself. */
export const ownFaults = (faults: readonly InputFault[]): InputFault[] =>
  faults.filter(({ pointer }) => !besidePointers.includes(pointer));

/** What stands beside the form of an emergency, as far as it can be read; the rest is listed. @param faults of the whole body */
export function salvagedCase(
  { kind, within }: SentForm,
  form: Salvaged,
  raw: unknown,
  faults: readonly InputFault[],
): SalvagedCase {
  const { channel, referrerId } = isPlainObject(raw) ? raw : {};
  const read = { channel: z.safeParse(CaseChannel, channel).data, referrerId: z.safeParse(Slug, referrerId).data };
  return {
    kind,
    form,
    within,
    ...(read.channel && { channel: read.channel }),
    ...(read.referrerId && kind === 'referral' && { referrerId: read.referrerId }),
    beside: faults.filter(({ pointer }) => besidePointers.includes(pointer)),
  };
}
