import type { Door, Written } from '../core/door.ts';
import { HttpFault } from '../core/http-fault.ts';
import type { Problem } from '../core/problem.ts';
import { canonicalJson } from './canonical-json.ts';

/** What this door sends. */
export const jsonType = 'application/json';
export const problemType = 'application/problem+json';

const isJson = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

const written = (mediaType: string, body: unknown): Written => ({
  headers: { 'Content-Type': mediaType },
  body: JSON.stringify(body),
});

/** A byte order mark before the JSON is no part of it (RFC 8259 section 8.1 lets a reader pass over it). */
const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

function read(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text));
  } catch {
    throw new HttpFault(400, 'not-json', 'The body is not valid JSON.');
  }
}

/** @returns a problem document (RFC 9457). */
export const problemJson = (problem: Problem): Written => written(problemType, problem);

/** The API: JSON in and out, problems by RFC 9457. */
export const jsonDoor: Door = {
  takes: (contentType) => isJson.test(contentType),
  wanted: 'Send the body as application/json and say so in Content-Type.',
  read,
  comparable: canonicalJson,
  write: (body) => written(jsonType, body),
  present: problemJson,
};
