/** Whatever a script of the same origin posts to the visitor's tabs: the widget works, and runs none of it. */
import {waitUntil} from '@open-wc/testing';
import {anyValue, changedValue, LIVE_MARKUP} from '../../support/random-values.js';
import {CHANNEL, RealElement, seededRounds} from '../../support/real-element.js';
import {PageAicc} from '../../support/page-aicc.js';

const USER = 'abcdefghijklmnopqrst';
const item = {id: 'a', kind: 'text', author: 'agent', name: 'Ada', text: LIVE_MARKUP, at: 0, delivery: null};
const route = {domain: 'a.test', gateways: ['wss://a.test'], accessCode: '1', caller: 'b'};
const call = {kind: 'audio', route, dialog: {callId: 'a', localTag: 'b', remoteTag: 'c'}, connectedAt: 1};
const MESSAGES: readonly object[] = [
  {type: 'asked'},
  {
    type: 'chat',
    chat: {phase: 'agent', name: LIVE_MARKUP, at: 0, items: [item], support: null, fault: null, live: true},
  },
  {
    type: 'call',
    call: {phase: 'connected', kind: 'video', canHangUp: true, connectedAt: 1, warning: null, fault: null},
  },
  {type: 'call-ended', kind: 'audio', outcome: 'failed', fault: 'media/no-audio', durationMs: 1},
  {type: 'tell-chat', command: {type: 'message.write', message: item}},
  {type: 'tell-chat', command: {type: 'history.received', messages: [item]}},
  {type: 'tell-chat', command: {type: 'message.resend', id: 'a'}},
  {type: 'tell-call', command: {type: 'mic.toggle'}},
  {type: 'seen', seen: true},
  {type: 'gone'},
  {type: 'wanted'},
  {type: 'lent', to: 'nobody', call: {...call, muted: false, camera: false, volume: 1}},
  {type: 'taken'},
  {type: 'kept'},
];
const NAMES = ['type', 'from', 'to', 'chat', 'call', 'command', 'items', 'message', 'seen', '__proto__', 'constructor'];

describe('posted messages', () => {
  let real: RealElement;
  beforeEach(() => (real = new RealElement()));
  afterEach(() => {
    real.restore();
    localStorage.clear();
  });

  it('of any kind leave a widget that works', async function () {
    const {pick, rounds} = seededRounds(1_500);
    this.timeout(20_000 + rounds * 20);
    real.mount({'user-id': USER}).show();
    await real.works('before');
    const name = `cc-click-to-call 1 ${location.origin}${PageAicc.path} ${CHANNEL} ${USER}`;
    const channel = new BroadcastChannel(name);
    let answered = 0;
    channel.onmessage = () => (answered += 1);
    // Who is asked by name answers: it is the right channel.
    channel.postMessage({type: 'asked', from: 'stranger'});
    await waitUntil(() => answered > 0, 'the channel is the tabs’');
    const posted: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const message =
        pick([0, 1, 2, 3]) === 0
          ? anyValue(pick, NAMES)
          : {
              ...(changedValue(pick, pick(MESSAGES), NAMES) as object),
              ...(pick([0, 1, 2, 3]) ? {from: pick(['x', 'y'])} : {}),
            };
      posted.push(message);
      channel.postMessage(message);
    }
    answered = 0;
    channel.postMessage({type: 'asked', from: 'stranger'});
    await waitUntil(() => answered > 0, 'all of them have been heard');
    channel.close();
    await real.works('after');
    // A fault that a stranger tells of may be shown; nothing of the widget has failed.
    real.isUnharmed(posted);
    await real.remove();
  });
});
