import type { CoreField, PainCharacteristic } from '../symptoms.ts';

/** A positive finding in the person's own words. `onsetDays` only where the text gives one. */
export type TextFinding = {
  readonly field: CoreField | PainCharacteristic | 'backOrNeckPain';
  readonly value: string;
  readonly onsetDays: number | null;
};
