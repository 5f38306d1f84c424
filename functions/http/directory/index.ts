import { coverageTable } from '../../../shared/config/coverage.ts';
import { placeOfZip } from '../../../shared/config/zip-place.ts';
import { httpDeps } from '../../../shared/deps.ts';
import { httpFunction } from '../../../shared/http/http-function.ts';
import { caseReader } from '../../../shared/store/readers/case-reader.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { estimateTexts } from '../../../shared/texts/en/estimate.ts';
import { checkHealth } from './check-health.ts';
import { describeApi } from './describe-api.ts';
import { estimateCost } from './estimate-cost.ts';
import { listAppointmentTypes, listClinics, listPractitioners } from './list-directory.ts';
import { directoryRoutes } from './routes.ts';
import { searchFaults } from './search-faults.ts';
import { searchSlots } from './search-slots.ts';

const base = httpDeps();
const directory = directoryReader(base.client, base.tableName);
const cases = caseReader(base.client, base.tableName);
const schedule = scheduleReader(base.client, base.tableName);
const search = { ...base, directory, cases, schedule, placeOfZip };
const lists = { ...base, directory };

export const handler = httpFunction(
  directoryRoutes,
  {
    checkHealth,
    describeApi,
    listClinics: listClinics(lists),
    listPractitioners: listPractitioners(lists),
    listAppointmentTypes: listAppointmentTypes(lists),
    estimateCost: estimateCost({ table: coverageTable, texts: estimateTexts }),
    searchSlots: searchSlots(search),
  },
  { ...base, queryFaults: { searchSlots: searchFaults(search) } },
);
