import * as z from 'zod/mini';
import type { Sent } from '../../../../shared/http/console/ask-api.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { bodyOf } from './act-body.ts';
import { actFields } from './act-fields.ts';
import { type ActName, type ActPlace, fieldName, ownFields } from './act-names.ts';

/** Acts that are about something of the case rather than the case itself: `target` names it, and the API's path does. */
const aboutTarget: readonly ActName[] = [
  'replay',
  'confirm',
  'check-in',
  'complete',
  'no-show',
  'cancel',
  'accept-late',
];

/** The version that the page showed; undefined where the form names none. */
export function versionIn(fields: FormFields): number | undefined {
  const text = fieldText(fields, ownFields.version) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

const Held = z.record(z.string(), z.string());

/** What the fields of a form held before anything was typed, by pointer; nothing where that was altered on the way. */
export function beforeIn(fields: FormFields): Readonly<Record<string, string>> {
  try {
    return Held.safeParse(JSON.parse(fieldText(fields, ownFields.before) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

/**
 * Of a form that shows what there is, what was changed: two who mend different parts do not meet. An extension goes with its number: the API
 * drops the old one with that.
 */
function changes(fields: FormFields, place: ActPlace): Record<string, unknown> {
  const before = beforeIn(fields);
  const isChanged = (pointer: string) =>
    (fieldText(fields, fieldName(place, pointer)) ?? '') !== (before[pointer] ?? '');
  const isMeant = (pointer: string) => isChanged(pointer) || (pointer === 'patient/ext' && isChanged('patient/phone'));
  return bodyOf(fields, place, actFields.mend, isMeant);
}

const AnAct = z.enum(Object.keys(actFields) as [ActName, ...ActName[]]);

/** @returns the act that a form names; undefined where there is none of that name */
export const actIn = ({ act }: ActPlace): ActName | undefined => AnAct.safeParse(act).data;

function bodyFor(act: ActName, fields: FormFields, place: ActPlace): unknown {
  if (act === 'mend') return changes(fields, place);
  const body = bodyOf(fields, place, actFields[act]);
  if (act === 'words-read') return { ...body, version: versionIn(fields) };
  return act === 'judge' ? { ...body, caseId: place.target } : body;
}

/** What a form asks of the API. Who acknowledges names the round that they saw: a note that came between is no reason to ask again. */
export function sentBy(act: ActName, fields: FormFields, place: ActPlace, caseId: string): Sent {
  return {
    path: { id: aboutTarget.includes(act) ? (place.target ?? '') : caseId },
    body: bodyFor(act, fields, place),
    version: act === 'acknowledge' ? undefined : versionIn(fields),
  };
}
