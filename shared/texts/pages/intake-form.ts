import { intakeFormEn } from '../en/pages/intake-form.ts';
import { intakeFormEs } from '../es/pages/intake-form.ts';

export const intakeFormTexts = { en: intakeFormEn, es: intakeFormEs } as const;
