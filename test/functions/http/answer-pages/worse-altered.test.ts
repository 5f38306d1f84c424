import { describe, expect, it } from 'vitest';
import { aVisit } from '../../../support/histories.ts';
import { monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';
import { worseWorld } from '../../../support/worse-world.ts';

const store = startedAnew(openStore);
type World = Awaited<ReturnType<typeof worseWorld>>;

const harm = 'I want to kill myself.';
const alerted = 'We alerted our team. Do not wait.';
const form = (answers: unknown, fields: Record<string, string>) =>
  new URLSearchParams({ answers: JSON.stringify(answers), go: 'next', ...fields }).toString();
const post = (world: World, answers: unknown, fields: Record<string, string>, address = world.address()) =>
  world.send({ method: 'POST', address, body: form(answers, fields) });
/** What a page at fault leads to: the same by an address, which shows why however often it is opened. */
async function asked(world: World, answers: unknown, fields: Record<string, string>) {
  const { status, headers } = await post(world, answers, fields);
  expect(status).toBe(303);
  const address = new URL(headers.location ?? '', `http://site.test${world.address()}`);
  return world.send({ method: 'GET', address: `${address.pathname}${address.search}` });
}
const gait = { at: 'gait', gait: 'cannot-walk' };

describe('an emergency in what got worse', () => {
  it.each(['lang=en&', 'lang=%00&', 'd=x&', 'd=%00&', 'utm=%00&'])(
    'is stored whatever else its address holds (%s)',
    async (more) => {
      const world = await worseWorld(store);
      const address = world.address().replace('?', `?${more}`);
      const answer = await post(world, { worse: ['walking'] }, gait, address);
      expect(answer).toMatchObject({ status: 200, html: expect.stringContaining(alerted) });
      expect(await world.caseNow()).toMatchObject({ urgency: 'emergent' });
    },
  );

  it.each<[string, unknown]>([
    ['none', {}],
    ['another', { worse: ['fever'] }],
    ['one beside what is no answer', { worse: ['walking'], x: 1 }],
    ['a number', { worse: 7 }],
  ])('is stored where of what is ticked the page carries %s', async (_, answers) => {
    const world = await worseWorld(store);
    const answer = await post(world, answers, gait);
    expect(answer).toMatchObject({ status: 200, html: expect.stringContaining(alerted) });
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent' });
  });

  it('is stored beside half a character that the page carries', async () => {
    const world = await worseWorld(store);
    const answers = '{"worse":["walking","words"],"gait":"cannot-walk","words":"It hurts \\ud800 much \\u0000."}';
    const body = new URLSearchParams({ answers, at: 'gait-since', go: 'next' }).toString();
    const answer = await world.send({ method: 'POST', address: world.address(), body });
    expect(answer).toMatchObject({ status: 200, html: expect.stringContaining(alerted) });
    expect((await world.answersNow())?.freeText).toBe('It hurts \ufffd much .');
  });

  it.each([100, 101])('is stored where words of before give way to %d new letters between emoji', async (letters) => {
    const world = await worseWorld(store);
    const before = '😀'.repeat(1990);
    await post(world, { worse: ['words'] }, { at: 'words', words: before });
    const answers = { worse: ['walking', 'words'], words: 'b'.repeat(letters) };
    const answer = await post(world, answers, gait);
    expect(answer).toMatchObject({ status: 200, html: expect.stringContaining(alerted) });
    const { freeText = '' } = (await world.answersNow()) ?? {};
    expect(freeText.isWellFormed() && freeText.endsWith(`😀\n\n${'b'.repeat(letters)}`)).toBe(true);
  });

  it('is stored once, with what can be read of words that are too long, however often it comes', async () => {
    const world = await worseWorld(store);
    const words = `${'My knee clicks. '.repeat(600)}I cannot walk since this morning.${' It is cold.'.repeat(600)}`;
    for (const _ of [1, 2]) {
      const answer = await post(world, { worse: ['words'] }, { at: 'words', words });
      expect(answer).toMatchObject({ status: 200, html: expect.stringContaining(alerted) });
    }
    expect((await world.answersNow())?.freeText).toContain('I cannot walk since this morning.');
    expect(await world.caseNow()).toMatchObject({ version: 2, incomplete: true });
  });
});

describe('words of self-harm in what got worse', () => {
  it.each<[string, string]>([
    ['behind words that are too long', `${'word '.repeat(2000)}${harm}`],
    ['before them', `${harm} ${'word '.repeat(2000)}`],
    ['between emoji', `${'😀 '.repeat(2000)}${harm} ${'😀 '.repeat(2000)}`],
  ])('are stored as far as they can be read (%s), also twice', async (_, words) => {
    const world = await worseWorld(store);
    for (const _again of [1, 2]) {
      const answer = await post(world, { worse: ['words'] }, { at: 'words', words });
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.html.indexOf('988')).toBeLessThan(answer.html.indexOf('<h1'));
      expect(answer.html).toContain('We told our team.');
    }
    expect(await world.caseNow()).toMatchObject({ emergentClocks: true, incomplete: true, version: 2 });
    expect((await world.answersNow())?.freeText).toContain(harm);
  });

  it('are stored beside an answer that cannot be taken, which is left out', async () => {
    const world = await worseWorld(store);
    const answers = { worse: ['pain', 'words'], words: harm, 'pain.severity': '99' };
    const answer = await post(world, answers, { at: 'words', words: harm });
    expect(answer).toMatchObject({ status: 200, html: expect.stringContaining('We told our team.') });
    expect(await world.caseNow()).toMatchObject({ emergentClocks: true, incomplete: true });
  });
});

describe('"we told our team"', () => {
  it.each<[string, unknown, Record<string, string>]>([
    ['nothing is ticked', {}, { at: 'gait', gait: '' }],
    ['nothing is ticked any more', { gait: 'new-unsteady' }, { at: 'gait-since' }],
    ['nothing is ticked and all is sent', {}, { at: 'all', go: 'send' }],
    ['what is ticked is none', { worse: ['x'] }, { at: 'words' }],
  ])('is not said where %s: it is asked what got worse', async (_, answers, fields) => {
    const world = await worseWorld(store);
    const answer = await asked(world, answers, fields);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('Tick what got worse.');
    expect(await validHtml(answer.html)).toEqual([]);
    expect((await world.caseNow())?.version).toBe(1);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['is still to be answered', { worse: ['walking'] }, 'Do you have new trouble walking?'],
    ['is too long', { worse: ['words'], words: 'x '.repeat(3000) }, 'at most 4000 letters'],
  ])('is not said where all is sent and something of it %s: that is asked', async (_, answers, question) => {
    const world = await worseWorld(store);
    const answer = await asked(world, answers, { at: 'all', go: 'send' });
    expect(answer.status).toBe(200);
    expect(answer.html).toContain(question);
    expect((await world.caseNow())?.version).toBe(1);
  });

  it('is said of half a character among other words', async () => {
    const world = await worseWorld(store);
    const body = new URLSearchParams({ answers: '{"worse":["words"],"words":"a\\ud800b"}', at: 'all', go: 'send' });
    const answer = await world.send({ method: 'POST', address: world.address(), body: body.toString() });
    expect(answer.status).toBe(303);
    expect((await world.answersNow())?.freeText).toBe('a\ufffdb');
  });
});

describe('where the link has ended', () => {
  const ended = async () => {
    const world = await worseWorld(store);
    return { world, address: world.address(world.sealed(undefined, monday.subtract({ hours: 28 }))) };
  };

  it.each([
    ['an emergency', gait, 'Send to our team', 'cannot-walk'],
    ['words of self-harm', { at: 'words', words: harm }, 'Call me', harm],
  ])('%s goes to our team by a form of its own, with a number', async (_, fields, button, kept) => {
    const { world, address } = await ended();
    const answer = await post(world, { worse: ['walking', 'words'] }, fields, address);
    expect(answer.status).toBe(404);
    expect(await validHtml(answer.html)).toEqual([]);
    const team = /<form method="post" action="\.\.\/intake\?lang=en">.*?<\/form>/s.exec(answer.html)?.[0];
    expect(team).toContain(button);
    expect(team).toContain('name="phone"');
    expect(team).toMatch(/name="go" value="alert"/);
    expect(team).toContain(kept);
  });

  it('a new form is offered for anything else', async () => {
    const { world, address } = await ended();
    const answer = await post(world, { worse: ['fever'] }, { at: 'fever', fever: 'low' }, address);
    expect(answer.status).toBe(404);
    expect(answer.html).toContain('href="../intake?lang=en"');
  });

  it('since the visit is over, the same', async () => {
    const world = await worseWorld(store, { history: aVisit({}, { openVisits: {} }) });
    const answer = await post(world, {}, gait);
    expect(answer).toMatchObject({ status: 404, html: expect.stringContaining('action="../intake?lang=en"') });
  });
});
