import { readFileSync } from 'node:fs';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { assetNames } from '../../../shared/http/html/assets.ts';
import type { pagesRoutes } from './routes.ts';

/** Beside this function, compiled ahead by `npm run style`. */
const file = new URL('./site.css', import.meta.url);
let style: string | undefined;

/** A name says its content, so that what a browser has once needs never be asked for again. */
const forEver = 'public, max-age=31536000, immutable';

const ofStyle = /^site\.[0-9a-f]+\.css$/;

/**
 * Sends a file that pages name. A page of the release before or after may ask for another version while one takes the place of the
 * other: it gets this one, to be asked for again, rather than no style.
 */
export const sendAsset: Operation<(typeof pagesRoutes)['sendAsset']> = async ({ path }) => {
  const { file: name = '' } = path;
  if (!ofStyle.test(name)) throw notFound('file');
  style ??= readFileSync(file, 'utf8');
  const headers = {
    'Cache-Control': name === assetNames['site.css'] ? forEver : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
  return { status: 200, headers, body: style };
};
