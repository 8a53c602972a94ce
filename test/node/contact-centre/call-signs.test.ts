import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

interface CallRecord {
  holding: boolean;
  digits: string;
  video: {visitor: boolean; agent: string};
}

const inCall = async (t: TestContext) => {
  const centre = await startCentre(t);
  const ada = await TestDesk.joined(t, centre.url, 'Ada');
  const visitor = await TestVisitor.connected(centre.url);
  await visitor.call();
  const code = await ada.answer();
  const call = centre.fake.calls[0]!;
  call.agentDials(code);
  call.visitorConnects();
  await ada.until(() => ada.view.call?.phase === 'connected');
  const record = async () => {
    const {holding, digits, video} = (await centre.admin<CallRecord[]>('GET', '/calls'))[0]!;
    return {holding, digits, video};
  };
  return {...centre, ada, visitor, call, record};
};

test('the desk sees the visitor’s hold, pictures and keys, and the administrator does', async (t) => {
  const {ada, call, record} = await inCall(t);
  assert.deepEqual(
    [ada.view.call?.visitorHolds, ada.view.call?.visitorShows, ada.view.call?.digits, ada.view.call?.agentVideo],
    [false, false, '', 'off'],
  );
  call.tells({type: 'visitor.media', isHolding: true, showsVideo: true});
  await ada.until(() => ada.view.call?.visitorHolds === true && ada.view.call.visitorShows);
  for (const digit of ['1', '2', '#']) {
    call.tells({type: 'visitor.digit', digit});
    await ada.until(() => ada.view.call?.digits.endsWith(digit) === true);
  }
  call.tells({type: 'agent.video', video: 'refused'});
  await ada.until(() => ada.view.call?.agentVideo === 'refused');
  assert.deepEqual(await record(), {
    holding: true,
    digits: '12#',
    video: {visitor: true, agent: 'refused'},
  });
  call.tells({type: 'visitor.media', isHolding: false, showsVideo: false});
  await ada.until(() => ada.view.call?.visitorHolds === false);
});

test('after a re-dial the keys are kept, the rest begins anew', async (t) => {
  const {ada, call, fake, record} = await inCall(t);
  call.tells({type: 'visitor.digit', digit: '7'});
  call.tells({type: 'visitor.media', isHolding: true, showsVideo: true});
  await ada.until(() => ada.view.call?.visitorHolds === true);
  fake.calls[0]?.tells({type: 'visitor.invited'});
  await ada.until(() => ada.view.call?.visitorHolds === false);
  assert.deepEqual(await record(), {holding: false, digits: '7', video: {visitor: false, agent: 'off'}});
});

test('to an agent who is about to take over, nothing of the first one’s pictures is told', async (t) => {
  const {url, ada, call} = await inCall(t);
  call.tells({type: 'agent.video', video: 'shown'});
  await ada.until(() => ada.view.call?.agentVideo === 'shown');
  const bob = await TestDesk.joined(t, url, 'Bob');
  ada.tell({type: 'call.transfer', call: ada.view.call!.id, to: bob.view.you.id});
  const ringing = await bob.ringing();
  assert.equal(ringing.agentVideo, 'off');
});
