import { ignoredPreferencesOf } from '../../../shared/contract/views/ignored-wishes-view.ts';
import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import type { Uses } from '../../compose.ts';
import type { intakeRoutes } from './routes.ts';
import { type TakingIn, takeIn } from './take-in.ts';

type Deps = IntakeViewDeps & TakingIn & Uses<'linkKeys'>;

/**
 * Takes a patient's intake. 201 means stored, triaged and promised to staff; a fault stores nothing, unless it is an emergency that
 * could be read (rescue-intake.ts).
 */
export const submitIntake =
  (deps: Deps): Operation<(typeof intakeRoutes)['submitIntake']> =>
  async ({ body, now, source, reply }) =>
    takeIn(deps, body, { now, source }, async ({ opened, ignored }) => {
      const token = await newBookingToken(deps.linkKeys, opened.header, deps.settings);
      const { header } = opened;
      return reply(() => ({
        status: 201,
        headers: { ...etag(header), Location: `${deps.publicUrl}/v1/intakes/${header.caseId}` },
        body: { ...intakeView(deps, opened, token), ...ignoredPreferencesOf(ignored, header.language) },
        emergency: header.urgency === 'emergent',
      }));
    });
