import type {callMachine} from '../../machines/call-machine.js';
import {lentCall} from '../../machines/lent-call.js';
import type {MediaKind} from '../domain/media-kind.js';
import type {CallEnd} from '../domain/outcomes.js';
import {CallKeeper, keptCall, type KeptCall} from './call-keeper.js';
import {composeCall} from './compose-call.js';
import {newMessageId} from './message-id.js';
import {runActor, type Running} from './run-actor.js';
import type {SessionActors} from './session-actors.js';

/** Tells the page and the thread how a call ended. */
export const noteCall = (
  actors: SessionActors,
  media: MediaKind,
  end: CallEnd,
  durationMs: number,
  id = newMessageId(),
): void => {
  const fault = end.outcome === 'failed' ? end.fault : null;
  if (fault) actors.tell(fault, 'call');
  actors.refresh();
  const card = {kind: 'call', id, media, outcome: end.outcome, at: Date.now()} as const;
  actors.chat?.send({type: 'call.noted', card: {...card, fault: fault?.code ?? null, durationMs}});
  actors.announce({type: 'call-end', end, durationMs});
  actors.tabs?.callEnded(media, end, durationMs);
};

/** What a former page of the visitor had when it was left stands in the thread of this one, too. */
const noteFormer = (actors: SessionActors, {id, kind, at, connectedAt}: KeptCall): void =>
  actors.chat?.send({
    type: 'call.noted',
    card: {
      kind: 'call',
      id,
      media: kind,
      outcome: 'hung-up-by-visitor',
      fault: null,
      at,
      durationMs: Math.max(0, at - connectedAt),
    },
  });

/** Starts the machine of a session's calls. */
export const runCall = (actors: SessionActors): Running<typeof callMachine> => {
  const keeper = new CallKeeper(actors.store);
  const former = keptCall(actors.store);
  if (former && !former.up) noteFormer(actors, former);
  const running = runActor({
    create: (scope) => {
      scope.addEventListener('abort', () => keeper.close());
      return composeCall(actors, former !== null, scope);
    },
    wire: (actor) => {
      actor.subscribe((snapshot) => {
        if (snapshot.matches('moved')) keeper.ended();
        else keeper.look(lentCall(snapshot));
      });
      actor.on('call.warned', ({fault}) => actors.tell(fault, 'call'));
      actor.on('devices.chosen', ({choice, skipCheck}) => actors.store?.keep({devices: choice, skipCheck}));
      actor.on('call.lent', () => actors.tabs?.callLent(lentCall(actor.getSnapshot())));
      actor.on('call.adopted', () => actors.tabs?.callAdopted());
      actor.on('call.unadopted', () => actors.tabs?.callUnadopted());
      actor.on('call.ended', ({kind, end, durationMs}) =>
        noteCall(actors, kind, end, durationMs, keeper.ended() ?? undefined),
      );
    },
    changed: () => actors.refresh(),
    crashed: (error) => actors.crashed(error),
  });
  void keeper.find().then((call) => {
    if (!call) return;
    running.send({type: 'call.found', call});
    // An agent waits.
    actors.widget.send({type: 'panel.show'});
  });
  return running;
};
