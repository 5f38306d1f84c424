import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { coreFields } from '../../../../shared/domain/triage/core-values.ts';
import { fillTemplate } from '../../../../shared/domain/triage/fill-template.ts';
import type { Rule } from '../../../../shared/domain/triage/rules/rule.ts';
import { ruleTable } from '../../../../shared/domain/triage/rules/rule-table.ts';
import { blankSheet, fired, recent, triagedPerson } from '../support/builders.ts';

describe('M1 and M1b: a core answer is unknown', () => {
  it.each(coreFields)('%s unknown pages, asks for review and names the answer', (field) => {
    const result = triagedPerson({ symptoms: { [field]: { value: 'unknown' } } });
    expect(fired(result)).toEqual(['M1']);
    expect(result).toMatchObject({
      urgency: 'urgent',
      pageOnCall: true,
      needsHumanReview: true,
      missingCoreAnswers: [field],
      redFlags: [],
    });
    expect(result.firedRules[0]?.because).toEqual([`${field}: unknown`]);
  });

  it('with ESCC 1c it is an emergency', () => {
    const lesion = { knownSpinalMetastasis: 'yes', sins: blankSheet };
    const unknown = { symptoms: { gait: { value: 'unknown' } } };
    const result = triagedPerson({ ...lesion, ...unknown, imaging: { escc: '1c' } });
    expect(fired(result)).toEqual(['U3', 'M1', 'M1b']);
    expect(result.decisiveRules).toEqual(['M1b']);
    expect(result.firedRules.at(-1)?.because).toEqual(['gait: unknown', 'imaging.escc: 1c']);
    expect(fired(triagedPerson({ ...lesion, imaging: { escc: '1c' } }))).toEqual(['U3']);
    expect(fired(triagedPerson({ ...lesion, ...unknown, imaging: { escc: '1a' } }))).not.toContain('M1b');
  });

  it('nothing answered at all is urgent and paged', () => {
    const symptoms = Object.fromEntries(coreFields.map((field) => [field, { value: 'unknown' }]));
    expect(triagedPerson({ symptoms }).missingCoreAnswers).toEqual(coreFields);
  });
});

describe('M8: text that the lexicons cannot read', () => {
  it.each<[title: string, language: string | null, freeText: string, fires: boolean]>([
    ['another language', 'fr', 'mal au dos', true],
    ['no language', null, 'my tooth', true],
    ['Spanish', 'es', 'todo bien', false],
    ['English', 'en', 'all fine', false],
    ['English box, Chinese text', 'en', '背痛两个星期', true],
    ['English box, mostly Russian text', 'en', 'ok болит спина', true],
    ['English box, a Chinese name', 'en', 'My doctor is 王 and I am fine', false],
    ['half and half is not mostly', 'en', 'ab ба', false],
    ['no letters', 'en', '8/10 !!', false],
    ['spaces only', 'zh', '  \n ', false],
    ['no text', 'zh', '', false],
  ])('%s: %s', (_, language, freeText, fires) => {
    const result = triagedPerson({ language, freeText });
    expect(fired(result)).toEqual([fires ? 'M8' : 'R1']);
    expect(result.needsHumanReview).toBe(fires);
    expect(result.pageOnCall).toBe(fires);
  });

  it('still reads what it can, and says which language it was', () => {
    const result = triagedPerson({ language: 'fr', freeText: 'no puedo orinar' });
    expect(fired(result)).toEqual(['E2', 'M8']);
    expect(result.firedRules[1]?.because).toEqual(['language: fr', 'freeText: not read']);
    expect(triagedPerson({ language: null, freeText: 'x' }).firedRules[0]?.because[0]).toBe('language: unknown');
  });
});

describe('M9: minors', () => {
  it.each([
    [17, true],
    [0, true],
    [18, false],
    [null, false],
  ])('age %s: %s', (age, fires) => {
    const result = triagedPerson({ age });
    expect(fired(result)).toEqual([fires ? 'M9' : 'R1']);
    expect(result).toMatchObject({ needsHumanReview: fires, pageOnCall: false });
  });

  it('shows the age', () => {
    expect(triagedPerson({ age: 15 }).firedRules[0]?.because).toEqual(['age: 15']);
  });
});

describe('R1', () => {
  it('fires only when nothing else does', () => {
    expect(triagedPerson().firedRules).toEqual([
      { id: 'R1', level: 'routine', because: ['no other rule fired'], source: ruleTable.R1.source },
    ]);
    expect(fired(triagedPerson({ symptoms: { gait: recent('new-unsteady') } }))).not.toContain('R1');
  });
});

describe('rule table', () => {
  const rules = Object.entries<Rule>(ruleTable);

  it('holds the thirty rules of clinical.md', () => {
    expect(rules.map(([id]) => id).toSorted()).toEqual(
      'E1 E10 E11 E2 E3 E4 E5 E6 E7 E8 E9 M1 M1b M8 M9 R1 U1 U2 U2m U3 U4 U5 U6 X1 X2 X3 X4 X5 X6 X7'.split(' '),
    );
  });

  it('pages for E1–E11, M1, M1b, M8 and U4', () => {
    const paging = rules.filter(([, rule]) => rule.pages).map(([id]) => id);
    expect(paging.toSorted()).toEqual('E1 E10 E11 E2 E3 E4 E5 E6 E7 E8 E9 M1 M1b M8 U4'.split(' '));
  });

  it('asks for review with M1, M8 and M9', () => {
    expect(rules.filter(([, rule]) => rule.needsReview).map(([id]) => id)).toEqual(['M1', 'M8', 'M9']);
  });

  it.each(rules)('%s has its level, a condition whose figures are known, and a source', (id, rule) => {
    const levels: Readonly<Record<string, string>> = {
      E: 'emergent',
      U: 'urgent',
      M: 'urgent',
      X: 'expedited',
      R: 'routine',
    };
    expect(rule.level).toBe(id === 'M1b' ? 'emergent' : levels[id[0] ?? '']);
    const figures = Object.fromEntries(Object.keys(ruleset.thresholds).map((name) => [name, '1']));
    expect(fillTemplate(rule.condition, figures)).not.toMatch(/[{}]/);
    expect(rule.source).not.toBe('');
  });
});
