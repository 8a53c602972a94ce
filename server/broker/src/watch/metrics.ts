import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';
import type {Reason} from '../refusal.js';

/** Whom nobody waits for any more, as nginx writes it. */
export const CLIENT_GONE = 499;

/** What Prometheus is told. Labels are names from the broker's own tables: nothing of a visitor's becomes one. */
export const makeMetrics = (heldPolls: () => number, tokenLapsesAt: () => number | null) => {
  const registry = new Registry();
  collectDefaultMetrics({register: registry});
  const registers = [registry];
  new Gauge({
    name: 'cc_broker_held_polls',
    help: 'Long polls that are held now',
    registers,
    collect() {
      this.set(heldPolls());
    },
  });
  new Gauge({
    name: 'cc_broker_token_remaining_seconds',
    help: 'What is left of the Bearer token’s life; 0 without one',
    registers,
    collect() {
      this.set(Math.max(0, ((tokenLapsesAt() ?? 0) - Date.now()) / 1_000));
    },
  });
  const requests = new Counter({
    name: 'cc_broker_requests_total',
    help: 'Requests by call and status; 499 where the visitor left first',
    labelNames: ['call', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'cc_broker_request_seconds',
    help: 'From a request’s head to its answer’s end, by kind of call',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const refusals = new Counter({
    name: 'cc_broker_refusals_total',
    help: 'Requests that the broker answered in AICC’s place, by reason',
    labelNames: ['reason'],
    registers,
  });
  const renewals = new Counter({
    name: 'cc_broker_token_renewals_total',
    help: 'Bearer tokens asked for, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  return {
    registry,
    answered: (call: string, kind: string, status: number, tookMs: number) => {
      requests.inc({call, status});
      seconds.observe({kind}, tookMs / 1_000);
    },
    refused: (reason: Reason) => refusals.inc({reason}),
    renewed: (outcome: 'renewed' | 'failed') => renewals.inc({outcome}),
  };
};

export type Metrics = ReturnType<typeof makeMetrics>;
