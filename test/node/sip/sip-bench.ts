import type {TestContext} from 'node:test';
import type {DialogFact, LentCall, Route} from '../../../src/domain/call-ports.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import type {Dial, Dialled, DialInput, DialReports} from '../../../src/sip/dial.js';
import {dialogPort, type DialogOptions} from '../../../src/sip/dialog-port.js';
import {noLog} from '../aicc/aicc-bench.js';

/** One INVITE that the test answers. */
export class FakeInvite {
  readonly input: DialInput;
  readonly reports: DialReports;
  /** What was asked of it, in order. */
  readonly asked: (readonly unknown[])[] = [];
  hangUps = 0;

  constructor(input: DialInput, reports: DialReports) {
    this.input = input;
    this.reports = reports;
  }

  /** What the dialler gives for it. */
  get dialled(): Dialled {
    const note =
      (name: keyof Dialled) =>
      (...values: unknown[]) =>
        void this.asked.push([name, ...values]);
    return {
      send: note('send'),
      mute: note('mute'),
      hold: note('hold'),
      stopVideo: note('stopVideo'),
      press: note('press'),
      hangUp: () => void (this.hangUps += 1),
    };
  }

  refuse(status: number | null, cause = 'Rejected'): void {
    this.reports.refused({status, cause});
  }

  /** The dialog has come about. */
  connect(): void {
    this.reports.progressed();
    this.reports.tell({type: 'dialog.connected', remote: {} as MediaStream});
  }
}

/** A stream, where only its identity matters. */
export const someStream = (): MediaStream => ({}) as MediaStream;

export const ROUTE: Route = {
  domain: 'gw.example',
  gateways: ['gw1.example:443', 'wss://gw2.example/ws', 'gw3.example'],
  accessCode: '179080000537636',
  caller: 'AnonymousCard',
};

interface BenchOptions {
  readonly options?: Partial<DialogOptions>;
  readonly route?: Partial<Route>;
  readonly local?: MediaStream;
  readonly kind?: MediaKind;
  readonly lent?: LentCall;
}

/** Opens a dialog whose dialler is the test, in standing time. */
export const openDialog = (
  t: TestContext,
  {options = {}, route = {}, local, kind = 'audio', lent}: BenchOptions = {},
) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const invites: FakeInvite[] = [];
  const facts: DialogFact[] = [];
  const dial: Dial = (input, reports) => {
    const invite = new FakeInvite(input, reports);
    invites.push(invite);
    return invite.dialled;
  };
  const open = dialogPort({
    iceServers: [],
    iceTransportPolicy: 'all',
    gatewayPath: '',
    displayName: 'Vera',
    keys: 'rfc4733',
    page: {protocol: 'https:', hostname: 'shop.example'},
    log: noLog,
    loadDial: () => Promise.resolve(dial),
    ...options,
  });
  const dialog = open(
    {kind, route: {...ROUTE, ...route}, local: local ?? someStream(), ...(lent && {lent})},
    (fact) => void facts.push(fact),
  );
  return {dialog, invites, facts, dial};
};

/** Lets every promise that is settled be heard. */
export const heard = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The facts in short. */
export const told = (facts: readonly DialogFact[]): string[] =>
  facts.map((fact) => {
    if (!('end' in fact)) return fact.type;
    return `${fact.type} ${fact.end.outcome === 'failed' ? fact.end.fault.code : fact.end.outcome}`;
  });
