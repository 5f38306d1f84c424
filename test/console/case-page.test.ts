import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { ruleNames } from '../../shared/domain/triage/staff/rule-names.ts';
import { admin, nurse } from '../access/callers.ts';
import { emergencyIntake, routineReferral } from '../support/bodies.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import type { OpenPage } from '../support/page-client.ts';
import { aCaseHeader, aClinicalRecord, anId } from '../support/records.ts';
import { byReferrer, canary, posted, richReferral } from '../support/rich-case.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
let richId = '';
let asNurse: OpenPage;
let asFrontDesk: OpenPage;

const pageFor = async (role: 'nurse' | 'front-desk', caseId: string): Promise<OpenPage> =>
  (await world.signedIn(`${role}-1`, role)).open(`/staff/cases/${caseId}`);
const intakeOf = async (body: object): Promise<string> => (await posted(world, '/v1/intakes', body)).intakeId;

beforeAll(async () => {
  world = await startConsole();
  richId = await richReferral(world);
  asNurse = await pageFor('nurse', richId);
  asFrontDesk = await pageFor('front-desk', richId);
});

const { contact } = aCaseHeader();

const headingIds = ({ html }: OpenPage): string[] =>
  [...html.matchAll(/<h2[^>]* id="([\w-]+)"/g)].map(([, id]) => id ?? '');

describe('the page of a case', () => {
  test('has what is done first, then their own words, why, answers, what is missing, visits, and all that happened', () => {
    const order = ['acts-title', 'words', 'why', 'answers', 'missing', 'visits', 'requests', 'notes', 'timeline'];
    expect(headingIds(asNurse).filter((id) => order.includes(id))).toEqual(order);
    expect(asNurse.main.indexOf(canary('words'))).toBeLessThan(asNurse.main.indexOf(canary('override')));
  });

  test('says for every rule that fired what fired it and what it enforces', async () => {
    const { body } = await world.system.ask({ method: 'GET', path: `/v1/cases/${richId}`, token: nurse.token });
    expect(body.triage.firedRules.length).toBeGreaterThan(1);
    for (const { id, source } of body.triage.firedRules) {
      expect(asNurse.main).toContain(`${id} (${ruleNames[id as keyof typeof ruleNames]})`);
      expect(asNurse.main).toContain(source.replace(/\s+/g, ' '));
    }
  });

  test('shows what a clinician set beside what the rules say, with the reason', () => {
    expect(asNurse.main).toMatch(/Set by nurse-1, 9:00 AM: Urgent The rules say: Expedited canary-override/);
  });

  test('names each missing thing with who gets it and by when', () => {
    expect(asNurse.main).toMatch(/pathology report \(get\)referrerThursday, November 26, 9:00 AM \(in 3 days\)/);
  });

  test('is sound HTML', async () => {
    expect(await validHtml(asNurse.html)).toEqual([]);
  });

  test('names nobody and no answer in its title', () => {
    expect(asNurse.title).toMatch(/^Case [0-9A-Z]{4}-[0-9A-Z]{4} – /);
  });

  test('is not found where there is no such case', async () => {
    const page = await pageFor('nurse', 'int_00000000000000000404');
    expect(page.status).toBe(404);
    expect(page.links.map(({ text }) => text)).toContain('To the worklist');
  });
});

describe('the front desk', () => {
  test('sees everything but clinical answers, and is told so once', () => {
    expect(asFrontDesk.html).not.toContain('canary-');
    expect(asFrontDesk.html).not.toMatch(/C79\.51|NG234|SINS|Fever|cancer/i);
    expect(asFrontDesk.main.match(/Clinical answers are for nurses and above\./g)).toHaveLength(1);
    expect(headingIds(asFrontDesk)).toEqual(expect.arrayContaining(['visits', 'requests', 'notes', 'timeline']));
  });
});

describe('answers that came out better', () => {
  test('stand beside those that count until a nurse has judged', async () => {
    const patient = { ...routineReferral.patient, familyName: 'Mejor' };
    const { referralId } = await posted(
      world,
      '/v1/referrals',
      { ...routineReferral, patient, clinical: { symptoms: { gait: { value: 'cannot-walk' } } } },
      byReferrer,
    );
    const better = { clinical: { symptoms: { gait: { value: 'normal' } } } };
    await posted(world, `/v1/referrals/${referralId}`, better, byReferrer, 'PATCH');
    const page = await pageFor('nurse', referralId);
    expect(page.main).toMatch(/Newer answers came out better/);
    expect(page.main).toMatch(/What stands Emergent.*Newest answers Urgent/);
  });
});

describe('what people write', () => {
  const hostile = `<script>alert(1)</script> "><img src=x> \u202Egnorw\u202C 🦴 ${'letters '.repeat(470)}`;

  test('stays text, whatever it is', async () => {
    const patient = { ...emergencyIntake.patient, givenName: '<b>Eve</b>', familyName: '"onload="x' };
    const clinical = { ...emergencyIntake.clinical, freeText: hostile };
    const page = await pageFor('nurse', await intakeOf({ ...emergencyIntake, patient, clinical }));
    expect(page.h1).toBe('<b>Eve</b> "onload="x');
    expect(page.main).toContain('<script>alert(1)</script>');
    expect(page.html).not.toMatch(/<script>|<img|<b>/);
    expect(page.html).toMatch(/<blockquote class="own-words" lang="es" dir="auto"><bdi>&lt;script&gt;/);
    expect(page.main).toContain('🦴 letters');
  });

  test('may be missing: of a person without name, phone and birth date the rest is shown', async () => {
    const patient = { email: 'somebody@example.org' };
    const page = await pageFor('nurse', await intakeOf({ ...emergencyIntake, language: 'xx-bad-', patient }));
    expect(page.status).toBe(200);
    expect(page.h1).toBe('Name not given');
    expect(page.main).toMatch(/Birth date not known/);
    expect(page.main).toMatch(/No phone number/);
    expect(page.main).toMatch(/Missing on the form: patient's birth date/);
  });
});

describe('other cases of the person', () => {
  test('are shown by code, level and state, with the way there, and are written down as listed', async () => {
    const [one, two, three] = [anId('int', 71), anId('int', 72), anId('int', 73)];
    const header = (caseId: string, code: string, changes: Partial<CaseHeader> = {}) => ({
      kind: 'case-created' as const,
      header: aCaseHeader({ caseId, code, contact: { ...contact, familyName: `canary-${code}` }, ...changes }),
    });
    await world.system.commit(
      header(one, 'AAAA-2222', { possibleDuplicates: [two], linked: [three] }),
      header(two, 'BBBB-2222', { urgency: 'routine' }),
      header(three, 'CCCC-2222', { linked: [one], status: 'acknowledged' }),
      { kind: 'clinical-added', record: aClinicalRecord({ caseId: one }) },
    );
    const page = await pageFor('front-desk', one);
    expect(page.main).toMatch(/BBBB-2222 Routine New, just now may be the same person/);
    expect(page.main).toMatch(/CCCC-2222 Urgent Acknowledged, just now same person/);
    expect(page.main).not.toMatch(/canary-[BC]/);
    expect(page.links).toContainEqual({ text: 'BBBB-2222', href: two });
    const audit = await world.system.ask({
      method: 'GET',
      path: '/v1/audit?actor=front-desk-1&day=2026-11-23',
      token: admin.token,
    });
    expect(audit.body.entries).toContainEqual(expect.objectContaining({ purpose: 'showCase', cases: [two, three] }));
  });
});

describe('an ended case', () => {
  test('says how it ended, who ended it and why', async () => {
    const caseId = await intakeOf({ ...emergencyIntake, patient: { ...emergencyIntake.patient, familyName: 'Otra' } });
    await posted(world, `/v1/cases/${caseId}/acknowledge`, {}, nurse.token);
    await posted(world, `/v1/cases/${caseId}/close`, { outcome: 'referred-on', note: canary('ending') }, nurse.token);
    expect((await pageFor('nurse', caseId)).main).toMatch(/Closed \(.*\), 9:00 AM, nurse-1.*canary-ending/);
    expect((await pageFor('front-desk', caseId)).main).not.toContain('canary');
  });
});
