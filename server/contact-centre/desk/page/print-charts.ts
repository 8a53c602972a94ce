import type {AnyActor, InspectionEvent} from 'xstate';

/** Prints each step of the widget's charts in the console: which chart, what it heard, and where it is now. */
const print = (step: InspectionEvent): void => {
  if (step.type !== '@xstate.snapshot' || !('value' in step.snapshot)) return;
  const actor = step.actorRef as AnyActor;
  const chart = (actor.logic as {id?: string}).id ?? actor.id;
  console.info(`${chart}: ${step.event.type} → ${JSON.stringify(step.snapshot.value)}`);
};

addEventListener('cc-inspect', (event) => print((event as CustomEvent<InspectionEvent>).detail));
