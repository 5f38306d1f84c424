import { expect, test } from 'vitest';
import { type Container, pick } from '../../functions/container.ts';

/** Makers that count how often each is asked to make something. */
function makers() {
  const made: string[] = [];
  const client = () => {
    made.push('client');
    return { client: made.length };
  };
  const reader = (from: Container) => {
    made.push('reader');
    return { client: from(client) };
  };
  const writer = (from: Container) => ({ client: from(client) });
  const fails = (): string => {
    throw new Error('TABLE_AUDIT is not set');
  };
  return { client, reader, writer, fails, made };
}

test('what a function picks is made once, and so is what that is made of', () => {
  const { client, reader, writer, made } = makers();
  const picked = pick({ reader, again: reader, writer, client });
  expect(made).toEqual(['reader', 'client']);
  expect(picked.again).toBe(picked.reader);
  expect(picked.writer.client).toBe(picked.client);
});

test('each function has its own', () => {
  const { client } = makers();
  expect(pick({ client }).client).not.toBe(pick({ client }).client);
});

test('what is not picked is not made, and what is picked without its grant says so', () => {
  const { client, fails, made } = makers();
  expect(Object.keys(pick({ client }))).toEqual(['client']);
  expect(made).toEqual(['client']);
  expect(() => pick({ client, fails })).toThrow('TABLE_AUDIT is not set');
});
