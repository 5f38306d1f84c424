import type { ConsoleSystem } from './console-system.ts';
import type { OpenPage, PageClient } from './page-client.ts';
import { type Fields, formsOf } from './page-form.ts';

/** The form of a call as somebody of the staff has it before them. @param query such as `?form=referral` */
export async function openPhoneForm(
  world: ConsoleSystem,
  role: 'nurse' | 'front-desk' = 'nurse',
  query = '',
): Promise<PageClient> {
  const client = await world.signedIn(`${role}-1`, role);
  await client.open(`/staff/intakes/new${query}`);
  return client;
}

/** The case that a form led to; '' where it led to none. */
export const caseIn = ({ via }: OpenPage): string => /(?:int|ref)_\w+/.exec(via[0] ?? '')?.[0] ?? '';

/** What stands in the form of a page, by field: all that would be sent again, but its token. */
export function typedOn({ html }: OpenPage): Record<string, string[]> {
  const form = formsOf(html).find(({ buttons }) => buttons.some(({ value }) => value === 'take'));
  const kept = (form?.controls ?? []).filter(({ isOn, name, value }) => isOn && name !== '_form' && value !== '');
  const valuesOf = (name: string): string[] => kept.filter((each) => each.name === name).map(({ value }) => value);
  return Object.fromEntries(kept.map(({ name }) => [name, valuesOf(name)]));
}

/** What was filled in, likewise. */
export const asTyped = (fields: Fields): Record<string, string[]> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
