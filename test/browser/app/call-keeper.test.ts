import {expect, waitUntil} from '@open-wc/testing';
import {CallKeeper, keptCall} from '../../../src/app/call-keeper.js';
import type {LentCall} from '../../../src/domain/call-ports.js';
import {VisitorStore} from '../../../src/storage/visitor-store.js';

const CHANNEL = 'kept';

const call: LentCall = {
  kind: 'audio',
  route: {domain: 'gateway.test', gateways: ['wss://gateway.test'], accessCode: '7', caller: 'visitor'},
  dialog: {callId: 'a1', localTag: 'b2', remoteTag: 'c3'},
  connectedAt: 500,
  muted: false,
  camera: false,
  volume: 1,
};

/** What another page would read. */
const noted = () => keptCall(new VisitorStore(CHANNEL, true));

const locks = async () => ((await navigator.locks.query()).held ?? []).map(({name}) => name ?? '');

describe('CallKeeper', () => {
  const keepers: CallKeeper[] = [];

  /** A page of the visitor; all of them are this one, so that what one does is heard by all. */
  const page = (): CallKeeper => {
    const keeper = new CallKeeper(new VisitorStore(CHANNEL, true));
    keepers.push(keeper);
    return keeper;
  };

  const pageInCall = async (): Promise<CallKeeper> => {
    const keeper = page();
    keeper.look(call);
    await waitUntil(() => noted() !== null);
    return keeper;
  };

  beforeEach(() => {
    localStorage.clear();
    new VisitorStore(CHANNEL, true).keep({live: true});
  });
  afterEach(() => {
    for (const keeper of keepers.splice(0)) keeper.close();
    localStorage.clear();
  });

  it('notes a call when its lock is had, and each change of it', async () => {
    const keeper = await pageInCall();
    expect(noted()?.up).to.deep.equal(call);
    expect(await locks()).to.include(`cc-click-to-call call ${noted()!.id}`);
    keeper.look({...call, muted: true});
    expect(noted()?.up?.muted).to.equal(true);
    keeper.look(null);
    expect(noted()?.up?.muted).to.equal(true);
  });

  it('forgets a call that has ended', async () => {
    const keeper = await pageInCall();
    const {id} = noted()!;
    expect(keeper.ended()).to.equal(id);
    expect(noted()).to.equal(null);
    await waitUntil(async () => !(await locks()).some((name) => name.includes(id)));
  });

  it('keeps what a page had that was left, without the way back into it', async () => {
    const keeper = await pageInCall();
    const {id} = noted()!;
    // The session hangs up first.
    keeper.ended();
    expect(noted()).to.equal(null);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(noted()).to.include({id, kind: 'audio', connectedAt: 500, up: null});
  });

  it('keeps nothing of a call that had ended before the page was left', async () => {
    const keeper = await pageInCall();
    keeper.ended();
    await new Promise((next) => setTimeout(next));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(noted()).to.equal(null);
  });

  it('finds what a page had that broke down', async () => {
    const keeper = await pageInCall();
    const {at} = noted()!;
    // Its lock is free, and nothing else was done.
    keeper.close();
    expect(await page().find()).to.deep.equal({...call, orphanedAt: at});
  });

  it('finds it once: by the second page that comes it is not offered too', async () => {
    (await pageInCall()).close();
    const [first, second] = [page(), page()];
    const found = await Promise.all([first.find(), second.find()]);
    expect(found.filter(Boolean)).to.have.length(1);
  });

  it('finds nothing while a page lives that has it', async () => {
    await pageInCall();
    expect(await page().find()).to.equal(null);
    expect(noted()?.up).to.deep.equal(call);
  });

  it('finds nothing where another page has gone on with it meanwhile', async () => {
    const former = await pageInCall();
    const looking = page().find();
    const window = page();
    window.look({...call, muted: true});
    await waitUntil(() => noted()?.up?.muted === true);
    // The page that has lent it lets go.
    former.ended();
    expect(await looking).to.equal(null);
    expect(noted()?.up?.muted).to.equal(true);
  });

  it('takes what it has found over when it goes on with it', async () => {
    (await pageInCall()).close();
    const {id} = noted()!;
    const keeper = page();
    await keeper.find();
    keeper.look({...call, volume: 0.5});
    await waitUntil(() => noted()?.up?.volume === 0.5);
    expect(noted()!.id).not.to.equal(id);
    keeper.ended();
    expect(noted()).to.equal(null);
  });

  it('forgets what it has found and nobody wants', async () => {
    (await pageInCall()).close();
    const keeper = page();
    await keeper.find();
    keeper.ended();
    expect(noted()).to.equal(null);
  });

  it('does not trust what storage holds', () => {
    const at = Date.now();
    const right = {id: 'a', kind: 'audio', at, connectedAt: 1, up: call};
    const store = new VisitorStore(CHANNEL, true);
    store.keep({call: right});
    expect(noted()).to.deep.equal(right);
    const wrong: unknown[] = [
      'audio',
      {},
      {...right, id: 1},
      {...right, kind: 'fax'},
      {...right, at: 'now'},
      {...right, at: at - 11 * 60_000},
      {...right, at: at + 11 * 60_000},
      {...right, up: {}},
      {...right, up: {...call, route: {...call.route, gateways: [1]}}},
      {...right, up: {...call, dialog: null}},
    ];
    for (const each of wrong) {
      store.keep({call: each});
      expect(noted(), JSON.stringify(each)).to.equal(null);
    }
  });
});
