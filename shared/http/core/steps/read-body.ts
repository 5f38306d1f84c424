import type { Exchange, Step } from '../exchange.ts';
import { part } from '../exchange.ts';
import { bodyText, header } from '../gateway-event.ts';
import { HttpFault } from '../http-fault.ts';
import type { HttpSetup } from '../http-setup.ts';
import { bodyLimitBytes, bytesOf } from './body-limit.ts';

/** Reads the body of routes that have one. 415 for a media type that the door does not take, 400 for what it cannot read. */
export const readBody = ({ door }: HttpSetup): Step => ({
  before: ({ event }) => {
    const route = part(event, 'route');
    if (!route.body) return;
    const text = bodyText(event);
    if (text === '' && route.body.safeParse({}).success) {
      event.state.raw = {};
      return;
    }
    if (!door.takes(header(event, 'content-type') ?? ''))
      throw new HttpFault(415, 'unsupported-media-type', door.wanted);
    event.state.raw = door.read(text);
  },
});

/** What a refused request sent, whatever media type it named. @returns undefined for what the door cannot read, or is too large */
export function bodyAtHand({ door }: HttpSetup, event: Exchange): unknown {
  if (event.state.raw !== undefined) return event.state.raw;
  if (bytesOf(event) > bodyLimitBytes) return undefined;
  try {
    return door.read(bodyText(event));
  } catch {
    return undefined;
  }
}
