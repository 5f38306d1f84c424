import type { Gallery, ShownState } from './shown-state.ts';

const addresses: Readonly<Record<string, string>> = {
  home: '/',
  docs: '/docs',
  'dead-resume': '/intake/resume?token=altered',
  'dead-times': '/appointments/times?d=altered',
  'dead-hold': '/appointments/hold?d=altered',
  'dead-booked': '/appointments/booked?d=altered',
  'dead-worse': '/appointments/worse?d=altered',
  'expired-form': '/intake?d=altered',
  'no-page': '/staff/nothing',
};

/** Pages that nobody needs to walk to. */
export const siteStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  for (const [name, address] of Object.entries(addresses)) {
    const page = await client.open(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
    states.push({ name, page });
  }
  return states;
};
