import type { Step } from '../exchange.ts';
import type { HttpSetup } from '../http-setup.ts';
import { problemOf } from '../problem.ts';
import { bodyGuessed } from './read-body.ts';

/** The one place where an error becomes an answer. */
export const presentError = (setup: HttpSetup): Step => ({
  onError: (request) => {
    if (request.response !== undefined) return;
    const { event, error } = request;
    const { problem, headers } = problemOf(error);
    const members = setup.problemMembers?.(bodyGuessed(setup, event));
    const written = setup.door.present({ ...problem, ...members }, event);
    request.response = {
      statusCode: problem.status,
      headers: { ...headers, ...written.headers },
      body: written.body,
    };
  },
});
