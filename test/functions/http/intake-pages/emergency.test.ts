import { describe, expect, test } from 'vitest';
import { formBody } from '../../../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { Throttled } from '../../../../shared/workflows/core/commit-errors.ts';
import { formDoors } from '../../../support/form-doors.ts';
import { intakeDoors } from '../../../support/intake-function.ts';
import { pageId } from '../../../support/page-walk.ts';
import { validHtml } from '../../../support/valid-html.ts';

const phone = '(631) 555-0187';

/** At the screen that the fourth step leads to, by the one answer. */
async function dangerAt(doors = formDoors(), language = 'en') {
  const answers = { who: 'patient', cancer: 'none', gait: 'normal' };
  const client = await doors.opened('bladder', answers, `lang=${language}`);
  await client.submit({ bladder: 'loss-of-control-or-retention' }, 'next');
  return client;
}

const order = (text: string, ...pieces: string[]) => {
  const places = pieces.map((piece) => text.indexOf(piece));
  expect(places, pieces.join(' | ')).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
};

describe('the emergency screen', () => {
  test('takes the place of the next question: headline, call, transport, words, what to do, our team', async () => {
    const { page } = await dangerAt();
    expect(page).toMatchObject({ status: 200, lang: 'en' });
    expect(page.h1).toBe('Call 911 or go to the nearest emergency room now.');
    expect(page.title).toContain(page.h1);
    expect(page.links[1]).toMatchObject({ href: 'tel:+12125550199' });
    expect(page.html).toContain('href="tel:911"');
    order(
      page.main,
      page.h1,
      'Call 911',
      'Call 911, or have someone drive you now.',
      'Tell the crew and the emergency room',
      'What to do',
      'Text 911 in New York City',
      'Tell our team',
      'Reach us',
      'Change an answer',
      'The rules (',
    );
    expect(page.html).not.toMatch(/Step \d+ of|<progress|data-until/);
    expect(page.html.indexOf('data-focus')).toBe(page.html.lastIndexOf('data-focus'));
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('speaks Spanish, and has the words for the desk in English too', async () => {
    const { page } = await dangerAt(formDoors(), 'es');
    expect(page).toMatchObject({ lang: 'es', h1: 'Llame al 911 o vaya ahora a la sala de emergencias más cercana.' });
    expect(page.html).toMatch(/<div class="say" lang="en"><p>“My spine may be pressing/);
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('changes its language and stays', async () => {
    const client = await dangerAt();
    await client.press('es');
    expect(client.page.h1).toMatch(/^Llame al 911/);
    expect(await client.press('en')).toMatchObject({ h1: expect.stringMatching(/^Call 911/) });
  });

  test('leads back to the question, which may be answered otherwise', async () => {
    const client = await dangerAt();
    await client.press('Change an answer');
    expect(pageId(client.page)).toBe('bladder');
    await client.submit({ bladder: 'normal' }, 'next');
    expect(pageId(client.page)).toBe('saddle');
  });

  test('is found again by its address', async () => {
    const client = await dangerAt();
    expect(client.page.via).toHaveLength(1);
    expect((await client.reload()).h1).toMatch(/^Call 911/);
  });
});

describe('telling our team', () => {
  test.each(['en', 'es'])(
    'takes a phone number and nothing else, and stores what was entered: %s',
    async (language) => {
      const doors = formDoors();
      const client = await dangerAt(doors, language);
      const sent = await client.submit({ phone }, 'alert');
      expect(sent).toMatchObject({ status: 200, lang: language });
      expect(sent.via[0]).toMatch(/^\/intake\?lang=/);
      const { header, record } = doors.stored() ?? {};
      expect(header).toMatchObject({ urgency: 'emergent', pagingOpen: true, contact: { phone: '+16315550187' } });
      expect(record?.submission).toMatchObject({ language, consentMissing: true, submittedBy: 'patient' });
      expect(record?.triage.input.symptoms.gait.value).toBe('normal');
      expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
      expect(sent.main).toContain(header?.code);
      expect(sent.main).toContain(language === 'en' ? 'We alerted our team. Do not wait.' : 'Avisamos al equipo.');
      expect(sent.html).not.toContain('<form');
      expect(await validHtml(sent.html)).toEqual([]);
      expect((await client.reload()).main).toBe(sent.main);
    },
  );

  test('stores what the API would store of the same', async () => {
    const doors = formDoors();
    const client = await dangerAt(doors);
    await client.submit({ phone }, 'alert');
    const api = intakeDoors();
    const answers = { who: 'patient', cancer: 'none', gait: 'normal', bladder: 'loss-of-control-or-retention', phone };
    await api.send(formBody(answers as Answers, 'en', '2026-11-23'));
    expect(doors.stored()?.record.submission).toEqual(api.stored()?.record.submission);
    expect(doors.stored()?.record.triage.input).toEqual(api.stored()?.record.triage.input);
  });

  test.each([
    ['no number', ''],
    ['one that is none', 'my sister has it'],
    ['one that is too short', '555-01'],
  ])('says that it needs a number with %s, and stays an emergency', async (_, typed) => {
    const doors = formDoors();
    const client = await dangerAt(doors);
    const page = await client.submit({ phone: typed }, 'alert');
    expect(page.title).toMatch(/^Error: Call 911/);
    expect((await client.reload()).errors).toEqual(page.errors);
    expect(page.errors).toEqual([{ field: 'phone', text: 'Type a phone number with its area code.' }]);
    expect(page.html).toContain(`value="${typed}"`);
    expect(page.html).not.toMatch(/<h1[^>]*data-focus/);
    expect(doors.counts().cases).toBe(0);
    expect(await validHtml(page.html)).toEqual([]);
    expect((await client.submit({ phone }, 'alert')).main).toContain('We alerted our team.');
  });

  test('twice, and from two tabs, is one case', async () => {
    const doors = formDoors();
    const client = await dangerAt(doors);
    const { address } = client.page;
    const first = await client.submit({ phone }, 'alert');
    const other = doors.browser();
    await other.open(address);
    const second = await other.submit({ phone }, 'alert');
    expect(second.main).toBe(first.main);
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
    expect(doors.lookedAtAgain()).toEqual([doors.stored()?.header.caseId]);
  });

  test('that fails says so, keeps everything, and works once it can', async () => {
    let isDown = true;
    const kept = formDoors();
    const { commit } = kept.store.ledger;
    const ledger = {
      commit: async (changes: Parameters<typeof commit>[0]) => {
        if (isDown) throw new Throttled();
        return commit(changes);
      },
    };
    const doors = formDoors({ ledger, requests: kept.store.requests });
    const client = await dangerAt(doors);
    const failed = await client.submit({ phone }, 'alert');
    expect(failed).toMatchObject({ status: 503, h1: expect.stringMatching(/^Call 911/) });
    expect(failed.main).toContain('We could not alert our team. Call us when you can: (212) 555-0199.');
    expect(failed.html).toContain(`value="${phone}"`);
    expect(await validHtml(failed.html)).toEqual([]);
    isDown = false;
    expect((await client.submit({}, 'alert')).main).toContain('We alerted our team.');
  });

  test('needs no key of ours: the page itself is the answer then', async () => {
    const linkKeys = async () => {
      throw new Error('no keys');
    };
    const doors = formDoors({ linkKeys, digest: async () => Promise.reject(new Error('no keys')) });
    const client = doors.browser();
    await client.open('/intake?lang=en');
    const carried = { at: 'gait', answers: '{"who":"patient"}', gait: 'cannot-walk', go: 'next' };
    await client.post(carried);
    expect(client.page).toMatchObject({ via: [], h1: expect.stringMatching(/^Call 911/) });
    const sent = await client.submit({ phone }, 'alert');
    expect(sent).toMatchObject({ status: 200, via: [] });
    expect(sent.main).toContain('We alerted our team.');
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test('is stopped by nothing that guards against programs', async () => {
    const doors = formDoors();
    const client = doors.program();
    await client.open('/intake?lang=en');
    const answers = JSON.stringify({ gait: 'cannot-walk' });
    for (let n = 0; n < 25; n++) {
      const fields = {
        at: 'bladder',
        answers,
        go: 'alert',
        phone: `(631) 555-0${100 + n}`,
        website: 'x',
        form: 'forged',
      };
      expect((await client.post(fields, '/intake?lang=en')).main).toContain('We alerted our team.');
    }
    expect(doors.counts()).toEqual({ cases: 25, pages: 25 });
  });
});
