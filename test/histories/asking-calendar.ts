import type { Try } from './asking.ts';
import type { Answer, Operation } from './operations.ts';

export async function askOfCalendar(_attempt: Try, _operation: Operation): Promise<Answer> {
  throw new Error('to be filled');
}
