import type { RemoteMailTexts, RemoteSmsTexts } from '../../domain/messages/remote-visit.ts';

const atHome = 'No venga a la clínica: quédese en casa, o donde pueda hablar en privado.';

const withDetails = (opening: string, calendar = 'Actualizar su calendario: {calendar}'): string[] => [
  opening,
  '',
  'Cuándo: {when}',
  '{how}',
  'Código de confirmación: {code}',
  '',
  'Confirmar, cambiar o cancelar la cita: {manage}',
  calendar,
  '',
  '¿Preguntas? Llame al {phone}.',
];

/** Draft until certified. */
export const remoteMailsEs: RemoteMailTexts = {
  visit: { video: 'cita por video', call: 'cita por teléfono', noNumber: 'cita por teléfono' },
  place: { video: 'Visita por video', call: 'Llamada telefónica', noNumber: 'Llamada telefónica' },
  how: {
    video: [
      `Cómo: por video. ${atHome}`,
      'Unos minutos antes, haga clic aquí: {join}',
      'Si el video no funciona, llame al {phone}.',
    ],
    call: [
      `Cómo: por teléfono. ${atHome}`,
      'Le llamamos al número que usted nos dio.',
      'Si no le llamamos, llámenos al {phone}.',
    ],
    noNumber: [
      `Cómo: por teléfono. ${atHome}`,
      'No tenemos un número para llamarle. Por favor, llame antes al {phone} y díganos uno.',
    ],
  },
  lines: {
    booked: withDetails('Su {visit} está reservada.', 'Agregarla a su calendario: {calendar}'),
    rescheduled: withDetails('Su {visit} tiene una nueva hora. La hora anterior ya no es válida.'),
    cancelled: [
      'Su {visit} está cancelada. Ya no tendrá lugar a esta hora:',
      '',
      'Cuándo: {when}',
      'Código de confirmación: {code}',
      '',
      'Quitarla de su calendario: {calendar}',
      '',
      '¿Necesita otra hora, o no pidió este cambio? Llame al {phone}.',
    ],
    reassigned: withDetails('Otra persona de nuestro equipo le atenderá en su {visit}. La hora no cambia.'),
    rescheduledReassigned: withDetails(
      'Su {visit} tiene una nueva hora, y otra persona de nuestro equipo le atenderá. La hora anterior ya no es válida.',
    ),
  },
};

/** Draft until certified; written as `visitSmsEs` is. */
export const remoteSmsEs: RemoteSmsTexts = {
  visit: { video: 'cita por video', call: 'cita por teléfono' },
  how: {
    video: 'por video, en casa: {join}',
    askForLink: 'por video, en casa. Pídanos el enlace.',
    call: 'quédese en casa, le llamamos.',
  },
  sms: {
    booked: '{practice}: cita {when}, {how} {code}. {phone}. STOP: no más SMS',
    rescheduled: '{practice}: nueva hora: {when}, {how} {code}. {phone}. STOP: no más SMS',
    cancelled: '{practice}: {visit} cancelada: {when}, {code}. Llame: {phone}. STOP: no más SMS',
    reassigned: '{practice}: le atenderá otra persona {when}, {how} {code}. {phone}. STOP: no más SMS',
    rescheduledReassigned: '{practice}: nueva hora y persona: {when}, {how} {code}. {phone}. STOP: no más SMS',
  },
};
