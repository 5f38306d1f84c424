import { describe, expect, it } from 'vitest';
import { sentNames } from '../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../shared/contract/intake-form/form-pages.ts';
import { type FormDoors, formDoors } from '../support/form-doors.ts';
import { formsOf } from '../support/page-form.ts';
import { calmAnswers } from '../support/page-walk.ts';

const hostile: Readonly<Record<string, string | string[]>> = {
  nothing: '',
  blanks: '   ',
  'a script': '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
  'the end of a box': '</textarea></form><h1>Mine</h1>',
  'right to left marks': '\u202eabc\u2066\u200f',
  emoji: '👩🏽‍⚕️🦴',
  'a lone surrogate': '\ud83d',
  'a null character': 'a\u0000b',
  '10 kB': 'Ñ'.repeat(5000),
  'a number': '-1e400',
  'a name of the language': '__proto__',
  'SQL and a template': `'; DROP TABLE cases; -- \${7*7} {{7*7}}`,
  'several at once': ['yes', 'no', '<marquee>', 'unknown'],
};

/** What every answer to a person owes them, whatever they sent. */
function expectSound({ page }: Awaited<ReturnType<FormDoors['opened']>>, language: string): void {
  expect(page.status).toBeLessThan(500);
  expect(page).toMatchObject({ lang: language, h1: expect.not.stringContaining('Mine') });
  expect(page.html).not.toMatch(/<script>alert|<img|<marquee>|<h1>Mine/);
  expect(page.html).toContain('tel:+12125550199');
}

const carried = (html: string): string =>
  formsOf(html)
    .flatMap(({ hidden }) => hidden)
    .find(([name]) => name === 'answers')?.[1] ?? '';

describe.each(formPages.map(({ id, fields }) => [id, fields.flatMap(sentNames)] as const))(
  'the page %s',
  (id, names) => {
    it.each(Object.entries(hostile))(
      'takes %s in its fields: a page in words, and no answer of the others is lost',
      async (_, value) => {
        const doors = formDoors();
        const others = Object.fromEntries(
          Object.entries({ ...calmAnswers, words: 'Mi espalda <3' }).filter(([name]) => !names.includes(name)),
        );
        const client = await doors.opened(id, others, 'lang=es');
        await client.post({ ...Object.fromEntries(names.map((name) => [name, value])), go: 'next' });
        expectSound(client, 'es');
        const kept = carried(client.page.html);
        for (const other of ['given', 'words'].filter((name) => Object.hasOwn(others, name)))
          expect(`${kept}${client.page.main}`).toContain(other === 'given' ? 'Carmen' : 'Mi espalda');
      },
    );
  },
);

describe.each(['gait', 'sensory-where', 'birth', 'check'])('the page %s', (id) => {
  it.each(['missing', 'no JSON', 'a list', 'deep'])('takes carried answers that are %s', async (how) => {
    const doors = formDoors();
    const client = await doors.opened(id, calmAnswers);
    const answers =
      { missing: '', 'no JSON': '{"gait":', 'a list': '[1,2]', deep: `${'['.repeat(9999)}${']'.repeat(9999)}` }[how] ??
      '';
    await client.post({ answers, go: 'next' });
    expectSound(client, 'en');
  });

  it.each(['', 'nothing', '__proto__', 'change:', 'change:__proto__', 'sent', '<script>'])(
    'takes a press of "%s"',
    async (go) => {
      const client = await formDoors().opened(id, calmAnswers);
      await client.post({ go });
      expectSound(client, 'en');
    },
  );
});

describe('a name of 10 kB', () => {
  it('is refused beside its field in words, with every answer kept', async () => {
    const doors = formDoors();
    const client = await doors.opened('name', calmAnswers, 'lang=es');
    const page = await client.submit({ given: 'Ñ'.repeat(10_000) }, 'next');
    if (page.status === 200)
      await (await doors.opened('check', { ...calmAnswers, given: 'Ñ'.repeat(10_000) }, 'lang=es')).press('send');
    expect(doors.stored()).toBeUndefined();
    expect(page.html).toContain('Muestra');
  });
});

describe('what was written with odd letters', () => {
  it('is stored as it was written and shown escaped', async () => {
    const doors = formDoors();
    const given = 'Zoë <marquee>"&\' 李';
    const client = await doors.opened('check', { ...calmAnswers, given }, 'lang=es');
    expect(client.page.main).toContain(given);
    expect(client.page.html).not.toContain('<marquee>');
    await client.press('send');
    expect(JSON.stringify(doors.stored()?.record)).toContain(JSON.stringify(given).slice(1, -1));
  });
});

describe('the same form in two tabs, sent twice, after going back', () => {
  it('is one case, and each tab shows its code', async () => {
    const doors = formDoors();
    const [one, two] = await Promise.all([doors.opened('check', calmAnswers), doors.opened('check', calmAnswers)]);
    const first = await one.press('send');
    const second = await two.press('send');
    await one.back();
    const third = await one.press('send');
    expect(doors.counts().cases).toBe(1);
    const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(first.main) ?? [];
    for (const page of [first, second, third])
      expect(page).toMatchObject({ status: 200, main: expect.stringContaining(code ?? 'a code') });
  });

  it('keeps what each tab says, where they say different things', async () => {
    const doors = formDoors();
    const [one, two] = await Promise.all([doors.opened('gait', calmAnswers), doors.opened('gait', calmAnswers)]);
    await one.submit({ gait: 'unknown' }, 'next');
    await two.submit({ gait: 'normal' }, 'next');
    expect(JSON.parse(carried(one.page.html)).gait).toBe('unknown');
    expect(JSON.parse(carried(two.page.html)).gait).toBe('normal');
  });
});

describe('a form that was left open', () => {
  it('is taken a day later from its page; its address says that it ended, and what to do', async () => {
    const doors = formDoors();
    const client = await doors.opened('gait', calmAnswers);
    const { address } = client.page;
    doors.wait(24 * 3600);
    expect(await client.submit({ gait: 'normal' }, 'next')).toMatchObject({ status: 200, errors: [] });
    const ended = await client.open(address);
    expect(ended.main).toContain('(212) 555-0199');
    expect(formsOf(ended.html).length + ended.links.length).toBeGreaterThan(1);
  });
});
