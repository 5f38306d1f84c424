import type { ResumeTexts } from '../../en/pages/resume.ts';

/** Draft until certified. */
export const resumeEs: ResumeTexts = {
  savedTitle: 'Su formulario está guardado',
  sentTo: (to) => `Mandamos un enlace a ${to}. Puede tardar unos minutos.`,
  /** Times end with a full stop. */
  works: (until) => `Sirve hasta el ${until}`,
  unseen: 'El equipo todavía no ha visto su formulario.',
  goOnNow: 'Seguir ahora',
  offerTitle: 'Siga con su formulario',
  offer: 'Usted guardó un formulario. Se abre donde usted paró.',
  goOn: 'Seguir',
  openTitle: 'Su formulario está abierto',
  open: 'Encontramos sus respuestas.',
  endedTitle: 'Este enlace venció. Pida otro.',
  ended: 'Un enlace sirve 3 días. Guardamos el formulario 7 días.',
  pageEndedTitle: 'Esta página venció. Empiece otra vez o pida un enlace.',
  pageEnded: 'Una página del formulario sirve 4 horas. Esta venció, o su dirección está cortada.',
  didYouSave: '¿Guardó su formulario?',
  newLink: 'Mándenme otro enlace',
  startAgain: 'Empezar otra vez',
  askedTitle: 'Mire sus mensajes',
  asked: 'Mandamos un enlace si hay un formulario con ese número o correo.',
  nothingCame: '¿No llegó nada? Empiece otra vez, o llámenos.',
  sentTitle: 'Usted ya mandó este formulario',
  code: (code) => `Su código es ${code}.`,
  sent: 'El equipo lo tiene. Aquí ya no hay más que hacer.',
  call: '¿Preguntas? Llámenos:',
  failed: 'No pudimos mandar un enlace.',
  tryAgain: (phone) => `Intente otra vez, o llame al ${phone}.`,
};
