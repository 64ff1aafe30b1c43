import type { Actor } from '@tongxing/auth';
import { UnsecuredJWT } from 'jose';
import { rememberingTokens } from './token-memory.ts';

const ACTOR = { sub: 'a' } as Actor;
const endingAt = (milliseconds: number) =>
  new UnsecuredJWT({ sub: 'a' }).setExpirationTime(Math.floor(milliseconds / 1000)).encode();

describe('the memory of tokens', () => {
  let now: number;
  let asked: number;
  let isGood: boolean;
  let verify: (token: string) => Promise<Actor>;
  beforeEach(() => {
    now = 1_700_000_000_000;
    asked = 0;
    isGood = true;
    verify = rememberingTokens(
      () => {
        asked += 1;
        return isGood ? Promise.resolve(ACTOR) : Promise.reject(new Error('refused'));
      },
      () => now,
    );
  });

  it('asks the verifier once for what comes again within half a minute', async () => {
    const token = endingAt(now + 600_000);
    for (let i = 0; i < 5; i += 1) expect(await verify(token)).toBe(ACTOR);
    expect(asked).toBe(1);
    now += 30_001;
    await verify(token);
    expect(asked).toBe(2);
  });

  it('never takes a token beyond its end', async () => {
    const token = endingAt(now + 10_000);
    await verify(token);
    now += 10_000;
    isGood = false;
    await expect(verify(token)).rejects.toThrow('refused');
  });

  it('does not remember what was refused', async () => {
    const token = endingAt(now + 600_000);
    isGood = false;
    await expect(verify(token)).rejects.toThrow('refused');
    isGood = true;
    expect(await verify(token)).toBe(ACTOR);
  });

  it('takes no other token for the same one', async () => {
    await verify(endingAt(now + 600_000));
    isGood = false;
    await expect(verify(endingAt(now + 599_000))).rejects.toThrow('refused');
  });
});
