import { describe, expect, it } from 'vitest';
import { findings, knowledge } from '../../../../shared/domain/triage/words/knowledge.ts';
import { body } from '../../../../shared/domain/triage/words/lists/body.ts';
import { circumstances } from '../../../../shared/domain/triage/words/lists/circumstances.ts';
import { elimination } from '../../../../shared/domain/triage/words/lists/elimination.ts';
import { everyday } from '../../../../shared/domain/triage/words/lists/everyday.ts';
import { grammar } from '../../../../shared/domain/triage/words/lists/grammar.ts';
import { lists } from '../../../../shared/domain/triage/words/lists/lists.ts';
import { medicine } from '../../../../shared/domain/triage/words/lists/medicine.ts';
import { movement } from '../../../../shared/domain/triage/words/lists/movement.ts';
import { otherFindings } from '../../../../shared/domain/triage/words/lists/other-findings.ts';
import { sensation } from '../../../../shared/domain/triage/words/lists/sensation.ts';
import { numberLists } from '../../../../shared/domain/triage/words/phrases/numbers.ts';

const groups = [body, circumstances, elimination, everyday, grammar, medicine, movement, otherFindings, sensation];

describe('what the reader knows', () => {
  it('every list is defined once', () => {
    const names = [...groups.flatMap((group) => Object.keys(group)), ...numberLists];
    expect(names.toSorted()).toEqual([...new Set([...Object.keys(lists), ...numberLists])].toSorted());
  });

  it('every phrase can be read, and every list that it names exists', () => {
    expect(() => knowledge()).not.toThrow();
  });

  it('is built once', () => {
    expect(knowledge()).toBe(knowledge());
  });

  it('says of a finding whether it is stated or named, and its value where it has one', () => {
    const { mentions } = knowledge();
    const meanings = new Set(mentions.phrases.map(({ meaning }) => meaning));
    expect(meanings.size).toBe(findings.flatMap(({ says, names }) => [says, names]).filter(Boolean).length);
    expect([...meanings]).toContainEqual({ field: 'gait', value: 'cannot-walk', form: 'says' });
    expect([...meanings]).toContainEqual({ field: 'limbWeakness', form: 'names' });
  });

  it.each([
    ['a clinical word', 'bladder'],
    ['a clinical word of four letters', 'legs'],
    ['a word of a phrase', 'doorknob'],
    ['a word inside a longer member', 'marshmallows'],
    ['the first of a longer member', 'wrapped'],
    ['a verb with its pronouns', 'pararme'],
    ['a small word', 'really'],
    ['a turn', 'although'],
    ['an ordinary word', 'abrigo'],
  ])('corrects no known word: %s', (_, word) => {
    expect(knowledge().wordOf(word).token).toBe(word);
  });

  it.each([
    ['bladdr', 'bladder'],
    ['bajina', 'vagina'],
    ['paralyzzed', 'paralyzed'],
  ])('corrects %s', (typed, meant) => {
    expect(knowledge().wordOf(typed).token).toBe(meant);
  });

  it('a list fits its own elements, another name none', () => {
    expect(
      knowledge()
        .fitsOfList('LIMBS')
        .some((bits) => bits !== 0),
    ).toBe(true);
    expect(
      knowledge()
        .fitsOfList('NO_LIST')
        .every((bits) => bits === 0),
    ).toBe(true);
  });
});
