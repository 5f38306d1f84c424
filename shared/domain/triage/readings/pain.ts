import { PainCharacteristic, type Symptoms } from '../symptoms.ts';

const characteristics = PainCharacteristic.options;

/** P6: pain that nobody asked about counts as pain. */
export const hasPain = (symptoms: Symptoms): boolean => symptoms.backOrNeckPain !== 'no';

/** The NG234 pain characteristics that were answered yes. */
export const characteristicsPresent = (symptoms: Symptoms): readonly PainCharacteristic[] =>
  characteristics.filter((name) => symptoms[name] === 'yes');

/** The NG234 pain characteristics that cannot be ruled out: yes or unknown. */
export const characteristicsPossible = (symptoms: Symptoms): readonly PainCharacteristic[] =>
  characteristics.filter((name) => symptoms[name] !== 'no');
