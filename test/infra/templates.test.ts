/** One synth serves every suite: that is most of the time that they take. */
import './suites/policies.ts';
import './suites/permissions.ts';
import './suites/tables.ts';
import './suites/functions.ts';
import './suites/api.ts';
import './suites/identity.ts';
import './suites/alarms.ts';
import './suites/wiring.ts';
import './suites/stages.ts';
