import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveryId, namedAttachments, newDelivery } from '@aftersale/core';
import { contentDigest } from '@aftersale/core/content-digest';
import { aRecord, facts, inContext } from './a-delivery.ts';

test('[DLV-1] a delivery holds the whole record as it stands, its place and whence it came', () => {
  const record = aRecord();
  const { id, status, content } = newDelivery(record, facts, inContext());
  assert.equal(status, 'pending');
  assert.deepEqual(content.record, { id: 'slip-1', model: 'confirmation', revision: 3 });
  assert.equal(content.sequence, 7);
  assert.deepEqual(JSON.parse(content.message), {
    format: 'aftersale-delivery/1',
    key: id,
    device: 'device-1',
    sequence: 7,
    command: 'confirmation.sign',
    at: '2026-11-25T12:00:00.000Z',
    actor: 'Li Wei',
    attachments: [{ hash: 'aa', mime: 'image/jpeg' }],
    document: record,
  });
});

test('[DLV-2] the key is the record and its revision, whatever else is in it', () => {
  const key = (record = aRecord()) => newDelivery(record, facts, inContext()).id;
  assert.equal(key(), 'delivery/slip-1/3');
  assert.equal(key(), deliveryId({ id: 'slip-1', revision: 3 }));
  assert.equal(key(aRecord({ content: {} })), key());
  assert.notEqual(key(aRecord({ revision: 4 })), key());
  assert.notEqual(key(aRecord({ id: 'slip-2' })), key());
});

test('[DLV-9] of a record that keeps no history nothing leads back to the device, the person or the time', () => {
  const coarse = '2026-11-01T00:00:00.000Z';
  const record = aRecord({ createdAt: coarse, updatedAt: coarse, author: '' });
  const delivery = newDelivery(record, { ...facts, traceless: true }, inContext());
  assert.deepEqual(Object.keys(JSON.parse(delivery.content.message)), [
    'format',
    'key',
    'attachments',
    'document',
  ]);
  const kept = JSON.stringify(delivery);
  for (const trace of ['device-1', 'Li Wei', 'confirmation.sign', '2026-11-25'])
    assert.ok(!kept.includes(trace), trace);
});

test('[DLV-8] the bytes that a record names are found wherever they stand, once each', () => {
  const photo = { hash: 'aa', mime: 'image/jpeg', taken: 'before' };
  const content = {
    photos: [photo, { ...photo, taken: 'after' }],
    marks: [{ ink: { hash: 'bb', mime: 'image/png' } }],
    sealed: { hash: 'no-mime' },
    none: null,
  };
  assert.deepEqual(namedAttachments(content), [
    { hash: 'aa', mime: 'image/jpeg' },
    { hash: 'bb', mime: 'image/png' },
  ]);
  assert.deepEqual(namedAttachments('text'), []);
});

test('[DLV-2] the digest of a message is that of its bytes in UTF-8, as RFC 9530 writes it', () => {
  // The SHA-256 of the empty text, and of "单" (e5 8d 95), by the system's own tools.
  assert.equal(contentDigest(''), 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
  assert.equal(contentDigest('单'), 'sha-256=:JgkrMA+EEptiVOJdXaUVS4wq2lCV1gBz4C64m5V3XWI=:');
});
