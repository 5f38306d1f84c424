import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { maskedEmail, maskedPhone } from '../../../../shared/domain/messages/masked-contact.ts';
import { fill } from '../../../../shared/domain/messages/message-texts.ts';
import { type SummaryRow, summaryList } from '../../../../shared/http/html/form/summary-list.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { lineWithNumbers } from '../../../../shared/http/html/text-lines.ts';
import { visitDetailsTexts } from '../../../../shared/texts/pages/visit-details.ts';
import { remoteMails } from '../../../../shared/texts/remote-mails.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { birthDateForm } from './birth-date-form.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { visitPlace } from './visit-place.ts';

/** What is wrong with a birth date; `isOver`: it is not asked again now. */
export interface DetailsFault {
  text: string;
  fields: Answers;
  isOver?: boolean;
}

function howRows(opened: OpenedVisit, phone: string): SummaryRow[] {
  const place = visitPlace(opened);
  if (!('way' in place)) return [];
  const lines = (remoteMails[opened.language] ?? remoteMails.en).how[place.way];
  const told = lines.map((line) => fill(line, { join: place.joinUrl, phone }));
  return [{ label: visitDetailsTexts[opened.language].how, value: told.map((line) => html`<p>${line}</p>`) }];
}

function personRows({ appointment, header, directory, language }: OpenedVisit): SummaryRow[] {
  const texts = visitDetailsTexts[language];
  const { practitionerId, appointmentType } = appointment.slot;
  const practitioner = directory.practitioners.find((each) => each.practitionerId === practitionerId);
  const type = directory.appointmentTypes.find((each) => each.appointmentTypeId === appointmentType);
  const { phone, email } = header.contact;
  return [
    ...(practitioner ? [{ label: texts.practitioner, value: practitioner.name }] : []),
    ...(type ? [{ label: texts.type, value: language === 'es' ? type.nameEs : type.name }] : []),
    ...(header.interpreter ? [{ label: texts.interpreter, value: texts.interpreterComes }] : []),
    ...(phone ? [{ label: texts.phone, value: maskedPhone(phone) }] : []),
    ...(email ? [{ label: texts.email, value: maskedEmail(email) }] : []),
  ];
}

function shown(opened: OpenedVisit, phone: string): Html {
  const texts = visitDetailsTexts[opened.language];
  const { items } = patientTexts.written[opened.language].bring;
  const bring = html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return summaryList([...personRows(opened), ...howRows(opened, phone), { label: texts.bring, value: bring }]);
}

function asked({ header, language }: OpenedVisit, phone: string, fault: DetailsFault | undefined): Html {
  const texts = visitDetailsTexts[language];
  if (header.birthKnown === 'none') return html`<p>${lineWithNumbers(texts.faults.unknown(phone), phone)}</p>`;
  if (fault?.isOver) return html`<p id="born" class="usa-error-message">${lineWithNumbers(fault.text, phone)}</p>`;
  return html`<p>${texts.ask}</p>
${birthDateForm(header.birthKnown, { language, fields: fault?.fields, error: fault?.text })}`;
}

/** What a link alone does not show: once the birth date was confirmed all of it, before that the question for it. @param phone of the practice */
export const visitDetails = (
  opened: OpenedVisit,
  { phone, fault }: { phone: string; fault?: DetailsFault | undefined },
): Html => html`<h2 id="details">${visitDetailsTexts[opened.language].title}</h2>
${opened.details ? shown(opened, phone) : asked(opened, phone, fault)}`;
