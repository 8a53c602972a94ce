import type {Entry} from '../conversations/network.js';
import {hurries} from './hurries.js';
import type {Session} from './session.js';

/** Whether what the visitor sees of a call that is up is what the far side was asked for and said. */
export const agrees = ({caller, gateway, devices, desk}: Session): string[] => {
  const {view} = caller;
  const {current} = gateway;
  if (view.phase !== 'connected' || !current) return [];
  const {told} = current;
  const wrong: string[] = [];
  const same = (what: string, seen: unknown, is: unknown) => {
    if (seen !== is) wrong.push(`${what} is shown as ${String(seen)}, but is ${String(is)}`);
  };
  same('mute', view.muted, told.muted);
  same('hold', view.heldHere, told.held);
  same('the agent’s hold', view.heldThere, told.there);
  same('the camera', view.cameraOn, told.picture === 'camera');
  same('video', view.kind, told.video ? 'video' : 'audio');
  if (!devices.held.includes('microphone')) wrong.push('a call is up without a microphone');
  if (!desk.reservations.length) wrong.push('a call is up without an agent');
  return wrong;
};

/** What is held although no call is up. */
export const heldAtRest = ({caller, devices, gateway}: Session): string[] => [
  ...(caller.isResting ? [] : [`the call is ${caller.view.phase}`]),
  ...devices.held.filter((name) => name !== 'permission watch').map((name) => `${name} is still open`),
  ...gateway.open.map(() => 'a dialog is still open'),
];

/** A request that did set out: without a network it is over at once. */
const hasSetOut = ({at, endedAt}: Entry) => endedAt > at;

/** Agents of whom AICC was never told that the visitor wants them no more. */
const keptAgents = ({desk, chat}: Session): string[] =>
  desk.reservations
    .filter(({end}) => end === null || end === 'by itself')
    .filter(({from, endedAt}, index, all) => {
      const until = all[index + 1]?.from ?? Infinity;
      const drops = chat.network.entries.filter(
        ({call, at}) => call === 'v1/dropClickToCall' && at >= from && at < until,
      );
      // Without a network nobody could tell AICC, until it was of no use.
      const wasCutOff = drops.length > 0 && !chat.network.returns.some((at) => at > from && at < endedAt);
      // Nobody does anything in its sleep, and what AICC has given up by itself is dropped no more.
      const overslept = chat.network.sleeps.some((sleep) => endedAt > sleep.from && endedAt <= sleep.until);
      return !drops.some(hasSetOut) && !wasCutOff && !overslept;
    })
    .map(({from, end}) => `the agent reserved at ${from} was never given back (${end ?? 'still kept'})`);

/** What is wrong with a session's calls when all is over. */
export const wrongCalls = (session: Session): string[] => {
  const {caller, devices, gateway, desk, chat, unread, widget} = session;
  const wrong = [
    ...desk.breaches,
    ...gateway.breaches,
    ...devices.breaches,
    ...keptAgents(session),
    ...hurries(chat.network.entries),
  ];
  const cards = chat.visitor.view.thread.flatMap((item) => (item.kind === 'call' ? [item.id] : []));
  const ids = caller.ended.map((_, index) => `call-${index + 1}`);
  if (cards.join() !== ids.join()) wrong.push(`cards ${cards.join()} of calls ${ids.join()}`);
  for (const {end, durationMs} of caller.ended) {
    if (end.outcome === 'failed' && end.fault.code === 'internal/bug') wrong.push(`a bug: ${String(end.fault.cause)}`);
    if (durationMs < 0) wrong.push(`a call of ${durationMs} ms`);
  }
  const counted = widget.getSnapshot().context.unread;
  if (counted !== unread) wrong.push(`${counted} unread are shown, but are ${unread}`);
  return [...wrong, ...caller.crashes.map((crash) => `the call’s machine died: ${String(crash)}`)];
};

/** Whether each call that was placed has ended once. */
export const wrongEnds = ({caller: {placed, ended}}: Session): string[] =>
  placed === ended.length ? [] : [`${placed} calls were placed, ${ended.length} have ended`];
