import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { pages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { consoleToCome } from './console-to-come.ts';
import { pagesRoutes } from './routes.ts';
import { sendAsset } from './send-asset.ts';

const operations = { sendAsset, showConsole: consoleToCome, showConsolePage: consoleToCome };

export const handler = httpFunction(pagesRoutes, operations, pick(pages));
