import { describe, expect, it } from 'vitest';
import { hasWords } from '../../../shared/domain/triage/words/has-words.ts';
import { fired, triagedPerson } from './support/builders.ts';

const zeroWidth = String.fromCodePoint(0x200b, 0xad, 0x202d, 0x07);

describe('whether there are words for a person to read (P10)', () => {
  it.each([
    '',
    '  \n ',
    '...',
    '--',
    zeroWidth,
    'no',
    'No.',
    ' NONE! ',
    'nothing',
    'N/A',
    'n.a.',
    'nada',
    'Ninguno',
    'ninguna',
    'no aplica',
    'Not applicable',
    `n${zeroWidth}o`,
  ])('none in "%s"', (text) => expect(hasWords(text)).toBe(false));

  it.each(['0', 'no pain', 'none today', 'x', '背痛', 'nope', 'nothing new', '8/10', '+'])('some in "%s"', (text) =>
    expect(hasWords(text)).toBe(true),
  );

  it('a text that says that there is nothing is not foreign', () => {
    expect(fired(triagedPerson({ freeText: 'No', language: 'fr' }))).toEqual(['R1']);
    expect(fired(triagedPerson({ freeText: 'Non', language: 'fr' }))).toEqual(['M8']);
  });

  it('the note is judged by its script alone', () => {
    expect(fired(triagedPerson({ note: 'call me', language: 'fr' }))).toEqual(['R1']);
    expect(fired(triagedPerson({ note: '背痛两个星期' }))).toEqual(['M8']);
    expect(triagedPerson({ note: '背痛两个星期' })).toMatchObject({ unreadText: true, wordsExplained: false });
  });
});
