import { readFileSync } from 'node:fs';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AssetName, assetNames } from '../../../shared/http/html/assets.ts';
import type { pagesRoutes } from './routes.ts';

/** By the last part of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** A name says its content, so that what a browser has once needs never be asked for again. */
const forEver = 'public, max-age=31536000, immutable';

const hashed = /^([a-z\d-]+)\.[0-9a-f]+\.([a-z]+)$/;

const isAsset = (name: string): name is AssetName => Object.hasOwn(assetNames, name);

const read = new Map<AssetName, string>();

/** Beside this function, made ahead by `npm run style`. */
function contentOf(name: AssetName): string {
  const content = read.get(name) ?? readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  read.set(name, content);
  return content;
}

/**
 * Sends a file that pages name. A page of the release before or after may ask for another version while one takes the place of the
 * other: it gets this one, to be asked for again, rather than none.
 */
export const sendAsset: Operation<(typeof pagesRoutes)['sendAsset']> = async ({ path }) => {
  const { file = '' } = path;
  const [, stem, extension = ''] = hashed.exec(file) ?? [];
  const name = `${stem}.${extension}`;
  const mediaType = mediaTypes[extension];
  if (!isAsset(name) || mediaType === undefined) throw notFound('file');
  const headers = {
    'Content-Type': mediaType,
    'Cache-Control': file === assetNames[name] ? forEver : 'no-cache',
    Vary: 'Accept-Encoding',
  };
  return { status: 200, headers, body: contentOf(name) };
};
