import { describe, expect, it, test } from 'vitest';
import { formPages } from '../../../../shared/contract/intake-form/form-pages.ts';
import { dateWords } from '../../../../shared/http/html/questions/date-words.ts';
import { questionErrors, summaryErrors } from '../../../../shared/http/html/questions/question-errors.ts';
import { questionFields, questionGroup } from '../../../../shared/http/html/questions/question-fields.ts';
import {
  errorOf,
  headingOf,
  hintOf,
  labelOf,
  optionOf,
  pageHintOf,
  personOf,
} from '../../../../shared/http/html/questions/question-words.ts';

const languages = ['en', 'es'] as const;
const persons = ['you', 'them'] as const;
const speeches = languages.flatMap((language) => persons.map((person) => ({ language, person })));

describe.each(speeches)('in $language, of $person', (speech) => {
  it.each(formPages.map((page) => [page.id, page] as const))('everything on %s has words', (_, page) => {
    expect(headingOf(page, speech)).not.toBe('');
    for (const field of page.fields) {
      expect(labelOf(page, field, speech), field.name).not.toBe('');
      expect(errorOf(field, speech), field.name).not.toBe('');
      if (page.fields.length > 1 && page.id !== 'who')
        expect(labelOf(page, field, speech), field.name).not.toBe(headingOf(page, speech));
      const options = 'options' in field ? field.options.map((option) => optionOf(field, option, speech)) : [];
      expect(options, field.name).not.toContain('');
      expect(new Set(options).size, field.name).toBe(options.length);
    }
  });
});

test('whoever fills in a form for somebody else is not asked about themselves, but for the page about them', () => {
  const themselves = { en: /\b(you|your|I|me|my)\b/i };
  for (const language of ['en'] as const)
    for (const page of formPages.filter(({ id }) => !['carer', 'who', 'check'].includes(id))) {
      const speech = { language, person: 'them' as const };
      const told = page.fields.flatMap((field) => [
        labelOf(page, field, speech),
        ...('options' in field ? field.options.map((option) => optionOf(field, option, speech)) : []),
      ]);
      const asked = told.filter((text) => !/if you know it|You may send/.test(text));
      expect(asked.filter((text) => themselves[language].test(text))).toEqual([]);
    }
});

test('the person is who the form says', () => {
  expect([personOf({ who: 'caregiver' }), personOf({ who: 'patient' }), personOf({})]).toEqual(['them', 'you', 'you']);
});

test('a date is written with as much as is known of it', () => {
  expect(['1962-04-09', '1962-04', '1962', '1962-Foo-09'].map((date) => dateWords(date, 'en'))).toEqual([
    'April 9, 1962',
    'April 1962',
    '1962',
    '1962-Foo-09',
  ]);
  expect(['1962-04-09', '1962-04'].map((date) => dateWords(date, 'es'))).toEqual([
    '9 de abril de 1962',
    'abril de 1962',
  ]);
});

describe('the fields of a page', () => {
  const speech = { language: 'en', person: 'you' } as const;
  const pageNamed = (id: string) => formPages.find((page) => page.id === id)!;

  test('a sole question is the heading; of several each has its own below it', () => {
    expect(questionFields(pageNamed('saddle'), { ...speech, answers: {} }).toString()).toMatch(/<legend[^>]*><h1>/);
    const several = questionFields(pageNamed('pain-kind'), { ...speech, answers: {} }).toString();
    expect(several.match(/<h1>/g)).toHaveLength(1);
    expect(several.match(/<fieldset/g)).toHaveLength(5);
    expect(questionGroup(pageNamed('saddle'), { ...speech, answers: {} }).toString()).not.toContain('<h1>');
  });

  test('what was answered is shown, its error beside it, and listed with its question where there are several', () => {
    const page = pageNamed('gait-since');
    const errors = questionErrors(page, page.fields, speech);
    const html = questionFields(page, { ...speech, answers: { 'gait.now': 'worse', 'gait.on.year': '"<b>' }, errors });
    expect(html.toString()).toMatch(/value="worse" checked/);
    expect(html.toString()).toContain('value="&quot;&lt;b&gt;"');
    expect(html.toString().match(/usa-error-message/g)).toHaveLength(4);
    expect(summaryErrors(page, page.fields, speech).map(({ text }) => text)).toContain(
      'How is it now? Choose one answer.',
    );
  });

  test('the outline is shown where words fail, in the words of whoever is asked', () => {
    const html = questionFields(pageNamed('sensory-where'), { ...speech, answers: {} }).toString();
    expect(html).toContain('role="img"');
    expect(html).toContain('1. Left arm or hand');
  });

  test('browsers fill in what they know of their owner, and of nobody else', () => {
    const asks = (person: 'you' | 'them', id: string) =>
      questionFields(pageNamed(id), { language: 'en', person, answers: {} }).toString();
    expect(asks('you', 'name')).toContain('autocomplete="given-name"');
    expect(asks('you', 'birth')).toContain('autocomplete="bday-year"');
    expect(asks('them', 'name')).not.toContain('autocomplete');
    expect(asks('them', 'birth')).not.toContain('autocomplete');
    expect(asks('them', 'carer')).toContain('autocomplete="name"');
  });

  test('a hint is told where there is one', () => {
    expect(pageHintOf(pageNamed('saddle'), speech)).toContain('genitals');
    expect(hintOf(pageNamed('home').fields[0]!, speech)).toContain('clinic');
  });
});
