/** What everything that sends must do. The far end (`far-end.mjs`) answers as the address asks it to. */
import type { Send, SendRequest } from '@aftersale/sdk';
import { expect } from 'chai';

export function describeSend(name: string, send: Send): void {
  describe(name, () => {
    let place: string;
    beforeEach(() => void (place = `/far-end/${crypto.randomUUID()}`));

    const ask = (what: string, request: Partial<SendRequest> = {}) => {
      const { signal } = new AbortController();
      return send({ method: 'GET', address: `${place}/${what}`, headers: {}, signal, ...request });
    };
    const visitsTo = async (what: string) => Number((await ask(`visits/${what}`)).text);
    const hasFailed = (answer: Promise<unknown>) =>
      answer.then(
        () => false,
        () => true,
      );

    const written = '{"text":"漏水 💧\\n"}';
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    const bodies = [
      ['POST', 'a text', written, [...new TextEncoder().encode(written)]],
      ['PUT', 'bytes', bytes, [...bytes]],
      ['PUT', 'a part of some bytes', bytes.subarray(10, 20), [...bytes.slice(10, 20)]],
      ['PUT', 'no bytes at all', new Uint8Array(0), []],
    ] as const;
    for (const [method, what, body, expected] of bodies)
      it(`brings ${what} by ${method}, as it is, with its headers`, async () => {
        const headers = {
          'Content-Type': 'application/json',
          'Idempotency-Key': '"%E8%8D%89/1"',
          'Content-Range': 'bytes 0-1/2',
        };
        const { status, text } = await ask('echo', { method, headers, body });
        const arrived = JSON.parse(text) as { headers: Record<string, string> };
        expect(status).to.equal(200);
        expect(arrived).to.deep.include({ method, body: expected });
        expect(arrived.headers).to.include({
          'content-type': 'application/json',
          'idempotency-key': '"%E8%8D%89/1"',
          'content-range': 'bytes 0-1/2',
        });
      });

    it('asks by GET, without a body', async () => {
      const { text } = await ask('echo');
      expect(JSON.parse(text)).to.deep.include({ method: 'GET', body: [] });
    });

    for (const status of [200, 201, 204, 400, 401, 403, 409, 410, 413, 422, 429, 500, 502, 503])
      it(`brings an answer of status ${status} like any other`, async () => {
        const text = status === 204 ? '' : `状态 ${status}`;
        expect(await ask(`status/${status}`)).to.deep.equal({ status, text, retryAfter: '' });
      });

    for (const status of [429, 503])
      it(`tells for how long status ${status} asks to wait`, async () => {
        expect(await ask(`later/${status}`)).to.include({ status, retryAfter: '120' });
      });

    it('asks again each time, whatever may be kept of an answer', async () => {
      expect((await ask('cacheable')).text).to.equal('visit 1');
      expect((await ask('cacheable')).text).to.equal('visit 2');
    });

    for (const status of [301, 302, 303, 307, 308])
      it(`rejects where it is sent elsewhere with ${status}, and goes there with nothing`, async () => {
        const answer = ask(`elsewhere/${status}`, { method: 'POST', body: written });
        expect(await hasFailed(answer)).to.equal(true);
        expect(await visitsTo('elsewhere')).to.equal(1);
        expect(await visitsTo('echo')).to.equal(0);
      });

    for (const what of ['nothing', 'half'])
      it(`rejects where ${what} of an answer comes`, async () => {
        expect(await hasFailed(ask(what, { method: 'POST', body: written }))).to.equal(true);
      });

    it('rejects at once when it is called off while it waits', async () => {
      const waiting = new AbortController();
      const answer = ask('never', { method: 'POST', body: written, signal: waiting.signal });
      await ask('once-visited/never');
      waiting.abort();
      expect(await hasFailed(answer)).to.equal(true);
    });

    it('rejects and sends nothing when it was called off before', async () => {
      const signal = AbortSignal.abort();
      expect(await hasFailed(ask('echo', { signal }))).to.equal(true);
      expect(await visitsTo('echo')).to.equal(0);
    });
  });
}
