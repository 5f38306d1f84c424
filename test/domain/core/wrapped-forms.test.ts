import { expect, test } from 'vitest';
import { formsWithin, onlyForm } from '../../../shared/domain/core/wrapped-forms.ts';

const text = JSON.stringify;
const form = { a: 1 };

test.each<[unknown, string[]]>([
  [form, ['']],
  [{}, ['']],
  [[{}, form], ['/1']],
  [
    [form, [form]],
    ['/0', '/1/0'],
  ],
  [text([text(form)]), ['/0']],
  [[[[[[[form]]]]]], []],
  ['{no form', []],
  ['words', []],
  [7, []],
  [undefined, []],
])('the forms within %j', (value, places) => {
  expect(formsWithin(value).map(({ place }) => place)).toEqual(places);
});

test('of a list without end so many are looked at', () => {
  const many = Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => form));
  expect(formsWithin(many)).toHaveLength(20);
});

test('of several none is the only one', () => {
  expect([onlyForm([form]), onlyForm([form, form]), onlyForm([])]).toEqual([form, undefined, undefined]);
});
