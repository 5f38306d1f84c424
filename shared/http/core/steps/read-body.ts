import { tidyData } from '../../../domain/core/tidy-data.ts';
import type { Exchange, Step } from '../exchange.ts';
import { part } from '../exchange.ts';
import { header } from '../gateway-event.ts';
import { HttpFault } from '../http-fault.ts';
import type { HttpSetup } from '../http-setup.ts';
import { requireUtf8Declared, textIn, utf8Text } from '../read-text.ts';
import { bodyLimitBytes, bytesOf } from './body-limit.ts';

/**
 * Reads the body of routes that have one, and tidies its texts (domain/core/tidy-text.ts), so that whatever looks at it later sees what
 * its writer saw. 415 for a media type that the door does not take or a character set that is not UTF-8, 400 for what it cannot read;
 * neither where the route takes any body.
 */
export const readBody = (setup: HttpSetup): Step => ({
  before: ({ event }) => {
    const route = part(event, 'route');
    if (!route.body) return;
    if (route.anyBody) {
      event.state.raw = bodyAtHand(setup, event) ?? {};
      return;
    }
    requireUtf8Declared(event);
    const text = utf8Text(event);
    if (text === '' && route.body.safeParse({}).success) {
      event.state.raw = {};
      return;
    }
    const { door } = setup;
    if (!door.takes(header(event, 'content-type') ?? ''))
      throw new HttpFault(415, 'unsupported-media-type', door.wanted);
    event.state.raw = tidyData(door.read(text));
  },
});

function readIn(charset: string, { door }: HttpSetup, event: Exchange): unknown {
  const text = bytesOf(event) > bodyLimitBytes ? undefined : textIn(charset, event);
  try {
    return text === undefined ? undefined : tidyData(door.read(text));
  } catch {
    return undefined;
  }
}

/** What a refused request sent, whatever media type it named. @returns undefined for what the door cannot read, or is too large */
export const bodyAtHand = (setup: HttpSetup, event: Exchange): unknown =>
  event.state.raw ?? readIn('utf-8', setup, event);

/** Character sets that programs still write where they should write UTF-8; of UTF-16 only its own reading is JSON. */
const otherCharsets = ['utf-16le', 'utf-16be', 'windows-1252'];

/** The same where the bytes are no UTF-8: good enough to recognise an emergency by, and not to keep. */
export const bodyGuessed = (setup: HttpSetup, event: Exchange): unknown =>
  bodyAtHand(setup, event) ??
  otherCharsets.map((charset) => readIn(charset, setup, event)).find((body) => body !== undefined);
