import type {Actor, AnyActorLogic, EventFromLogic, SnapshotFrom} from 'xstate';

/** An actor that can be told something, in whichever tab it runs. */
export interface Told<TLogic extends AnyActorLogic> {
  /** `undefined` where it runs in another tab. */
  readonly actor?: Actor<TLogic> | undefined;
  send(event: EventFromLogic<TLogic>): void;
}

/** An actor that runs until it is stopped or dies. */
export interface Running<TLogic extends AnyActorLogic> extends Told<TLogic> {
  readonly actor: Actor<TLogic>;
  snapshot(): SnapshotFrom<TLogic>;
  /** Gives back all that it holds. */
  stop(): void;
}

interface RunOptions<TLogic extends AnyActorLogic> {
  /** Builds an actor that has not been started. `scope` aborts when the actor is gone, however it went. */
  create(scope: AbortSignal): Actor<TLogic>;
  /** Wires `actor.on(…)`, before the start. */
  wire(actor: Actor<TLogic>): void;
  changed(): void;
  /** The machine died of an uncaught error. It cannot be started again. */
  crashed(error: unknown): void;
}

/** Starts an actor in a scope that outlives it: what it holds is given back even where the machine dies. */
export const runActor = <TLogic extends AnyActorLogic>(options: RunOptions<TLogic>): Running<TLogic> => {
  const scope = new AbortController();
  const actor = options.create(scope.signal);
  // Vite's server alone says so: `docs/statecharts.md` tells how to watch the charts. Nothing of it is in a build.
  if (import.meta.env?.DEV) {
    actor.system.inspect((detail) => void dispatchEvent(new CustomEvent('cc-inspect', {detail})));
  }
  options.wire(actor);
  actor.subscribe({
    next: () => options.changed(),
    error: (error) => {
      scope.abort();
      options.crashed(error);
    },
  });
  actor.start();
  return {
    actor,
    send: (event) => actor.send(event),
    snapshot: () => actor.getSnapshot(),
    stop: () => {
      actor.stop();
      scope.abort();
    },
  };
};
