import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readCallEvent} from '../../../src/aicc/call-events.js';
import type {Fault} from '../../../src/domain/faults.js';

const CONTENT = {
  domain: 'gw.example',
  gwAddresses: ['wss://gw1.example:443', 'wss://gw2.example:443'],
  accessCode: '179080000537636',
  clickToCallCaller: 'AnonymousCard',
};

const ROUTE = {
  domain: 'gw.example',
  gateways: ['wss://gw1.example:443', 'wss://gw2.example:443'],
  accessCode: '179080000537636',
  caller: 'AnonymousCard',
};

const read = (eventId: unknown, content?: unknown) => readCallEvent({resultCode: '0', eventId, content});

test('eventId is a number or text', () => {
  for (const [id, type] of [
    [168101, 'answered'],
    [168102, 'queued'],
    [168106, 'transferred'],
    [168103, 'released'],
    [168105, 'released'],
    [168110, 'released'],
  ] as const) {
    assert.equal(read(id, CONTENT).type, type);
    assert.equal(read(String(id), CONTENT).type, type);
  }
});

test('no event, and one that nobody knows, are nothing', () => {
  for (const id of [undefined, null, '', 0, 168999, '168999', 'soon', {}, [], true])
    assert.deepEqual(read(id, CONTENT), {type: 'nothing'}, JSON.stringify(id));
  assert.deepEqual(readCallEvent({}), {type: 'nothing'});
});

test('the route of 168101', () => {
  assert.deepEqual(read(168101, CONTENT), {type: 'answered', route: ROUTE});
});

test('the route in its other shapes', () => {
  const routeOf = (fields: object) => {
    const event = read(168101, {...CONTENT, ...fields});
    return event.type === 'answered' ? event.route : event.type;
  };
  assert.deepEqual(routeOf({accessCode: 179080000537636}), ROUTE);
  assert.deepEqual(routeOf({gwAddresses: 'gw1.example:443'}), {...ROUTE, gateways: ['gw1.example:443']});
  assert.deepEqual(routeOf({gwAddresses: [null, 'gw2.example', {}]}), {...ROUTE, gateways: ['gw2.example']});
  assert.deepEqual(routeOf({clickToCallCaller: undefined}), ROUTE);
  assert.deepEqual(routeOf({clickToCallCaller: null}), ROUTE);
  assert.deepEqual(routeOf({clickToCallCaller: 'Card2', more: 'fields'}), {...ROUTE, caller: 'Card2'});
});

test('168101 without a usable route is a bad reply', () => {
  for (const content of [
    undefined,
    null,
    'gw',
    [],
    {},
    {...CONTENT, domain: ''},
    {...CONTENT, domain: null},
    {...CONTENT, accessCode: ''},
    {...CONTENT, accessCode: null},
    {...CONTENT, gwAddresses: []},
    {...CONTENT, gwAddresses: null},
    {...CONTENT, gwAddresses: [null]},
  ]) {
    const event = read(168101, content);
    assert.equal(event.type, 'unusable', JSON.stringify(content));
    assert.equal((event as {fault: Fault}).fault.code, 'platform/bad-reply');
  }
});

test('the three ends', () => {
  assert.deepEqual(read(168103), {type: 'released', end: {outcome: 'queue-timeout'}});
  assert.deepEqual(read(168110, {causeId: -1, causeDesc: 'xxxx'}), {
    type: 'released',
    end: {outcome: 'hung-up-by-agent'},
  });
});

test('a failed call tells its cause by number, never by text', () => {
  for (const [content, cause] of [
    [{causeId: -1, causeDesc: 'Vera called'}, 'causeId -1'],
    [{causeId: '-1'}, 'causeId -1'],
    [{causeDesc: 'Vera called'}, 'causeId none'],
    [null, 'no cause'],
  ] as const) {
    const event = read(168105, content);
    assert.ok(event.type === 'released' && event.end.outcome === 'failed');
    assert.equal(event.end.fault.code, 'platform/refused');
    assert.equal((event.end.fault.cause as Error).message, cause);
  }
});
