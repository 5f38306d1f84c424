import type { PatientTexts } from '../../domain/triage/texts/patient-texts.ts';
import { arrivalForOthersEs } from './arrival-words-for-others.ts';
import { patientEs } from './triage-advice.ts';

const { steps, bring, refused, urgentSelfHarm, reading, safetyNet, notice } = patientEs;

/**
 * What is read, in Spanish, by whoever filled in the form for the patient. The verbs of *usted* are those of *la persona*, so only what
 * speaks to the reader differs: the lines of the safety net stand behind a lead that names the person.
 */
export const patientForOthersEs: PatientTexts = {
  ...patientEs,
  crisis: [
    'Si la persona piensa en quitarse la vida: llame o escriba al 988 ahora.',
    'Para español, oprima el 2.',
    'Quédese a su lado. Si hay peligro: llame al 911.',
    'También le vamos a llamar.',
  ],
  headline: {
    'ambulance-only': 'Llame al 911 ahora. La persona necesita ir a la sala de emergencias.',
    'ambulance-or-driven': 'Llame al 911 o lleve ahora a la persona a la sala de emergencias.',
    urgent: 'La persona necesita una cita pronto. Le llamaremos en menos de 24 horas.',
    expedited: 'La persona necesita una cita en menos de una semana.',
    routine: 'Puede pedir una cita normal para la persona.',
  },
  urgentSelfHarm: { ...urgentSelfHarm, headline: 'La persona necesita una cita pronto. Primero le llamamos.' },
  refused: {
    urgent: { ...refused.urgent, headline: 'Llámenos ahora: {phone}. La persona necesita una cita pronto.' },
    expedited: {
      ...refused.expedited,
      headline: 'Llámenos hoy: {phone}. La persona necesita una cita esta semana.',
    },
    routine: refused.routine,
  },
  transport: {
    'ambulance-only': ['Llame al 911. No deje que nadie lleve a la persona.', 'Que no se mueva ni se levante.'],
    'ambulance-or-driven': ['Llame al 911, o pida que alguien lleve a la persona ahora.', 'No le deje manejar.'],
  },
  arrival: arrivalForOthersEs,
  steps: {
    ...steps,
    emergent: [
      'No espere una llamada ni una cita de nuestra parte.',
      'Lleve esta página y la lista de las medicinas que toma.',
    ],
  },
  spinalPrecautions: [
    'Hasta la cita, que no cargue peso, no se agache ni gire la espalda.',
    'Si le duele al moverse, que se acueste.',
  ],
  bring: {
    ...bring,
    lead: 'Traiga a la cita:',
    items: ['una lista de las medicinas que toma', 'los estudios (MRI, CT), en papel o en CD'],
  },
  reading: { ...reading, doNotWait: 'No espere eso si a la persona le pasa algo de esta lista.' },
  safetyNet: { ...safetyNet, lead: 'Llame al 911 o vaya ya a emergencias si a la persona le pasa esto:' },
  notice: {
    ...notice,
    draft: [
      'Este consejo viene de reglas fijas. No dice qué tiene la persona.',
      'Las reglas ({version}) son un borrador. Falta el visto bueno de los médicos.',
    ],
    approved: ['Este consejo viene de reglas fijas ({version}). No dice qué tiene la persona.'],
  },
};
