import { SourceMap, type SourceMapPayload } from 'node:module';
import { posix } from 'node:path';

/** A place in a bundle as a stack trace or the log field `where` names it. */
const bundledPlace = /(?:[\w./:-]*\/)?index\.mjs:(\d+):(\d+)/g;

/**
 * Puts the places of the sources where a text names places of a bundle.
 * @param text a stack trace, a log line, or a bare `index.mjs:1:2345`
 * @param payload source map of the function's bundle
 * @returns the text; a place that the map does not know stays as it is
 */
export function resolvePlaces(text: string, payload: SourceMapPayload): string {
  const map = new SourceMap(payload);
  return text.replace(bundledPlace, (place, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) return place;
    const source = posix.normalize(entry.originalSource).replace(/^(\.\.\/)+/, '');
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
