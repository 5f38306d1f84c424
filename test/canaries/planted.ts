import type { Patch } from '../histories/mutants/mutant.ts';
import { canary } from './needles.ts';

/** Leaks, one for each way out: the scan finds them all, or it has no teeth. */
export const planted: readonly Patch[] = [
  {
    file: 'staff-destination.ts',
    find: '  if (!isReached) nobodyReachable',
    put: '  surroundings.clinic = { name: header?.contact.familyName } as never;\n  if (!isReached) nobodyReachable',
  },
  {
    file: 'patient-message.ts',
    find: '    phone,\n    when: visitTime(',
    put: '    phone: String((header as never as { contact: { phone?: string } }).contact.phone),\n    when: visitTime(',
  },
  {
    file: 'scheduler-timer-setter.ts',
    find: 'Input: JSON.stringify(timer)',
    put: `Input: JSON.stringify({ ...timer, name: '${canary}' })`,
  },
  {
    file: 'log-fields.ts',
    find: 'codePattern.test(value)) ? value : withheld',
    put: 'true) ? value : withheld',
  },
  { file: 'log-fields.ts', find: 'error: error.name,', put: 'error: error.message,' },
  {
    file: 'inbound-handler.ts',
    find: '    return JSON.parse(Message);\n  } catch {\n    return undefined;',
    put: '    return JSON.parse(Message);\n  } catch {\n    throw new Error(Message);',
  },
  {
    file: 'seal.ts',
    find: '  const nonce = randomBytes(nonceBytes);',
    put: '  if (text) return text;\n  const nonce = randomBytes(nonceBytes);',
  },
  {
    file: 'intake-view.ts',
    find: '/v1/clinics`',
    put: '/v1/clinics?for=` + header.contact.familyName',
  },
];
