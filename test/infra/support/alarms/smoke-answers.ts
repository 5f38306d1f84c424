/** The 401 and 403 that a smoke test causes on a system that is well (test/infra/smoke.test.ts counts them): no token, and a forged link. */
export const smokeAnswers: readonly number[] = [401, 401];
