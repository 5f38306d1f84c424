import type { Exchange } from '../../../shared/http/core/exchange.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { patientDoor } from '../../../shared/http/html/patient-door.ts';
import { about, advice, pages, site } from '../../compose.ts';
import { pick } from '../../container.ts';
import { pagesRoutes } from './routes.ts';
import { sendAsset } from './send-asset.ts';
import { showDocs, showOperation } from './show-docs.ts';
import { showHome } from './show-home.ts';

const deps = pick({ ...pages, about, advice, site });

const operations = {
  showHome: showHome(deps),
  showDocs: showDocs(deps),
  showOperation: showOperation(deps),
  sendAsset,
};

const isHome = ({ resource }: Exchange): boolean => resource === pagesRoutes.showHome.path;

export const handler = httpFunction(pagesRoutes, operations, {
  ...deps,
  door: patientDoor(deps.door, deps.site, isHome),
});
