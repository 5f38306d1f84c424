/** The clocks of a case that may run out (clinical.md section 9). */
export const clocks = ['acknowledgeBy', 'contactBy', 'seenBy', 'readBy'] as const;
export type CaseClock = (typeof clocks)[number];
