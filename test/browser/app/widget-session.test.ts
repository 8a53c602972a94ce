import {expect, waitUntil} from '@open-wc/testing';
import type {SessionOptions} from '../../../src/app/session-options.js';
import {WidgetSession} from '../../../src/app/widget-session.js';
import type {Config} from '../../../src/domain/config.js';
import {HeardBook} from '../../support/heard-book.js';
import {itWith} from '../../support/lacks.js';
import {PageAicc} from '../../support/page-aicc.js';
import {newVisitor, PageTab, sessionOptions} from '../../support/page-tabs.js';
import {rejectedWith} from '../../support/rejected-with.js';

let aicc: PageAicc;
let sessions: WidgetSession[];

const open = (config: Partial<Config> = {}, more: Partial<SessionOptions> = {}) => {
  const session = new WidgetSession(sessionOptions({...newVisitor(), ...config}, {book: new HeardBook(), ...more}));
  sessions.push(session);
  return session;
};

describe('WidgetSession', () => {
  beforeEach(() => {
    aicc = new PageAicc();
    sessions = [];
  });

  afterEach(() => {
    for (const session of sessions) session.close();
    aicc.restore();
    localStorage.clear();
  });

  it('sends a text, and settles when AICC has it', async () => {
    await open().sendText('Hello');
    expect(aicc.arrivals.map(({content}) => content)).to.deep.equal(['Hello']);
  });

  for (const [what, text] of [
    ['nothing', ' \n'],
    ['more than 1,024 bytes', 'é'.repeat(513)],
  ] as const) {
    it(`refuses a text of ${what} before anything is sent`, async () => {
      expect(await rejectedWith(open().sendText(text))).to.equal('platform/refused');
      expect([aicc.connects, aicc.arrivals.length]).to.deep.equal([0, 0]);
    });
  }

  it('says why AICC has not taken a text', async () => {
    const session = open();
    await session.startChat();
    aicc.refuses.set('CHAT', '7');
    expect(await rejectedWith(session.sendText('Hello'))).to.equal('support/not-offered');
  });

  it('says at least that a text was not taken where another tab knows why', async () => {
    const config = newVisitor();
    const openTab = async (name: string) => {
      const tab = new PageTab(config, name);
      sessions.push(tab.session);
      await waitUntil(() => tab.isLive && tab.thread.includes('Welcome'), `${name} shows the greeting`, {
        timeout: 8_000,
      });
      return tab;
    };
    const leader = await openTab('leader');
    const follower = await openTab('follower');
    await waitUntil(() => leader.hasMet && follower.hasMet);
    aicc.refuses.set('CHAT', '7');
    expect(await rejectedWith(follower.session.sendText('Hello'))).to.equal('platform/refused');
    expect(aicc.connects).to.equal(1);
  });

  it('says that nobody is there at this hour', async () => {
    aicc.refuses.set('CONNECT', '12');
    expect(await rejectedWith(open().startChat())).to.equal('platform/outside-hours');
  });

  it('says why a conversation could not begin', async () => {
    aicc.refuses.set('CONNECT', '7');
    expect(await rejectedWith(open().startChat())).to.equal('support/not-offered');
  });

  it('says that a conversation was ended before it began', async () => {
    const session = open();
    const answer = aicc.holdAnswers();
    const started = rejectedWith(session.startChat());
    await waitUntil(() => aicc.connects === 1);
    void session.endChat();
    expect(await started).to.equal('platform/session-lost');
    answer();
  });

  it('sends nothing for a visitor who does not agree, and says so', async () => {
    const session = open({consent: 'May we?'});
    const sent = rejectedWith(session.sendText('Hello'));
    session.answerConsent(false);
    expect(await sent).to.equal('platform/refused');
    expect(aicc.connects).to.equal(0);
  });

  it('lets go of all who wait when it is closed', async () => {
    const session = open();
    await session.startChat();
    const answer = aicc.holdAnswers();
    const sent = rejectedWith(session.sendText('Hello'));
    await waitUntil(() => aicc.arrivals.length === 1);
    session.close();
    expect(await sent).to.equal('platform/session-lost');
    answer();
  });

  itWith('WebRTC')('says that the site offers no calls of this kind', async () => {
    expect(await rejectedWith(open({calls: ['video']}).startCall('audio'))).to.equal('support/not-offered');
  });
});
