import {expect, waitUntil} from '@open-wc/testing';
import type {LeadFact} from '../../../src/domain/tab-ports.js';
import {leadByLock} from '../../../src/storage/lead-by-lock.js';
import {openPresence} from '../../../src/storage/presence.js';

let name: string;
const open: {close(): void}[] = [];
let round = 0;

const ask = (held = false) => {
  const facts: LeadFact['type'][] = [];
  const lead = leadByLock(name)({held}, ({type}) => facts.push(type));
  open.push(lead);
  return {lead, facts, leads: () => facts.at(-1) === 'lead.given'};
};

/** How many have the lock, and how many wait for it. */
const count = async () => {
  const {held = [], pending = []} = await navigator.locks.query();
  return [held, pending].map((locks) => locks.filter((lock) => lock.name === name).length);
};

/** Another tab of the site, which takes the lock. */
const otherTab = async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const {locks} = frame.contentWindow!.navigator;
  await new Promise<void>((resolve) => {
    void locks
      .request(name, () => {
        resolve();
        return new Promise(() => {});
      })
      .catch(() => {});
  });
  return frame;
};

beforeEach(() => {
  round += 1;
  name = `shop ${round}`;
});

afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  await waitUntil(async () => (await count()).every((none) => none === 0));
});

describe('the right to lead as a lock', () => {
  it('is given to the only one that asks', async () => {
    const one = ask();
    await waitUntil(one.leads);
    expect(await count()).to.deep.equal([1, 0]);
  });

  it('is waited for, and given in the order of asking when whoever has it closes', async () => {
    const all = [ask(), ask(), ask()];
    await waitUntil(all[0]!.leads);
    expect(await count()).to.deep.equal([1, 2]);
    for (const [index, {lead}] of all.slice(0, 2).entries()) {
      expect(all.filter(({leads}) => leads()).length - index).to.equal(1);
      lead.close();
      await waitUntil(all[index + 1]!.leads);
    }
    expect(all.map(({facts}) => facts)).to.deep.equal([['lead.given'], ['lead.given'], ['lead.given']]);
  });

  it('is taken from whoever has it, who waits for it again', async () => {
    const [one, other] = [ask(), ask()];
    await waitUntil(one.leads);
    other.lead.take();
    await waitUntil(other.leads);
    await waitUntil(async () => (await count())[1] === 1);
    expect(one.facts).to.deep.equal(['lead.given', 'lead.taken']);
    other.lead.close();
    await waitUntil(one.leads);
    expect(await count()).to.deep.equal([1, 0]);
  });

  it('is taken over from the one that took it before in this tab', async () => {
    const presence = openPresence(name, false, () => {});
    open.push(presence);
    expect(await presence.alone).to.equal(true);
    const one = ask(true);
    await waitUntil(one.leads);
    presence.close();
    expect(await count()).to.deep.equal([1, 0]);
    expect(one.facts).to.deep.equal(['lead.given']);
  });

  it('is freed by the browser when its tab is gone without a word', async () => {
    const tab = await otherTab();
    const one = ask();
    await waitUntil(async () => (await count())[1] === 1);
    expect(one.facts).to.deep.equal([]);
    tab.remove();
    await waitUntil(one.leads);
  });

  it('is neither kept nor told of by one that closed while it waited', async () => {
    const [one, other, third] = [ask(), ask(), ask()];
    await waitUntil(one.leads);
    other.lead.close();
    one.lead.close();
    await waitUntil(third.leads);
    expect(other.facts).to.deep.equal([]);
    expect(await count()).to.deep.equal([1, 0]);
  });

  it('is not kept by one that closes before it is given, or while it takes it', async () => {
    const one = ask();
    one.lead.close();
    const other = ask();
    other.lead.take();
    other.lead.close();
    const last = ask();
    await waitUntil(last.leads);
    expect([one.facts, other.facts]).to.deep.equal([[], []]);
    expect(await count()).to.deep.equal([1, 0]);
  });
});

describe('presence', () => {
  const enter = (suspect = false) => {
    let met = 0;
    const presence = openPresence(name, suspect, () => (met += 1));
    open.push(presence);
    return {presence, met: () => met};
  };

  it('is alone where nobody leads, and takes the right at once', async () => {
    expect(await enter(true).presence.alone).to.equal(true);
    expect(await count()).to.deep.equal([1, 0]);
  });

  it('is not alone where another tab leads, and waits for nothing', async () => {
    await otherTab();
    expect(await enter().presence.alone).to.equal(false);
    expect(await count()).to.deep.equal([1, 0]);
  });

  it('hears of another tab that comes', async () => {
    const {presence, met} = enter();
    await presence.alone;
    const channel = new BroadcastChannel(name);
    channel.postMessage({type: 'asked', from: 'x'});
    await waitUntil(() => met() === 1);
    channel.close();
  });

  it('gives the right back, at once or as soon as it comes', async () => {
    const one = enter();
    await one.presence.alone;
    one.presence.close();
    await waitUntil(async () => (await count())[0] === 0);
    // Closed before the browser has answered.
    const other = enter();
    other.presence.close();
    await other.presence.alone;
    await waitUntil(async () => (await count())[0] === 0);
  });

  for (const suspect of [false, true]) {
    it(`without locks says that it is ${suspect ? 'not ' : ''}alone, by what hints at others`, async () => {
      Object.defineProperty(navigator, 'locks', {value: undefined, configurable: true});
      try {
        expect(await enter(suspect).presence.alone).to.equal(!suspect);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    });
  }
});
