import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {Fault, type FaultCode} from '../../../src/domain/faults.js';
import type {ChatPorts, PollFact, QueueFact} from '../../../src/domain/chat-ports.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {Chronicle} from '../aicc/chronicle.js';
import {textOf} from '../../support/text-of.js';

/** Ports, and the hands of whoever plays the world behind them. */
export interface ChatStage {
  readonly ports: ChatPorts;
  /** From now on: nobody is there to talk to, or all are busy, or requests are not answered at all. */
  set(world: 'out-of-hours' | 'busy' | 'silent' | 'no-calls'): Promise<void>;
  agentSays(text: string): Promise<void>;
  agentEnds(): Promise<void>;
}

/** A signal that nobody aborts. */
const unaborted = () => new AbortController().signal;

const hello: TextMessage = {
  kind: 'text',
  id: 'm1',
  author: 'visitor',
  name: null,
  text: 'hello',
  at: 1,
  delivery: 'sending',
};

const failsWith = (promise: Promise<unknown>, code: FaultCode) =>
  assert.rejects(promise, (thrown) => thrown instanceof Fault && thrown.code === code);

/** What every implementation of {@link ChatPorts} keeps to. */
export const chatSpec = (name: string, start: (t: TestContext) => Promise<ChatStage>): void => {
  void describe(`ChatPorts: ${name}`, () => {
    const polling = (t: TestContext, {ports}: ChatStage) => {
      const facts = new Chronicle<PollFact>();
      const close = ports.openPoll(undefined, facts.add);
      t.after(close);
      const texts = () =>
        facts.all.flatMap((fact) => (fact.type === 'messages.received' ? fact.messages.map(textOf) : []));
      return {facts, close, texts};
    };

    test('CONNECT, CHAT and DISCONNECT settle when they are accepted', async (t) => {
      const {ports} = await start(t);
      await ports.connect({resume: false}, unaborted());
      await ports.send(hello, unaborted());
      await ports.disconnect(unaborted());
    });

    test('CONNECT out of hours is a fault', async (t) => {
      const stage = await start(t);
      await stage.set('out-of-hours');
      await failsWith(stage.ports.connect({resume: false}, unaborted()), 'platform/outside-hours');
    });

    test('what is given up settles although nobody answers', async (t) => {
      const stage = await start(t);
      await stage.ports.connect({resume: false}, unaborted());
      await stage.set('silent');
      for (const act of [
        (life: AbortSignal) => stage.ports.send(hello, life),
        (life: AbortSignal) => stage.ports.disconnect(life),
        (life: AbortSignal) => stage.ports.checkSupport(life),
      ]) {
        const life = new AbortController();
        const acting = act(life.signal);
        life.abort();
        await assert.rejects(acting, (thrown) => !(thrown instanceof Fault));
      }
    });

    test('support is an answer, never a fault that is thrown', async (t) => {
      const stage = await start(t);
      await stage.ports.connect({resume: false}, unaborted());
      const {kinds, fault} = await stage.ports.checkSupport(unaborted());
      assert.deepEqual([kinds, fault], [['audio', 'video'], null]);
      await stage.set('no-calls');
      const refused = await stage.ports.checkSupport(unaborted());
      assert.deepEqual([refused.kinds, refused.fault?.code], [[], 'support/not-offered']);
    });

    test('what the agent says is told, in order, with whom the visitor is', async (t) => {
      const stage = await start(t);
      await stage.ports.connect({resume: false}, unaborted());
      const {facts, texts} = polling(t, stage);
      await stage.agentSays('One');
      await stage.agentSays('Two');
      await facts.until(() => texts().includes('Two'), 'Two');
      assert.ok(texts().indexOf('One') < texts().indexOf('Two'));
      assert.ok(facts.all.some((fact) => fact.type === 'messages.received' && fact.party === 'agent'));
    });

    test('the agent’s end is told', async (t) => {
      const stage = await start(t);
      await stage.ports.connect({resume: false}, unaborted());
      const {facts} = polling(t, stage);
      await stage.agentEnds();
      await facts.until((all) => all.some(({type}) => type === 'session.closed'), 'the end');
      assert.deepEqual(
        facts.all.find(({type}) => type === 'session.closed'),
        {type: 'session.closed', by: 'agent'},
      );
    });

    test('a closed poll tells nothing, and may be closed again; another one goes on', async (t) => {
      const stage = await start(t);
      await stage.ports.connect({resume: false}, unaborted());
      const first = polling(t, stage);
      first.close();
      first.close();
      const before = first.facts.all.length;
      const second = polling(t, stage);
      await stage.agentSays('Still there?');
      await second.facts.until(() => second.texts().includes('Still there?'), 'the text');
      assert.equal(first.facts.all.length, before);
    });

    test('the queue watch tells the place, and that it is left', async (t) => {
      const stage = await start(t);
      await stage.set('busy');
      await stage.ports.connect({resume: false}, unaborted());
      const facts = new Chronicle<QueueFact>();
      const close = stage.ports.openQueueWatch(undefined, facts.add);
      t.after(close);
      const fact = await facts.nth(1);
      assert.ok(fact.type === 'queue.reported');
      assert.equal(fact.place.position, 1);
      close();
      close();
      assert.equal(facts.all.length, 1);
    });

    test('the queue watch of a visitor who has an agent tells so', async (t) => {
      const stage = await start(t);
      await stage.ports.connect({resume: false}, unaborted());
      const facts = new Chronicle<QueueFact>();
      t.after(stage.ports.openQueueWatch(undefined, facts.add));
      assert.deepEqual(await facts.nth(1), {type: 'queue.left', party: 'agent'});
    });
  });
};
