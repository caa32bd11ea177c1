/** What must compile, and what must not: the compiler is the judge, in `npm run types`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterEvent,
  confirmationModel,
  defaultPolicy,
  emptyEntry,
  minus,
  money,
  saveSlip,
  statuses,
  sum,
  withText,
  zero,
  type ConfirmationPolicy,
  type Policy,
  type SignArgs,
  type SlipDocument,
  type SlipStatus,
} from '@aftersale/core';
import { createClient, type Client } from '@aftersale/sdk';
import type { RecordQuery, ServicePort } from '../../packages/elements/src/context/service-port.ts';

/** Compiled, and never called. */
const compiles = (program: (client: Client, slip: SlipDocument) => unknown): void =>
  assert.equal(typeof program, 'function');

test('the client of the SDK is a service for the elements', () => {
  compiles((client): ServicePort => client);
  const answers: readonly (keyof ServicePort)[] = [
    ...(['policy', 'storage', 'clock', 'newId', 'onStorage', 'get', 'run', 'query'] as const),
    ...(['count', 'watch', 'watchDocument', 'putBlob', 'getBlob', 'history'] as const),
    ...(['deliverTo', 'endpointOf', 'sendNow'] as const),
  ];
  const client = createClient({ models: [confirmationModel] });
  assert.deepEqual(
    answers.filter((name) => client[name] === undefined),
    [],
  );
  client.close();
});

test('half a service is none', () => {
  compiles((client) => {
    const half: Omit<Client, 'run'> = client;
    // @ts-expect-error A service that cannot run commands keeps nothing.
    const port: ServicePort = half;
    return port;
  });
});

test('a record is asked for by all that a question needs', () => {
  compiles(() => {
    // @ts-expect-error Newest or oldest first has to be said.
    const query: RecordQuery = { model: 'confirmation', index: 'newest', prefix: [] };
    return query;
  });
});

test('money is not mixed with numbers, texts or unknown currencies', () => {
  compiles(() => minus(money(100), money(50)));
  // @ts-expect-error A plain number has no currency.
  compiles(() => minus(money(100), 50));
  // @ts-expect-error Nor has a sum of plain numbers.
  compiles(() => sum([money(100), 50]));
  // @ts-expect-error What was typed is read before it is reckoned with.
  compiles(() => money('1280.50'));
  // @ts-expect-error A currency of nobody's.
  compiles(() => zero('RMB'));
  // @ts-expect-error A sum is not changed in place.
  compiles(() => (zero().amount = 5));
});

test('a state or an event that the life cycle does not know is none', () => {
  assert.ok(statuses.includes('signed'));
  compiles(() => afterEvent('draft', 'complete'));
  // @ts-expect-error There is no such state.
  compiles(() => afterEvent('printed', 'sign'));
  // @ts-expect-error There is no such event.
  compiles(() => afterEvent('draft', 'approve'));
  // @ts-expect-error A misspelt state.
  compiles((): SlipStatus => 'signd');
});

test('a slip has the fields of the paper and no others', () => {
  compiles(() => withText(emptyEntry, 'customer.name', '东方水泵厂'));
  // @ts-expect-error There is no such field.
  compiles(() => withText(emptyEntry, 'customer.nickname', ''));
  // @ts-expect-error Texts stay as typed: a number is no text.
  compiles(() => withText(emptyEntry, 'fees.parts', 1280.5));
  // @ts-expect-error What is kept is not changed in place.
  compiles((_, slip) => (slip.content.entry = emptyEntry));
});

test('a command is run with its own arguments', () => {
  compiles((client) => client.run(saveSlip, { id: 'a', entry: emptyEntry, revision: 0 }));
  // @ts-expect-error A save names the revision that it saw (SLP-8).
  compiles((client) => client.run(saveSlip, { id: 'a', entry: emptyEntry }));
  // @ts-expect-error Nobody signs in a language that the kit does not speak.
  compiles((): SignArgs['language'] => 'fr');
});

test('a policy does not allow what the rules forbid', () => {
  compiles((): Policy => defaultPolicy);
  // @ts-expect-error R290 is not for a company to waive.
  compiles((): ConfirmationPolicy['signBeforeCompletion'] => 'allowed');
  // @ts-expect-error R037: cash or transfer.
  compiles((): ConfirmationPolicy['payments'] => ['barter']);
});
