import type {callMachine} from '../../machines/call-machine.js';
import {lentCall} from '../../machines/lent-call.js';
import type {MediaKind} from '../domain/media-kind.js';
import type {CallEnd} from '../domain/outcomes.js';
import {composeCall} from './compose-call.js';
import {newMessageId} from './message-id.js';
import {runActor, type Running} from './run-actor.js';
import type {SessionActors} from './session-actors.js';

/** Tells the page and the thread how a call ended. */
export const noteCall = (actors: SessionActors, media: MediaKind, end: CallEnd, durationMs: number): void => {
  const fault = end.outcome === 'failed' ? end.fault : null;
  if (fault) actors.tell(fault, 'call');
  actors.refresh();
  const card = {kind: 'call', id: newMessageId(), media, outcome: end.outcome, at: Date.now()} as const;
  actors.chat?.send({type: 'call.noted', card: {...card, fault: fault?.code ?? null, durationMs}});
  actors.announce({type: 'call-end', end, durationMs});
  actors.tabs?.callEnded(media, end, durationMs);
};

/** Starts the machine of a session's calls. */
export const runCall = (actors: SessionActors): Running<typeof callMachine> =>
  runActor({
    create: (scope) => composeCall(actors, scope),
    wire: (actor) => {
      actor.on('call.warned', ({fault}) => actors.tell(fault, 'call'));
      actor.on('devices.chosen', ({choice, skipCheck}) => actors.store?.keep({devices: choice, skipCheck}));
      actor.on('call.lent', () => actors.tabs?.callLent(lentCall(actor.getSnapshot())));
      actor.on('call.adopted', () => actors.tabs?.callAdopted());
      actor.on('call.unadopted', () => actors.tabs?.callUnadopted());
      actor.on('call.ended', ({kind, end, durationMs}) => noteCall(actors, kind, end, durationMs));
    },
    changed: () => actors.refresh(),
    crashed: (error) => actors.crashed(error),
  });
