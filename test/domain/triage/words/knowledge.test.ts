import { describe, expect, it } from 'vitest';
import { buildKnowledge, findings, knowledge } from '../../../../shared/domain/triage/words/knowledge.ts';
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
import { annotate } from '../../../../shared/domain/triage/words/phrases/annotate.ts';
import { numberLists } from '../../../../shared/domain/triage/words/phrases/numbers.ts';
import { search } from '../../../../shared/domain/triage/words/phrases/search.ts';
import { tokenise } from '../../../../shared/domain/triage/words/text/tokenise.ts';

const groups = [body, circumstances, elimination, everyday, grammar, medicine, movement, otherFindings, sensation];

describe('what the reader knows', () => {
  it('every list is defined once', () => {
    const names = [...groups.flatMap((group) => Object.keys(group)), ...numberLists];
    expect(names.toSorted()).toEqual([...new Set([...Object.keys(lists), ...numberLists])].toSorted());
  });

  it('every phrase can be read, and every list that it names exists', () => {
    expect(() => buildKnowledge()).not.toThrow();
  });

  it('is built once', () => {
    expect(knowledge()).toBe(knowledge());
  });

  it('says of a finding whether it is stated or named, and its value where it has one', () => {
    const { mentions } = buildKnowledge();
    const meanings = new Set(mentions.phrases.map(({ meaning }) => meaning));
    expect(meanings.size).toBe(findings.flatMap(({ says, names }) => [says, names]).filter(Boolean).length);
    const meaningOf = (form: string, field: string) =>
      [...meanings].find((meaning) => meaning.form === form && meaning.field === field);
    expect(meaningOf('says', 'saddleNumbness')).toStrictEqual({ field: 'saddleNumbness', value: 'yes', form: 'says' });
    expect(meaningOf('names', 'limbWeakness')).toStrictEqual({ field: 'limbWeakness', form: 'names' });
  });

  it('corrects no word that it knows', () => {
    const { wordOf } = buildKnowledge();
    const words = {
      clinical: 'bladder',
      'in a list alone, and near another': 'vegiga',
      'the first of a longer member alone': 'leans',
      'inside a longer member alone': 'urinarias',
      'of a phrase alone': 'doorknob',
      'a verb with its pronouns, near another': 'rearse',
      'small, and near another': 'todos',
      'a turn': 'although',
      'ordinary, and near another': 'abril',
      'near words that mean different things': 'ankleq',
    };
    expect(Object.values(words).map((word) => wordOf(word).token)).toEqual(Object.values(words));
  });

  it('corrects a misspelled clinical word', () => {
    const { wordOf } = buildKnowledge();
    expect(['bladdr', 'bajina', 'paralyzzed'].map((typed) => wordOf(typed).token)).toEqual([
      'bladder',
      'vagina',
      'paralyzed',
    ]);
  });

  it('a list fits its own elements, another name none', () => {
    const { fitsOfList } = buildKnowledge();
    expect(fitsOfList('LIMBS')).not.toEqual(fitsOfList('LEGS'));
    expect(fitsOfList('LIMBS').some((bits) => bits !== 0)).toBe(true);
    expect(fitsOfList('NO_LIST').every((bits) => bits === 0)).toBe(true);
  });

  it('finds figures of speech, cues, and members of lists that are phrases', () => {
    const known = buildKnowledge();
    const text = annotate(tokenise('I have no pain, my dogs are dead on my feet', 'blank'), known);
    const meanings = search(known.cues, text).map(({ meaning }) => meaning);
    expect(meanings).toEqual(expect.arrayContaining(['denial', 'idiom']));
    expect(annotate(tokenise('no puedo', 'blank'), known).hits[0]).toContainEqual({ list: 'CANNOT', end: 2 });
  });
});
