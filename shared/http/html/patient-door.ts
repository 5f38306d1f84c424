import type { Door } from '../core/door.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Site } from './page.ts';
import { patientProblemPage } from './patient-problem-page.ts';
import { prefersData } from './prefers.ts';
import { isDeadLink } from './problem-page.ts';

/**
 * The door of pages for patients: what is refused or fails is told as such a page, unless the client asks for data. A link that opens
 * nothing has its own page.
 * @param isForPatients whether that holds for an exchange; for each of them unless given
 */
export const patientDoor = (
  door: Door,
  site: Site,
  isForPatients: (asked: Exchange) => boolean = () => true,
): Door => ({
  ...door,
  present: (problem, exchange) =>
    prefersData(exchange) || isDeadLink(problem, exchange) || !isForPatients(exchange)
      ? door.present(problem, exchange)
      : door.write(patientProblemPage(site, problem, exchange), exchange),
});
