import { describe, expect, it } from 'vitest';
import { crisisSeen, dangerOf } from '../../../../functions/http/intake-pages/danger.ts';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { formPages } from '../../../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { monday } from '../../../support/records.ts';

const judge = (answers: Answers, at?: string, isFinished = true) =>
  dangerOf({ ruleset }, answers, 'en', monday, at === undefined ? undefined : { at, isFinished });
const urgencyOf = (...asked: Parameters<typeof judge>) => judge(...asked)?.result.urgency;

const cancer = { who: 'patient', cancer: 'current', site: 'breast', spread: 'unknown' };
const noCancer = { who: 'patient', cancer: 'none' };

describe('what was answered so far', () => {
  it('is no emergency while nothing was answered, on any page', () => {
    expect(judge({})).toBeUndefined();
    for (const { id } of formPages) expect(judge({}, id)).toBeUndefined();
  });

  it.each<[string, Answers, string]>([
    ['cannot walk', { ...noCancer, gait: 'cannot-walk' }, 'gait'],
    ['a new bladder change', { ...noCancer, bladder: 'new-change' }, 'bladder'],
    ['numb between the legs', { ...noCancer, saddle: 'yes' }, 'saddle'],
    ['weak on both sides, with cancer', { ...cancer, weakness: 'bilateral' }, 'weakness'],
    ['the outline shows the seat', { ...noCancer, sensory: 'yes', 'sensory.where': ['seat'] }, 'sensory-where'],
    ['fever and pain', { ...noCancer, pain: 'yes', fever: 'high' }, 'fever'],
    [
      'severe pain that gets worse, whether it eases left open',
      { ...noCancer, pain: 'yes', 'pain.severity': '8', 'pain.worse': 'yes' },
      'pain-more',
    ],
    ['a swollen calf after surgery', { ...noCancer, pain: 'no', surgery: 'yes', 'postop.calf': 'yes' }, 'postop'],
    ['words', { ...noCancer, words: 'I cannot walk since this morning.' }, 'words'],
  ])('is an emergency at once by its value: %s', (_, answers, at) => {
    expect(urgencyOf(answers, at)).toBe('emergent');
  });

  it.each<[string, Answers, string]>([
    ['new unsteadiness, with cancer', { ...cancer, gait: 'new-unsteady' }, 'gait'],
    ['weak on one side, suddenly', { ...noCancer, weakness: 'unilateral' }, 'weakness'],
    ['pain like a band, with cancer', { ...cancer, radicular: 'band' }, 'radicular'],
  ])('waits for start and course where those decide: %s', (_, answers, at) => {
    expect(judge(answers, at)).toBeUndefined();
    expect(judge(answers, `${at}-since`, false)).toBeUndefined();
    expect(urgencyOf(answers, `${at}-since`)).toBe('emergent');
    const since = { [`${at}.start`]: 'today', [`${at}.sudden`]: 'yes', [`${at}.now`]: 'worse' };
    expect(urgencyOf({ ...answers, ...since }, `${at}-since`)).toBe('emergent');
    const long = { [`${at}.start`]: 'over-3-months', [`${at}.now`]: 'same' };
    expect(judge({ ...answers, ...long }, `${at}-since`)).toBeUndefined();
  });

  it('reads a half answer as the worst, also where its reader goes back', () => {
    const half = { ...cancer, gait: 'new-unsteady', 'gait.start': 'today' };
    expect(urgencyOf(half, 'gait-since', false)).toBe('emergent');
  });

  it('tells of no day that nobody gave', () => {
    expect(judge({ ...noCancer, gait: 'cannot-walk' }, 'gait')?.input.symptoms.gait.onsetDays).toBeNull();
  });

  it('waits for the outline, then reads no side as both', () => {
    const numb = { ...cancer, sensory: 'yes' };
    expect(judge(numb, 'sensory')).toBeUndefined();
    expect(urgencyOf({ ...numb, 'sensory.start': 'today' }, 'sensory-since')).toBe('emergent');
  });

  it('leaves out what no longer is asked', () => {
    expect(judge({ ...noCancer, pain: 'no', surgery: 'no', 'postop.calf': 'yes' }, 'surgery')).toBeUndefined();
  });
});

describe('words of self-harm', () => {
  const answers = { ...noCancer, words: 'I want to end my life.' };

  it('are told at any level, once', () => {
    const found = judge(answers, 'words');
    expect(found?.result.guidance.crisisLine).toBe(true);
    expect(found?.result.urgency).not.toBe('emergent');
    expect(judge({ ...answers, [crisisSeen]: 'yes' }, 'words')).toBeUndefined();
  });

  it('never stand in the way of an emergency', () => {
    expect(urgencyOf({ ...answers, [crisisSeen]: 'yes', gait: 'cannot-walk' }, 'words')).toBe('emergent');
  });
});
