import type { Api } from '../../../infra/tools/demo/client.ts';
import { type OpenPage, PageClient } from '../../support/page-client.ts';
import { formsOf } from '../../support/page-form.ts';
import { httpSender } from '../../support/page-senders.ts';
import { calmAnswers, emergencyAnswers, sendOpenForm, startForm, walkForm } from '../../support/page-walk.ts';

const birthDate = Object.fromEntries(
  ['month', 'day', 'year'].map((part) => [`born.${part}`, String(calmAnswers[`birth.${part}`])]),
);

/** @throws where a page is a refusal: then the walk does not show what it should */
function ok(page: OpenPage): OpenPage {
  if (page.status >= 400) throw new Error(`${page.address} was answered ${page.status}: ${page.title}`);
  return page;
}

/** Follows the link of the open page whose address has the text. */
async function lead(client: PageClient, part: string): Promise<OpenPage> {
  const found = client.page.links.find(({ href }) => href.includes(part));
  if (!found) throw new Error(`"${client.page.title}" leads to no ${part}.`);
  return ok(await client.open(found.href));
}

const times = ({ html }: OpenPage): string[] =>
  formsOf(html).flatMap(({ buttons }) =>
    buttons.flatMap(({ name, value }) => (name === 'slot' && value ? [value] : [])),
  );

/** Holds the last time but so many, gives it back, holds it again and books it, or moves the visit to it. */
async function choose(client: PageClient, fromTheEnd: number): Promise<void> {
  const slot = times(client.page).at(-fromTheEnd) ?? '';
  ok(await client.press(slot));
  ok(await client.press('other'));
  ok(await client.press(slot));
  ok(await client.press('again'));
  ok(await client.press('book'));
}

/** What may be done behind the link of a visit. */
async function walkVisit(client: PageClient): Promise<void> {
  await lead(client, 'manage');
  ok(await client.press('confirm'));
  ok(await client.submit(birthDate));
  await lead(client, '/times');
  await choose(client, 2);
  await lead(client, '/worse');
  ok(await client.submit({ worse: ['pain'] }, 'next'));
  await walkForm(client, { ...calmAnswers, 'pain.severity': '9' });
  ok(client.page);
}

/** Saves the form that is open, and goes on with it by the link that comes by mail. */
async function saveAndReturn(api: Api, client: PageClient): Promise<void> {
  ok(await client.press('save'));
  ok(await client.submit({ 'link.to': 'carmen@example.com', 'link.agree': ['yes'] }, 'save'));
  const mail = await api.until(async () => (await api.outbox()).find(({ kind }) => kind === 'form-link'));
  ok(await client.open(/\/intake\/resume\?token=[\w-]+/.exec(mail.body)?.[0] ?? ''));
  ok(await client.press('open'));
}

/** Somebody fills in the form, saves it on the way, goes on by its link, chooses a time and changes it. */
async function walkPatient(api: Api, client: PageClient): Promise<void> {
  const answers = { ...calmAnswers, region: 'long-island' };
  await startForm(client, 'lang=en');
  await walkForm(client, answers, 'pain');
  await saveAndReturn(api, client);
  await walkForm(client, answers);
  ok(await sendOpenForm(client, { consent: ['privacy', 'treatment'] }));
  await lead(client, '/times');
  await choose(client, 1);
  await walkVisit(client);
}

/** An emergency on the way: the team is told with a phone number alone. */
async function walkEmergency(client: PageClient): Promise<void> {
  await startForm(client, 'lang=es');
  await walkForm(client, emergencyAnswers);
  ok(await sendOpenForm(client, { phone: '(631) 555-0177' }, 'alert'));
}

/** Somebody stops on the first page, and asks to be called. */
async function walkCall(client: PageClient): Promise<void> {
  await startForm(client, 'lang=en');
  ok(await sendOpenForm(client, { phone: '(631) 555-0199' }, 'call'));
}

/** Every page for patients, and all that can be done there. @throws where one refuses */
export async function walkPages(api: Api): Promise<void> {
  const browser = (): PageClient => new PageClient(httpSender(api.base));
  await walkPatient(api, browser());
  await walkEmergency(browser());
  await walkCall(browser());
}
