import type { FormLinkTexts } from '../../domain/messages/form-link-texts.ts';

/** Draft until certified. */
export const formLinkEs: FormLinkTexts = {
  locale: 'es-US',
  dateTime: '{weekday} {day} de {month}, {time}',
  dayPeriods: ['a. m.', 'p. m.'],
  subject: 'Su formulario en {practice}',
  lines: [
    'Usted guardó un formulario. Siga aquí:',
    '{link}',
    '',
    // Times end with a full stop.
    'El enlace sirve hasta el {until}',
    'No lo comparta. Quien lo tenga puede leer su formulario.',
    '',
    'Si no guardó un formulario, no haga nada.',
    '¿Preguntas? Llame al {phone}.',
  ],
  sms: '{practice}: formulario {link} STOP: no más',
};
