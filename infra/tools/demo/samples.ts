import emergencyIntake from '../../../docs/examples/emergency-intake.json' with { type: 'json' };
import referral from '../../../docs/examples/referral.json' with { type: 'json' };

/** Made-up people of docs/examples. Dates of birth and numbers belong to nobody (555-01xx is reserved for fiction). */
export { emergencyIntake, referral };

let people = 0;

/** Letters that no person of this run or of another had in their name. */
const newLetters = (): string =>
  `${Date.now().toString(36)}${(people++).toString(36)}`.replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(+digit));

/** The referral under another `externalId`: what comes twice under one is one referral while that is open. */
export const newReferral = (): typeof referral => ({ ...referral, externalId: `EHR-${newLetters()}` });

/** The same intake of another person: what one person sends twice is one case. Contact and answers stay. */
export const ofAnother = <Intake extends { patient: object }>(intake: Intake): Intake => ({
  ...intake,
  patient: { ...intake.patient, familyName: `Sample-${newLetters()}` },
});
