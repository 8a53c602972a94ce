import {createActor} from 'xstate';
import {bindUploadMachine, type UploadActor, type UploadPorts} from '../../../machines/upload-machine.js';
import {uploadView} from '../../../machines/upload-view.js';
import type {UploadView} from '../../../machines/service-view.js';
import {newMessageId} from '../message-id.js';
import {Fault} from '../../domain/faults.js';
import type {FileMessage} from '../../domain/thread.js';

interface Upload {
  readonly id: string;
  readonly actor: UploadActor;
  /** Address of a picture to show meanwhile; given back when the upload is over. */
  readonly preview: string | null;
}

/** More files than this in one go are a mistake, or an attack on the visitor's memory. */
const MOST_AT_ONCE = 10;

/** The files that are on their way, in the order in which they were chosen. */
export class Uploads {
  #uploads: readonly Upload[] = [];
  readonly #machine: ReturnType<typeof bindUploadMachine>;
  readonly #done: (message: FileMessage, file: Blob) => void;
  readonly #changed: () => void;

  constructor(ports: UploadPorts, done: (message: FileMessage, file: Blob) => void, changed: () => void) {
    this.#machine = bindUploadMachine(ports);
    this.#done = done;
    this.#changed = changed;
  }

  get views(): readonly UploadView[] {
    return this.#uploads.map(({id, actor, preview}) => uploadView(actor.getSnapshot(), id, preview));
  }

  add(files: readonly File[]): void {
    for (const file of files.slice(0, MOST_AT_ONCE)) this.#start(file);
    this.#changed();
  }

  /** Settles when the file is with AICC. @throws {Fault} */
  async sent(file: File): Promise<void> {
    const actor = this.#uploads.find((upload) => upload.actor.getSnapshot().context.file === file)?.actor;
    if (!actor) return;
    const fault = await new Promise<Fault | null>((resolve) => {
      actor.subscribe({
        next: ({status, value, context}) => {
          if (status === 'done') resolve(null);
          if (value === 'failed' || value === 'refused') resolve(context.fault ?? new Fault('platform/refused'));
        },
        // The visitor has taken it back, if it is not there.
        complete: () => resolve(new Fault('platform/refused')),
      });
    });
    if (fault) throw fault;
  }

  retry(id: string): void {
    this.#named(id)?.actor.send({type: 'upload.retry'});
  }

  cancel(id: string): void {
    const upload = this.#named(id);
    if (!upload) return;
    upload.actor.stop();
    if (upload.preview) URL.revokeObjectURL(upload.preview);
    this.#uploads = this.#uploads.filter((each) => each !== upload);
    this.#changed();
  }

  close(): void {
    for (const {id} of this.#uploads) this.cancel(id);
  }

  #named(id: string): Upload | undefined {
    return this.#uploads.find((upload) => upload.id === id);
  }

  #start(file: File): void {
    const id = newMessageId();
    const actor = createActor(this.#machine, {input: {file}});
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    this.#uploads = [...this.#uploads, {id, actor, preview}];
    actor.subscribe({
      next: (snapshot) => {
        const {ready, key} = snapshot.context;
        if (snapshot.status !== 'done' || !ready || !key) return this.#changed();
        const {blob, name, extension, kind} = ready;
        this.cancel(id);
        this.#done(
          {
            kind,
            id,
            author: 'visitor',
            name: null,
            at: Date.now(),
            delivery: 'sending',
            file: {key, shelf: 'local', extension, name, bytes: blob.size},
          },
          blob,
        );
      },
      error: () => this.cancel(id),
    });
    actor.start();
  }
}
