import type { ResultTexts } from '../../en/pages/result.ts';

export const resultEs: ResultTexts = {
  received: 'Recibimos sus respuestas.',
  whatToDo: 'Qué hacer',
  chooseTime: 'Elegir una cita',
  // A time ends in a full stop here, so none follows it.
  newTab: '(se abre en otra pestaña)',
  weCall: (when) => `Le llamamos antes de esta hora: ${when}`,
  seenBy: (when) => `La cita debe ser antes de esta hora: ${when}`,
  orWeCall: (when) => `¿No elige una cita? Le llamamos antes de esta hora: ${when}`,
  code: 'Su código',
  keepCode: 'Guarde este código. Dígalo cuando nos llame.',
  notPossible: 'Lo que no podemos ofrecer',
  ifWorse: (phone) => `Si empeora, pulse “Empeoró” o llame al ${phone}.`,
  gotWorse: 'Empeoró',
  reachUs: 'Cómo hablar con nosotros',
  about: 'Sobre este consejo',
  calledTitle: 'Le vamos a llamar',
  calledKeep: 'Tenga su teléfono a mano.',
  calledGoOn: 'Puede seguir con el formulario. Así sabremos más al llamarle.',
  goOn: 'Seguir con el formulario',
  failedTitle: 'No pudimos recibir su formulario',
  failedKept: 'Sus respuestas siguen en esta página. Aquí nadie las ha visto.',
  failedWhat: (phone) => `Envíe otra vez ahora, o llame al ${phone}.`,
  sendAgain: 'Enviar otra vez',
};
