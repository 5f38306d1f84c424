import { describe, expect, it } from 'vitest';
import { ruleset, rulesets } from '../../../../shared/config/ruleset.ts';
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
    expect(fired(result)).toEqual(['M1', 'M1b', 'U3']);
    expect(result.decisiveRules).toEqual(['M1b']);
    expect(result.firedRules[1]?.because).toEqual(['gait: unknown', 'imaging.escc: 1c']);
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
    expect(result.pageOnCall).toBe(fires);
  });

  it('still reads what it can, and says which language it was', () => {
    const result = triagedPerson({ language: 'fr', freeText: 'no puedo orinar' });
    expect(fired(result)).toEqual(['E2', 'M8']);
    expect(result.firedRules[1]?.because).toEqual(['language: fr', 'words: not read']);
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

const ids = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);

describe('rule table', () => {
  const rules = Object.entries<Rule>(ruleTable);

  it('holds the rules of clinical.md', () => {
    expect(rules.map(([id]) => id).toSorted()).toEqual(
      [...ids('E', 15), ...ids('U', 12), ...ids('X', 11), 'U2m', 'M1', 'M1b', 'M8', 'M9', 'R1'].toSorted(),
    );
  });

  it('pages for E1–E15, M1, M1b, M8, U4, U8 and U10–U12; U9 by what fired it', () => {
    const paging = rules.filter(([, rule]) => rule.pages).map(([id]) => id);
    expect(paging.toSorted()).toEqual([...ids('E', 15), 'M1', 'M1b', 'M8', 'U4', 'U8', 'U10', 'U11', 'U12'].toSorted());
    expect(rules.filter(([, rule]) => rule.pagesWith).map(([id]) => id)).toEqual(['U9']);
  });

  it('is in force whole under 2.0.0; 1.0.0 has the thirty of its day', () => {
    const [inForce, first] = rulesets;
    expect([...(inForce?.rules ?? []), 'R1'].toSorted()).toEqual(rules.map(([id]) => id).toSorted());
    expect([...(first?.rules ?? []), 'R1'].toSorted()).toEqual(
      [...ids('E', 11), ...ids('U', 6), ...ids('X', 7), 'U2m', 'M1', 'M1b', 'M8', 'M9', 'R1'].toSorted(),
    );
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
