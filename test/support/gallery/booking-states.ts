import type { PageClient } from '../page-client.ts';
import { formsOf } from '../page-form.ts';
import { calmAnswers, sendOpenForm, startForm, walkForm } from '../page-walk.ts';
import type { Gallery, ShownState } from './shown-state.ts';

const consent = { consent: ['privacy', 'treatment'] };
let people = 0;
/** Calm answers of somebody new. */
export const somebodyNew = () => {
  people++;
  return { ...calmAnswers, family: `Muestra ${people}`, phone: `(631) 555-${String(1000 + people)}`, zip: '11787' };
};

/** Fills in and sends a routine form. */
export async function sendRoutine(client: PageClient, language: string, answers = somebodyNew()): Promise<void> {
  await startForm(client, `lang=${language}`);
  await walkForm(client, answers);
  await sendOpenForm(client, consent);
}

/** Follows the link that leads to a page of that name. */
export async function followTo(client: PageClient, page: string): Promise<void> {
  const link = client.page.links.find(({ href }) => href.includes(page));
  if (!link) throw new Error(`"${client.page.title}" leads to no ${page}.`);
  await client.follow(link.text);
}

/** Presses the free time in that place of the page. @returns the button's value */
export async function pressTime(client: PageClient, place = 0): Promise<string> {
  const slots = formsOf(client.page.html).flatMap(({ buttons }) => buttons.filter(({ name }) => name === 'slot'));
  const slot = slots[place]?.value;
  if (slot === undefined) throw new Error(`"${client.page.title}" shows ${slots.length} times.`);
  await client.press(slot);
  return slot;
}

/** From the result of a routine form to a visit that is booked, and what may come between. */
export const bookingStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  await sendRoutine(client, language);
  show('result');
  await followTo(client, 'times');
  show('times');
  const { address } = client.page;
  await client.submit({ clinic: 'bronx', stepFree: ['true'] });
  show('times-filtered');
  await client.open(address);
  await pressTime(client, 5);
  show('hold');
  const rival = system.client('stage');
  await sendRoutine(rival, language);
  await followTo(rival, 'times');
  const taken = await pressTime(rival, 7);
  states.push({ name: 'hold-of-another', page: rival.page });
  await client.open(address);
  await client.post({ slot: taken }, address);
  show('times-taken');
  await client.open(address);
  await pressTime(client, 5);
  await client.press('book');
  show('booked');
  await followTo(client, 'manage');
  show('manage');
  await followTo(client, 'worse');
  show('worse');
  return states;
};
