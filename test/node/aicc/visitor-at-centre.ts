import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {SettingsPatch} from '../../../server/contact-centre/core/settings.js';
import type {AiccClient} from '../../../src/aicc/client.js';
import {reservationPort} from '../../../src/aicc/reservation-port.js';
import {platformSupport} from '../../../src/aicc/support-port.js';
import {credentialsFrom} from '../../../src/aicc/token-url.js';
import type {ReservationFact} from '../../../src/domain/call-ports.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import {startCentre, type StartedCentre} from '../contact-centre/start-centre.js';
import {clientOf, noSignal} from './aicc-bench.js';
import {Chronicle} from './chronicle.js';

/** What tests leave open, by test: a drop that is sent after the contact centre has closed would be tried for minutes. */
const leftOpen = new WeakMap<TestContext, (() => void)[]>();

/** Closes something while the contact centre is still there. */
export const closeInTime = (t: TestContext, close: () => void): void => void leftOpen.get(t)?.push(close);

/** A contact centre that lets nobody in without credentials, and a client with those of its demo site. */
export const visitorAtCentre = async (
  t: TestContext,
  settings: SettingsPatch = {},
): Promise<{centre: StartedCentre; client: AiccClient}> => {
  const closers: (() => void)[] = [];
  leftOpen.set(t, closers);
  t.after(async () => {
    for (const close of closers) close();
    for (let round = 0; round < 3; round += 1) await centre.admin('GET', '/census');
  });
  const centre = await startCentre(t, {openProxy: false, settings});
  const client = clientOf(centre.url, {getCredentials: credentialsFrom(`${centre.url}/demo/token`)});
  return {centre, client};
};

/** Reserves an agent as the call's machine does, once the platform has said that calls are supported. */
export const reserve = async (t: TestContext, client: AiccClient, kind: MediaKind = 'audio') => {
  const {fault} = await platformSupport(client, noSignal);
  assert.equal(fault, null);
  return follow(t, client, kind, false);
};

/** Follows, as a second window of the visitor does, what another one has reserved. */
export const borrow = (t: TestContext, client: AiccClient) => follow(t, client, 'audio', true);

const follow = (t: TestContext, client: AiccClient, kind: MediaKind, lent: boolean) => {
  const facts = new Chronicle<ReservationFact>();
  const held = reservationPort(client)({kind, lent}, facts.add);
  closeInTime(t, () => held.close());
  const until = (type: ReservationFact['type']) => facts.until((all) => all.some((fact) => fact.type === type), type);
  return {held, facts, until};
};

/** How often the newest call was dropped, and whether the agent is free again. */
export const accountOf = async ({admin}: StartedCentre): Promise<{drops: number; state: string}> => {
  const calls = await admin<{drops: number; state: string}[]>('GET', '/calls');
  const {drops, state} = calls.at(-1) ?? {drops: 0, state: 'none'};
  return {drops, state};
};

/** The widget keeps to the contract: the contact centre refused nothing. */
export const assertNothingRefused = ({journal}: StartedCentre): void => {
  assert.ok(journal.entries.length > 0);
  const refused = journal.entries.filter(({verdict}) => verdict === 'refused');
  assert.deepEqual(refused, []);
};
