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

type Keyed = Readonly<Record<string, unknown>>;

/** A form that does not say what it is: one that names a referring clinician is a referral. */
const asForm = (form: Keyed, within: string): SentForm => ({
  kind: isPlainObject(form.referrer) ? 'referral' : 'intake',
  form,
  within,
});

/** A text that is JSON, as programs send a form that they wrote twice; any other text as it is. */
function fromText(value: unknown): unknown {
  if (typeof value !== 'string' || !value.trim().startsWith('{')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A form as it is, in a list of its own, or as a text. @returns nothing where it is no form; `place`: behind its own pointer */
function unwrapped(value: unknown): { form: Keyed; place: string } | undefined {
  const isListed = Array.isArray(value) && value.length === 1;
  const form = fromText(isListed ? value[0] : value);
  return isPlainObject(form) ? { form, place: isListed ? '/0' : '' } : undefined;
}

const pointerTo = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The forms of a body in which an emergency may stand: those under their names, the body itself, and those under other names. */
export function formsIn(raw: unknown): SentForm[] {
  const body = unwrapped(raw);
  if (!body) return [];
  const members = Object.entries(body.form).flatMap(([name, value]) => {
    const found = unwrapped(value);
    return found ? [{ name, form: found.form, within: `${body.place}${pointerTo(name)}${found.place}` }] : [];
  });
  const named = caseFormNames.flatMap((kind) =>
    members.filter(({ name }) => name === kind).map(({ form, within }) => ({ kind, form, within })),
  );
  const others = members.filter(({ name }) => !formNames.includes(name));
  return [...named, asForm(body.form, body.place), ...others.map(({ form, within }) => asForm(form, within))];
}

/** Where what stands beside the form may be at fault. */
const besidePointers = ['/channel', '/referrerId', ...caseFormNames.map((name) => `/${name}`)];

/** Faults of the form itself. */
export const ownFaults = (faults: readonly InputFault[]): InputFault[] =>
  faults.filter(({ pointer }) => !besidePointers.includes(pointer));

/** So many of them are listed. */
const mostListed = 100;

/** Faults of what stands beside a form; where the body is the form, its members are no faults of the body. */
const besideFaults = (faults: readonly InputFault[], within: string): InputFault[] =>
  faults
    .filter(
      ({ pointer }) => besidePointers.includes(pointer) || (within !== '' && !`${pointer}/`.startsWith(`${within}/`)),
    )
    .slice(0, mostListed);

/** What stands beside the form of an emergency, as far as it can be read; the rest is listed. @param faults of the whole body */
export function salvagedCase(
  { kind, within }: SentForm,
  form: Salvaged,
  raw: unknown,
  faults: readonly InputFault[],
): SalvagedCase {
  const { channel, referrerId } = unwrapped(raw)?.form ?? {};
  const read = { channel: z.safeParse(CaseChannel, channel).data, referrerId: z.safeParse(Slug, referrerId).data };
  return {
    kind,
    form,
    within,
    ...(read.channel && { channel: read.channel }),
    ...(read.referrerId && kind === 'referral' && { referrerId: read.referrerId }),
    beside: besideFaults(faults, within),
  };
}
