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

/** More files than these are not under way at once: each is in memory twice meanwhile. */
const MOST_AT_ONCE = 4;

const isUnderWay = ({actor}: Upload) => !['failed', 'refused'].includes(actor.getSnapshot().value);

/** The files that are on their way, in the order in which they were chosen. */
export class Uploads {
  #uploads: readonly Upload[] = [];
  /** Chosen, and not begun yet. */
  #waiting: File[] = [];
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
    this.#waiting.push(...files);
    this.#fill();
  }

  /** Settles when the file is with AICC. @throws {Fault} */
  async sent(file: File): Promise<void> {
    // A page that waits for one file does not wait for others.
    if (this.#waiting.includes(file)) {
      this.#waiting = this.#waiting.filter((each) => each !== file);
      this.#start(file);
    }
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
    this.#fill();
  }

  close(): void {
    this.#waiting = [];
    for (const {id} of this.#uploads) this.cancel(id);
  }

  #fill(): void {
    while (this.#uploads.filter(isUnderWay).length < MOST_AT_ONCE) {
      const file = this.#waiting.shift();
      if (!file) break;
      this.#start(file);
    }
    this.#changed();
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
        if (snapshot.status !== 'done' || !ready || !key) return this.#fill();
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
