import { type OpenPage, PageClient } from '../../support/page-client.ts';
import type { PageSender } from '../../support/page-senders.ts';
import { emergencyAnswers, sendOpenForm, startForm, walkForm } from '../../support/page-walk.ts';
import { browserOn } from '../../support/sign-in-browser.ts';
import type { Recorder } from './recorder.ts';

async function follow(client: PageClient, part: string): Promise<OpenPage> {
  const link = client.page.links.find(({ href }) => href.includes(part));
  if (!link) throw new Error(`"${client.page.title}" leads to no ${part}.`);
  return client.open(link.href);
}

/** Somebody opens the link of a visit, confirms it, moves it, and says that they got worse. @param manage the link's address */
export async function walkLink(api: Recorder, manage: string): Promise<void> {
  const client = new PageClient(api.page);
  await client.open(manage);
  await client.press('confirm');
  await client.submit({ 'born.month': '03', 'born.day': '06', 'born.year': '1956' });
  await follow(client, '/times');
  await client.press(/name="slot" value="([^"]+)"/.exec(client.page.html)?.[1] ?? '');
  await client.press('book');
  await follow(client, 'manage');
  await follow(client, '/worse');
  await client.submit({ worse: ['pain'] }, 'next');
}

/** Somebody saves the form, and has its link sent by text. */
export async function walkSaving(api: Recorder): Promise<void> {
  const client = new PageClient(api.page);
  await startForm(client, 'lang=en');
  await client.press('save');
  await client.submit({ 'link.to': '(631) 555-0133', 'link.agree': ['yes'] }, 'save');
}

/** An emergency by the form: the team is told with a phone number alone. */
export async function walkAlarm(api: Recorder): Promise<void> {
  const client = new PageClient(api.page);
  await startForm(client, 'lang=es');
  await walkForm(client, emergencyAnswers);
  await sendOpenForm(client, { phone: '(631) 555-0177' }, 'alert');
}

/** A nurse signs in and looks around in the console. @param caseId a case to look at */
export async function walkConsole(api: Recorder, caseId: string): Promise<void> {
  const browser = browserOn(new URL(api.base).origin, api.browse);
  await browser.signIn('nurse-1');
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const signedIn: PageSender = (asked) => api.page({ ...asked, headers: { ...asked.headers, cookie } });
  const client = new PageClient(signedIn);
  const addresses = ['/staff', `/staff/cases/${caseId}`, '/staff/intakes/new', '/staff/schedule', '/staff/on-call'];
  for (const address of addresses) await client.open(address);
  await client.open(`/staff/cases/${caseId}`);
  await client.submit({ 'note/text': 'Seen in the console.' }, 'Add the note');
}
