import { exportJWK, generateKeyPair } from 'jose';
import type { Actor } from '../actor.ts';
import { claimsOf } from '../assertion-claims.ts';
import { createAssertionSigner, createAssertionVerifier } from '../assertion.ts';
import { makeAgreementKey } from './agreement.ts';
import { channelOf } from './channel.ts';
import { channelTo } from './channel-to.ts';
import type { ChannelTo, Proof } from './channel-to.ts';

const noon = Date.parse('2023-06-30T12:00:00+08:00');
const body = '{"query":"{ plans { id } }"}';
const actor: Actor = {
  sub: 'account-1',
  name: '劳动处经办',
  districts: ['130273'],
  roles: ['OFFICE'],
  scope: ['dashboard'],
  sid: '',
  ver: 0,
};
const call = { actor, body };

/** A gateway and subgraphs whose clock stands until it is told. */
async function world() {
  let at = noon;
  const now = () => new Date(at);
  const pair = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = { ...(await exportJWK(pair.privateKey)), kid: 'gateway-1' };
  const publicJwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'gateway-1', alg: 'ES256' }] };
  const sign = createAssertionSigner({ privateJwk, now });
  const subgraph = (audience = 'people') => createAssertionVerifier({ publicJwks, audience, now });
  const people = subgraph();
  const faults: unknown[] = [];
  return {
    sign,
    people,
    subgraph,
    gateway: channelTo('people', sign, { now: () => at, onFault: (error) => faults.push(error) }),
    faults,
    wait: (seconds: number) => void (at += seconds * 1000),
    now,
    /** A whole call: proven, verified, and the answer taken. */
    send: async (gateway: ChannelTo, to = people): Promise<{ proof: Proof; actor: Actor | null }> => {
      const proof = await gateway.prove(call);
      let answer: string | undefined;
      const seen = await to({ header: proof.assertion, body, onOffer: (key) => (answer = key) });
      gateway.answered(proof, answer);
      return { proof, actor: seen };
    },
    /** A channel of which the test knows the secret, opened as the gateway opens its own. */
    opened: async () => {
      const own = makeAgreementKey();
      const header = await sign({ subgraph: 'people', ...call, offer: own.publicKey });
      let answer = '';
      await people({ header, body, onOffer: (key) => (answer = key) });
      const parties = { subgraph: 'people', gatewayKey: own.publicKey, subgraphKey: answer };
      return { own, answer, channel: channelOf(own.agreeWith(answer), parties) };
    },
  };
}

const claims = (more: object = {}) => ({
  ...claimsOf({ subgraph: 'people', ...call }, new Date(noon)),
  ...more,
});
const seconds = noon / 1000;

describe('a channel', () => {
  it('is opened by the first call, which is signed, and proves those after it', async () => {
    const { send, gateway } = await world();
    const sent = [await send(gateway), await send(gateway), await send(gateway)];
    expect(sent.map(({ proof }) => proof.isByChannel)).toEqual([false, true, true]);
    for (const { actor: seen } of sent) expect(seen).toEqual(actor);
  });

  it('says that nobody is signed in', async () => {
    const { people, send, gateway } = await world();
    await send(gateway);
    const { assertion } = await gateway.prove({ actor: null, body });
    expect(await people({ header: assertion, body })).toBeNull();
  });

  it('is opened once for calls that leave at the same time', async () => {
    const { send, gateway } = await world();
    const sent = await Promise.all([send(gateway), send(gateway), send(gateway)]);
    expect(sent.every(({ proof }) => !proof.isByChannel)).toBe(true);
    expect((await send(gateway)).proof.isByChannel).toBe(true);
  });

  it('is opened anew before the subgraph stops believing it', async () => {
    const { send, gateway, wait } = await world();
    const kinds: boolean[] = [];
    for (let second = 0; second <= 125; second += 5, wait(5)) {
      kinds.push((await send(gateway)).proof.isByChannel);
    }
    // At its opening, and each fifty seconds.
    expect(kinds.flatMap((isByChannel, index) => (isByChannel ? [] : [index * 5]))).toEqual([0, 50, 100]);
  });

  it('is not opened where the subgraph does not answer: it goes on getting signatures', async () => {
    const { people, gateway } = await world();
    for (let times = 0; times < 3; times += 1) {
      const proof = await gateway.prove(call);
      expect(await people({ header: proof.assertion, body })).toEqual(actor);
      gateway.answered(proof, undefined);
      expect(proof.isByChannel).toBe(false);
    }
  });

  it('is given up for a minute where another process answers, which does not know it', async () => {
    const { send, gateway, subgraph, wait } = await world();
    const replica = subgraph();
    await send(gateway);
    await expect(send(gateway, replica)).rejects.toMatchObject({ reason: 'UNKNOWN_CHANNEL' });
    gateway.refused();
    for (const to of [replica, undefined, replica])
      expect((await send(gateway, to)).proof.offer).toBeUndefined();
    wait(60);
    expect((await send(gateway)).proof.offer).toBeDefined();
    expect((await send(gateway)).proof.isByChannel).toBe(true);
  });

  it('takes no answer to an offer of before', async () => {
    const { people, gateway, wait, send } = await world();
    const early = await gateway.prove(call);
    let answer = '';
    await people({ header: early.assertion, body, onOffer: (key) => (answer = key) });
    wait(55);
    const later = await gateway.prove(call);
    gateway.answered(early, answer);
    expect((await gateway.prove(call)).isByChannel).toBe(false);
    await people({ header: later.assertion, body, onOffer: (key) => (answer = key) });
    gateway.answered(later, answer);
    expect((await send(gateway)).proof.isByChannel).toBe(true);
  });

  it.each(['', 'not a key', 'AAAA', 'A'.repeat(43)])('is not made with the answer "%s"', async (answer) => {
    const { gateway, faults } = await world();
    gateway.answered(await gateway.prove(call), answer);
    expect(faults).toHaveLength(1);
    const next = await gateway.prove(call);
    expect([next.isByChannel, next.offer]).toEqual([false, undefined]);
  });
});

describe('a subgraph refuses an assertion by channel', () => {
  it.each([
    ['that was signed for another body', {}, `${body} `, 'BODY_ALTERED'],
    ['of another issuer', { iss: 'somebody' }, body, 'INVALID'],
    ['for another subgraph', { aud: 'programs' }, body, 'WRONG_AUDIENCE'],
    ['that is over', { iat: seconds - 40, exp: seconds - 10 }, body, 'EXPIRED'],
    ['of a longer life', { exp: seconds + 3600 }, body, 'EXPIRED'],
    ['of the future', { iat: seconds + 60, exp: seconds + 90 }, body, 'EXPIRED'],
    ['without an end', { exp: undefined }, body, 'INVALID'],
    ['without a beginning', { iat: undefined }, body, 'INVALID'],
    ['without an id', { jti: undefined }, body, 'INVALID'],
    ['without a hash of the body', { bh: undefined }, body, 'BODY_ALTERED'],
    ['without an actor', { actor: undefined }, body, 'INVALID'],
    ['with an actor that is none', { actor: 'admin' }, body, 'INVALID'],
  ] as const)('%s', async (_what, more, sent, reason) => {
    const { people, opened } = await world();
    const { channel } = await opened();
    const header = channel.prove(claims(more));
    await expect(people({ header, body: sent })).rejects.toMatchObject({ reason });
  });

  it('that comes a second time', async () => {
    const { people, opened } = await world();
    const header = (await opened()).channel.prove(claims());
    expect(await people({ header, body })).toEqual(actor);
    await expect(people({ header, body })).rejects.toMatchObject({ reason: 'REPLAYED' });
  });

  it('of which one character differs, wherever it stands', async () => {
    const { people, opened } = await world();
    const token = (await opened()).channel.prove(claims());
    for (let at = 0; at < token.length; at += 7) {
      const header = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      await expect(people({ header, body })).rejects.toThrow('refused');
    }
    for (const header of [token.slice(0, -1), token.replace(/[^.]*$/, ''), `${token}.`, `${token}A`])
      await expect(people({ header, body })).rejects.toThrow('refused');
    // All of these left what was genuine as good as it was.
    expect(await people({ header: token, body })).toEqual(actor);
  });

  it('when the channel is a minute old', async () => {
    const { people, opened, wait, now } = await world();
    const { channel } = await opened();
    const fresh = () => channel.prove(claimsOf({ subgraph: 'people', ...call }, now()));
    wait(59);
    expect(await people({ header: fresh(), body })).toEqual(actor);
    wait(1);
    await expect(people({ header: fresh(), body })).rejects.toMatchObject({ reason: 'UNKNOWN_CHANNEL' });
  });

  it('when sixty-four others were opened since', async () => {
    const { people, opened } = await world();
    const { channel } = await opened();
    for (let others = 0; others < 64; others += 1) await opened();
    await expect(people({ header: channel.prove(claims()), body })).rejects.toMatchObject({
      reason: 'UNKNOWN_CHANNEL',
    });
  });

  it('of a channel to another subgraph, whose operator knows its secret', async () => {
    const { people, sign, subgraph } = await world();
    const own = makeAgreementKey();
    const header = await sign({ subgraph: 'canteen', ...call, offer: own.publicKey });
    let answer = '';
    await subgraph('canteen')({ header, body, onOffer: (key) => (answer = key) });
    for (const name of ['canteen', 'people']) {
      const parties = { subgraph: name, gatewayKey: own.publicKey, subgraphKey: answer };
      const channel = channelOf(own.agreeWith(answer), parties);
      await expect(people({ header: channel.prove(claims()), body })).rejects.toMatchObject({
        reason: 'UNKNOWN_CHANNEL',
      });
    }
  });

  it('of whoever has only listened: both public keys give no secret', async () => {
    const { people, opened } = await world();
    const { own, answer } = await opened();
    const parties = { subgraph: 'people', gatewayKey: own.publicKey, subgraphKey: answer };
    const stranger = makeAgreementKey();
    for (const agreed of [
      stranger.agreeWith(answer),
      stranger.agreeWith(own.publicKey),
      new Uint8Array(32),
    ]) {
      const header = channelOf(agreed, parties).prove(claims());
      await expect(people({ header, body })).rejects.toMatchObject({ reason: 'INVALID' });
    }
  });

  it('of whoever stands between and has answered with a key of his own', async () => {
    const { people, gateway } = await world();
    const proof = await gateway.prove(call);
    const between = makeAgreementKey();
    await people({ header: proof.assertion, body, onOffer: () => undefined });
    gateway.answered(proof, between.publicKey);
    // He can read what the gateway proves to him, which is no secret, and the subgraph takes nothing of it.
    const misled = await gateway.prove(call);
    expect(misled.isByChannel).toBe(true);
    await expect(people({ header: misled.assertion, body })).rejects.toMatchObject({
      reason: 'UNKNOWN_CHANNEL',
    });
    const parties = { subgraph: 'people', gatewayKey: proof.offer!, subgraphKey: between.publicKey };
    const forged = channelOf(between.agreeWith(proof.offer!), parties).prove(claims());
    await expect(people({ header: forged, body })).rejects.toMatchObject({ reason: 'UNKNOWN_CHANNEL' });
  });
});

describe('a channel is opened by the gateway’s own key alone', () => {
  it('not by what a channel proves', async () => {
    const { people, opened } = await world();
    const { channel } = await opened();
    const answers: string[] = [];
    const onOffer = (key: string) => void answers.push(key);
    const header = channel.prove(claims({ offer: makeAgreementKey().publicKey }));
    expect(await people({ header, body, onOffer })).toEqual(actor);
    expect(answers).toEqual([]);
  });

  it('not by an assertion that is refused for anything else', async () => {
    const { people, sign } = await world();
    const answers: string[] = [];
    const onOffer = (key: string) => void answers.push(key);
    const header = await sign({ subgraph: 'people', ...call, offer: makeAgreementKey().publicKey });
    await expect(people({ header, body: `${body} `, onOffer })).rejects.toMatchObject({
      reason: 'BODY_ALTERED',
    });
    expect(answers).toEqual([]);
  });

  it.each(['', 'not a key', 'A'.repeat(43)])('not with the offer "%s"', async (offer) => {
    const { people, sign } = await world();
    const header = await sign({ subgraph: 'people', ...call, offer });
    const opening = people({ header, body, onOffer: () => undefined });
    await expect(opening).rejects.toMatchObject({ reason: 'INVALID' });
  });
});
