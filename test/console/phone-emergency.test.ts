import { beforeAll, describe, expect, test } from 'vitest';
import { nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import type { Fields } from '../support/page-form.ts';
import { calmAnswers } from '../support/page-walk.ts';
import { asTyped, caseIn, openPhoneForm, typedOn } from '../support/phone-form-pages.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
beforeAll(async () => {
  world = await startConsole();
});

const open = (role?: 'nurse' | 'front-desk', query?: string) => openPhoneForm(world, role, query);
const caseOf = async (caseId: string) =>
  (await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token: nurse.token })).body;

describe('an emergency', () => {
  const lost = { bladder: 'loss-of-control-or-retention' };
  const broken: Fields = {
    phone: 'none',
    email: 'at home',
    'birth.month': 'x',
    'birth.year': '3001',
    zip: '1',
    'pain.severity': 'awful',
    member: 'x'.repeat(99),
    given: '',
    'bladder.on.year': '2099',
    contact: 'sms',
  };

  test.each(['nurse', 'front-desk'] as const)(
    'is taken with nothing else typed, and the %s reads what to say',
    async (role) => {
      const client = await open(role);
      const page = await client.submit({ ...lost, language: 'es', words: role }, 'take');
      expect(page.via[0]).toMatch(`/staff/intakes/${caseIn(page)}/taken?did=taken&say=`);
      expect(page.h1).toBe('Emergency taken');
      expect(page.main).toContain('Call 911 now.');
      expect(page.main).toContain('Llame al 911');
      expect(page.main).toContain('No way to reach them');
      expect(page.links.find(({ text }) => text === 'Open the case')?.href).toBe(`../../cases/${caseIn(page)}`);
      expect(await caseOf(caseIn(page))).toMatchObject({ urgency: 'emergent', pagingOpen: true });
      expect(await validHtml(page.html)).toEqual([]);
    },
  );

  test('is taken whatever else is wrong with the form, with what is wrong of it listed', async () => {
    const client = await open('front-desk');
    const page = await client.submit({ ...lost, ...broken }, 'take');
    const taken = await caseOf(caseIn(page));
    expect(taken.urgency).toBe('emergent');
    const pointers = taken.incomplete.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/patient/phone', '/patient/birthDate', '/consent']));
  });

  test('is taken of a referral without a referrer, and of words of self-harm', async () => {
    const fax = await open('nurse', '?form=referral');
    const referred = await fax.submit({ ...lost, referrerId: 'demo-oncology', 'referrer/npi': '12' }, 'take');
    expect(await caseOf(caseIn(referred))).toMatchObject({ urgency: 'emergent', kind: 'referral' });
    const call = await open();
    const words = await call.submit({ ...calmAnswers, words: 'I want to kill myself', phone: '' }, 'take');
    expect(words.via[0]).toContain('/taken');
    expect(words.main).toContain('988');
  });

  test('is said by whoever took it, and read up by nobody else, not by the same address', async () => {
    const taken = await (await open('nurse')).submit({ ...lost, gait: 'cannot-walk', cancer: 'current' }, 'take');
    const said = /can(?:not| ?’t) (?:walk|pass urine)|Say to the caller|911|No way to reach/i;
    expect(taken.main).toMatch(said);
    for (const [staffId, role] of [
      ['front-desk-2', 'front-desk'],
      ['nurse-2', 'nurse'],
    ] as const) {
      const other = await world.signedIn(staffId, role);
      for (const address of [taken.address, taken.address.replace(/\?.*/, '')]) {
        const page = await other.open(address);
        expect([page.status, page.h1]).toEqual([200, 'Case taken']);
        expect(page.main).toContain('Emergent');
        expect(page.main).not.toMatch(said);
        expect(page.links.map(({ text }) => text)).toContain('Open the case');
      }
    }
    const another = await (await open('front-desk')).submit(lost, 'take');
    const borrowed = taken.address.replace(caseIn(taken), caseIn(another));
    expect((await (await open('nurse')).open(borrowed)).h1).toBe('Case taken');
  });

  test('is not read up later by the page of what to say', async () => {
    const client = await open('front-desk');
    const calm = await client.submit({ ...calmAnswers, given: 'Later' }, 'take');
    const page = await client.open(`/staff/intakes/${caseIn(calm)}/taken`);
    expect(page.h1).toBe('Case taken');
    expect(page.main).not.toMatch(/911|Say to the caller/);
  });
});

describe('a referral by fax', () => {
  const typed: Fields = {
    'referrer/npi': '1234567893',
    'referrer/practice': 'Sample Oncology',
    'referrer/familyName': 'Muster',
    referrerId: 'demo-oncology',
    diagnoses: 'C79.51, c50.911',
    note: 'Known metastasis at T8.',
    'clinical/imaging/escc': '1b',
    'clinical/imaging/lesionLevel': 't8',
    'clinical/sins/location': 'semirigid',
    'clinical/sins/pain': 'mechanical',
    'clinical/sins/boneLesion': 'lytic',
    'clinical/sins/alignment': 'normal',
    'clinical/sins/collapse': 'none',
    'clinical/sins/posterolateral': 'none',
    'clinical/ecog': '1',
    cancer: 'current',
    site: 'breast',
    given: 'Ana',
    family: 'Muestra',
    'birth.year': '1960',
    phone: '(631) 555-0155',
    language: 'zh',
  };

  test('is stored as the API stores it, for the referrer who is registered', async () => {
    const page = await (await open('nurse', '?form=referral')).submit(typed, 'take');
    expect(page.errors).toEqual([]);
    expect(await caseOf(caseIn(page))).toMatchObject({
      kind: 'referral',
      language: 'zh',
      submission: {
        channel: 'fax',
        diagnoses: ['C79.51', 'C50.911'],
        note: 'Known metastasis at T8.',
        referrer: { npi: '1234567893', practice: 'Sample Oncology', familyName: 'Muster' },
      },
      triage: { sinsScore: 6 },
    });
  });

  test('tells of its faults at their fields, and keeps what was typed when the kind is changed', async () => {
    const client = await open('nurse', '?form=referral');
    const wrong = {
      ...typed,
      'referrer/npi': '1234567890',
      'clinical/ecog': '9',
      'clinical/imaging/lesionLevel': 'X9',
    };
    const page = await client.submit(wrong, 'take');
    expect(page.errors.map(({ field }) => field).toSorted()).toEqual([
      'clinical/ecog',
      'clinical/imaging/lesionLevel',
      'referrer/npi',
    ]);
    const asIntake = await client.press('to-intake');
    expect(asIntake.title).toContain('Phone intake');
    const back = await client.press('to-referral');
    expect(typedOn(back)).toMatchObject(asTyped({ ...wrong, channel: 'fax' }));
  });
});
