import type { PatientTexts } from '../../domain/triage/patient-text.ts';

/** What patients read, in Spanish. Draft: needs a certified translation and sign-off by the practice's clinicians. */
export const patientEs: PatientTexts = {
  urgency: {
    emergent: {
      headline: 'Llame al 911 o vaya a la sala de emergencias más cercana ahora mismo.',
      instructions: [
        'Llame al 911, o pida que alguien lo lleve ahora mismo a la sala de emergencias más cercana. No maneje usted.',
        'Al llegar, diga: «posible compresión de la médula espinal», en inglés "possible spinal cord compression".',
        'No espere una llamada ni una cita de nuestra parte.',
        'Cuando la ayuda esté en camino, usted o quien lo acompañe puede llamarnos: {phone}',
      ],
    },
    urgent: {
      headline: 'Debemos verlo pronto. Nos comunicaremos con usted en las próximas 24 horas.',
      instructions: [
        'Tenga su teléfono a mano. Si en 24 horas no ha sabido de nosotros, llame al {phone}.',
        'Si le ofrecemos un horario, tome el primero al que pueda llegar.',
        'Traiga sus estudios e informes, o díganos dónde se los hicieron.',
      ],
    },
    expedited: {
      headline: 'Debemos verlo en menos de una semana.',
      instructions: [
        'Reserve el primer horario que le convenga, o llame al {phone}.',
        'Traiga sus estudios e informes, o díganos dónde se los hicieron.',
      ],
    },
    routine: {
      headline: 'Puede reservar una cita normal.',
      instructions: ['Reserve un horario que le convenga en las próximas cuatro semanas, o llame al {phone}.'],
    },
  },
  spinalPrecautions:
    'Hasta su cita: no levante peso, no se agache ni gire la espalda, y acuéstese si le duele al moverse.',
  safetyNet: [
    'Llame al 911 o vaya de inmediato a la sala de emergencias si: no puede caminar o se cae; se le debilita ' +
      'o se le duerme un brazo o una pierna; no puede orinar, o pierde el control de la orina o del intestino; ' +
      'siente adormecimiento entre las piernas; o el dolor se vuelve muy fuerte y nada lo alivia.',
  ],
  notice: {
    draft:
      'Este consejo proviene de reglas de evaluación (versión {version}) que los médicos del consultorio aún ' +
      'no han aprobado. No es un diagnóstico. Si algo le preocupa, llame al {phone}.',
    approved:
      'Este consejo proviene de reglas de evaluación (versión {version}). No es un diagnóstico. Si algo le ' +
      'preocupa, llame al {phone}.',
  },
};
