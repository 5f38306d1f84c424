import emergencyIntake from '../../../docs/examples/emergency-intake.json' with { type: 'json' };
import referral from '../../../docs/examples/referral.json' with { type: 'json' };

/** Made-up people of docs/examples. Dates of birth and numbers belong to nobody (555-01xx is reserved for fiction). */
export { emergencyIntake, referral };
