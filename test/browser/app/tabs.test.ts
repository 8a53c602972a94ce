import {expect, waitUntil} from '@open-wc/testing';
import type {Config} from '../../../src/domain/config.js';
import {PageAicc} from '../../support/page-aicc.js';
import {Channels, newVisitor, PageTab} from '../../support/page-tabs.js';

let aicc: PageAicc;
let channels: Channels;
let config: Config;
let tabs: PageTab[];

const until = (holds: () => boolean, timeout = 8_000) =>
  waitUntil(holds, JSON.stringify(tabs.map(({thread, isLive}) => [isLive, ...thread])), {interval: 20, timeout});

/** Opens one, and waits until it shows the conversation. */
const openTab = async () => {
  const tab = new PageTab(config, `tab ${tabs.length + 1}`);
  tabs.push(tab);
  await until(() => tab.isLive && tab.thread.includes('Welcome'));
  return tab;
};

const openTabs = async (count: number) => {
  for (let nth = 0; nth < count; nth += 1) await openTab();
  // Whoever came first has met the others, too.
  if (count > 1) await until(() => tabs.every(({hasMet}) => hasMet) && aicc.polls.length === 1);
};

const showAll = (...thread: string[]) =>
  until(() => tabs.every((tab) => JSON.stringify(tab.thread) === JSON.stringify(['Welcome', ...thread])));

const isLeader = ({name}: PageTab) => aicc.polls.at(-1)?.by === name;
const leader = () => tabs.find(isLeader)!;
const follower = () => tabs.find((tab) => !isLeader(tab))!;

const close = (tab: PageTab) => {
  tabs = tabs.filter((other) => other !== tab);
  tab.session.close();
};

const heardBy = (tab: PageTab, direction: 'in' | 'out') =>
  tab.events.filter((event) => event.type === 'message' && event.direction === direction).length;

const suite = () => {
  it('are led by one, which alone polls, and show one thread', async () => {
    await openTabs(3);
    aicc.mostPolls = aicc.polls.length;
    aicc.say('one');
    await showAll('one');
    aicc.say('two');
    await showAll('one', 'two');
    expect([aicc.connects, aicc.mostPolls]).to.deep.equal([1, 1]);
    // The first tab has shown the greeting as news.
    expect(tabs.map((tab) => heardBy(tab, 'in'))).to.deep.equal([3, 2, 2]);
  });

  it('say what is written in any of them, once, and show how far it has come', async () => {
    await openTabs(3);
    for (const [nth, {session}] of tabs.entries()) {
      session.write(`by ${nth}`);
      await until(() => aicc.arrivals.length === nth + 1);
    }
    await showAll('by 0 (sent)', 'by 1 (sent)', 'by 2 (sent)');
    expect(aicc.arrivals.map(({content}) => content)).to.deep.equal(['by 0', 'by 1', 'by 2']);
    for (const tab of tabs) expect(heardBy(tab, 'out')).to.equal(3);
  });

  it('end the conversation wherever the visitor ends it', async () => {
    await openTabs(2);
    await follower().session.endChat();
    await until(() => tabs.every(({session}) => session.view.chat?.phase === 'ended'));
    expect(aicc.live).to.equal(false);
  });

  it('are led by another within two seconds when the one that leads closes', async () => {
    await openTabs(3);
    const first = leader();
    close(first);
    aicc.say('meanwhile');
    await until(() => aicc.polls.length === 1 && !isLeader(first), 2_000);
    await showAll('meanwhile');
    follower().session.write('after');
    await showAll('meanwhile', 'after (sent)');
    close(leader());
    tabs[0]!.session.write('last');
    await showAll('meanwhile', 'after (sent)', 'last (sent)');
    expect(aicc.arrivals.map(({content}) => content)).to.deep.equal(['after', 'last']);
    expect([aicc.connects, aicc.polls.length]).to.deep.equal([1, 1]);
  });

  it('do not double what the leader had sent, and lose nothing that it had not, when it closes', async () => {
    await openTabs(2);
    const [first, second] = [leader(), follower()];
    const answer = aicc.holdAnswers();
    first.session.write('sent, not answered');
    await until(() => aicc.arrivals.length === 1 && second.thread.length === 2);
    second.session.write('not sent');
    await until(() => first.thread.length === 3);
    close(first);
    answer();
    await showAll('sent, not answered (sent)', 'not sent (sent)');
    expect(aicc.arrivals.map(({content}) => content)).to.deep.equal(['sent, not answered', 'not sent']);
  });

  it('lose nothing that is written in the moment in which the leader closes', async () => {
    await openTabs(2);
    follower().session.write('before');
    close(leader());
    tabs[0]!.session.write('after');
    await showAll('before (sent)', 'after (sent)');
    expect(aicc.arrivals.map(({content}) => content)).to.deep.equal(['before', 'after']);
  });

  it('go on without those that follow and close', async () => {
    await openTabs(3);
    const first = leader();
    close(follower());
    close(follower());
    aicc.say('still here');
    await showAll('still here');
    await until(() => aicc.polls.length === 1);
    expect(leader()).to.equal(first);
  });

  it('are led by another within five seconds when the one that leads hangs, which follows when it wakes', async () => {
    await openTabs(2);
    const [first, second] = [leader(), follower()];
    const wake = channels.silenceLeader();
    second.session.write('meanwhile');
    await until(() => aicc.polls.some(({by}) => by === second.name), 5_000);
    // It finds that its right was taken before it hears what was said meanwhile.
    await until(() => aicc.polls.every(({by}) => by === second.name));
    wake();
    await showAll('meanwhile (sent)');
    await until(() => aicc.polls.length === 1);
    aicc.mostPolls = aicc.polls.length;
    first.session.write('awake');
    await showAll('meanwhile (sent)', 'awake (sent)');
    expect(aicc.arrivals.map(({content}) => content)).to.deep.equal(['meanwhile', 'awake']);
    expect([aicc.connects, aicc.mostPolls]).to.deep.equal([1, 1]);
  });
};

describe('a visitor’s tabs', function () {
  this.timeout(30_000);

  beforeEach(() => {
    aicc = new PageAicc();
    channels = new Channels();
    config = newVisitor();
    tabs = [];
  });

  afterEach(() => {
    for (const {session} of tabs) session.close();
    aicc.restore();
    channels.restore();
    localStorage.clear();
  });

  it('do not fetch what binds tabs together where there is one', async () => {
    await openTabs(1);
    tabs[0]!.session.write('alone');
    await showAll('alone (sent)');
    expect(tabs[0]!.hasMet).to.equal(false);
  });

  describe('with Web Locks', suite);

  describe('without Web Locks', () => {
    before(() => Object.defineProperty(navigator, 'locks', {value: undefined, configurable: true}));
    after(() => void Reflect.deleteProperty(navigator, 'locks'));
    suite();
  });
});
