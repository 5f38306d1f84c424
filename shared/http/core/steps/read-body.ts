import { part, type Step } from '../exchange.ts';
import { bodyText, header } from '../gateway-event.ts';
import { HttpFault } from '../problem.ts';

const json = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** Parses the body of routes that have one. 415 for another media type, 400 for what is not JSON. */
export const jsonBody = (): Step => ({
  before: ({ event }) => {
    const route = part(event, 'route');
    const text = bodyText(event);
    if (!route.body || (text === '' && event.httpMethod === 'DELETE')) return;
    if (text === '' && route.body.safeParse({}).success) {
      event.state.raw = {};
      return;
    }
    const mediaType = header(event, 'content-type') ?? '';
    if (!json.test(mediaType))
      throw new HttpFault(
        415,
        'unsupported-media-type',
        'Send the body as application/json and say so in Content-Type.',
      );
    try {
      event.state.raw = JSON.parse(text);
    } catch {
      throw new HttpFault(400, 'not-json', 'The body is not valid JSON.');
    }
  },
});
