import type { EmergencyTexts } from '../../en/pages/emergency.ts';

export const emergencyEs: EmergencyTexts = {
  call911: 'Llame al 911',
  call988: 'Llame al 988',
  whatToDo: 'Qué hacer',
  tellTeam: 'Avise a nuestro equipo',
  callFirst: 'Llame primero al 911. Después, deje un teléfono.',
  whatWeDo: 'El equipo recibe sus respuestas ya mismo y le llama.',
  phoneLabel: 'Número de teléfono',
  phoneWrong: 'Escriba un teléfono con su código de área.',
  tell: 'Enviar al equipo',
  told: 'Avisamos al equipo. No nos espere.',
  code: (code) => `Su código es ${code}.`,
  failed: 'No pudimos avisar al equipo.',
  callUs: (phone) => `Llámenos cuando pueda: ${phone}. O envíe otra vez.`,
  change: 'Cambiar una respuesta',
  reachUs: 'Cómo hablar con nosotros',
  about: 'Sobre este consejo',
  crisisTitle: 'Hay ayuda ahora',
  crisisTeam: 'Podemos llamarle. Deje un teléfono.',
  askForCall: 'Quiero una llamada',
  goOn: 'Seguir con el formulario',
};
