import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formBody } from '../../../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { TimesState, WorseState } from '../../../../shared/contract/visit-pages.ts';
import { openPageState } from '../../../../shared/links/page-state.ts';
import { Throttled } from '../../../../shared/workflows/core/commit-errors.ts';
import { type FormDoors, formDoors } from '../../../support/form-doors.ts';
import { intakeDoors } from '../../../support/intake-function.ts';
import type { PageClient } from '../../../support/page-client.ts';
import type { Fields } from '../../../support/page-form.ts';
import { calmAnswers, pageId } from '../../../support/page-walk.ts';
import { validHtml } from '../../../support/valid-html.ts';

const consent = { consent: ['privacy', 'treatment'] };
const { consent: _, ...calm } = calmAnswers;
const answers: Fields = { ...calm, zip: '11787', coverage: 'medicare', secondary: 'medigap', visit: ['telehealth'] };

const atCheck = (doors: FormDoors, given: Fields = answers, query = 'lang=en'): Promise<PageClient> =>
  doors.opened('check', given, query);

/** What a link of the page is sealed with. */
async function sealedIn(doors: FormDoors, { page }: PageClient, path: string) {
  const href = page.links.find((each) => each.href.includes(path))?.href ?? '';
  return { keys: await doors.deps.linkKeys(), d: new URLSearchParams(href.split('?')[1]).get('d') ?? '' };
}

describe('a form that is sent', () => {
  test('shows what comes next, and is found again by its address', async () => {
    const doors = formDoors();
    const client = await atCheck(doors);
    const sent = await client.submit(consent, 'send');
    expect(sent).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
    expect(sent.via).toHaveLength(1);
    const { header } = doors.stored() ?? {};
    expect(sent.main).toContain(`Your code ${header?.code}`);
    expect(sent.main).toMatch(
      /We have your answers\..*What to do.*Choose a time.*Your code.*Call 911 or go to.*Bring to your visit.*Reach us/,
    );
    expect(sent.main).toContain('The visit should be by Monday, December 21, 9:');
    expect(sent.main).toContain('No time chosen? We call you by Monday, November 30, 9:');
    expect(sent.main).toContain('If it gets worse, press “It got worse”, or call (212) 555-0199. It got worse');
    expect(sent.main).not.toContain('send the form again');
    expect(await validHtml(sent.html)).toEqual([]);
    doors.wait(3600);
    expect((await client.reload()).main).toBe(sent.main);
    expect(doors.counts().cases).toBe(1);
  });

  test('leads to the times with what choosing one goes by, and to telling that it got worse', async () => {
    const doors = formDoors();
    const client = await atCheck(doors);
    await client.submit(consent, 'send');
    const { caseId, code } = doors.stored()?.header ?? {};
    const times = await sealedIn(doors, client, 'appointments/times');
    const opened = openPageState(times.keys, 'times', times.d, { schema: TimesState, now: doors.now() });
    const told = { near: '11787', telehealth: true, coverage: 'medicare', secondary: 'medigap' };
    const until = doors.now().epochMilliseconds / 1000 + 24 * 3600;
    expect(opened).toEqual({ state: { caseId, code, ...told }, until });
    const worse = await sealedIn(doors, client, 'appointments/worse');
    expect(openPageState(worse.keys, 'worse', worse.d, { schema: WorseState, now: doors.now() })).toEqual({
      state: { caseId },
      until,
    });
  });

  test('is the case that the API makes of the same', async () => {
    const doors = formDoors();
    await (await atCheck(doors)).submit(consent, 'send');
    const api = intakeDoors();
    await api.send(formBody({ ...answers, ...consent } as Answers, 'en', '2026-11-23'));
    const [byPages, byApi] = [doors.stored(), api.stored()];
    expect(byPages?.record.submission).toEqual(byApi?.record.submission);
    expect(byPages?.record.triage.input).toEqual(byApi?.record.triage.input);
    expect(byPages?.header.urgency).toBe(byApi?.header.urgency);
  });

  test('twice, from the page before, or from another tab, is one case with one answer', async () => {
    const doors = formDoors();
    const client = await atCheck(doors);
    const { address } = client.page;
    const first = await client.submit(consent, 'send');
    const check = await client.back();
    expect(check.main).not.toContain('Nothing is sent yet');
    expect(check.main).toContain('Did you send them before? Then you have a code, and need not send again.');
    const again = await client.submit(consent, 'send');
    const other = doors.browser();
    await other.open(address.replace('lang=en', 'lang=es'));
    const elsewhere = await other.submit(consent, 'send');
    expect(again.main).toBe(first.main);
    expect(elsewhere).toMatchObject({ lang: 'es', h1: 'Puede pedir una cita normal.' });
    expect(elsewhere.address).toBe(first.address.replace('lang=en', 'lang=es'));
    expect(elsewhere.main).toContain(doors.stored()?.header.code);
    expect(doors.counts().cases).toBe(1);
  });

  test('with a wish that nobody can meet is told so', async () => {
    const doors = formDoors({ settings: { ...formDoors().deps.settings, practiceState: 'VT' } });
    const sent = await (await atCheck(doors)).submit(consent, 'send');
    expect(sent.main).toContain('What we cannot offer');
  });

  test('of somebody whom staff call says by when; words are said to be read', async () => {
    const { settings } = formDoors().deps;
    const selfBooking = Object.fromEntries(Object.keys(settings.selfBooking).map((each) => [each, 'never']));
    const doors = formDoors({ settings: { ...settings, selfBooking } as typeof settings });
    const client = await atCheck(doors, { ...answers, words: 'It is hard to sleep.' });
    const sent = await client.submit(consent, 'send');
    expect(sent.main).toMatch(/We call you by \w+, \w+ \d+, \d+:\d\d [AP]M\./);
    expect(sent.main).toContain('A nurse will read what you wrote');
    expect(sent.main).not.toContain('Choose a time');
  });

  test('opens what leads on beside the frame that it stands in', async () => {
    const doors = formDoors();
    const client = await atCheck(doors, answers, 'lang=en&embed=1');
    const sent = await client.submit(consent, 'send');
    expect(sent.html).toMatch(/appointments\/times[^>]*target="_blank" rel="noopener"/);
  });

  test('that is too long for an address is answered by the page itself', async () => {
    const doors = formDoors();
    const words = Array.from({ length: 60 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex')).join(' ');
    const client = await atCheck(doors, { ...answers, words });
    const sent = await client.submit(consent, 'send');
    expect(sent).toMatchObject({ status: 200, via: [] });
    expect(sent.main).toContain(doors.stored()?.header.code);
  });

  test('with faults stores nothing', async () => {
    const doors = formDoors();
    const client = await atCheck(doors);
    const page = await client.submit({}, 'send');
    expect(page.via).toHaveLength(1);
    expect(pageId(page)).toBe('check');
    expect(doors.counts().cases).toBe(0);
  });
});

describe('a form that cannot be stored', () => {
  const down = () => {
    let isDown = true;
    const { store } = formDoors();
    const ledger = {
      commit: async (changes: Parameters<typeof store.ledger.commit>[0]) => {
        if (isDown) throw new Throttled();
        return store.ledger.commit(changes);
      },
    };
    const doors = formDoors({ ledger, requests: store.requests });
    return { doors, mend: () => (isDown = false) };
  };

  test('stays on its page with every answer, in its language, and is sent again from there', async () => {
    const { doors, mend } = down();
    const client = await atCheck(doors, answers, 'lang=es');
    const failed = await client.submit(consent, 'send');
    expect(failed).toMatchObject({ status: 503, lang: 'es', h1: 'No pudimos recibir su formulario' });
    expect(failed.main).toContain('(212) 555-0199');
    expect(failed.main).toContain('request-1');
    expect(await validHtml(failed.html)).toEqual([]);
    mend();
    expect((await client.press('send')).h1).toBe('Puede pedir una cita normal.');
  });

  test('is told as data to a program that asks for data', async () => {
    const { doors } = down();
    const body = new URLSearchParams({
      at: 'check',
      answers: JSON.stringify({ gait: 'cannot-walk', phone: '6315550123' }),
      go: 'send',
    });
    const answer = await doors.send({
      method: 'POST',
      address: '/intake',
      body: body.toString(),
      headers: { accept: 'application/json' },
    });
    expect(JSON.parse(answer.html)).toMatchObject({ status: 503, triage: { urgency: 'emergent' } });
  });
});
