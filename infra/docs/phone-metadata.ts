import { writeFileSync } from 'node:fs';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * Writes the part of libphonenumber's metadata that the intake needs: the North American numbering plan. The whole
 * set would be a third of the intake bundle. Run again after an update of libphonenumber-js.
 */
const plan = metadata.country_calling_codes['1'] ?? [];
const cut = {
  ...metadata,
  country_calling_codes: { '1': plan },
  countries: Object.fromEntries(plan.map((country) => [country, metadata.countries[country]])),
  nonGeographic: {},
};
writeFileSync(new URL('../../shared/contract/phone-metadata.json', import.meta.url), `${JSON.stringify(cut)}\n`);
