import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { atParameters, type GivenQuery, readPageQuery, readQuery } from '../../../shared/http/core/query.ts';
import { setup, thing } from '../../support/things-function.ts';

const Schema = z.strictObject({
  clinic: z.optional(z.string()),
  limit: z.prefault(z.pipe(z.transform(Number), z.int()), 50),
  status: z.array(z.string()),
  near: z.optional(z.array(z.string())),
  types: z._default(z.array(z.string()), []),
});
const read = (values: Record<string, string[]>) => readQuery({ multiValueQueryStringParameters: values }, Schema);

describe('a query as its schema takes it', () => {
  it.each<[string, Record<string, string[]>, Record<string, unknown>]>([
    ['a text', { clinic: ['a'] }, { clinic: 'a' }],
    ['an empty text', { clinic: [''] }, { clinic: '' }],
    ['a list', { status: ['a', 'b'] }, { status: ['a', 'b'] }],
    ['a list of one', { status: ['a'] }, { status: ['a'] }],
    ['a list that may be left out', { near: ['a'] }, { near: ['a'] }],
    ['a list with a default', { types: ['a', 'a'] }, { types: ['a', 'a'] }],
    ['what the schema does not know', { colour: ['a', 'b'] }, { colour: 'b' }],
    ['a name of the prototype', { constructor: ['a', 'b'] }, { constructor: 'b' }],
  ])('has %s', (_, values, given) => {
    expect(read(values)).toEqual({ given, faults: [] });
  });

  it('is empty where none came, and where the route takes none has the last values', () => {
    const none = { multiValueQueryStringParameters: null };
    expect(readQuery(none, Schema)).toEqual({ given: {}, faults: [] });
    expect(readQuery({ multiValueQueryStringParameters: { a: ['1', '2'] } }, undefined).given).toEqual({ a: '2' });
  });

  it('lacks what is given more than once and taken once, which is named', () => {
    expect(read({ clinic: ['a', 'b'], limit: ['1', '1', '1'] })).toEqual({
      given: {},
      faults: [
        { pointer: '/clinic', detail: 'is given 2 times; give it once' },
        { pointer: '/limit', detail: 'is given 3 times; give it once' },
      ],
    });
  });
});

describe('the query of a page', () => {
  const Page = z.object({
    lang: z.catch(z.optional(z.enum(['en', 'es'])), undefined),
    d: z.optional(z.string()),
    clinic: z.optional(z.enum(['a', 'b'])),
  });
  it.each<[string, Record<string, string[]>, Record<string, unknown>]>([
    ['once each', { lang: ['es'], d: ['x'] }, { lang: 'es', d: 'x' }],
    ['twice, as some mail programs double a link', { lang: ['es', 'es'], d: ['x', 'x'] }, { lang: 'es', d: 'x' }],
    ['twice, the last counts', { lang: ['en', 'es'], d: ['x', ''] }, { lang: 'es', d: '' }],
    ['that cannot be read', { lang: ['fr'], clinic: ['z'], d: ['\u0000'] }, {}],
    [
      'that can be read once',
      { lang: ['es', 'fr'], clinic: ['a', 'z'], d: ['x', 'a\ud800', '\u0000'] },
      { lang: 'es', clinic: 'a', d: 'x' },
    ],
    ['that nobody knows', { utm: ['\u0000', 'x'], constructor: ['y'], d: ['x'] }, { d: 'x' }],
  ])('of parameters %s', (_, values, read) => {
    expect(readPageQuery({ multiValueQueryStringParameters: values }, Page)).toEqual(read);
  });

  it('is empty where none came', () => {
    expect(readPageQuery({ multiValueQueryStringParameters: null }, Page)).toEqual({});
  });
});

describe('faults of a query', () => {
  const given = { clinic: ['A'], near: ['a', 'B'], limit: '0' };
  it.each([
    ['/clinic/0', '/clinic'],
    ['/clinic', '/clinic'],
    ['/near/1', '/near/1'],
    ['/limit', '/limit'],
    ['/colour/0', '/colour/0'],
  ])('%s is named as %s', (pointer, named) => {
    expect(atParameters(given, [{ pointer, detail: 'x' }])).toEqual([{ pointer: named, detail: 'x' }]);
  });
});

describe('a request with a parameter more than once', () => {
  it('gets the list to its operation', async () => {
    const asked: unknown[] = [];
    const send = setup(({ query }) => {
      asked.push(query);
      return { name: 'a' };
    });
    for (const colour of ['red', ['red', 'green']])
      expect(await send('POST', '/v1/things', { body: thing, query: { colour } })).toMatchObject({ status: 201 });
    expect(asked).toEqual([{ colour: ['red'] }, { colour: ['red', 'green'] }]);
  });

  it('is refused where it takes one, together with all other faults and each parameter once', async () => {
    const seen: GivenQuery[] = [];
    const makeThing = async (query: GivenQuery) => {
      seen.push(query);
      return [{ pointer: '/loud', detail: 'is not what the records say' }];
    };
    const answer = await setup(undefined, { queryFaults: { makeThing } })('POST', '/v1/things', {
      body: { name: 'a', size: 1.5 },
      query: { loud: ['yes', 'no'], shade: ['a', 'b'], colour: ['red', '\u0000'] },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/loud', detail: 'is given 2 times; give it once' },
      { pointer: '/shade', detail: 'is not a known field; remove it' },
      { pointer: '/size', detail: 'must be a whole number' },
      { pointer: '/colour/1', detail: 'holds a broken character; type it again' },
    ]);
    expect(seen).toEqual([{ shade: 'b', colour: ['red', '\u0000'] }]);
  });
});
