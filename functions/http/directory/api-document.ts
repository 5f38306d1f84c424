import { readFileSync } from 'node:fs';

/** A part of a document of which only some members are looked at. */
export type Json = Record<string, unknown>;

/** One operation of the API, as OpenAPI 3.1 describes it. */
export interface Described {
  operationId: string;
  summary: string;
  tags: readonly string[];
  security: readonly Readonly<Record<string, readonly string[]>>[];
  parameters: readonly { name: string; in: string; required: boolean; description?: string; schema: Json }[];
  requestBody?: { required: boolean; content: Content };
  responses: Readonly<Record<string, { description: string; content?: Content }>>;
}
/** By media type. */
type Content = Readonly<Record<string, { schema: Json }>>;

/** The document by path and lower-case method. */
export interface ApiDocument extends Json {
  info: { title: string; version: string };
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** Made by `npm run openapi`, beside the functions that read it: generated ahead, so that no request pays for it. */
const file = new URL('./openapi.json', import.meta.url);
let document: ApiDocument | undefined;

/** The OpenAPI 3.1 document of all routes, read once. */
export function apiDocument(): ApiDocument {
  document ??= JSON.parse(readFileSync(file, 'utf8')) as ApiDocument;
  return document;
}
