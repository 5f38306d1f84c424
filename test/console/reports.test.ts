import { beforeAll, describe, expect, test } from 'vitest';
import { nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { aMessage } from '../support/message-records.ts';
import { aCaseHeader, anId } from '../support/records.ts';
import { cellsOf, sectionOf } from '../support/report-cells.ts';
import { factsKept, factsOfCase, monthOfReports, sendMessages, weekHardlyDone } from '../support/report-records.ts';
import { validHtml } from '../support/valid-html.ts';

const range = 'from=2026-10-27&to=2026-11-23';

/** One of those that were late, of which the case itself is there too. */
const codedCase = anId('int', 9);

let full: ConsoleSystem;
let empty: ReturnType<ConsoleSystem['system']['store']>;
beforeAll(async () => {
  full = await startConsole();
  empty = full.system.store().copy();
  for (const change of monthOfReports()) await full.system.commit(change);
  await full.system.commit({ kind: 'case-created', header: aCaseHeader({ caseId: codedCase, code: 'AGBY-SVQX' }) });
});

describe('the reports', () => {
  test('show the same numbers as the API, charts beside tables, and every breach with its case', async () => {
    const { system, signedIn } = full;
    const page = await (await signedIn('nurse-1', 'nurse')).open(`/staff/reports?${range}`);
    const { body: timeliness } = await system.ask({
      method: 'GET',
      path: `/v1/reports/timeliness?${range}`,
      token: nurse.token,
    });
    expect([page.status, page.h1]).toEqual([200, 'Reports']);
    const all = cellsOf(page.html, 'In time?').filter(([first]) => first === 'All');
    const sum = (of: (row: (typeof timeliness.rows)[number]) => number) =>
      timeliness.rows.reduce((total: number, row: never) => total + of(row), 0);
    expect(
      all.map(([, cases, done, overdue, notDue, inTime]) => [
        ...[cases, done, overdue, notDue].map(Number),
        inTime?.replace(/ \(.*/, ''),
      ]),
    ).toEqual(
      ['acknowledged', 'contacted', 'seen'].map((step) => {
        const [count, overdue] = [sum((row) => row[step].count), sum((row) => row[step].overdue)];
        const inTime = `${sum((row) => row[step].withinDeadline)} of ${count + overdue}`;
        return [sum(({ cases }) => cases), count, overdue, sum((row) => row[step].notDue), inTime];
      }),
    );
  });

  test('name each case whose deadlines were not met once, by its code, twenty at once', async () => {
    const { system, signedIn } = full;
    const page = await (await signedIn('nurse-1', 'nurse')).open(`/staff/reports?${range}`);
    const path = `/v1/reports/timeliness?${range}`;
    const { breaches } = (await system.ask({ method: 'GET', path, token: nurse.token })).body;
    const missed = new Set<string>(breaches.map(({ caseId }: { caseId: string }) => caseId));
    const codes = [...missed].map((caseId) => (caseId === codedCase ? 'AGBY-SVQX' : caseId));
    const [seen = '', folded = ''] = sectionOf(page.html, 'Not met').split('<details');
    const linked = (html: string) => [...html.matchAll(/cases\/int_\w+">([^<]+)</g)].map(([, text]) => text);
    expect(linked(seen)).toEqual(codes.slice(0, 20));
    expect(linked(folded)).toEqual(codes.slice(20));
    expect(folded).toContain(`Show ${codes.length - 20} more rows`);
    expect(seen).toContain(`${codes.length} cases, ${breaches.length} deadlines.`);
    expect(codes).toContain('AGBY-SVQX');
  });

  test('count visits and reserved minutes as the API does', async () => {
    const { system, signedIn } = full;
    const page = await (await signedIn('front-desk-1', 'front-desk')).open(`/staff/reports?${range}`);
    const ask = async (report: string) =>
      (await system.ask({ method: 'GET', path: `/v1/reports/${report}?${range}`, token: nurse.token })).body.rows;
    const attended = cellsOf(page.html, 'Who came?').slice(1);
    expect(attended.map((cells) => Number(cells[2]))).toEqual(
      (await ask('attendance')).map(({ booked }: { booked: number }) => booked),
    );
    const reserved = cellsOf(page.html, 'Reserved time used?').filter(([first]) => first !== 'Clinic');
    const rows = await ask('carve-outs');
    expect(reserved.map((cells) => Number(cells[2]))).toEqual(
      rows.map(({ reservedMinutes }: { reservedMinutes: number }) => reservedMinutes),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test('are sound pages whose charts say what they show, without a percentage of few', async () => {
    const page = await (await full.signedIn('nurse-1', 'nurse')).open(`/staff/reports?${range}`);
    expect(await validHtml(page.html)).toEqual([]);
    const charts =
      page.html.match(/<svg class="chart" [^>]*>\s*<title[^>]*>[^<]+<\/title>\s*<desc[^>]*>[^<]+<\/desc>/g) ?? [];
    expect(charts).toHaveLength(page.html.match(/<svg class="chart" /g)?.length ?? 0);
    expect(charts).toHaveLength(6);
    expect(page.html).not.toContain('style=');
    const shares = [...page.main.matchAll(/\d+ of (\d+) \(\d+%\)/g)].map(([, of]) => Number(of));
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(10);
  });

  test.each([
    ['', '2026-10-27', '2026-11-23'],
    ['?last=7', '2026-11-17', '2026-11-23'],
    ['?last=90', '2026-08-26', '2026-11-23'],
    ['?last=often', '2026-10-27', '2026-11-23'],
    ['?from=2026-11-02&to=2026-11-02', '2026-11-02', '2026-11-02'],
  ])('of %s are those of the dates', async (query, from, to) => {
    const page = await (await full.signedIn('nurse-1', 'nurse')).open(`/staff/reports${query}`);
    expect(page.links.map(({ href }) => href)).toContain(`../staff/reports/timeliness.csv?from=${from}&to=${to}`);
    expect(page.errors).toEqual([]);
  });

  test.each([
    ['from=2026-11-20&to=2026-11-10', 'to'],
    ['from=2026-01-01&to=2026-11-10', 'to'],
    ['from=soon&to=2026-11-10', 'from'],
    ['from=2026-11-10', 'to'],
  ])('say at the field that %s is no range, and show the last 28 days', async (query, field) => {
    const page = await (await full.signedIn('nurse-1', 'nurse')).open(`/staff/reports?${query}`);
    expect([page.status, page.errors.map((error) => error.field)]).toEqual([200, [field]]);
    expect(page.title).toMatch(/^Error: /);
    expect(page.main).toContain('Shown instead: 2026-10-27 to 2026-11-23.');
  });

  test('say where there is nothing', async () => {
    const page = await (await full.signedIn('nurse-1', 'nurse')).open('/staff/reports?from=2025-01-01&to=2025-01-01');
    expect(page.main).toContain('No cases were received on these dates.');
    expect(page.main).toContain('There were no visits on these dates.');
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('are the API’s tables as files', async () => {
    const { system } = full;
    for (const report of ['timeliness', 'carve-outs', 'attendance', 'messages']) {
      const ofPage = await system.ask({
        method: 'GET',
        path: `/staff/reports/${report}.csv?${range}`,
        token: nurse.token,
      });
      const headers = { accept: 'text/csv' };
      const ofApi = await system.ask({
        method: 'GET',
        path: `/v1/reports/${report}?${range}`,
        token: nurse.token,
        headers,
      });
      expect([report, ofPage.status, ofPage.text]).toEqual([report, 200, ofApi.text]);
      expect(ofPage.headers['Content-Disposition']).toBe(`attachment; filename="${report}-2026-10-27-2026-11-23.csv"`);
    }
    const none = await system.ask({ method: 'GET', path: '/staff/reports/patients.csv', token: nurse.token });
    expect(none.status).toBe(404);
  });
});

describe('the trend', () => {
  test('count a week of which hardly anything was done among the worst', async () => {
    const { system, signedIn } = full;
    system.use(empty.copy());
    for (const change of weekHardlyDone()) await system.commit(change);
    const page = await (await signedIn('nurse-1', 'nurse')).open('/staff/reports?last=28');
    const notDue = '1 not due yet';
    expect(cellsOf(page.html, 'Getting better?').slice(1)).toEqual([
      ['Nov 9–15', '12', '12 of 12 (100%)', '12 of 12 (100%)', '12 of 12 (100%)'],
      ['Nov 16–22', '21', `2 of 20 (10%)${notDue}`, `2 of 20 (10%)${notDue}`, `0 of 20 (0%)${notDue}`],
    ]);
    expect(sectionOf(page.html, 'Getting better?').match(/overflow="visible"/g)).toHaveLength(6);
    expect(page.main).toContain('In time: 14 of 32 (44%). Overdue and not done: 18. Not due yet: 1.');
  });
});

describe('the message report', () => {
  const caseId = anId('int', 1);
  const message = (n: number, changes = {}) =>
    aMessage({ eventId: anId('evt', n), messageId: `${anId('evt', n)}.front-desk-1.email`, caseId, ...changes });

  test('counts messages by result, and lists those that did not get through with their case', async () => {
    const { system, signedIn } = full;
    system.use(empty);
    await system.commit(factsKept(factsOfCase(1, { urgency: 'urgent', daysAgo: 2 }, [])));
    await system.commit({ kind: 'case-created', header: aCaseHeader({ caseId, code: 'HWB3-8P3J' }) });
    await sendMessages([
      { message: message(1), result: 'delivered' },
      { message: message(2), result: 'delivered' },
      { message: message(3, { kind: 'page', channel: 'sms' }), result: 'refused' },
    ]);
    const page = await (await signedIn('admin-1', 'admin')).open('/staff/reports/messages?last=7');
    expect(cellsOf(page.html, 'Messages that got through').slice(1)).toEqual([
      ['New case', 'e-mail', 'Delivered', '2'],
      ['Page', 'text message', 'Refused', '1'],
    ]);
    expect(cellsOf(page.html, 'Not through, or unclear').map((cells) => cells.at(-1))).toEqual(['Case', 'HWB3-8P3J']);
    expect(page.links.find(({ text }) => text === 'Send again')?.href).toContain(
      encodeURIComponent(message(3).messageId),
    );
    expect(await validHtml(page.html)).toEqual([]);
    const ofNurse = await (await signedIn('nurse-1', 'nurse')).open('/staff/reports/messages?last=7');
    expect(ofNurse.links.map(({ text }) => text)).not.toContain('Send again');
  });
});
