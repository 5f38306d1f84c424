import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';

/** What is done with a case by a form of its page: what the field `act` says. */
export const actNames = [
  'acknowledge',
  'bring-back',
  'words-read',
  'contact',
  'note',
  'assign',
  'override',
  'ask',
  'advice',
  'mend',
  'judge',
  'decline',
  'redirect',
  'close',
  'replay',
  'confirm',
  'check-in',
  'complete',
  'no-show',
  'cancel',
  'accept-late',
] as const;
export type ActName = (typeof actNames)[number];

/** What is booked by the forms of the page of times. */
export const bookingNames = ['book', 'move', 'insist', 'overbook'] as const;
export type BookingName = (typeof bookingNames)[number];

/** One form of the page: an act, and where it has one, the visit, case or message that it is about. */
export interface ActPlace {
  act: string;
  target?: string | undefined;
}

/** What the names of a form's fields begin with: no two forms of a page have fields of the same name. */
export const scopeOf = ({ act, target }: ActPlace): string => (target ? `${act}.${target}` : act);

/** The name of a field. @param pointer JSON Pointer of the API's body, without the leading slash */
export const fieldName = (place: ActPlace, pointer: string): string => `${scopeOf(place)}/${pointer}`;

/** Fields that say what a form is, beside what is filled in. */
export const ownFields = {
  act: 'act',
  target: 'target',
  /** The version of the case, or of the visit, that the page showed. */
  version: '_version',
  /** What the page showed of the case (seen.ts). */
  seen: '_seen',
  /** What the fields held before anything was typed. */
  before: '_before',
} as const;

/** Which form was sent. */
export const placeOf = (fields: FormFields): ActPlace => ({
  act: fieldText(fields, ownFields.act) ?? '',
  target: fieldText(fields, ownFields.target) || undefined,
});
