import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createActor} from 'xstate';
import {getShortestPaths} from 'xstate/graph';
import {
  widgetMachine,
  type WidgetEmitted,
  type WidgetEvent,
  type WidgetInput,
} from '../../../machines/widget-machine.js';
import {widgetView} from '../../../machines/widget-view.js';
import {Fault} from '../../../src/domain/faults.js';
import {eventsOf} from './call-paths.js';
import {missedBy, namesIn, writeStates} from './chart.js';

const plain: WidgetInput = {fault: null, needsConsent: false, needsIntroduction: false, shown: false};
const fault = new Fault('config/missing-channel');

const inputs: WidgetInput[] = [true, false].flatMap((shown) =>
  [true, false].flatMap((needsConsent) =>
    [true, false].flatMap((needsIntroduction) =>
      [fault, null].map((wrong) => ({fault: wrong, needsConsent, needsIntroduction, shown})),
    ),
  ),
);

const events: WidgetEvent[] = [
  {type: 'panel.show'},
  {type: 'panel.hide'},
  {type: 'visitor.engage'},
  {type: 'consent.accept'},
  {type: 'consent.decline'},
  {type: 'messages.arrived', count: 1},
  {type: 'visitor.introduce'},
  {type: 'visitor.return'},
];

const pathsFor = (input: WidgetInput) =>
  getShortestPaths(widgetMachine, {input, events, serializeState: ({value}) => JSON.stringify(value)});

const start = (input: Partial<WidgetInput> = {}) => {
  const actor = createActor(widgetMachine, {input: {...plain, ...input}});
  const emitted: WidgetEmitted['type'][] = [];
  actor.on('*', ({type}) => emitted.push(type));
  actor.start();
  return {
    emitted,
    send: (...types: Exclude<WidgetEvent['type'], 'messages.arrived'>[]) => types.forEach((type) => actor.send({type})),
    arrive: (count: number) => actor.send({type: 'messages.arrived', count}),
    get view() {
      return widgetView(actor.getSnapshot());
    },
  };
};

describe('widget paths', () => {
  it('lead a real actor where the chart says, and pass every state', () => {
    const passed = new Set<string>();
    for (const input of inputs) {
      for (const path of pathsFor(input)) {
        const actor = createActor(widgetMachine, {
          input,
          inspect: writeStates(passed),
        }).start();
        for (const event of eventsOf(path)) actor.send(event);
        assert.deepEqual(actor.getSnapshot().value, path.state.value);
      }
    }
    assert.deepEqual(missedBy(widgetMachine, passed), []);
  });

  it('show of each state what its view says', () => {
    for (const input of inputs) {
      for (const {state} of pathsFor(input)) {
        const names = namesIn(state);
        assert.deepEqual(widgetView(state), {
          shown: names.includes('panel.shown'),
          unread: state.context.unread,
          consenting: names.includes('engagement.consenting'),
          introducing: names.includes('engagement.introducing'),
          engaged: names.includes('engagement.engaged'),
          fault: names.includes('engagement.barred') ? fault : null,
        });
        assert.ok(!(names.includes('engagement.engaged') && input.fault), 'engaged though misconfigured');
      }
    }
  });
});

describe('the panel', () => {
  it('is shown from the start where the page says so, which engages nobody', () => {
    const widget = start({shown: true});
    assert.equal(widget.view.shown, true);
    assert.equal(widget.view.engaged, false);
    assert.deepEqual(widget.emitted, []);
  });

  it('counts what arrives while it is hidden, until it is shown', () => {
    const widget = start();
    widget.arrive(2);
    assert.equal(widget.view.unread, 2);
    widget.send('panel.show');
    widget.arrive(1);
    assert.equal(widget.view.unread, 0);
    widget.send('panel.hide');
    widget.arrive(1);
    assert.equal(widget.view.unread, 1);
  });
});

describe('the engagement', () => {
  it('is announced once, when the visitor turns to the widget', () => {
    const widget = start();
    widget.send('visitor.engage', 'visitor.engage');
    assert.equal(widget.view.engaged, true);
    assert.deepEqual(widget.emitted, ['visitor.engaged']);
  });

  it('waits for consent, which is asked for once', () => {
    const widget = start({needsConsent: true});
    widget.send('panel.show', 'visitor.engage');
    assert.equal(widget.view.consenting, true);
    assert.deepEqual(widget.emitted, []);
    widget.send('consent.accept');
    assert.equal(widget.view.engaged, true);
    assert.deepEqual([...widget.emitted].sort(), ['consent.accepted', 'visitor.engaged']);
  });

  it('waits for the form, after consent', () => {
    const widget = start({needsConsent: true, needsIntroduction: true});
    widget.send('visitor.engage', 'consent.accept');
    assert.equal(widget.view.introducing, true);
    assert.deepEqual(widget.emitted, ['consent.accepted']);
    widget.send('visitor.introduce');
    assert.deepEqual(widget.emitted, ['consent.accepted', 'visitor.engaged']);
  });

  it('goes on where a conversation was left, and asks nothing again', () => {
    const widget = start({needsIntroduction: true});
    widget.send('visitor.return');
    assert.equal(widget.view.engaged, true);
  });

  it('does not begin when the visitor declines, and asks again next time', () => {
    const widget = start({needsConsent: true});
    widget.send('panel.show', 'visitor.engage', 'consent.decline');
    assert.deepEqual(widget.view, {
      shown: false,
      unread: 0,
      consenting: false,
      introducing: false,
      engaged: false,
      fault: null,
    });
    assert.deepEqual(widget.emitted, ['visitor.declined']);
    widget.send('panel.show', 'visitor.engage');
    assert.equal(widget.view.consenting, true);
  });

  it('is barred while an attribute is wrong, before any consent', () => {
    const widget = start({fault, needsConsent: true});
    assert.equal(widget.view.fault, null);
    widget.send('visitor.engage', 'consent.accept');
    assert.equal(widget.view.fault, fault);
    assert.equal(widget.view.engaged, false);
    assert.deepEqual(widget.emitted, []);
  });
});
