import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAnswer } from '@aftersale/core';

const read = (status: number, body: unknown, retryAfter = '') =>
  readAnswer(
    { status, text: typeof body === 'string' ? body : JSON.stringify(body), retryAfter },
    'delivery/slip-1/3',
  );

describe('an answer of the receiver', () => {
  test('[DLV-4] is a receipt when it names the key', () => {
    const receipt = { received: 'delivery/slip-1/3', by: '售后平台' };
    assert.deepEqual(read(201, receipt), { type: 'received', by: '售后平台' });
    assert.deepEqual(read(200, { received: 'delivery/slip-1/3' }), { type: 'received', by: '' });
  });

  test('[DLV-4] is none when it names another key, or is a page, whatever its status says', () => {
    for (const body of [{ received: 'delivery/slip-1/2' }, {}, '<html>login</html>', '', 'null'])
      assert.deepEqual(read(200, body), { type: 'again', code: 'no-receipt', text: '' });
  });

  for (const status of [400, 409, 410, 413, 415, 422])
    test(`[DLV-5] with ${status} rejects for good, in the receiver’s words`, () => {
      assert.deepEqual(read(status, { code: 'no-such-outlet', reason: '网点不存在' }), {
        type: 'rejected',
        code: 'no-such-outlet',
        text: '网点不存在',
      });
      assert.deepEqual(read(status, 'nonsense'), {
        type: 'rejected',
        code: `http-${status}`,
        text: '',
      });
    });

  for (const status of [301, 401, 403, 404, 405, 408, 418, 425, 429, 500, 502, 503, 504])
    test(`[DLV-5] with ${status} is to be tried again`, () => {
      assert.deepEqual(read(status, {}), { type: 'again', code: `http-${status}`, text: '' });
    });

  test('[DLV-5] that the bytes were hurt on the way is to be tried again', () => {
    assert.equal(read(400, { code: 'digest-differs' }).type, 'again');
  });

  test('[DLV-5] may ask to wait, in seconds; a date or nonsense asks for nothing', () => {
    assert.deepEqual(read(503, {}, '120'), {
      type: 'again',
      code: 'http-503',
      text: '',
      waitMs: 120_000,
    });
    for (const header of ['', 'soon', 'Wed, 25 Nov 2026 12:00:00 GMT', '-5'])
      assert.deepEqual(read(503, {}, header), { type: 'again', code: 'http-503', text: '' });
  });
});
