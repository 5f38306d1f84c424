import type { PatientSmsTexts } from '../../domain/messages/message-texts.ts';
import { remoteSmsEs } from './remote-visits.ts';

/** Draft until certified. Letters that would shorten a part to 70 characters are written without their accents (inGsm7). */
export const visitSmsEs: PatientSmsTexts = {
  locale: 'es-US',
  dateTime: '{weekday} {day} {month}, {time}',
  dayPeriods: ['a. m.', 'p. m.'],
  sms: {
    booked: '{practice}: cita reservada {when}, {clinic}. Código {code}. Cambios: {phone}. STOP: no más SMS',
    rescheduled: '{practice}: cita cambiada a {when}, {clinic}. Código {code}. Cambios: {phone}. STOP: no más SMS',
    cancelled: '{practice}: cita cancelada {when}, {clinic}. Código {code}. Llame: {phone}. STOP: no más SMS',
    reassigned: '{practice}: le atenderá otra persona: {when}, {clinic}. {code}. {phone}. STOP: no más SMS',
    rescheduledReassigned:
      '{practice}: cita cambiada, otra persona: {when}, {clinic}. {code}. {phone}. STOP: no más SMS',
    elsewhere: '{practice}: otro lugar, misma hora: {when}, {clinic}. {code}. {phone}. STOP: no más SMS',
    rescheduledElsewhere: '{practice}: nueva hora y lugar: {when}, {clinic}. {code}. {phone}. STOP: no más SMS',
    elsewhereReassigned: '{practice}: otro lugar y persona: {when}, {clinic}. {code}. {phone}. STOP: no más SMS',
    rescheduledElsewhereReassigned:
      '{practice}: nueva hora, lugar y persona: {when}, {clinic}. {code}. {phone}. STOP: no más SMS',
  },
  remote: remoteSmsEs,
};
