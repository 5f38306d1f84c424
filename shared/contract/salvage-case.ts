import * as z from 'zod/mini';
import type { Salvaged } from '../domain/cases/salvaged.ts';
import { CaseChannel } from '../domain/cases/submission.ts';
import { Slug } from '../domain/core/ids.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';
import { formsWithin, onlyForm } from '../domain/core/wrapped-forms.ts';
import { type CaseForm, caseFormNames, type SalvagedCase } from './open-case-body.ts';
import { salvageIntake, salvageReferral } from './salvage-bodies.ts';

/** A form that staff sent, and where in the body it stands; whether it is one of several in a list, of which none is stored. */
export interface SentForm {
  kind: CaseForm;
  form: unknown;
  within: string;
  isOneOfSeveral: boolean;
}

export const salvageForm: Record<CaseForm, typeof salvageIntake> = {
  intake: salvageIntake,
  referral: salvageReferral,
};

const formNames: readonly string[] = caseFormNames;

type Keyed = Readonly<Record<string, unknown>>;

/** A form that does not say what it is: one that names a referring clinician is a referral. */
const kindOf = (form: Keyed): CaseForm => (isPlainObject(form.referrer) ? 'referral' : 'intake');

const pointerTo = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The forms of one body: those under their names, the body itself, and those under other names. */
function formsOfBody(body: Keyed, at: string, isOneOfSeveral: boolean): SentForm[] {
  const members = Object.entries(body).flatMap(([name, value]) =>
    formsWithin(value).map(({ form, place }, _, { length }) => ({
      name,
      sent: {
        kind: caseFormNames.find((kind) => kind === name) ?? kindOf(form),
        form,
        within: `${at}${pointerTo(name)}${place}`,
        isOneOfSeveral: isOneOfSeveral || length > 1,
      },
    })),
  );
  const named = caseFormNames.flatMap((kind) => members.filter(({ name }) => name === kind));
  const others = members.filter(({ name }) => !formNames.includes(name));
  const itself = { kind: kindOf(body), form: body, within: at, isOneOfSeveral };
  return [...named.map(({ sent }) => sent), itself, ...others.map(({ sent }) => sent)];
}

/** The forms of what staff sent in which an emergency may stand. */
export const formsIn = (raw: unknown): SentForm[] =>
  formsWithin(raw).flatMap(({ form, place }, _, { length }) => formsOfBody(form, place, length > 1));

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
  const { channel, referrerId } = onlyForm(raw) ?? {};
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
