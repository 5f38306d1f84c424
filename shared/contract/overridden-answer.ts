import * as z from 'zod/mini';
import { TriageOverride } from '../domain/cases/clinical-record.ts';
import { StoredTriageResult } from '../domain/triage/result.ts';
import { WorklistItem } from './worklist-answers.ts';

export const OverriddenAnswer = z.extend(WorklistItem, { triage: StoredTriageResult, override: TriageOverride });
