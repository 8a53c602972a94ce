import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import type {CallPorts, ReservationFact} from '../../../src/domain/call-ports.js';
import {Chronicle} from '../aicc/chronicle.js';
import {closeInTime} from '../aicc/visitor-at-centre.js';

/** What becomes of the next call without anybody doing anything. */
export type Plan = 'answered' | 're-dialled' | 'queued' | 'busy' | 'outside-hours' | 'queue-timeout' | 'failed';

export interface CallStage {
  readonly reserveAgent: CallPorts['reserveAgent'];
  plan(plan: Plan): Promise<void>;
  /** The agent hangs up or passes the visitor on. */
  agentHangsUp(): Promise<void>;
  transfer(): Promise<void>;
  /** The visitor’s media and the agent’s meet. */
  haveMedia(): Promise<void>;
  /** How many agents are held for this visitor. */
  held(): Promise<number>;
}

const ENDS: readonly [Plan, ReservationFact['type'], string][] = [
  ['busy', 'agent.refused', 'busy'],
  ['outside-hours', 'agent.refused', 'outside-hours'],
  ['queue-timeout', 'agent.released', 'queue-timeout'],
  ['failed', 'agent.released', 'failed'],
];

/** What every implementation of {@link CallPorts} keeps to, as far as agents go. */
export const reservationSpec = (name: string, start: (t: TestContext) => Promise<CallStage>): void => {
  void describe(`CallPorts.reserveAgent: ${name}`, () => {
    const reserved = async (t: TestContext, plan: Plan) => {
      const stage = await start(t);
      await stage.plan(plan);
      const facts = new Chronicle<ReservationFact>();
      const held = stage.reserveAgent({kind: 'audio'}, facts.add);
      closeInTime(t, () => held.close());
      const until = (type: ReservationFact['type'], times = 1) =>
        facts.until((all) => all.filter((fact) => fact.type === type).length >= times, type);
      return {stage, held, facts, until};
    };

    test('an agent who answers comes with a route', async (t) => {
      const {facts, until} = await reserved(t, 'answered');
      await until('agent.answered');
      const fact = facts.all.find(({type}) => type === 'agent.answered');
      assert.ok(fact?.type === 'agent.answered');
      const {domain, gateways, accessCode, caller} = fact.route;
      for (const word of [domain, accessCode, caller, ...gateways]) assert.match(word, /^\S+$/);
      assert.ok(gateways.length > 0);
    });

    test('waiting in the queue is told', async (t) => {
      const {until} = await reserved(t, 'queued');
      await until('agent.queued');
    });

    for (const [plan, type, outcome] of ENDS) {
      test(`${plan}: ${type}, and nobody is held`, async (t) => {
        const {stage, held, facts, until} = await reserved(t, plan);
        await until(type);
        const fact = facts.all.at(-1);
        assert.ok(fact?.type === type && 'end' in fact);
        assert.equal(fact.end.outcome, outcome);
        held.close();
        assert.equal(await stage.held(), 0);
      });
    }

    test('the agent’s end is told once', async (t) => {
      const {stage, held, facts, until} = await reserved(t, 'answered');
      await until('agent.answered');
      await stage.agentHangsUp();
      await until('agent.released');
      held.close();
      const ends = facts.all.filter(({type}) => type === 'agent.released');
      assert.deepEqual(ends, [{type: 'agent.released', end: {outcome: 'hung-up-by-agent'}}]);
    });

    test('a transfer is told, and with whom it ends', async (t) => {
      const {stage, until} = await reserved(t, 'answered');
      await until('agent.answered');
      await stage.haveMedia();
      await stage.transfer();
      await until('agent.transferred');
      await until('agent.answered', 2);
    });

    test('a visitor who is to dial anew is told another access code', async (t) => {
      const {stage, facts, until} = await reserved(t, 're-dialled');
      await until('agent.answered');
      await stage.haveMedia();
      await until('agent.answered', 2);
      const codes = facts.all.flatMap((fact) => (fact.type === 'agent.answered' ? [fact.route.accessCode] : []));
      assert.equal(new Set(codes).size, 2);
    });

    test('closed, it tells nothing, whatever it had been told to expect', async (t) => {
      for (const expects of [false, true]) {
        const {stage, held, facts, until} = await reserved(t, 'answered');
        await until('agent.answered');
        const before = facts.all.length;
        if (expects) held.command({type: 'reservation.expectRelease'});
        held.close();
        held.close();
        if (expects) await stage.agentHangsUp();
        assert.equal(await stage.held(), 0);
        assert.equal(facts.all.length, before);
      }
    });
  });
};
