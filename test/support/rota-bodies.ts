import { signedIn } from './rota-world.ts';

/** A shift of November, in New York time. */
export const shift = (start: string, end: string, recipientId: string) => ({
  start: `2026-11-${start}-05:00`,
  end: `2026-11-${end}-05:00`,
  recipientId,
});
export const first = shift('23T08:00:00', '24T08:00:00', 'nurse-1');
export const second = shift('24T08:00:00', '25T08:00:00', 'nurse-2');
/** Monday to Wednesday, from eight to eight. */
export const days = (changes: Record<string, unknown> = {}) => ({
  region: 'nyc',
  from: '2026-11-23T08:00:00-05:00',
  to: '2026-11-25T08:00:00-05:00',
  shifts: [first, second],
  order: ['surgeon-1', 'surgeon-2'],
  lead: 'admin-1',
  ...changes,
});
export const asked = { region: 'nyc', from: '2026-11-23', to: '2026-11-25' };
export const nurse = signedIn('nurse-1', 'nurse');
export const desk = signedIn('front-desk-1', 'front-desk');

/** The same as it is answered. */
export const kept = {
  region: 'nyc',
  shifts: [
    { ...first, shiftId: 'shf_nyc_20261123T130000Z' },
    { ...second, shiftId: 'shf_nyc_20261124T130000Z' },
  ],
  order: ['surgeon-1', 'surgeon-2'],
  lead: 'admin-1',
  version: 1,
};
