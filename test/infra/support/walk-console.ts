import type { Api } from '../../../infra/tools/demo/client.ts';
import { emergencyOf, fillConsole } from '../../support/console-cases.ts';
import { PageClient } from '../../support/page-client.ts';
import { httpSender, type PageSender } from '../../support/page-senders.ts';
import { browserAt } from './walk-sign-in.ts';

/** A browser without script in which somebody has signed in. */
async function signedIn(base: string, staffId: string): Promise<PageClient> {
  const browser = browserAt(new URL(base).origin);
  await browser.signIn(staffId);
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = httpSender(base);
  const withCookie: PageSender = (asked) => send({ ...asked, headers: { ...asked.headers, cookie } });
  return new PageClient(withCookie);
}

/** @throws where a page is a failure of ours: then a grant is missing, or the walk is wrong */
async function opened(client: PageClient, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const { status, title } = await client.open(address);
    if (status >= 400) throw new Error(`${address} was answered ${status}: ${title}`);
  }
}

/** What staff look at and do in the console. */
export async function walkConsole(api: Api): Promise<void> {
  const { referral, booked, appointmentId, clinicId, date } = await fillConsole(api);
  const nurse = await signedIn(api.base, 'nurse-1');
  const of = `/staff/cases/${referral}`;
  await opened(nurse, ['/staff', '/staff?only=mine', of, `${of}/times`, '/staff/intakes/new', '/staff/alerts']);
  await opened(nurse, [`/staff/schedule?clinic=${clinicId}&date=${date}`, `/staff/schedule/week?from=${date}`]);
  await opened(nurse, ['/staff/schedule/calendars', '/staff/on-call', '/staff/reports', '/staff/reports/messages']);
  await nurse.open(of);
  await nurse.press('I have it');
  await nurse.open(of);
  await nurse.submit({ 'note/text': 'Called back.' }, 'Add the note');
  await nurse.open(`${of}/times`);
  const slot = /name="book\/slotId" value="([^"]+)"/.exec(nurse.page.html)?.[1] ?? '';
  await nurse.press(slot);
  await nurse.open(`/staff/cases/${await emergencyOf(api)}`);
  await nurse.press('I have it');
  const admin = await signedIn(api.base, 'admin-1');
  await opened(admin, [
    '/staff/operations',
    '/staff/operations/holds',
    '/staff/operations/floods',
    `/staff/operations/audit?case=${booked}`,
    '/staff/operations/access',
    '/staff/operations/directory',
    '/staff/on-call/edit?region=nyc',
    '/staff/schedule/practitioners/spine-surgeon-1',
    '/staff/schedule/clinics/nassau',
    '/staff/schedule/reassign?practitioner=spine-surgeon-1&date=2030-01-17',
    `/staff/cases/${booked}/times?moving=${appointmentId}`,
  ]);
  await admin.open('/staff/schedule/practitioners/spine-surgeon-1/time-off');
  await admin.submit({ from: '2030-03-04', to: '2030-03-04', reason: 'away' }, 'preview');
  await admin.press('save');
}
