import { describe, expect, it } from 'vitest';
import { acknowledgementPage } from '../../../../functions/http/acknowledgements/acknowledgement-page.ts';
import { testSite } from '../../../support/page-server.ts';
import { namedStates, pageNow } from '../../../support/page-states.ts';
import { validHtml } from '../../../support/valid-html.ts';

const names = Object.keys(namedStates);
const shown = (name: string) => acknowledgementPage(testSite, namedStates[name]!, pageNow);

/** What a reader, or a screen reader, meets in turn. */
const words = (body: string): string =>
  body
    .replace(/^[\s\S]*<main[^>]*>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the page behind a page’s link', () => {
  it.each(names)('%s is sound HTML', async (name) => {
    expect(await validHtml(shown(name).body)).toEqual([]);
  });

  it.each(names)('%s has one heading, at most one button, and the number of the practice', (name) => {
    const { body } = shown(name);
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body.match(/<button/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(body).toContain('href="tel:+16319812663"');
  });

  const statuses: [string, number][] = [
    ['open', 200],
    ['yours', 200],
    ['withdrawn-unanswered', 200],
    ['test', 200],
    ['test-yours', 200],
    ['flood', 200],
    ['flood-rest', 200],
    ['flood-yours', 200],
    ['flood-colleague', 412],
    ['lowered', 412],
    ['raised-yours', 412],
    ['colleague', 412],
    ['test-colleague', 412],
    ['withdrawn', 412],
    ['raised', 412],
    ['ended', 412],
    ['unknown', 404],
  ];
  it.each(statuses)('%s is answered %i, with a button only where an answer does something', (name, status) => {
    const answer = shown(name);
    expect(answer.status).toBe(status);
    const { canAnswer, canReach } = namedStates[name] ?? {};
    expect(answer.body.includes('<form method="post">')).toBe(canAnswer === true || canReach === true);
    expect(answer.body.includes('name="act" value="reached"')).toBe(canReach === true);
  });

  it('says the level, the case, how long it waits, the step, the button, then what follows', () => {
    expect(words(shown('open').body)).toBe(
      'Emergent 7KQ4-M2XD Came in 12 min ago , 2:14 AM . Page 2. I have it ' +
        'Then reach the patient by 3:14 AM . If nobody answers, the next person is paged at 2:29 AM .',
    );
  });

  it('says what is due where its time is over', () => {
    const overdue = words(shown('open-overdue').body);
    expect(overdue).toContain('Reach the patient now: it was to be done by Friday, November 20, 3:14 AM');
    expect(overdue).toContain('The next person is being paged now.');
  });

  it('says to whom it is answered what to do next, and by when', () => {
    expect(words(shown('yours').body)).toContain('You have it Now reach the patient by 3:14 AM');
    expect(words(shown('yours-later').body)).toContain('by Monday, November 23, 2:14 AM');
  });

  it('asks nobody to reach who was reached', () => {
    const text = words(shown('yours-reached').body);
    expect(text).toContain('Recorded at 2:25 AM Nobody is paged for this call any more.');
    expect(text).not.toMatch(/Now reach|I reached/);
  });

  it('offers whoever answered to say that they reached the patient, and says where the number is', () => {
    expect(words(shown('yours').body)).toContain(
      'If nobody is reached by then, paging starts again with you. Open the case: the patient’s number is there ' +
        'If you cannot sign in, call the practice: (631) 981-2663 . I reached the patient',
    );
    expect(words(shown('raised-yours').body)).toContain('I reached the patient');
  });

  it('says when paging starts again after a missed contact: never at a time that is over', () => {
    const text = words(shown('yours-missed').body);
    expect(text).toContain('Reach the patient now: it was to be done by 2:20 AM');
    expect(text).toContain('paging starts again with you at 3:20 AM');
    expect(text).not.toContain('by then');
  });

  it('says of a later round that it is paged again, and why', () => {
    expect(words(shown('open-again').body)).toContain('Page 2, again. Nobody was reached in time.');
  });

  it('names no clock where none runs', () => {
    for (const name of ['lowered', 'yours-withdrawn'])
      expect(words(shown(name).body)).not.toMatch(/[Rr]each the patient|starts again/);
    expect(words(shown('lowered').body)).toContain('Routine 7KQ4-M2XD The level was lowered');
    expect(words(shown('yours-withdrawn').body)).toContain('The referrer has taken this case back.');
  });

  it('lets a test page say that it works, and that nothing is to be done', () => {
    expect(words(shown('test').body)).toContain('It works');
    expect(words(shown('test-yours').body)).toContain(
      'Test answered This is a test. Nobody is waiting. Nothing to do. Open the worklist',
    );
  });

  it('says of a flood how many cases it is and which, and answers all of them', () => {
    expect(words(shown('flood').body)).toBe(
      'Emergent 4 cases One address sent them in a short time. Any of them may be true. I have all 4 ' +
        'Then reach each patient. Record each call in the worklist. Codes 7KQ4-M2XD 3HTW-9RBC XM4N-T7PQ 9DRW-2KHJ',
    );
    const rest = words(shown('flood-rest').body);
    expect(rest).toContain('50 of 60 done. I have the other 10');
    expect(rest).toContain('and 40 more in the worklist');
    expect(words(shown('flood-yours').body)).toContain(
      'You have all of them Now reach each patient, the first by 3:14 AM',
    );
  });

  it('asks to confirm what was withdrawn before anybody answered', () => {
    const text = words(shown('withdrawn-unanswered').body);
    expect(text).toContain('The referrer has taken this case back');
    expect(text).not.toContain('reach the patient');
  });

  it.each(['test', 'test-yours', 'test-colleague'])('%s says that nobody is waiting', (name) => {
    expect(words(shown(name).body)).toContain('This is a test. Nobody is waiting.');
  });

  it.each(['colleague', 'withdrawn', 'raised', 'ended', 'unknown'])('%s says whom to call', (name) => {
    expect(words(shown(name).body)).toContain('Not sure? Call the practice: (631) 981-2663');
  });

  it.each(['yours', 'yours-later', 'yours-missed', 'yours-reached', 'yours-withdrawn', 'raised-yours'])(
    '%s leads to its very case, not to a list of others',
    (name) => {
      const { body } = shown(name);
      expect(body).toContain(`href="../staff/cases/${namedStates[name]?.caseId}"`);
      expect(body).not.toContain('href="../staff"');
    },
  );

  it.each(['flood-yours', 'test-yours'])('%s leads to the worklist', (name) => {
    expect(shown(name).body).toContain('href="../staff"');
  });

  it('is called after what its reader did last', () => {
    const titleOf = (name: string) => /<title>(.*?) [–-]/.exec(shown(name).body)?.[1];
    expect(['yours', 'yours-reached', 'flood-yours', 'test-yours'].map(titleOf)).toEqual([
      'You have it',
      'The call is recorded',
      'You have all of them',
      'Test answered',
    ]);
  });

  it('leads nobody to a case who has not answered', () => {
    for (const [name, { caseId }] of Object.entries(namedStates))
      if (caseId === undefined) expect(shown(name).body).not.toContain('staff/cases/');
  });

  it('names no case in its title', () => {
    for (const name of names) expect(/<title>(.*)<\/title>/.exec(shown(name).body)?.[1]).not.toMatch(/7KQ4|mergent/);
  });
});
