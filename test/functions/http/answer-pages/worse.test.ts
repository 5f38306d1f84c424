import { describe, expect, it } from 'vitest';
import { aReferral, aVisit, intakeId, referralId, visitId } from '../../../support/histories.ts';
import { monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';
import { worseWorld } from '../../../support/worse-world.ts';

const store = startedAnew(openStore);
const weak = { weakness: 'unilateral' };
const longAgo = { 'weakness.start': 'over-3-months', 'weakness.sudden': 'no', 'weakness.now': 'same' };

describe('what got worse', () => {
  it.each(['en', 'es'])('is asked by ticks, then as the intake form asks it (%s)', async (lang) => {
    const world = await worseWorld(store);
    const browser = world.browser();
    const what = await browser.open(world.address(undefined, lang));
    expect(what).toMatchObject({ status: 200, lang, h1: lang === 'es' ? '¿Qué empeoró?' : 'What got worse?' });
    expect(await validHtml(what.html)).toEqual([]);
    const kind = await browser.submit({ worse: ['weakness', 'fever'] }, 'next');
    expect(kind).toMatchObject({ status: 200, via: [expect.stringContaining('worse?')] });
    expect(await validHtml(kind.html)).toEqual([]);
    expect((await browser.submit(weak, 'next')).html).toContain('name="weakness.start"');
    expect(await validHtml(browser.page.html)).toEqual([]);
    expect((await browser.submit(longAgo, 'next')).html).toContain('name="fever"');
    expect((await browser.submit({ fever: 'no' }, 'next')).html).toContain('name="chemo"');
    const told = await browser.submit({ chemo: 'no' }, 'next');
    expect(told).toMatchObject({ status: 200, h1: lang === 'es' ? 'Avisamos al equipo.' : 'We told our team.' });
    expect(told.main).toContain('7KQ4-M2XD');
    expect(told.main).toContain('(631) 981-2663');
    expect(await validHtml(told.html)).toEqual([]);
    expect(await world.answersNow()).toMatchObject({
      fever: 'no',
      onChemotherapy: 'no',
      symptoms: { limbWeakness: { value: 'unilateral', onsetDays: 90, course: 'stable' }, backOrNeckPain: 'yes' },
    });
    expect(await browser.reload()).toMatchObject({ status: 200, h1: told.h1 });
    expect((await world.caseNow())?.version).toBe(2);
  });

  it('asks about somebody else where another filled in the form, in errors too', async () => {
    const history = aVisit().map((change) => {
      if (change.kind !== 'clinical-added') return change;
      const { record } = change;
      const input = { ...record.triage.input, submittedBy: 'caregiver' as const };
      return { ...change, record: { ...record, triage: { ...record.triage, input } } };
    });
    const world = await worseWorld(store, { history });
    const browser = world.browser();
    await browser.open(world.address());
    const asked = await browser.submit({ worse: ['fever'] }, 'next');
    expect(asked.h1).toBe('Has the patient had a fever since this began?');
    expect(await browser.submit({}, 'next')).toMatchObject({ status: 200, h1: asked.h1 });
    expect((await browser.reload()).h1).toBe(asked.h1);
  });

  it('asks nothing that the tick says already', async () => {
    const world = await worseWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['pain'] }, 'next');
    expect(browser.page.html).toContain('name="pain.severity"');
    expect(browser.page.html).not.toMatch(/name="pain(\.worse)?"/);
    await browser.submit({ 'pain.severity': '5', 'pain.start': 'over-2-weeks', 'pain.eased': 'yes' }, 'next');
    await browser.press('next');
    expect((await world.answersNow())?.symptoms).toMatchObject({
      painProgressive: 'yes',
      painEscalating: 'yes',
      painSeverity: 5,
    });
  });

  it('goes back and to the other language with every answer', async () => {
    const world = await worseWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['weakness', 'words'] }, 'next');
    expect((await browser.submit(weak, 'es')).lang).toBe('es');
    expect(browser.page.html).toMatch(/value="unilateral"[^>]*checked/);
    await browser.press('next');
    expect((await browser.press('back')).html).toMatch(/value="unilateral"[^>]*checked/);
    expect((await browser.press('back')).html).toMatch(/value="words"[^>]*checked/);
  });

  it('asks for a tick, and for what a page needs, beside the field', async () => {
    const world = await worseWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    expect(await browser.press('next')).toMatchObject({ status: 200, errors: [{ field: 'worse' }] });
    expect(await validHtml(browser.page.html)).toEqual([]);
    await browser.submit({ worse: ['walking'] }, 'next');
    expect(await browser.press('next')).toMatchObject({ status: 200, errors: [{ field: 'gait' }] });
    expect(await validHtml(browser.page.html)).toEqual([]);
    expect((await world.caseNow())?.version).toBe(1);
  });

  it('never lowers a case: it is flagged for review', async () => {
    const world = await worseWorld(store, { history: aVisit({}, { urgency: 'urgent', pageOnCall: true }) });
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['weakness'] }, 'next');
    await browser.submit({ weakness: 'none' }, 'next');
    expect(browser.page.h1).toBe('We told our team.');
    expect(await world.caseNow()).toMatchObject({ urgency: 'urgent', needsHumanReview: true });
    expect(await world.events()).toEqual(['case-changed']);
  });

  it('takes no start of before for a finding that is worse now', async () => {
    const world = await worseWorld(store);
    const told = async (since: Record<string, string>) => {
      const browser = world.browser();
      await browser.open(world.address());
      await browser.submit({ worse: ['radicular'] }, 'next');
      await browser.submit({ radicular: 'unilateral' }, 'next');
      await browser.submit(since, 'next');
      return (await world.answersNow())?.symptoms.radicularPain;
    };
    const old = { 'radicular.start': 'over-3-months', 'radicular.now': 'same' };
    expect(await told(old)).toMatchObject({ onsetDays: 90, course: 'stable' });
    const unknown = { 'radicular.start': 'unknown', 'radicular.now': 'unknown' };
    expect(await told(unknown)).toMatchObject({ onsetDays: null, baselineDocumented: false });
  });

  it('judges a finding by what is known of the cancer', async () => {
    const world = await worseWorld(store);
    const latest = await world.deps.clinical.latest(intakeId);
    const none = { ...latest!.triage.input, cancerHistory: 'none', knownSpinalMetastasis: 'no' } as const;
    world.deps.clinical.latest = async () => ({ ...latest!, triage: { ...latest!.triage, input: none } });
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['weakness'] }, 'next');
    await browser.submit({ weakness: 'unilateral' }, 'next');
    await browser.submit({ 'weakness.start': '1-2-weeks', 'weakness.sudden': 'no', 'weakness.now': 'same' }, 'next');
    expect(browser.page.h1).toBe('We told our team.');
  });

  it('adds words to those before, once, though they are sent twice', async () => {
    const world = await worseWorld(store);
    for (const words of ['My knee clicks.', 'My knee clicks.', 'It clicks more.']) {
      const browser = world.browser();
      await browser.open(world.address());
      await browser.submit({ worse: ['words'] }, 'next');
      expect(await browser.submit({ words }, 'next')).toMatchObject({ status: 200, h1: 'We told our team.' });
    }
    expect((await world.answersNow())?.freeText).toBe('My knee clicks.\n\nIt clicks more.');
  });

  it('is told of a referral too, by the link of its visit', async () => {
    const [, clinical] = aReferral();
    const visit = aVisit({ caseId: referralId }, { kind: 'referral', referrerId: 'demo-oncology' });
    expect(clinical?.kind).toBe('clinical-added');
    const world = await worseWorld(store, { history: visit, about: { caseId: referralId, appointmentId: visitId } });
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['fever'] }, 'next');
    await browser.submit({ fever: 'no' }, 'next');
    expect(await browser.submit({ chemo: 'no' }, 'next')).toMatchObject({ h1: 'We told our team.' });
    expect(await world.answersNow()).toMatchObject({ fever: 'no' });
  });

  it('is told by whoever sent the form, without a visit', async () => {
    const world = await worseWorld(store, { about: { caseId: intakeId } });
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['fever'] }, 'next');
    await browser.submit({ fever: 'no' }, 'next');
    expect(await browser.submit({ chemo: 'no' }, 'next')).toMatchObject({ h1: 'We told our team.' });
  });

  it('says whom to call where its address opens nothing, or the visit is over', async () => {
    const world = await worseWorld(store, { history: aVisit({}, { openVisits: {} }) });
    const old = world.sealed(undefined, monday.subtract({ hours: 24 }));
    for (const d of ['', 'forged', old, `${world.sealed().slice(0, -2)}xx`]) {
      const page = await world.send({ method: 'GET', address: world.address(d) });
      expect(page).toMatchObject({ status: 404 });
      expect(page.html).toContain('(631) 981-2663');
    }
    const browser = world.browser();
    await browser.open(world.address());
    await browser.submit({ worse: ['fever'] }, 'next');
    await browser.submit({ fever: 'no' }, 'next');
    expect(await browser.submit({ chemo: 'no' }, 'next')).toMatchObject({
      status: 404,
      h1: 'We cannot take this here any more.',
    });
    expect(await validHtml(browser.page.html)).toEqual([]);
  });

  it('changes nothing by being opened, by whatever method', async () => {
    const world = await worseWorld(store);
    const before = await store.everything();
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await world.send({ method, address: `${world.address()}&worse=bladder&go=next` })).status).toBe(200);
    expect(await store.everything()).toEqual(before);
  });
});
