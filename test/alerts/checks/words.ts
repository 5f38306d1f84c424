import { staffMessages } from '../../../shared/texts/en/staff-messages.ts';
import type { History } from '../history.ts';
import { canary } from '../people.ts';
import { directory } from '../practice.ts';

const instant = '\\w+, \\w+ \\d{1,2}, \\d{4} at \\d{1,2}:\\d\\d [AP]M E[SD]T';

/** Everything that a page may name, and how it is written. */
const values: Readonly<Record<string, string>> = {
  urgency: 'emergent|urgent|expedited|routine',
  code: '[2-9A-Z]{4}-[2-9A-Z]{4}',
  clinic: directory.clinics.map(({ name, clinicId }) => `${name} \\(${clinicId}\\)`).join('|'),
  received: instant,
  answered: instant,
  step: '\\d+',
  round: '\\d+',
  cases: '\\d+',
  link: 'https://spine\\.example/acknowledgements/[\\w-]{22}',
  digits: '\\d{4}',
  phone: '\\(212\\) 555-0199',
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');

/** What a template can come to: its own words, and values that it may name; nothing where it names another one. */
const shapeOf = (template: string): string =>
  escaped(template).replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?:${values[name] ?? '[^\\s\\S]'})`);

const anyOf = (lines: readonly string[]): string => lines.map((line) => `(?:\\n${shapeOf(line)})?`).join('');

/** The page as a text message or a mail, with its subject before it. */
const shapes = [
  staffMessages.kinds.page,
  staffMessages.kinds.escalation,
  staffMessages.withdrawn,
  staffMessages.uncalled,
  staffMessages.kinds['flood-page'],
].map(({ sms, subject, opening }) => {
  const answers = staffMessages.answers.map((part) => `(?: ${shapeOf(part)})?`).join('');
  const mail = `${shapeOf(opening)}\\n${anyOf(staffMessages.lines)}`;
  return new RegExp(`^${shapeOf(subject)}\\n(?:${shapeOf(sms)}${answers}|${mail})$`);
});

/** A page is made of its template, code, level, clinic, times, counts and links, and of nothing else. */
export const wordyPages = ({ world }: History): string[] =>
  world.outside.sent
    .filter(({ kind, service }) => service === 'sns' && ['page', 'escalation'].includes(kind))
    .filter(({ text }) => !shapes.some((shape) => shape.test(text)))
    .map(({ messageId, text }) => `${messageId} says something else: ${JSON.stringify(text)}`);

const hasCanary = (text: string): boolean => text.toLowerCase().includes(canary.toLowerCase());

/** Nothing personal or clinical is in what staff are sent, in a schedule, or in the table that is streamed. */
export function singingCanaries({ world }: History): string[] {
  const told = world.outside.sent.filter(({ service, text }) => service === 'sns' && hasCanary(text));
  const rows = world.tables.of('Outbox').filter((row) => hasCanary(JSON.stringify(row)));
  return [
    ...told.map(({ messageId }) => `${messageId} carries what is personal`),
    ...world.outside.inputs.filter(hasCanary).map((input) => `a schedule carries what is personal: ${input}`),
    ...rows.map(({ pk }) => `${pk} of the outbox carries what is personal`),
  ];
}
