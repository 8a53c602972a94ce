import type {TestContext} from 'node:test';
import {reservationPort} from '../../../src/aicc/reservation-port.js';
import {platformSupport} from '../../../src/aicc/support-port.js';
import {noSignal} from '../aicc/aicc-bench.js';
import {Traffic} from '../aicc/traffic.js';
import {visitorAtCentre} from '../aicc/visitor-at-centre.js';
import type {CallStage, Plan} from './call-spec.js';

const SCRIPTS: Partial<Record<Plan, object>> = {
  busy: {outcome: 'refuse', resultCode: '13'},
  'queue-timeout': {outcome: 'queue-timeout'},
  failed: {outcome: 'failed'},
  're-dialled': {outcome: 're-dial'},
};

/** The adapter that speaks with AICC, on the built-in contact centre; the gateway is played. */
export const realCallStage = async (t: TestContext): Promise<CallStage> => {
  const {centre, client} = await visitorAtCentre(t, {eventHoldMs: 25_000});
  const traffic = new Traffic(t);
  await platformSupport(client, noSignal);
  return {
    reserveAgent: reservationPort(client),
    plan: async (plan) => {
      if (plan === 'queued') await centre.admin('PATCH', '/settings', {automaticAgent: false});
      if (plan === 'outside-hours') await centre.admin('PATCH', '/settings', {officeHours: 'closed'});
      const script = SCRIPTS[plan];
      if (script) await centre.admin('POST', '/calls/next', script);
    },
    agentHangsUp: async () => void (await centre.admin('POST', '/calls/latest/release')),
    transfer: async () => void (await centre.admin('POST', '/calls/latest/transfer')),
    haveMedia: () => Promise.resolve(centre.fake.calls.at(-1)?.visitorConnects()),
    held: async () => {
      const running = async () => (await centre.admin<{calls: number}>('GET', '/census')).calls;
      if ((await running()) > 0) await traffic.until('v1/dropClickToCall');
      return running();
    },
  };
};
