/** Stands in every text that somebody gives of themselves or of another, and nowhere in the product. */
export const canary = 'Qanarie';
/** Everybody's number begins with it, everybody's birth falls into it, everybody lives there. */
export const exchange = '917777';
export const birthYear = '1931';
export const postalCode = '10499';
export const npi = '1234567893';
export const diagnosis = 'C79.51';
/** Everybody sends from there. */
export const network = '127.77.';

/** What people told of their bodies: the answers that make a case urgent, as they are written on the wire, and their questions. */
const answers = [
  'cannot-walk',
  'loss-of-control-or-retention',
  'bladderBowel',
  'limbWeakness',
  'saddleNumbness',
  'unilateral',
  'cancerHistory',
  'primarySite',
  'cauda-equina',
  'kill myself',
  'tricare',
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The letters of a word that its base64 form has wherever in a text it stands: at each of three places in a group. */
function inBase64(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.from(`${'x'.repeat(before)}${word}`)
      .toString('base64url')
      .replace(/=/g, '');
    const [from, to] = [Math.ceil((before * 4) / 3), Math.floor(((before + word.length) * 4) / 3)];
    return whole.slice(from, to);
  });
}

/** Not a part of a longer number or word, such as an id or an instant in milliseconds. */
const alone = (pattern: string): string => `(?<![\\w.])${pattern}(?!\\w)`;

const patterns: readonly string[] = [
  canary,
  ...inBase64(canary),
  Buffer.from(canary).toString('hex'),
  alone(`(?:\\+?1[\\s.-]?)?\\(?${exchange.slice(0, 3)}\\)?[\\s.-]?${exchange.slice(3)}[\\s.-]?\\d{4}`),
  `${birthYear}-\\d\\d-\\d\\d`,
  `\\d/${birthYear}`,
  alone(`NY,? ${postalCode}`),
  alone(npi),
  escaped(diagnosis),
  escaped(network),
  ...answers.map((answer) => alone(escaped(answer))),
];
const needle = new RegExp(patterns.join('|'), 'gi');

/** Where patients meet practitioners by video. The directory keeps it, and their mails say it. */
export const videoHost = 'video.spinebridge.example';

/** What a text holds that somebody told us, each with what stands around it. */
export const told = (text: string): string[] =>
  [...text.matchAll(needle)].map(
    ({ index, 0: found }) => `${found} in …${text.slice(Math.max(0, index - 60), index + 60)}…`,
  );
