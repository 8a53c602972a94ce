import {Fault} from '../../../src/domain/faults.js';
import type {ChatPorts, QueueFact} from '../../../src/domain/chat-ports.js';
import {FakeChatPorts, type FakeRequest} from '../../support/fake-chat-ports.js';
import {newest} from '../../support/held.js';
import type {ChatStage} from './chat-spec.js';

type World = Parameters<ChatStage['set']>[0];

/** The fake ports of the machines' tests, played the way AICC would answer. */
export const fakeChatStage = (): Promise<ChatStage> => {
  const fake = new FakeChatPorts();
  const world = new Set<World>();
  let said = 0;

  const answered = <T>(requests: readonly FakeRequest<unknown, T>[], promise: Promise<T>, output: T): Promise<T> => {
    if (!world.has('silent')) newest(requests, 'request').answer(output);
    return promise;
  };

  const tellLater = (fact: QueueFact) => {
    const watch = fake.queueWatch;
    queueMicrotask(() => {
      if (watch.isOpen) watch.tell(fact);
    });
  };

  const ports: ChatPorts = {
    connect: (how, signal) => {
      const promise = fake.connect(how, signal);
      if (world.has('out-of-hours')) newest(fake.connects, 'connect').fail(new Fault('platform/outside-hours'));
      return answered(fake.connects, promise, undefined);
    },
    send: (message, signal) => answered(fake.sends, fake.send(message, signal), undefined),
    trace: (message, signal) => answered(fake.traces, fake.trace(message, signal), true),
    disconnect: (signal) => answered(fake.disconnects, fake.disconnect(signal), undefined),
    checkSupport: (signal) =>
      answered(
        fake.supports,
        fake.checkSupport(signal),
        world.has('no-calls')
          ? {kinds: [], fault: new Fault('support/not-offered')}
          : {kinds: ['audio', 'video'], fault: null},
      ),
    openPoll: fake.openPoll,
    openQueueWatch: (input, tell) => {
      const close = fake.openQueueWatch(input, tell);
      tellLater(
        world.has('busy')
          ? {type: 'queue.reported', place: {position: 1, estimateSeconds: 30}}
          : {type: 'queue.left', party: 'agent'},
      );
      return close;
    },
  };

  return Promise.resolve({
    ports,
    set: (what) => Promise.resolve(void world.add(what)),
    agentSays: (text) => {
      const id = `said-${(said += 1)}`;
      fake.poll.tell({
        type: 'messages.received',
        messages: [{kind: 'text', id, author: 'agent', name: 'Ada', text, at: 1, delivery: null}],
        party: 'agent',
        name: 'Ada',
      });
      return Promise.resolve();
    },
    agentEnds: () => Promise.resolve(fake.poll.tell({type: 'session.closed', by: 'agent'})),
  });
};
