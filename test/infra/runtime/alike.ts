import type { Recorded } from './recorder.ts';

/**
 * What chance makes, each sort by its form: it is another in each stack. Nothing else may differ; times are none of it, because the clocks
 * of both stacks stand alike. On a busy machine a clock stands a few milliseconds on, so parts of seconds are left out.
 */
const byChance: Readonly<Record<string, RegExp>> = {
  id: /\b[a-z]{3}_[0-9a-z]{20}\b/g,
  uuid: /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
  code: /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g,
  digits: /(?<=reply (reached )?|reply to the text message with )\d{4}\b/gi,
  sealed: /\bk\d\.[\w-]{60,}/g,
  signed: /\b[\w-]{20,}\.[\w-]{43}(?![\w-])/g,
  short: /(?<=\/acknowledgements\/|\/resume\?token=|"source": "|source=)[\w-]{22}(?![\w-])/g,
  confirmation: /(?<=&Token=)[0-9a-f]{64,}/g,
  mark: /(?<=\/changes\?mark=)[\w-]+/g,
  proof: /(?<=(state|code_challenge)=)[\w-]{20,}/g,
};
/** Who saw a case, on its page: whether that counts who is looking now depends on which of two calls to the store ends first. */
const seenBy = /(?<=<summary>Seen by ).*?(?=<\/details>)/gs;
const partOfSecond = /(?<=T\d\d:\d\d:\d\d)\.\d+(?=Z)/g;

/** Gives what chance made a number in the order in which it appears: so the same thing has one name wherever it comes again. */
function namer(): (text: string) => string {
  const names = Object.keys(byChance).map((sort) => [sort, new Map<string, string>()] as const);
  return (text) =>
    names.reduce(
      (sofar, [sort, known]) =>
        sofar.replace(byChance[sort] ?? /$^/, (found) => {
          const name = known.get(found) ?? `<${sort} ${known.size + 1}>`;
          known.set(found, name);
          return name;
        }),
      text.replace(partOfSecond, '').replace(seenBy, '…'),
    );
}

/** JSON by the names of its members: the engine keeps no order of what stands in a map. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, each]) => [name, inOrder(each)]));
}

function ordered({ headers, body }: Recorded): string {
  return headers['content-type']?.includes('json') ? JSON.stringify(inOrder(JSON.parse(body)), null, 1) : body;
}

/** What two stacks that were asked the same have to have answered alike, to the letter. @param base the address of the stack */
export function alike(answers: readonly Recorded[], base: string): Recorded[] {
  const named = namer();
  const read = (text: string): string =>
    named(text.replaceAll(base, 'http://site').replaceAll(encodeURIComponent(base), 'http%3A%2F%2Fsite'));
  return answers.map((answer) => ({
    asked: read(answer.asked),
    status: answer.status,
    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, read(value)])),
    body: read(ordered(answer)),
  }));
}
