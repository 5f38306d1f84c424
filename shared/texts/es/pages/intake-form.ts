import type { IntakeFormTexts } from '../../en/pages/intake-form.ts';

export const intakeFormEs: IntakeFormTexts = {
  start: {
    title: 'Cuéntenos de su espalda o cuello',
    lead: '¿No sabe algo? No importa.',
    have: 'Si puede, tenga a mano:',
    things: ['una lista de sus medicinas', 'la tarjeta del seguro', 'la fecha en que empezó'],
    go: 'Empezar. Unos 6 minutos.',
    forOther: 'Puede llenarlo por otra persona.',
    phone: 'O llámenos:',
    privacy: 'Solo nuestro equipo lee lo que escribe. No se guarda nada hasta que lo envíe o lo guarde.',
  },
  callBack: {
    heading: '¿Prefiere que le llamemos?',
    hint: 'Deje un número y le llamamos. También puede seguir con el formulario.',
    button: 'Llámenme, por favor',
    asked: (code: string): string => `Le vamos a llamar. Su código es ${code}.`,
  },
  next: 'Seguir',
  save: 'Guardar y terminar después',
  send: 'Enviar a nuestro equipo',
  again: 'Todavía no se envió. Pulse el botón una vez más, por favor.',
  change: 'Cambiar',
  notAnswered: 'Sin respuesta',
  checkLead: 'Mire sus respuestas y luego envíe. Las recibimos cuando pulse “Enviar a nuestro equipo”.',
  checkSent: '¿Ya las envió? Entonces tiene un código, y no hace falta enviar otra vez.',
  honeypot: 'Esta casilla queda vacía',
  month: 'Mes',
  day: 'Día',
  year: 'Año',
  errors: {
    summary: (count: number): string => (count === 1 ? 'Revise 1 respuesta.' : `Revise ${count} respuestas.`),
    yesNo: 'Elija Sí, No o No sé.',
    choice: 'Elija una respuesta.',
    other: 'Escríbalo de otra manera, por favor.',
  },
};
