import type { ResultTexts } from '../../en/pages/result.ts';

export const resultEs: ResultTexts = {
  whatToDo: 'Qué hacer',
  chooseTime: 'Elegir una cita',
  weCall: (when) => `Le llamamos antes de esta hora: ${when}.`,
  code: 'Su código',
  keepCode: 'Guarde este código. Dígalo cuando nos llame.',
  notPossible: 'Lo que no podemos ofrecer',
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
