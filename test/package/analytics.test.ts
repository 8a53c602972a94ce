/** The recipes for analytics, with the events of the packed package and the real OpenTelemetry. */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type * as Public from '../../src/index.js';
import {ROOT, WORKSHOP} from './support/workshop.js';

interface Sdk {
  readonly InMemorySpanExporter: new () => {
    getFinishedSpans(): readonly {
      name: string;
      attributes: object;
      status: {code: number};
      events: readonly {name: string; attributes?: object}[];
    }[];
  };
  readonly BasicTracerProvider: new (options: object) => {getTracer(name: string): unknown};
  readonly SimpleSpanProcessor: new (exporter: object) => object;
}
type Recipe = (target: EventTarget, sink: unknown, signal?: AbortSignal) => void;

const recipe = async (file: string): Promise<Record<string, Recipe>> =>
  (await import(pathToFileURL(join(ROOT, 'integrations/analytics', file)).href)) as Record<string, Recipe>;
const require = createRequire(join(WORKSHOP, 'package.json'));
const {CcCallChangeEvent, CcCallEndEvent, CcChatChangeEvent, CcFaultEvent, CcMessageEvent, Fault} = (await import(
  pathToFileURL(join(WORKSHOP, 'node_modules/cc-click-to-call/dist/index.js')).href
)) as typeof Public;

/** A visitor who chats, and whose call fails. */
const play = (target: EventTarget): void => {
  const fault = new Fault('media/ice-failed');
  for (const event of [
    new CcChatChangeEvent('connecting'),
    new CcChatChangeEvent('agent'),
    new CcMessageEvent('out', 'text', 'm1'),
    new CcCallChangeEvent('checking', 'audio'),
    new CcCallChangeEvent('connecting', 'audio'),
    new CcFaultEvent(fault),
    new CcCallChangeEvent('ended', 'audio'),
    new CcCallEndEvent('failed', fault, 0),
    new CcChatChangeEvent('ended'),
  ]) {
    target.dispatchEvent(event);
  }
};

test('the data layer is told what happened, until it is ended', async () => {
  const {pushToDataLayer} = await recipe('data-layer.js');
  const [target, layer, end] = [new EventTarget(), [] as object[], new AbortController()];
  pushToDataLayer?.(target, layer, end.signal);
  play(target);
  assert.deepEqual(layer, [
    {event: 'cc_chat_change', cc: {phase: 'connecting'}},
    {event: 'cc_chat_change', cc: {phase: 'agent'}},
    {event: 'cc_message', cc: {direction: 'out', kind: 'text'}},
    {event: 'cc_call_change', cc: {phase: 'checking', kind: 'audio'}},
    {event: 'cc_call_change', cc: {phase: 'connecting', kind: 'audio'}},
    {event: 'cc_fault', cc: {code: 'media/ice-failed', area: 'media'}},
    {event: 'cc_call_change', cc: {phase: 'ended', kind: 'audio'}},
    {event: 'cc_call_end', cc: {outcome: 'failed', durationMs: 0, fault: 'media/ice-failed'}},
    {event: 'cc_chat_change', cc: {phase: 'ended'}},
  ]);
  end.abort();
  play(target);
  assert.equal(layer.length, 9);
});

test('OpenTelemetry gets a span of the chat and one of the call, the failure among its attributes', async () => {
  const {traceWidget} = await recipe('opentelemetry.js');
  const {BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor} =
    require('@opentelemetry/sdk-trace-base') as Sdk;
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({spanProcessors: [new SimpleSpanProcessor(exporter)]});
  const target = new EventTarget();
  traceWidget?.(target, provider.getTracer('cc-click-to-call'));
  play(target);
  const spans = exporter.getFinishedSpans();
  assert.deepEqual(
    spans.map(({name, attributes, status, events}) => ({
      name,
      attributes,
      failed: status.code === 2,
      events: events.map((event) => event.name),
    })),
    [
      {
        name: 'cc.call',
        attributes: {
          'cc.call.kind': 'audio',
          'cc.call.outcome': 'failed',
          'cc.call.duration_ms': 0,
          'error.type': 'media/ice-failed',
        },
        failed: true,
        events: ['checking', 'connecting', 'fault'],
      },
      {name: 'cc.chat', attributes: {}, failed: false, events: ['connecting', 'agent', 'message', 'ended']},
    ],
  );
});

test('spans that are open when it is ended are ended too', async () => {
  const {traceWidget} = await recipe('opentelemetry.js');
  const {BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor} =
    require('@opentelemetry/sdk-trace-base') as Sdk;
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({spanProcessors: [new SimpleSpanProcessor(exporter)]});
  const [target, end] = [new EventTarget(), new AbortController()];
  traceWidget?.(target, provider.getTracer('cc-click-to-call'), end.signal);
  target.dispatchEvent(new CcChatChangeEvent('connecting'));
  target.dispatchEvent(new CcCallChangeEvent('checking', 'video'));
  end.abort();
  assert.deepEqual(
    exporter.getFinishedSpans().map(({name}) => name),
    ['cc.call', 'cc.chat'],
  );
});
