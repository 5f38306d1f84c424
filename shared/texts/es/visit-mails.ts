import type { PatientTexts } from '../../domain/messages/message-texts.ts';

export const visitMailsEs: PatientTexts = {
  locale: 'es-US',
  dateTime: '{weekday}, {day} de {month} de {year}, {time} {zone}',
  dayPeriods: ['a. m.', 'p. m.'],
  subject: {
    booked: 'Su cita está reservada: {when}',
    rescheduled: 'Su cita ha cambiado: {when}',
    cancelled: 'Su cita está cancelada: {when}',
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
    rescheduled: [
      'Su cita tiene una nueva hora. La hora anterior ya no es válida.',
      '',
      'Cuándo: {when}',
      'Dónde: {clinic}, {address}',
      'Código de confirmación: {code}',
      '',
      'Confirmar, cambiar o cancelar la cita: {manage}',
      'Actualizar su calendario: {calendar}',
      '',
      '¿Preguntas? Llame al {phone}.',
    ],
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
  },
};
