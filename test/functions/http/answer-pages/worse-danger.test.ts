import { describe, expect, it } from 'vitest';
import { aVisit } from '../../../support/histories.ts';
import { monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';
import { worseWorld } from '../../../support/worse-world.ts';

const store = startedAnew(openStore);
const bladder = { bladder: 'loss-of-control-or-retention' };
const post = (fields: Record<string, string>) => new URLSearchParams({ go: 'next', ...fields }).toString();
const said = (answers: object, at: string, fields: Record<string, string> = {}) =>
  post({ answers: JSON.stringify(answers), at, ...fields });

describe('an emergency in what got worse', () => {
  it.each([
    ['en', 'Call 911', 'We alerted our team. Do not wait.'],
    ['es', 'Llame al 911', 'Avisamos al equipo. No nos espere.'],
  ])('is told at once, and our team is paged (%s)', async (lang, call, told) => {
    const world = await worseWorld(store);
    const browser = world.browser();
    await browser.open(world.address(undefined, lang));
    await browser.submit({ worse: ['bladder', 'fever'] }, 'next');
    const page = await browser.submit(bladder, 'next');
    expect(page).toMatchObject({ status: 200, via: [] });
    expect(page.h1).toMatch(/911/);
    expect(page.main).toContain(call);
    expect(page.main).toContain(told);
    expect(page.main).toContain('7KQ4-M2XD');
    expect(await validHtml(page.html)).toEqual([]);
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent', pagingOpen: true, round: 1 });
    expect(await world.events()).toContain('page');
  });

  it('is told in the other language too, by its address and by the button that was pressed', async () => {
    const world = await worseWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['bladder'] }, 'next');
    await browser.submit(bladder, 'next');
    const page = await browser.follow('Español');
    expect(page).toMatchObject({ status: 200, lang: 'es', h1: expect.stringContaining('911') });
    expect(page.main).toContain('Avisamos al equipo. No nos espere.');
    const body = said({ worse: ['bladder'] }, 'bladder', { ...bladder, go: 'es' });
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer.html).toContain('Avisamos al equipo. No nos espere.');
    expect((await world.caseNow())?.version).toBe(2);
  });

  it('that was told twice pages once', async () => {
    const world = await worseWorld(store);
    const body = said({ worse: ['bladder'] }, 'bladder', bladder);
    for (const _ of [1, 2, 3]) {
      const answer = await world.send({ method: 'POST', address: world.address(), body });
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.html).toContain('We alerted our team. Do not wait.');
    }
    expect(await world.caseNow()).toMatchObject({ round: 1, version: 2 });
  });

  it('comes before every fault of the page', async () => {
    const world = await worseWorld(store);
    const words = `I cannot walk since this morning. ${'x '.repeat(5000)}`;
    const body = said({ worse: ['words'] }, 'words', { words });
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer.html).toContain('Call 911');
    expect(answer.html).toContain('We alerted our team. Do not wait.');
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent' });
  });

  it('comes of what is told now with what was known before', async () => {
    const world = await worseWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['weakness'] }, 'next');
    await browser.submit({ weakness: 'unilateral' }, 'next');
    const page = await browser.submit(
      { 'weakness.start': 'today', 'weakness.sudden': 'yes', 'weakness.now': 'worse' },
      'next',
    );
    expect(page.h1).toMatch(/911/);
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent' });
  });

  it('is shown where its address has expired, and says that our team does not know', async () => {
    const world = await worseWorld(store);
    const old = world.sealed(undefined, monday.subtract({ hours: 24 }));
    const body = said({ worse: ['bladder'] }, 'bladder', bladder);
    const answer = await world.send({ method: 'POST', address: world.address(old), body });
    expect(answer.status).toBe(404);
    expect(answer.html).toMatch(/<h1[^>]*>.*911/s);
    expect(answer.html).toContain('We could not alert our team.');
    expect(await validHtml(answer.html)).toEqual([]);
    expect((await world.caseNow())?.version).toBe(1);
  });

  it('is shown where the visit is over', async () => {
    const world = await worseWorld(store, { history: aVisit({}, { openVisits: {} }) });
    const body = said({ worse: ['bladder'] }, 'bladder', bladder);
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer.status).toBe(404);
    expect(answer.html).toContain('We could not alert our team.');
  });

  it.each(['keys', 'records', 'commits'])('is shown where %s fail', async (what) => {
    const world = await worseWorld(store);
    const fail = async () => {
      throw Object.assign(new Error('slow'), { name: 'TimeoutError' });
    };
    if (what === 'keys') world.deps.linkKeys = fail;
    if (what === 'records') world.deps.clinical.latest = fail;
    if (what === 'commits') world.deps.ledger.commit = fail;
    const body = said({ worse: ['bladder'] }, 'bladder', bladder);
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer.status).toBe(503);
    expect(answer.html).toMatch(/<h1[^>]*>.*911/s);
    expect(answer.html).toContain('We could not alert our team.');
  });

  it('is not limited, however often it was told before', async () => {
    const world = await worseWorld(store);
    for (const day of [1, 2, 3, 4, 5, 6]) {
      const body = said({ worse: ['words'] }, 'words', { words: `My knee clicks ${day}.` });
      expect(await world.send({ method: 'POST', address: world.address(), body })).toMatchObject({ status: 303 });
    }
    const more = said({ worse: ['words'] }, 'words', { words: 'My knee clicks again.' });
    const limited = await world.send({ method: 'POST', address: world.address(), body: more });
    expect(limited).toMatchObject({ status: 429 });
    expect(limited.html).toContain('(631) 981-2663');
    expect(await validHtml(limited.html)).toEqual([]);
    const body = said({ worse: ['bladder'] }, 'bladder', bladder);
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer.html).toContain('We alerted our team. Do not wait.');
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent', pagingOpen: true });
  });

  it('of words of self-harm shows whom to call first, and our team is told', async () => {
    const world = await worseWorld(store);
    const body = said({ worse: ['words'] }, 'words', { words: 'I want to end my life.' });
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.html.indexOf('988')).toBeLessThan(answer.html.indexOf('<h1'));
    expect(await world.caseNow()).toMatchObject({ emergentClocks: true });
  });
});

describe('what could not be stored', () => {
  it('is kept on the page, and stored by sending it again', async () => {
    const world = await worseWorld(store);
    const commit = world.deps.ledger.commit;
    world.deps.ledger.commit = async () => {
      throw Object.assign(new Error('slow'), { name: 'TimeoutError' });
    };
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['words'] }, 'next');
    const failed = await browser.submit({ words: 'My knee "clicks" <b>now</b>.' }, 'next');
    expect(failed).toMatchObject({ status: 503, h1: 'We could not send this.' });
    expect(await validHtml(failed.html)).toEqual([]);
    world.deps.ledger.commit = commit;
    expect(await browser.press('Send it again')).toMatchObject({ h1: 'We told our team.' });
    expect((await world.answersNow())?.freeText).toBe('My knee "clicks" <b>now</b>.');
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['nothing', {}],
    ['a page that there is not', { at: 'no-such-page' }],
    ['answers that are no JSON', { answers: '{"a', at: 'what' }],
    ['answers of another form', { answers: '[1,{"__proto__":2}]', at: 'words', words: '\u202e' }],
    ['markup', { answers: '{"worse":["words"]}', at: 'words', words: ['"><script>x</script>', 'y'.repeat(10_000)] }],
    ['repeated buttons', { go: ['next', 'back', 'es'], at: ['what', 'gait'] }],
    ['unknown ticks', { worse: ['constructor', 'walking', '__proto__'], at: 'what' }],
  ])('whatever a form holds (%s) it is answered with a page', async (_, fields) => {
    const world = await worseWorld(store);
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
    const body = new URLSearchParams(pairs as [string, string][]).toString();
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect([200, 303, 422]).toContain(answer.status);
    expect(answer.html).not.toContain('<script>x');
    expect((await world.caseNow())?.urgency).toBe('routine');
  });
});
