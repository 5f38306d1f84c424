import { expect, test } from 'vitest';
import {
  acknowledgementLink,
  calendarLink,
  manageVisitLink,
  PublicUrl,
  publicUrlMaxLength,
} from '../../../shared/domain/messages/public-url.ts';

test.each([
  'http://127.0.0.1:3000',
  'https://spine.example',
  'https://abcdefghij.execute-api.us-east-1.amazonaws.com/prod',
  'https://spine.example/'.padEnd(publicUrlMaxLength, 'x'),
])('%s is a public address', (url) => {
  expect(PublicUrl.parse(url)).toBe(url);
});

test.each([
  ['too long for a text message', 'https://spine.example/'.padEnd(publicUrlMaxLength + 1, 'x')],
  ['a trailing slash', 'https://spine.example/'],
  ['no scheme', 'spine.example'],
  ['a query', 'https://spine.example?x=1'],
  ['a character that SMS counts twice', 'https://spine.example/~x'],
  ['a letter outside ASCII', 'https://spine.example/ñ'],
  ['more than an address', 'https://spine.example\nx'],
])('%s is refused', (_, url) => {
  expect(PublicUrl.safeParse(url).success).toBe(false);
});

test('links lie below the public address and escape their token', () => {
  expect(acknowledgementLink('https://s.example/p', 'abc')).toBe('https://s.example/p/acknowledgements/abc');
  expect(manageVisitLink('https://s.example', 'apt_1', 'a+b')).toBe(
    'https://s.example/appointments/manage?id=apt_1&token=a%2Bb',
  );
  expect(calendarLink('https://s.example', 'apt_1', 'a b')).toBe(
    'https://s.example/v1/appointments/apt_1/calendar.ics?token=a%20b',
  );
});
