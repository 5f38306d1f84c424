/** Said of a text that no list gave. */
export const noCursor = 'is not a cursor of an earlier answer; ask again without it';

/** Writes what a list needs to go on as opaque text, of characters that need no escape in an address. */
export const cursorText = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads a cursor. @returns what `cursorText` was given; undefined for a text that it cannot have written. */
export function readCursor(text: string): object | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof place === 'object' && place !== null && cursorText(place) === text ? place : undefined;
  } catch {
    return undefined;
  }
}
