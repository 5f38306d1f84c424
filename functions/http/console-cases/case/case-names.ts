import { nameOf } from '../../../../shared/domain/cases/case-header.ts';
import { undeterminedLanguage } from '../../../../shared/domain/cases/submission.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { ageFor } from '../../../../shared/domain/core/partial-date.ts';
import { dials } from '../../../../shared/http/console/call-link.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { phoneWords } from '../../../../shared/http/html/phone-words.ts';
import { dateWords } from '../../../../shared/http/html/questions/date-words.ts';
import { caseTexts as texts } from '../../../../shared/texts/en/pages/console-case.ts';
import type { CaseView } from './case-view.ts';

/** Who the case is about. */
export const personName = ({ body }: Pick<CaseView, 'body'>): string => nameOf(body.contact) ?? texts.noName;

/** A number that is called by a tap; an extension is dialled once it answers. @param number E.164 */
export function callLink({ phone, ext }: { phone?: string | undefined; ext?: string | undefined }): Html | undefined {
  if (phone === undefined) return undefined;
  const shown = phoneWords(ext === undefined ? phone : `${phone} ext. ${ext}`);
  return html`<a class="phone" href="${dials(phone, ext)}">${shown}</a>`;
}

/** `Born April 9, 1962, age 64`: as much of it as is known. */
export function bornWords({ body, now, zone }: CaseView): string {
  const { birthDate } = body.submission.patient;
  if (birthDate === undefined) return texts.ageUnknown;
  const age = ageFor(birthDate, localDateAt(now, zone));
  return [`${texts.born} ${dateWords(birthDate, 'en')}`, ...(age === null ? [] : [`${texts.age} ${age}`])].join(', ');
}

/** The `lang` attribute of what the person wrote; none where nobody knows the language. */
export const langAttribute = (tag: string): Html =>
  tag === undeterminedLanguage ? html` dir="auto"` : html` lang="${tag}" dir="auto"`;

/** A clinic, a practitioner and a type of visit by their names, or by their ids where the directory knows them no more. */
export const clinicName = ({ directory }: CaseView, id: string): string =>
  directory.clinics.find(({ clinicId }) => clinicId === id)?.name ?? id;
/** The clinic's own clock: where a visit is, its time is read. */
export const clinicZone = ({ directory, zone }: CaseView, id: string): string =>
  directory.clinics.find(({ clinicId }) => clinicId === id)?.zone ?? zone;
export const practitionerName = ({ directory }: CaseView, id: string): string =>
  directory.practitioners.find(({ practitionerId }) => practitionerId === id)?.name ?? id;
export const typeName = ({ directory }: CaseView, id: string): string =>
  directory.appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === id)?.name ?? id;
export const referrerName = ({ directory }: Pick<CaseView, 'directory'>, id: string): string =>
  directory.referrers.find(({ referrerId }) => referrerId === id)?.name ?? id;
