/**
 * Whoever claims a key first, among all processes, gets it: for so many seconds nobody else does. Rejects where that
 * cannot be asked.
 */
export type Claim = (key: string, seconds: number) => Promise<boolean>;
