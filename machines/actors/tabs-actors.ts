import {fromCallback} from 'xstate';
import type {TabPorts} from '../../src/domain/tab-ports.js';
import {closeWith} from './close-with.js';

type Nothing = Record<never, never>;

/** What a tab holds among others of the same visitor, each given back when the state that invokes it is left. */
export const tabsActors = (ports: TabPorts, scope: AbortSignal) => ({
  lead: fromCallback<{type: 'lead.take'}, {held: boolean}>(({input, sendBack, receive}) => {
    const lead = ports.askToLead(input, sendBack);
    receive(() => lead.take());
    return closeWith(scope, () => lead.close());
  }),
  channel: fromCallback<{type: 'none'}, Nothing>(({input, sendBack}) => closeWith(scope, ports.join(input, sendBack))),
  conversation: fromCallback<{type: 'none'}, Nothing>(({input}) =>
    closeWith(
      scope,
      ports.conduct(input, () => undefined),
    ),
  ),
});

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/** Actors of a machine that nobody has bound to ports: starting one is a bug. */
export const unboundTabsActors = tabsActors({askToLead: unbound, join: unbound, conduct: unbound}, AbortSignal.abort());
