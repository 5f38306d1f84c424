import { describe, expect, it } from 'vitest';
import { isFormType, readForm } from '../../../shared/http/html/form-body.ts';

describe('a form', () => {
  const rows: [string, string, Record<string, unknown>][] = [
    ['plain fields', 'name=Ana+P%C3%A9rez&age=', { name: 'Ana Pérez', age: '' }],
    ['a field that is there twice', 'box=a&box=b&one=c', { box: ['a', 'b'], one: 'c' }],
    ['nothing', '', {}],
    ['what is no proper escape', 'a=%zz&b=%', { a: '%zz', b: '%' }],
    ['a name alone, and an empty one', 'a&=b', { a: '', '': 'b' }],
    ['markup', 'a=%3Cb%3E', { a: '<b>' }],
  ];
  it.each(rows)('is read: %s', (_, text, fields) => {
    expect(readForm(text)).toEqual(fields);
  });

  it('may name a field like what every object has', () => {
    const form = readForm('__proto__=a&constructor=b&toString=c');
    expect(Object.keys(form)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(form)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('with a hundred thousand fields is read in its order', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `f${at}=${at}`).join('&');
    expect(Object.keys(readForm(text))).toHaveLength(100_000);
  });

  it.each([
    ['application/x-www-form-urlencoded', true],
    ['Application/X-WWW-Form-Urlencoded; charset=UTF-8', true],
    ['application/x-www-form-urlencoded2', false],
    ['application/json', false],
    ['multipart/form-data; boundary=x', false],
    ['', false],
  ])('is known by its type: %s', (type, known) => {
    expect(isFormType(type)).toBe(known);
  });
});
