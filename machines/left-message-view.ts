import type {LeftMessageSnapshot} from './left-message-machine.js';
import type {LeftMessageView} from './service-view.js';

/** Pure, and with the machine's own file the only reader of its state names. */
export const leftMessageView = (snapshot: LeftMessageSnapshot): LeftMessageView => ({
  phase: snapshot.matches('sent') ? 'sent' : snapshot.matches('sending') ? 'sending' : 'writing',
  fault: snapshot.context.fault,
});
