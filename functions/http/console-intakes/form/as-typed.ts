import { SalvagedCase } from '../../../../shared/contract/open-case-body.ts';
import { withTyped } from '../../../../shared/domain/cases/typed-fault.ts';
import { isPlainObject } from '../../../../shared/domain/core/plain-object.ts';
import type { InputFault } from '../../../../shared/domain/core/refusal.ts';
import type { Rescue } from '../../../../shared/http/core/rescue.ts';

/** Whose fields are kept as they were typed: whoever takes a call is asked for these again, and may read them. */
const people: readonly string[] = ['patient', 'submitter'];

function typedAt(form: unknown, { pointer }: InputFault): string | undefined {
  const [, whose = '', name = '', ...deeper] = pointer.split('/');
  const person = isPlainObject(form) && people.includes(whose) && deeper.length === 0 ? form[whose] : undefined;
  const value = isPlainObject(person) ? person[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What of an emergency's form could not be read is listed with what was typed, so that a number typed short does not vanish. */
export const keepingTyped =
  (rescue: Rescue): Rescue =>
  (raw, faults, now) => {
    const found = rescue(raw, faults, now);
    const taken = SalvagedCase.safeParse(found).data;
    const { incomplete } = taken?.form.submission ?? {};
    if (!taken || !incomplete || !isPlainObject(raw)) return found;
    const form = raw[taken.kind];
    const listed = incomplete.map((fault) => withTyped(fault, typedAt(form, fault)));
    const submission = { ...taken.form.submission, incomplete: listed };
    return { ...taken, form: { ...taken.form, submission } };
  };
