import type { OpenPage, PageClient } from './page-client.ts';
import { type Fields, formsOf } from './page-form.ts';

/** Every question of the form answered so that the case is routine; all that may be left out is left out. */
export const calmAnswers: Fields = {
  who: 'patient',
  cancer: 'none',
  gait: 'normal',
  bladder: 'normal',
  saddle: 'no',
  weakness: 'none',
  sensory: 'no',
  radicular: 'none',
  pain: 'yes',
  'pain.severity': '3',
  'pain.region': 'lumbar',
  'pain.start': 'over-3-months',
  'pain.eased': 'no',
  'pain.worse': 'no',
  'pain.constant': 'no',
  'pain.moving': 'no',
  'pain.straining': 'no',
  'pain.night': 'no',
  'pain.tender': 'no',
  fever: 'no',
  chemo: 'no',
  infection: 'no',
  weight: 'no',
  surgery: 'no',
  given: 'Carmen',
  family: 'Muestra',
  'birth.month': '2',
  'birth.day': '28',
  'birth.year': '1970',
  phone: '(631) 555-0123',
  consent: ['privacy', 'treatment'],
};

/** What makes the case an emergency at step 4: control of bladder or bowel was lost today, within hours. */
export const emergencyAnswers: Fields = { ...calmAnswers, bladder: 'loss-of-control-or-retention' };

/** The id of the page of the form that is open; undefined where it is none: an emergency, what came of it, a page of another kind. */
export function pageId({ html }: Pick<OpenPage, 'html'>): string | undefined {
  const form = formsOf(html).find(({ buttons }) => buttons.some(({ value }) => value === 'next'));
  return form?.hidden.find(([name]) => name === 'at')?.[1];
}

/** Those of the answers that the open page asks for. */
export function ownAnswers({ html }: Pick<OpenPage, 'html'>, answers: Fields): Fields {
  const names = new Set(
    formsOf(html).flatMap(({ controls }) => controls.map(({ kind, name }) => (kind === 'hidden' ? '' : name))),
  );
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}

const mostPages = 60;

/**
 * Answers page after page of the form, from the one that is open.
 * @param until id of the page to stop at, unanswered; the walk stops also where a page is none of the form: an emergency, a result
 * @returns the ids of the pages on the way, those of the last one not
 * @throws where a page comes again: what was sent is at fault
 */
export async function walkForm(client: PageClient, answers: Fields, until = 'check'): Promise<string[]> {
  const way: string[] = [];
  for (let id = pageId(client.page); id !== undefined && id !== until; id = pageId(client.page)) {
    if (way.at(-1) === id || way.length > mostPages)
      throw new Error(`Page ${id} comes again: ${client.page.errors.map(({ text }) => text).join(' ')}`);
    way.push(id);
    await client.submit(ownAnswers(client.page, answers), 'next');
  }
  return way;
}

/** Opens the form and starts it. @param query of the start page, such as `lang=es` */
export async function startForm(client: PageClient, query: string): Promise<void> {
  await client.open(`/intake?${query}`);
  await client.submit({}, 'next');
}

/**
 * Sends the form from the page that is open; once more where it was filled in quicker than people do.
 * @param button `send`, or `alert` on the page of an emergency
 */
export async function sendOpenForm(client: PageClient, fields: Fields, button = 'send'): Promise<OpenPage> {
  const first = await client.submit(fields, button);
  return pageId(first) === 'check' && first.errors.length === 0 ? client.submit(fields, button) : first;
}
