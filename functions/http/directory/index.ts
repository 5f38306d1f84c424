import { coverageTable } from '../../../shared/config/coverage.ts';
import { imagingTypes } from '../../../shared/config/scheduling.ts';
import { placeOfZip } from '../../../shared/config/zip-place.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { estimateTexts } from '../../../shared/texts/en/estimate.ts';
import { cases, directory, jsonApi, schedule, settings } from '../../compose.ts';
import { pick } from '../../container.ts';
import { checkHealth } from './check-health.ts';
import { describeApi } from './describe-api.ts';
import { estimateCost } from './estimate-cost.ts';
import { listAppointmentTypes, listClinics, listPractitioners } from './list-directory.ts';
import { directoryRoutes } from './routes.ts';
import { searchFaults } from './search-faults.ts';
import { searchSlots } from './search-slots.ts';

const deps = { ...pick({ ...jsonApi, cases, directory, schedule, settings }), placeOfZip, imagingTypes };

export const handler = httpFunction(
  directoryRoutes,
  {
    checkHealth,
    describeApi,
    listClinics: listClinics(deps),
    listPractitioners: listPractitioners(deps),
    listAppointmentTypes: listAppointmentTypes(deps),
    estimateCost: estimateCost({ table: coverageTable, texts: estimateTexts }),
    searchSlots: searchSlots(deps),
  },
  { ...deps, queryFaults: { searchSlots: searchFaults(deps) } },
);
