import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import type {ReservationFact, Route} from '../../../src/domain/call-ports.js';
import {FakeCallPorts} from '../../support/fake-call-ports.js';
import type {CallStage, Plan} from './call-spec.js';

const routeTo = (accessCode: string): Route => ({
  domain: 'gw.example',
  gateways: ['wss://gw.example'],
  accessCode,
  caller: 'AnonymousCard',
});

const FIRST: Readonly<Record<Plan, ReservationFact>> = {
  answered: {type: 'agent.answered', route: routeTo('1790')},
  're-dialled': {type: 'agent.answered', route: routeTo('1790')},
  queued: {type: 'agent.queued'},
  busy: {type: 'agent.refused', end: {outcome: 'busy'}},
  'outside-hours': {type: 'agent.refused', end: {outcome: 'outside-hours'}},
  'queue-timeout': {type: 'agent.released', end: {outcome: 'queue-timeout'}},
  failed: {type: 'agent.released', end: failed(new Fault('platform/refused'))},
};

/** The fake ports of the machines' tests, played the way AICC would answer. */
export const fakeCallStage = (): Promise<CallStage> => {
  const fake = new FakeCallPorts();
  let planned: Plan = 'answered';

  const tell = (...facts: ReservationFact[]): Promise<void> => {
    for (const fact of facts) if (fake.agent.isOpen) fake.agent.tell(fact);
    return Promise.resolve();
  };

  return Promise.resolve({
    reserveAgent: (input, listener) => {
      const held = fake.reserveAgent(input, listener);
      queueMicrotask(() => void tell(FIRST[planned]));
      return held;
    },
    plan: (plan) => {
      planned = plan;
      return Promise.resolve();
    },
    agentHangsUp: () => tell({type: 'agent.released', end: {outcome: 'hung-up-by-agent'}}),
    transfer: () => tell({type: 'agent.transferred'}, FIRST.answered),
    haveMedia: () =>
      planned === 're-dialled' ? tell({type: 'agent.answered', route: routeTo('1791')}) : Promise.resolve(),
    held: () => Promise.resolve(fake.open.agent),
  });
};
