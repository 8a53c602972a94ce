import {html, LitElement} from 'lit';
import {createActor} from 'xstate';
import {defineElement} from '../../components/define-element.js';
import type {Request, RequestEvent} from '../../components/events/request-event.js';
import {bindCallMachine} from '../../machines/call-machine.js';
import {callView} from '../../machines/call-view.js';
import {bindChatMachine} from '../../machines/chat-machine.js';
import {chatView} from '../../machines/chat-view.js';
import type {Locale} from '../../src/domain/locales.js';
import type {Messages} from '../../src/i18n/messages.js';
import {FakeCallPorts} from '../../test/support/fake-call-ports.js';
import {FakeChatPorts} from '../../test/support/fake-chat-ports.js';
import {stageOf} from './call-scene.js';
import {chatScene} from './chat-scene.js';

/** A panel whose machines run as in the widget; its world does what a play function says. */
export class FlowScene extends LitElement {
  static override properties = {t: {attribute: false}, locale: {attribute: false}};

  t!: Messages;
  locale: Locale = 'en';
  readonly chatWorld = new FakeChatPorts();
  readonly callWorld = new FakeCallPorts();
  readonly #scope = new AbortController();
  readonly #chat = createActor(bindChatMachine(this.chatWorld, this.#scope.signal), {input: {now: () => Date.now()}});
  readonly #call = createActor(bindCallMachine(this.callWorld, this.#scope.signal), {
    input: {recordingNotice: false, skipCheck: false, choice: {}, now: () => Date.now()},
  });

  override connectedCallback() {
    super.connectedCallback();
    this.#chat.subscribe(() => this.requestUpdate());
    this.#call.subscribe(() => this.requestUpdate());
    this.#call.on('call.ended', ({kind: media, end, durationMs}) => {
      const card = {kind: 'call', id: 'call', media, outcome: end.outcome, fault: null, at: Date.now()} as const;
      this.#chat.send({type: 'call.noted', card: {...card, durationMs}});
    });
    this.#chat.start();
    this.#call.start();
    this.#chat.send({type: 'chat.start'});
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#scope.abort();
    this.#chat.stop();
    this.#call.stop();
  }

  protected override createRenderRoot() {
    this.style.display = 'contents';
    this.addEventListener('cc-request', this.#onRequest);
    return this;
  }

  protected override render() {
    const {t, locale} = this;
    const chat = chatView(this.#chat.getSnapshot());
    const call = callView(this.#call.getSnapshot());
    return html`${chatScene({t, locale, chat, stage: stageOf(t, call, chat.name), calling: call.canHangUp})}`;
  }

  #onRequest = ({request}: RequestEvent) => this.#obey(request);

  #obey(request: Request) {
    switch (request.type) {
      case 'send':
        return this.#chat.send({
          type: 'message.write',
          message: {
            ...{kind: 'text', id: String(Date.now()), author: 'visitor', name: null, text: request.text},
            ...{at: Date.now(), delivery: 'sending'},
          } as const,
        });
      case 'end-chat':
        return this.#chat.send({type: 'chat.end'});
      case 'call':
        return this.#call.send({type: 'call.place', kind: request.kind});
      case 'confirm-call':
        return this.#call.send({type: 'call.confirm'});
      case 'toggle-microphone':
        return this.#call.send({type: 'mic.toggle'});
      case 'hang-up':
        return this.#call.send({type: 'call.hangup'});
    }
  }
}

defineElement('flow-scene', FlowScene);

declare global {
  interface HTMLElementTagNameMap {
    'flow-scene': FlowScene;
  }
}
