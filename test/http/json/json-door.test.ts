import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../shared/http/core/exchange.ts';
import { jsonDoor, problemJson } from '../../../shared/http/json/json-door.ts';

describe('the JSON door', () => {
  it.each([
    ['application/json', true],
    ['Application/JSON; charset=utf-8', true],
    ['application/merge-patch+json', true],
    ['application/jsonp', false],
    ['text/json', false],
    ['application/x-www-form-urlencoded', false],
    ['', false],
  ])('%j is taken: %s', (contentType, taken) => {
    expect(jsonDoor.takes(contentType)).toBe(taken);
  });

  it.each(['', '{', "{'a':1}", 'NaN'])('refuses %j, which is no JSON', (text) => {
    expect(() => jsonDoor.read(text)).toThrow(expect.objectContaining({ status: 400, kind: 'not-json' }));
  });

  it('reads, writes and compares data', () => {
    expect(jsonDoor.read(' {"b":[1], "a":null}')).toEqual({ a: null, b: [1] });
    expect(jsonDoor.write({ a: 1 }, {} as Exchange)).toEqual({
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1}',
    });
    expect(jsonDoor.comparable({ b: 1, a: 2 })).toBe(jsonDoor.comparable({ a: 2, b: 1 }));
  });

  it('presents a problem as a problem document', () => {
    const problem = { type: 'urn:x', title: 'X', status: 409, detail: 'x', reason: 'busy' };
    expect(problemJson(problem)).toEqual({
      headers: { 'Content-Type': 'application/problem+json' },
      body: JSON.stringify(problem),
    });
  });
});
