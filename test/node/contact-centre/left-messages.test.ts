import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const leave = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'doLeaveMessage', {
    callId: visitor.userId,
    caller: '13800000000',
    leaveMessage: 'Please call back',
    channel: 'WEB',
    ...fields,
  });

test('a message is left, outside hours and without a session too, and reaches the desks', async (t) => {
  const {url} = await startCentre(t, {settings: {officeHours: 'closed'}});
  const ada = await TestDesk.joined(t, url, 'Ada');
  const visitor = await TestVisitor.admitted(url);
  assert.deepEqual((await leave(visitor)).body, {resultCode: '0', resultDesc: 'Save leaveMessage success!'});
  await ada.until(() => ada.view.leftMessages.length === 1);
  const {id, contact, text, visitorName, done} = ada.view.leftMessages[0]!;
  assert.deepEqual([contact, text, visitorName, done], ['13800000000', 'Please call back', 'Vera', false]);
  ada.tell({type: 'left-message.call-back', message: id});
  await ada.until(() => Boolean(ada.view.leftMessages[0]?.callBack?.includes('13800000000')));
  ada.tell({type: 'left-message.done', message: id});
  await ada.until(() => ada.view.leftMessages[0]?.done === true);
});

test('what is missing is 2, what is wrong is 3', async (t) => {
  const {url, journal} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  for (const [what, fields, code] of [
    ['no callId', {callId: undefined}, '2'],
    ['no contact', {caller: undefined}, '2'],
    ['an empty contact', {caller: ' '}, '2'],
    ['a number for a contact', {caller: 13800000000}, '2'],
    ['no message', {leaveMessage: undefined}, '2'],
    ['an empty message', {leaveMessage: ''}, '2'],
    ['no channel', {channel: undefined}, '2'],
    ['another channel', {channel: 'PHONE'}, '3'],
    ['somebody else’s callId', {callId: 'u-2002'}, '3'],
  ] as const) {
    const {status, body} = await leave(visitor, fields);
    assert.deepEqual([status, body.resultCode], [200, code], what);
    assert.equal(journal.entries.at(-1)?.verdict, 'refused', what);
  }
  assert.equal((await visitor.request('POST', 'doLeaveMessage')).body.resultCode, '2');
  const long = await TestVisitor.admitted(url, 'x'.repeat(25));
  assert.equal((await leave(long)).body.resultCode, '3');
  assert.equal((await leave(await TestVisitor.admitted(url, 'x'.repeat(24)))).body.resultCode, '0');
});
