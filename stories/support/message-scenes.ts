import {
  NO_SERVICES,
  type FileView,
  type RatingView,
  type ServiceView,
  type UploadView,
} from '../../machines/service-view.js';
import {Fault} from '../../src/domain/faults.js';
import {OUTCOMES} from '../../src/domain/outcomes.js';
import type {FileRefusal} from '../../src/domain/service-ports.js';
import type {Author, Delivery, FileKind, FileMessage, Message, Notice, TextMessage} from '../../src/domain/thread.js';
import type {ThreadItem} from '../../src/domain/thread.js';
import type {MessageWords} from './message-words.js';

/** `blob:` addresses of what the files hold. */
export type FileUrls = Readonly<Record<FileKind, string>>;

/** A thread, and what its services show. */
export interface MessageScene {
  readonly thread: readonly ThreadItem[];
  readonly services: ServiceView;
}

/** The answer of which the story asks what was missing. */
export const ASKED_FOR_REASON = 'asked-for-reason';

const at = Date.now();
const NAMES: Readonly<Record<Author, string | null>> = {visitor: null, agent: 'Ada', bot: 'Fern', system: null};

const by = (author: Author, id: string) =>
  ({id, author, name: NAMES[author], at, delivery: author === 'visitor' ? 'sent' : null}) as const;

const text = (author: Author, id: string, words: string | null, told: Partial<TextMessage> = {}): TextMessage => ({
  kind: 'text',
  ...by(author, `${author}-${id}`),
  text: words,
  ...told,
});

const EXTENSIONS: Readonly<Record<FileKind, string>> = {image: 'png', audio: 'mp3', video: 'mp4', document: 'txt'};
const KINDS = Object.keys(EXTENSIONS) as FileKind[];

const file = (author: Author, kind: FileKind, phase: string, {file: words}: MessageWords): FileMessage => {
  const extension = EXTENSIONS[kind];
  return {
    kind,
    ...by(author, `${author}-${kind}-${phase}`),
    file: {key: 'key', shelf: 'local', extension, name: `${words}.${extension}`, bytes: 348_160},
  };
};

const scene = (thread: readonly ThreadItem[], services: Partial<ServiceView> = {}): MessageScene => ({
  thread,
  services: {...NO_SERVICES, ...services},
});

const texts = (words: MessageWords): MessageScene =>
  scene([
    ...(['visitor', 'agent', 'bot'] as const).flatMap((author) => [
      text(author, 'hello', words.hello),
      text(author, 'long', words.long),
      text(author, 'link', words.link),
      text(author, 'emoji', '👍🌱'),
      text(author, 'unknown', null),
    ]),
    text('bot', 'rich', words.rich),
    text('system', 'closing', words.system),
  ]);

const files = (words: MessageWords, urls: FileUrls): MessageScene => {
  const views = new Map<string, FileView>();
  const phases: Readonly<Record<string, (kind: FileKind) => FileView | null>> = {
    asked: () => null,
    fetching: () => ({phase: 'fetching', progress: 0.4}),
    begun: () => ({phase: 'fetching', progress: null}),
    failed: () => ({phase: 'failed', fault: new Fault('network/timeout')}),
    there: (kind) => ({phase: 'there', url: urls[kind], name: `${words.file}.${EXTENSIONS[kind]}`}),
  };
  const thread = KINDS.flatMap((kind) =>
    Object.entries(phases).flatMap(([phase, viewOf]) =>
      (phase === 'there' ? (['agent', 'bot', 'visitor'] as const) : (['agent'] as const)).map((author) => {
        const message = file(author, kind, phase, words);
        const view = viewOf(kind);
        if (view) views.set(message.id, view);
        return message;
      }),
    ),
  );
  return scene(thread, {files: views});
};

const cards = ({card: title, about: description, place}: MessageWords): MessageScene =>
  scene(
    (['visitor', 'agent', 'bot'] as const).flatMap((author): Message[] => [
      {kind: 'card', ...by(author, `${author}-card`), title, description, url: 'https://example.com/ferns'},
      {kind: 'place', ...by(author, `${author}-place`), latitude: 52.52, longitude: 13.405, description: place},
    ]),
  );

const NOTICES = {
  'agent-joined': 'Ada',
  transferred: null,
  'ended-by-visitor': null,
  'ended-by-agent': null,
  'ended-by-timeout': null,
  reconnected: null,
} satisfies Record<Notice['notice'], string | null>;

const notices = ({system}: MessageWords): MessageScene =>
  scene([
    ...Object.entries(NOTICES).map(([notice, name]): Notice => ({
      kind: 'notice',
      id: notice,
      notice: notice as Notice['notice'],
      name,
      at,
    })),
    text('system', 'closing', system),
  ]);

const calls = (): MessageScene =>
  scene(
    OUTCOMES.map((outcome, index) => ({
      kind: 'call',
      id: outcome,
      media: index % 2 ? 'video' : 'audio',
      outcome,
      fault: outcome === 'failed' ? 'device/permission-denied' : null,
      durationMs: outcome.startsWith('hung-up') ? 305_000 : 0,
      at,
    })),
  );

const DELIVERIES = ['sent', 'read', 'sending', 'failed'] satisfies Delivery[];

const deliveries = (words: MessageWords): MessageScene =>
  scene(DELIVERIES.map((delivery) => text('visitor', delivery, words.hello, {delivery})));

const uploads = (words: MessageWords, urls: FileUrls): MessageScene => {
  const upload = (id: string, told: Partial<UploadView>): UploadView => ({
    ...{id, name: `${words.file}.png`, kind: 'image', preview: null},
    ...{phase: 'uploading', progress: null, refusal: null, fault: null},
    ...told,
  });
  return scene([text('visitor', 'hello', words.hello)], {
    uploads: [
      upload('preparing', {phase: 'preparing'}),
      upload('uploading', {progress: 0.6, preview: urls.image}),
      upload('failed', {phase: 'failed', fault: new Fault('network/timeout')}),
      ...(['type', 'size', 'empty', 'unreadable'] satisfies FileRefusal[]).map((refusal) =>
        upload(refusal, {phase: 'failed', refusal, kind: 'document'}),
      ),
    ],
  });
};

const RATINGS = {
  none: null,
  [ASKED_FOR_REASON]: null,
  rating: 'rating',
  helpful: 'helpful',
  'not-helpful': 'not-helpful',
  failed: 'failed',
} satisfies Record<RatingView | 'none' | typeof ASKED_FOR_REASON, RatingView | null>;

const ratings = ({question, alike}: MessageWords): MessageScene =>
  scene(
    Object.keys(RATINGS).map((id) => text('bot', id, question, {id, answer: {index: '1', questions: alike}})),
    {ratings: new Map(Object.entries(RATINGS).flatMap(([id, rating]) => (rating ? [[id, rating] as const] : [])))},
  );

const earlier =
  (state: ServiceView['earlier']) =>
  ({hello}: MessageWords): MessageScene =>
    scene([text('agent', 'hello', hello)], {earlier: state});

/** Every kind of message and every state of one, by what they have in common. */
export const MESSAGE_SCENES = {
  Texts: texts,
  Files: files,
  Cards: cards,
  Notices: notices,
  Calls: calls,
  Deliveries: deliveries,
  Uploads: uploads,
  Ratings: ratings,
  EarlierMore: earlier('more'),
  EarlierFetching: earlier('fetching'),
  EarlierFailed: earlier('failed'),
} satisfies Record<string, (words: MessageWords, urls: FileUrls) => MessageScene>;

/** A scene that has stories. */
export type MessageSceneName = keyof typeof MESSAGE_SCENES;
