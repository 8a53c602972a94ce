import type {UploadView} from './service-view.js';
import type {UploadSnapshot} from './upload-machine.js';

/** Pure, and with the machine's own file the only reader of the upload's state names. */
export const uploadView = (snapshot: UploadSnapshot, id: string, preview: string | null): UploadView => {
  const {file, ready, progress, refusal, fault} = snapshot.context;
  const sort = file.type.split('/')[0];
  return {
    id,
    name: ready?.name ?? file.name,
    kind: ready?.kind ?? (sort === 'image' || sort === 'audio' || sort === 'video' ? sort : 'document'),
    preview,
    phase: snapshot.matches('preparing') ? 'preparing' : snapshot.matches('uploading') ? 'uploading' : 'failed',
    progress,
    refusal,
    fault,
  };
};
