import { randomUUID } from 'node:crypto';
import type { AwsAnswer } from './aws-service.ts';

const xml = (status: number, body: string): AwsAnswer => ({ status, headers: { 'Content-Type': 'text/xml' }, body });

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element of an answer. */
export const element = (name: string, text: string): string =>
  `<${name}>${text.replace(/[&<>"]/g, (character) => entities[character] ?? '')}</${name}>`;

/** The answer to an action in the query protocol. @param result elements, as XML */
export const answered = (action: string, result = ''): AwsAnswer =>
  xml(
    200,
    `<${action}Response><${action}Result>${result}</${action}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  );

/** A refusal in the query protocol. */
export const refused = (code: string, message: string, status = 400): AwsAnswer =>
  xml(
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code>${element('Message', message)}</Error>` +
      `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

/** Refused by an action, wherever in it: `sns` answers it. */
export class SnsRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Entries come as `<list>.entry.<n>.<key>` and `….<value>`. */
export function entriesOf(form: URLSearchParams, list: string, key: string, value: string): Record<string, string> {
  const entries: Record<string, string> = {};
  for (let n = 1; form.has(`${list}.entry.${n}.${key}`); n++) {
    const entry = `${list}.entry.${n}`;
    entries[form.get(`${entry}.${key}`) ?? ''] = form.get(`${entry}.${value}`) ?? '';
  }
  return entries;
}
