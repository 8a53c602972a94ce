import {assign, fromPromise, setup, type ActorRefFrom, type SnapshotFrom} from 'xstate';
import {Fault} from '../src/domain/faults.js';
import type {FileRefusal, Progress, ReadyFile} from '../src/domain/service-ports.js';

/** A file, made ready to be sent, or why it cannot be. */
export type Prepared = {readonly ready: ReadyFile} | {readonly refusal: FileRefusal};

/** What an upload needs of the world. */
export interface UploadPorts {
  prepare(file: File, signal: AbortSignal): Promise<Prepared>;
  /** @throws {Fault} */
  upload(file: ReadyFile, progress: Progress, signal: AbortSignal): Promise<string>;
}

interface UploadContext {
  readonly file: File;
  readonly ready: ReadyFile | null;
  /** 0 to 1; `null` while nobody can tell. */
  readonly progress: number | null;
  readonly refusal: FileRefusal | null;
  readonly fault: Fault | null;
  /** `objectKey`, once AICC has the file. */
  readonly key: string | null;
}

const uploadActors = (ports: UploadPorts) => ({
  prepare: fromPromise<Prepared, File>(({input, signal}) => ports.prepare(input, signal)),
  upload: fromPromise<string, {file: ReadyFile; progress: Progress}>(({input, signal}) =>
    ports.upload(input.file, input.progress, signal),
  ),
});

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/**
 * One file on its way to AICC. It holds nothing but its requests, which leaving a state gives up; whoever started it
 * stops it to cancel.
 */
export const uploadMachine = setup({
  types: {
    context: {} as UploadContext,
    input: {} as {file: File},
    events: {} as {type: 'upload.progress'; done: number | null} | {type: 'upload.retry'},
    tags: {} as 'resting',
    children: {} as {prepare: 'prepare'; upload: 'upload'},
  },
  actors: uploadActors({prepare: unbound, upload: unbound}),
  guards: {
    isRefused: (_, {prepared}: {prepared: Prepared}) => 'refusal' in prepared,
  },
  actions: {
    keepPrepared: assign((_, {prepared}: {prepared: Prepared}) =>
      'ready' in prepared ? {ready: prepared.ready} : {refusal: prepared.refusal},
    ),
    keepProgress: assign((_, {done}: {done: number | null}) => ({progress: done})),
    keepKey: assign((_, {key}: {key: string}) => ({key})),
    keepFault: assign((_, {thrown}: {thrown: unknown}) => ({fault: Fault.from(thrown)})),
    keepUnreadable: assign({refusal: 'unreadable'}),
    clear: assign({fault: null, progress: null}),
  },
  delays: {prepareTimeout: 60_000, uploadTimeout: 200_000},
}).createMachine({
  id: 'upload',
  description: 'One file on its way to AICC.',
  context: ({input}) => ({...input, ready: null, progress: null, refusal: null, fault: null, key: null}),
  initial: 'preparing',
  states: {
    preparing: {
      description: 'Type and size are looked at; a picture is made smaller or turned into JPEG where that helps.',
      invoke: {
        id: 'prepare',
        src: 'prepare',
        input: ({context}) => context.file,
        onDone: [
          {
            guard: {type: 'isRefused', params: ({event}) => ({prepared: event.output})},
            target: 'refused',
            actions: {type: 'keepPrepared', params: ({event}) => ({prepared: event.output})},
          },
          {target: 'uploading', actions: {type: 'keepPrepared', params: ({event}) => ({prepared: event.output})}},
        ],
        onError: {target: 'refused', actions: 'keepUnreadable'},
      },
      after: {prepareTimeout: {target: 'refused', actions: 'keepUnreadable'}},
    },
    uploading: {
      description: 'uploadFileStream is under way.',
      entry: 'clear',
      invoke: {
        id: 'upload',
        src: 'upload',
        input: ({context, self}) => ({
          file: context.ready!,
          progress: (done) => self.send({type: 'upload.progress', done}),
        }),
        onDone: {target: 'there', actions: {type: 'keepKey', params: ({event}) => ({key: event.output})}},
        onError: {target: 'failed', actions: {type: 'keepFault', params: ({event}) => ({thrown: event.error})}},
      },
      on: {'upload.progress': {actions: {type: 'keepProgress', params: ({event}) => event}}},
      after: {
        uploadTimeout: {
          target: 'failed',
          actions: {type: 'keepFault', params: () => ({thrown: new Fault('network/timeout')})},
        },
      },
    },
    failed: {
      tags: 'resting',
      description: 'It did not get through; it can be tried again.',
      on: {'upload.retry': 'uploading'},
    },
    refused: {tags: 'resting', description: 'It cannot be sent: type, size or content.'},
    there: {type: 'final', description: 'AICC has the file.'},
  },
});

export type UploadActor = ActorRefFrom<typeof uploadMachine>;
export type UploadSnapshot = SnapshotFrom<typeof uploadMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindUploadMachine = (ports: UploadPorts) => uploadMachine.provide({actors: uploadActors(ports)});
