import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { triage } from '../../../../shared/domain/triage/engine.ts';
import { person } from '../../../domain/triage/support/builders.ts';
import { aVisit } from '../../../support/histories.ts';
import { aClinicalRecord, monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { worseWorld } from '../../../support/worse-world.ts';

const store = startedAnew(openStore);

/** A case whose pain nothing eases, and of which this is known besides. */
const painful = (known: { painSeverity: number | null; painUnrelievedByRestOrMedication?: 'no' }) =>
  aVisit().map((change) => {
    if (change.kind !== 'clinical-added') return change;
    const old = { backOrNeckPain: 'yes', painOnsetDays: 15, painUnrelievedByRestOrMedication: 'yes' };
    const input = person({ symptoms: { ...old, ...known } });
    const { caseId } = change.record;
    const record = aClinicalRecord({ caseId, triage: { input, result: triage(input, { now: monday, ruleset }) } });
    return { ...change, record };
  });

const ticked = async (painSeverity: number | null) => {
  const world = await worseWorld(store, { history: painful({ painSeverity }) });
  const browser = world.browser();
  await browser.open(world.address());
  return { world, browser, page: await browser.submit({ worse: ['pain'] }, 'next') };
};

const more = { 'pain.region': 'lumbar', 'pain.start': 'over-2-weeks', 'pain.eased': 'no' };

describe('pain that got worse, of which nobody said how bad it is', () => {
  it('is asked for before it is an emergency', async () => {
    const { page, world } = await ticked(null);
    expect(page).toMatchObject({ status: 200 });
    expect(page.h1).not.toMatch(/911/);
    expect((await world.caseNow())?.version).toBe(1);
  });

  it('is an emergency once it was said to be bad', async () => {
    const { browser, world } = await ticked(null);
    const page = await browser.submit({ ...more, 'pain.severity': '9' }, 'next');
    expect(page.h1).toMatch(/911/);
    expect(page.main).toContain('I have severe pain that gets worse and nothing eases it.');
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent' });
  });

  it('is none where it was said to be mild', async () => {
    const { browser } = await ticked(null);
    const page = await browser.submit({ ...more, 'pain.severity': '3' }, 'next');
    expect(page.h1).not.toMatch(/911/);
  });
});

it('pain that was known to be bad is an emergency as soon as it is said to be worse', async () => {
  const { page } = await ticked(9);
  expect(page.h1).toMatch(/911/);
});

describe('how bad the pain is, where that cannot be read', () => {
  it('is asked for once more, and nothing is stored before', async () => {
    const { browser, world } = await ticked(null);
    const page = await browser.submit({ ...more, 'pain.severity': 'eleven' }, 'next');
    expect(page).toMatchObject({ errors: [{ field: 'pain.severity' }] });
    expect((await world.caseNow())?.version).toBe(1);
    expect((await browser.submit({ 'pain.severity': '3' }, 'next')).h1).not.toMatch(/911/);
  });

  it('counts as the worst once its page is sent again', async () => {
    const { browser, world } = await ticked(3);
    await browser.submit({ ...more, 'pain.severity': '12' }, 'next');
    expect((await browser.press('next')).h1).toMatch(/911/);
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent' });
  });
});

describe('pain of which half was left blank', () => {
  const eased = { painSeverity: 8, painUnrelievedByRestOrMedication: 'no' } as const;
  const begun = async (known: Parameters<typeof painful>[0] = eased) => {
    const world = await worseWorld(store, { history: painful(known) });
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['pain'] }, 'next');
    return { world, browser };
  };

  it('is asked for the other half before that counts as the worst, and again after a look by its address', async () => {
    const { browser, world } = await begun();
    const page = await browser.submit({ 'pain.severity': '9' }, 'next');
    expect(page).toMatchObject({ status: 200, errors: [{ field: expect.stringContaining('pain.eased') }] });
    expect(page.h1).not.toMatch(/911/);
    expect(await browser.reload()).toMatchObject({ errors: page.errors });
    expect((await world.caseNow())?.version).toBe(1);
    expect((await browser.submit({ 'pain.eased': 'yes' }, 'next')).h1).not.toMatch(/911/);
  });

  it('is asked how bad it is where only that is blank', async () => {
    const { browser } = await begun({ painSeverity: null });
    const page = await browser.submit({ 'pain.eased': 'no' }, 'next');
    expect(page).toMatchObject({ errors: [{ field: 'pain.severity', text: 'Write a number from 0 to 10.' }] });
  });

  it('is the emergency that is shown, and our team is paged, where the page is sent again as it was', async () => {
    const { browser, world } = await begun();
    await browser.submit({ 'pain.severity': '9' }, 'next');
    const page = await browser.press('next');
    expect(page.h1).toMatch(/911/);
    expect(page.main).toContain('We alerted our team.');
    expect(await world.caseNow()).toMatchObject({ urgency: 'emergent', pagingOpen: true });
    expect(await world.events()).toContain('page');
  });

  it('goes to the other language without an emergency', async () => {
    const { browser, world } = await begun();
    expect((await browser.submit({ 'pain.severity': '9' }, 'es')).h1).not.toMatch(/911/);
    expect((await world.caseNow())?.version).toBe(1);
  });
});
