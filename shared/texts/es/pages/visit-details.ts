import type { VisitDetailsTexts } from '../../en/pages/visit-details.ts';

export const visitDetailsEs: VisitDetailsTexts = {
  title: 'Más sobre su cita',
  ask: 'Para ver más, escriba la fecha de nacimiento de quien tiene la cita.',
  parts: { month: 'Mes', day: 'Día', year: 'Año' },
  born: 'Fecha de nacimiento',
  bornMonth: 'Mes y año de nacimiento',
  bornYear: 'Año de nacimiento',
  show: 'Ver más',
  faults: {
    unreadable: {
      day: 'Escriba la fecha de nacimiento, por ejemplo: 9 de abril de 1962.',
      month: 'Escriba el mes y el año, por ejemplo: abril de 1962.',
      year: 'Escriba el año de nacimiento, por ejemplo: 1962.',
    },
    wrong: 'No es la fecha de nacimiento que tenemos. Revísela e inténtelo otra vez.',
    tooMany: (phone) => `Se intentó muchas veces. Inténtelo en una hora, o llame al ${phone}.`,
    notYet: 'Su formulario aún está en camino. Inténtelo otra vez en un minuto.',
    unknown: (phone) => `No tenemos una fecha de nacimiento. Para saber más, llame al ${phone}.`,
  },
  errors: 'Revise esta respuesta.',
  practitioner: 'Quién le atiende',
  type: 'Tipo de cita',
  interpreter: 'Intérprete',
  interpreterComes: 'Sí. El intérprete es gratis.',
  phone: 'Le podemos llamar al',
  email: 'Le podemos escribir a',
  how: 'Cómo será',
  bring: 'Qué traer',
};
