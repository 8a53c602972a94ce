import {expect} from '@open-wc/testing';
import {SessionActors} from '../../../src/app/session-actors.js';
import type {SessionEvent} from '../../../src/app/session-events.js';
import type {ServiceCode, SessionOptions} from '../../../src/app/session-options.js';
import {Fault, FAULTS, type FaultCode} from '../../../src/domain/faults.js';
import {HeardBook} from '../../support/heard-book.js';
import {newVisitor, sessionOptions} from '../../support/page-tabs.js';
import {rejectedWith} from '../../support/rejected-with.js';

let actors: SessionActors;
let book: HeardBook;
let events: SessionEvent[];

const start = (more: Partial<SessionOptions> = {}) => {
  actors = new SessionActors(sessionOptions(newVisitor(), {book, announce: (event) => events.push(event), ...more}));
};

describe('SessionActors', () => {
  beforeEach(() => {
    book = new HeardBook();
    events = [];
  });

  afterEach(() => {
    actors.close();
    localStorage.clear();
  });

  it('announces each fault, and tells developers of those that do not pass by themselves', () => {
    start();
    const codes = Object.keys(FAULTS) as FaultCode[];
    for (const code of codes) actors.tell(new Fault(code), 'chat');
    expect(events.map((event) => event.type === 'fault' && event.fault.code)).to.deep.equal(codes);
    const told = new Set(book.told.map(([code]) => code));
    expect(codes.filter((code) => !told.has(code))).to.deep.equal([
      'network/offline',
      'network/timeout',
      'platform/outside-hours',
      'platform/flow-controlled',
    ]);
  });

  it('shows that code could not be fetched, and fetches it again', async () => {
    let breaks = true;
    const {loadServices} = sessionOptions(newVisitor());
    start({loadServices: () => (breaks ? Promise.reject(new TypeError('Failed to fetch')) : loadServices())});
    expect(await rejectedWith(actors.openServices())).to.equal('network/unreachable');
    expect(actors.view.loadFault?.code).to.equal('network/unreachable');
    breaks = false;
    expect(await actors.openServices()).to.equal(actors.services);
    actors.refresh();
    expect(actors.view.loadFault).to.equal(null);
  });

  it('does nothing with code that comes when it is closed', async () => {
    const code = await import('../../../src/service.js');
    let arrive = () => {};
    start({loadServices: () => new Promise<ServiceCode>((resolve) => (arrive = () => resolve(code)))});
    const opened = rejectedWith(actors.openServices());
    actors.close();
    arrive();
    expect(await opened).to.equal('platform/session-lost');
    expect(actors.services).to.equal(null);
  });

  it('calls what nobody foresaw a bug, with its cause', () => {
    start();
    actors.crashed(new RangeError('beyond'));
    expect(book.told).to.deep.equal([['internal/bug', 'beyond']]);
    expect(events).to.have.length(1);
    expect(events[0]).to.include({type: 'fault', of: 'program'});
  });

  it('tells developers what calls cannot take', async () => {
    start({dtmf: () => 'morse', popoutUrl: () => 'https://elsewhere.test/call.html'});
    await actors.openOwnCall();
    expect(book.told).to.deep.equal([
      ['config/bad-attribute', 'dtmf: takes "rfc4733" or "info"'],
      ['config/bad-attribute', 'popout-url: must be of this page’s origin'],
    ]);
  });
});
