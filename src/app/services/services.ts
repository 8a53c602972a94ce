import type {ServiceView} from '../../../machines/service-view.js';
import type {Messages} from '../../i18n/messages.js';
import {servicePorts} from '../../aicc/service-port.js';
import {Fault} from '../../domain/faults.js';
import {FILE_BYTES, type LeftMessage, type ServicePorts, type SurveyAnswers} from '../../domain/service-ports.js';
import {isMessage, type Message, type ThreadItem} from '../../domain/thread.js';
import {prepareFile} from '../../media/prepare-file.js';
import type {SessionActors} from '../session-actors.js';
import {newMessageId} from '../message-id.js';
import {AskedSurvey, LeftMessageForm} from './asked.js';
import {Downloads} from './downloads.js';
import {Earlier} from './earlier.js';
import {Notices} from './notices.js';
import {Ratings} from './ratings.js';
import {Suggestions} from './suggestions.js';
import {save, transcript} from './transcript.js';
import {Uploads} from './uploads.js';

/** Everything beyond texts that a visitor can ask of the chat, as commands; {@link view} tells how far each has come. */
export class Services {
  readonly #actors: SessionActors;
  readonly #ports: ServicePorts;
  readonly #life = new AbortController();
  readonly #uploads: Uploads;
  readonly #downloads: Downloads;
  readonly #survey: AskedSurvey;
  readonly #leftMessage: LeftMessageForm;
  readonly #suggestions: Suggestions;
  readonly #ratings: Ratings;
  readonly #earlier: Earlier;
  readonly #notices: Notices;
  #handover: ServiceView['handover'] = 'none';

  constructor(actors: SessionActors) {
    this.#actors = actors;
    const changed = () => actors.refresh();
    const ports = (this.#ports = servicePorts(actors.openClient()));
    const limit = this.#limit;
    this.#downloads = new Downloads((...given) => ports.download(...given), changed);
    this.#uploads = new Uploads(
      {prepare: (file) => prepareFile(file, limit), upload: (...given) => ports.upload(...given)},
      (message, file) => {
        this.#downloads.put(message, file);
        this.#write(message);
      },
      changed,
    );
    this.#survey = new AskedSurvey(ports, ({evaluation}) => actors.announce({type: 'survey', evaluation}), changed);
    this.#leftMessage = new LeftMessageForm(ports, changed);
    this.#suggestions = new Suggestions((...given) => ports.suggest(...given), changed);
    this.#ratings = new Ratings((...given) => ports.rate(...given), changed);
    this.#earlier = new Earlier(
      (...given) => ports.history(...given),
      () => this.#thread,
      (messages) => actors.chat?.send({type: 'history.received', messages}),
      (messages) => actors.arrived(messages),
      changed,
    );
    const {sound = false, notifications = false} = actors.store?.kept ?? {};
    this.#notices = new Notices({sound, notifications}, changed);
  }

  get view(): ServiceView {
    return {
      uploads: this.#uploads.views,
      files: this.#downloads.views,
      ratings: this.#ratings.views,
      survey: this.#survey.view,
      leftMessage: this.#leftMessage.view,
      suggestions: this.#suggestions.questions,
      handover: this.#handover,
      earlier: this.#earlier.state,
      sound: this.#notices.sound,
      notifications: this.#notices.notifications,
    };
  }

  sendFiles(files: readonly File[]): void {
    this.#uploads.add(files);
  }

  /** Settles when AICC has taken the file. @throws {Fault} */
  async sendFile(file: File): Promise<void> {
    const prepared = await prepareFile(file, this.#limit);
    if ('refusal' in prepared) {
      throw new Fault('platform/refused', {cause: new TypeError(`The file cannot be sent: ${prepared.refusal}`)});
    }
    this.#uploads.add([file]);
    await this.#uploads.sent(file);
  }

  cancelUpload(id: string): void {
    this.#uploads.cancel(id);
  }

  retryUpload(id: string): void {
    this.#uploads.retry(id);
  }

  /** Shares the page that the visitor is on, without what stands behind `#` in its address. */
  sharePage(): void {
    const url = location.href.replace(/#.*$/, '');
    const description = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    this.#write({
      kind: 'card',
      id: newMessageId(),
      author: 'visitor',
      name: null,
      at: Date.now(),
      delivery: 'sending',
      title: document.title || url,
      description: description.slice(0, 200),
      url,
    });
  }

  fetchFile(id: string): void {
    const item = this.#thread.find((each) => each.id === id);
    if (item && isMessage(item) && 'file' in item) void this.#downloads.fetch(item);
  }

  cancelDownload(id: string): void {
    this.#downloads.cancel(id);
  }

  rate(id: string, helpful: boolean, reason: string): void {
    const item = this.#thread.find((each) => each.id === id);
    const index = item?.kind === 'text' ? item.answer?.index : null;
    if (index) void this.#ratings.rate(id, index, helpful, reason, this.#life.signal);
  }

  /** TRANS2AGENT; what comes of it, polls tell. */
  async askForAgent(): Promise<void> {
    if (this.#handover === 'asking') return;
    this.#setHandover('asking');
    try {
      await this.#ports.askForAgent(this.#life.signal);
      this.#actors.chat?.send({type: 'agent.awaited'});
      this.#setHandover('none');
    } catch (thrown) {
      this.#setHandover(Fault.from(thrown));
    }
  }

  forgetHandover(): void {
    this.#setHandover('none');
  }

  fetchEarlier(): void {
    void this.#earlier.fetch(this.#life.signal);
  }

  /** Looks in AICC's history for what may have got lost between two tabs, or with the reply to a poll. */
  catchUp(): void {
    void this.#earlier.catchUp(this.#life.signal);
  }

  suggest(text: string): void {
    this.#suggestions.look(text);
  }

  forgetSuggestions(): void {
    this.#suggestions.clear();
  }

  /** Settles when the visitor has answered, or need not. */
  askSurvey(): Promise<void> {
    return this.#survey.ask();
  }

  submitSurvey(answers: SurveyAnswers): void {
    this.#survey.submit(answers);
  }

  skipSurvey(): void {
    this.#survey.skip();
  }

  openLeftMessage(): void {
    this.#leftMessage.open();
  }

  closeLeftMessage(): void {
    this.#leftMessage.close();
  }

  leaveMessage(message: LeftMessage): void {
    this.#leftMessage.leave(message);
  }

  setSound(on: boolean): void {
    this.#notices.setSound(on);
    this.#actors.store?.keep({sound: on});
  }

  async setNotifications(on: boolean): Promise<void> {
    await this.#notices.setNotifications(on);
    this.#actors.store?.keep({notifications: this.#notices.notifications === 'on'});
  }

  /** Messages have arrived. @param words What a visitor who does not see the thread is told. */
  arrived(seen: boolean, words: string): void {
    this.#notices.arrived(seen, words);
  }

  saveTranscript(format: 'text' | 'html', t: Messages, locale: string, direction: 'ltr' | 'rtl'): void {
    const file = transcript(this.#thread, format, t, locale, direction);
    const day = new Date().toISOString().slice(0, 10);
    save(file, `chat-${day}.${format === 'text' ? 'txt' : 'html'}`);
  }

  async copyTranscript(t: Messages, locale: string, direction: 'ltr' | 'rtl'): Promise<void> {
    await navigator.clipboard.writeText(await transcript(this.#thread, 'text', t, locale, direction).text());
  }

  close(): void {
    this.#life.abort();
    for (const part of [
      this.#uploads,
      this.#downloads,
      this.#survey,
      this.#leftMessage,
      this.#suggestions,
      this.#notices,
    ])
      part.close();
  }

  get #thread(): readonly ThreadItem[] {
    return this.#actors.view.chat?.thread ?? [];
  }

  /** What a file may have at most, bytes. */
  get #limit(): number {
    return this.#actors.options.maxFileSize ?? FILE_BYTES;
  }

  /** Puts a message of the visitor's into the thread; it goes out when the session is there. */
  #write(message: Message): void {
    this.#actors.chat?.send({type: 'message.write', message});
  }

  #setHandover(handover: ServiceView['handover']): void {
    this.#handover = handover;
    this.#actors.refresh();
  }
}
