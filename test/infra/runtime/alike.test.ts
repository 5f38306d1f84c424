import { expect, it } from 'vitest';
import { alike } from './alike.ts';

const json = { 'content-type': 'application/json' };
const answer = (body: object, base = 'http://localhost:1', asked = 'GET /v1/cases') => {
  const headers = { ...json, location: `${base}/v1/cases` };
  return alike([{ asked, status: 200, headers, body: JSON.stringify(body) }], base);
};
const [first, second] = ['int_0123456789abcdefghij', 'int_jihgfedcba9876543210'];

it('takes what chance and the port make for the same, and members in any order', () => {
  const other = answer({ at: '2030-01-15T15:00:02.004Z', id: second }, 'http://localhost:22222');
  expect(answer({ id: first, at: '2030-01-15T15:00:02Z' })).toEqual(other);
});

it.each([
  ['an id that should be another', { id: first, of: second }, { id: first, of: first }],
  ['another second', { at: '2030-01-15T15:00:02Z' }, { at: '2030-01-15T15:00:03Z' }],
  ['another word', { status: 'booked' }, { status: 'cancelled' }],
  ['another sort of id', { id: first }, { id: 'int-0123456789' }],
  ['another order of a list', { slots: ['a', 'b'] }, { slots: ['b', 'a'] }],
])('tells apart %s', (_, one, other) => {
  expect(answer(one)).not.toEqual(answer(other));
});
