import type {Fault} from '../src/domain/faults.js';
import type {WidgetSnapshot} from './widget-machine.js';

/** Everything that launcher and panel draw of the widget itself. */
export interface WidgetView {
  readonly shown: boolean;
  readonly unread: number;
  /** The visitor is asked to agree. */
  readonly consenting: boolean;
  /** The visitor is asked to fill in a form. */
  readonly introducing: boolean;
  /** The conversation may begin. */
  readonly engaged: boolean;
  /** What is wrong with the attributes, once the visitor has turned to the widget. */
  readonly fault: Fault | null;
}

/** Pure, and with the machine's own file the only reader of the widget's state names. */
export const widgetView = (snapshot: WidgetSnapshot): WidgetView => ({
  shown: snapshot.matches({panel: 'shown'}),
  unread: snapshot.context.unread,
  consenting: snapshot.matches({engagement: 'consenting'}),
  introducing: snapshot.matches({engagement: 'introducing'}),
  engaged: snapshot.matches({engagement: 'engaged'}),
  fault: snapshot.matches({engagement: 'barred'}) ? snapshot.context.fault : null,
});
