import type { PatientTexts } from '../../domain/messages/message-texts.ts';
import { remoteMailsEs } from './remote-visits.ts';

/** What is to be read of a visit that was moved, below what became of it. */
const withDetails = (opening: string): string[] => [
  opening,
  '',
  'Cuándo: {when}',
  'Dónde: {clinic}, {address}',
  'Código de confirmación: {code}',
  '',
  'Confirmar, cambiar o cancelar la cita: {manage}',
  'Actualizar su calendario: {calendar}',
  '',
  '¿Preguntas? Llame al {phone}.',
];

export const visitMailsEs: PatientTexts = {
  locale: 'es-US',
  dateTime: '{weekday}, {day} de {month} de {year}, {time} {zone}',
  dayPeriods: ['a. m.', 'p. m.'],
  subject: {
    booked: 'Su cita está reservada: {when}',
    rescheduled: 'Su cita ha cambiado: {when}',
    cancelled: 'Su cita está cancelada: {when}',
    reassigned: 'Otra persona le atenderá en su cita: {when}',
    rescheduledReassigned: 'Su cita ha cambiado: {when}',
    elsewhere: 'Su cita es ahora en otro lugar: {when}',
    rescheduledElsewhere: 'Su cita tiene nueva hora y lugar: {when}',
    elsewhereReassigned: 'Su cita es ahora en otro lugar: {when}',
    rescheduledElsewhereReassigned: 'Su cita tiene nueva hora y lugar: {when}',
  },
  lines: {
    booked: [
      'Su cita está reservada.',
      '',
      'Cuándo: {when}',
      'Dónde: {clinic}, {address}',
      'Código de confirmación: {code}',
      '',
      'Confirmar, cambiar o cancelar la cita: {manage}',
      'Agregarla a su calendario: {calendar}',
      '',
      '¿Preguntas? Llame al {phone}.',
    ],
    rescheduled: withDetails('Su cita tiene una nueva hora. La hora anterior ya no es válida.'),
    cancelled: [
      'Su cita está cancelada. Por favor, no venga a esta hora:',
      '',
      'Cuándo: {when}',
      'Dónde: {clinic}, {address}',
      'Código de confirmación: {code}',
      '',
      'Quitarla de su calendario: {calendar}',
      '',
      '¿Necesita otra hora, o no pidió este cambio? Llame al {phone}.',
    ],
    reassigned: withDetails('Otra persona de nuestro equipo le atenderá en su cita. La hora y el lugar no cambian.'),
    rescheduledReassigned: withDetails(
      'Su cita tiene una nueva hora, y otra persona de nuestro equipo le atenderá. La hora anterior ya no es válida.',
    ),
    elsewhere: withDetails('Su cita es ahora en otro lugar. La hora no cambia. Por favor, no vaya al lugar anterior.'),
    rescheduledElsewhere: withDetails(
      'Su cita tiene una nueva hora y es ahora en otro lugar. La hora y el lugar anteriores ya no son válidos.',
    ),
    elsewhereReassigned: withDetails(
      'Su cita es ahora en otro lugar, y otra persona de nuestro equipo le atenderá. La hora no cambia. Por favor, no vaya al lugar anterior.',
    ),
    rescheduledElsewhereReassigned: withDetails(
      'Su cita tiene una nueva hora y es ahora en otro lugar, y otra persona de nuestro equipo le atenderá. La hora y el lugar anteriores ya no son válidos.',
    ),
  },
  remote: remoteMailsEs,
};
