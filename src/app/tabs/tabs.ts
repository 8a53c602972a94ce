import {createActor} from 'xstate';
import type {CallCommand} from '../../../machines/call-setup.js';
import type {ChatCommand} from '../../../machines/chat-setup.js';
import type {CallView} from '../../../machines/call-view.js';
import type {ChatView} from '../../../machines/chat-view.js';
import {bindTabsMachine, type tabsMachine} from '../../../machines/tabs-machine.js';
import type {LentCall} from '../../domain/call-ports.js';
import {Fault} from '../../domain/faults.js';
import type {MediaKind} from '../../domain/media-kind.js';
import type {CallEnd} from '../../domain/outcomes.js';
import {randomId} from '../../domain/random-id.js';
import type {ThreadItem} from '../../domain/thread.js';
import {leadByLease} from '../../storage/lead-by-lease.js';
import {leadByLock} from '../../storage/lead-by-lock.js';
import {runActor, type Running} from '../run-actor.js';
import type {SessionActors} from '../session-actors.js';
import {Handover} from './handover.js';
import {Mirror} from './mirror.js';
import {isTabMessage, type SentMessage, type TabMessage} from './tab-messages.js';
import {packCall, packChat, packEnd, unpackEnd} from './wire.js';

/** Whoever has a call says so this often; one of whom nothing was heard for so long is gone, ms. */
const CALL_BEAT_MS = 2_000;
const CALL_SILENCE_MS = 10_000;
/** By then a tab that wakes has heard all that was said while it hung, ms. */
const WAKING_MS = 100;

/** Whether two views show the same: each is made anew of the same parts. */
const isSame = <T extends object>(one: T, other: T | null): boolean =>
  other !== null && (Object.keys(one) as (keyof T)[]).every((name) => one[name] === other[name]);

const isPageSeen = () => !document.hidden;

/**
 * This tab among the visitor's others: one runs the conversation, one may have a call, and all show both and say what is
 * wanted to whoever runs it.
 */
export class Tabs {
  readonly #actors: SessionActors;
  readonly #name: string;
  readonly #id = randomId(12);
  readonly #mirror: Mirror;
  readonly #machine: Running<typeof tabsMachine>;
  readonly #handover: Handover;
  readonly #seenBy = new Set<string>();
  #channel: BroadcastChannel | null = null;
  #leads = false;
  #hasLed = false;
  /** What the others were told last. */
  #toldChat: ChatView | null = null;
  #toldCall: CallView | null = null;
  #toldSeen = false;
  #callHeardAt = 0;
  #beat: ReturnType<typeof setInterval> | undefined;

  /** @param held whether this tab has the right to lead, and runs the conversation */
  constructor(actors: SessionActors, name: string, held: boolean) {
    this.#actors = actors;
    this.#name = name;
    this.#mirror = new Mirror(actors.view.chat);
    this.#handover = new Handover(actors, this.#id, (message) => this.#post(message));
    const askToLead = (navigator.locks ? leadByLock : leadByLease)(name);
    this.#machine = runActor({
      create: (scope) =>
        createActor(
          bindTabsMachine({askToLead, join: (_, tell) => this.#join(tell), conduct: () => this.#conduct()}, scope),
          {input: {held, seen: isPageSeen()}},
        ),
      wire: (actor) => actor.on('leader.asked', () => this.#post({type: 'asked'})),
      changed: () => undefined,
      crashed: (error) => {
        actors.leaveTabs();
        actors.crashed(error);
      },
    });
    document.addEventListener('visibilitychange', this.#onSeen);
    document.addEventListener('freeze', this.#onHidden);
    document.addEventListener('resume', this.#onShown);
    addEventListener('pagehide', this.#onHidden);
    addEventListener('pageshow', this.#onShown);
  }

  /** How the chat stands elsewhere; `null` where it is run here. */
  get chatView(): ChatView | null {
    return this.#leads ? null : this.#mirror.chat;
  }

  /** The call that another tab has, or had last. */
  get callView(): CallView | null {
    return this.#mirror.call;
  }

  /** Says what is wanted of the chat to whoever runs it; `null` where that is this tab. */
  get chat(): {send(command: ChatCommand): void} | null {
    return this.#leads ? null : {send: (command) => this.#tellChat(command)};
  }

  /** Says what is wanted of the call to whoever has it; `null` where no other tab has one. */
  get call(): {send(command: CallCommand): void} | null {
    if (!this.#mirror.call?.canHangUp) return null;
    return {send: (command) => this.#post({type: 'tell-call', command})};
  }

  /** Whether the visitor sees the thread in another tab. */
  get isSeenElsewhere(): boolean {
    return this.#seenBy.size > 0;
  }

  /** Whether this tab asks the visitor how it was: where he looks, or else where the conversation is run. */
  get asks(): boolean {
    return this.#leads ? !this.isSeenElsewhere : isPageSeen();
  }

  /** Tells the others what has changed here. */
  changed(): void {
    const {chat, widget} = this.#actors.view;
    const {ownCall} = this.#actors;
    // A call of this tab's own takes the place of one that is over elsewhere.
    if (ownCall?.canHangUp && !this.#mirror.call?.canHangUp) this.#mirror.forgetCall();
    if (this.#leads && chat && !isSame(chat, this.#toldChat)) this.#tellHowChatStands(this.#toldChat?.thread ?? []);
    if (ownCall && !isSame(ownCall, this.#toldCall) && (ownCall.canHangUp || this.#toldCall?.canHangUp))
      this.#tellCall(ownCall);
    const seen = widget.shown && isPageSeen();
    if (seen !== this.#toldSeen) this.#post({type: 'seen', seen: (this.#toldSeen = seen)});
  }

  callEnded(kind: MediaKind, end: CallEnd, durationMs: number): void {
    this.#post({type: 'call-ended', kind, ...packEnd(end), durationMs});
  }

  /** Removes what the others know of the visitor. */
  forget(): void {
    this.#post({type: 'forgotten'});
  }

  callLent(call: LentCall | null): void {
    this.#handover.lend(call);
  }

  callAdopted(): void {
    this.#handover.settle('taken');
  }

  callUnadopted(): void {
    this.#handover.settle('kept');
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#onSeen);
    document.removeEventListener('freeze', this.#onHidden);
    document.removeEventListener('resume', this.#onShown);
    removeEventListener('pagehide', this.#onHidden);
    removeEventListener('pageshow', this.#onShown);
    this.#handover.close();
    this.#machine.stop();
  }

  #join(tell: (fact: {type: 'leader.spoke'}) => void): () => void {
    const channel = new BroadcastChannel(this.#name);
    this.#channel = channel;
    channel.onmessage = ({data}) => {
      if (!isTabMessage(data) || data.from === this.#id) return;
      if (data.type === 'chat' && !this.#leads) tell({type: 'leader.spoke'});
      try {
        this.#hear(data);
      } catch (thrown) {
        // Of another version, or of a script that is none of ours: what it says further may be understood again.
        this.#actors.options.book.source('tabs').warn('not understood', {type: data.type, fault: Fault.from(thrown)});
      }
    };
    this.#beat = setInterval(() => this.#beatCall(), CALL_BEAT_MS);
    return () => {
      this.#post({type: 'gone'});
      clearInterval(this.#beat);
      channel.close();
      this.#channel = null;
    };
  }

  /** Runs the conversation here, going on from how it was told to stand. */
  #conduct(): () => void {
    this.#leads = true;
    this.#toldChat = null;
    const {chat, pending} = this.#mirror;
    this.#actors.lead(!chat || chat.live || chat.phase === 'connecting' || pending.length > 0, pending);
    this.#tellHowChatStands([]);
    const {ownCall} = this.#actors;
    if (ownCall?.canHangUp) this.#tellCall(ownCall);
    // What the former leader had been given by AICC, and could not hand on any more, is in its history.
    if (this.#mirror.chatFrom !== null || this.#hasLed) this.#actors.useServices((services) => services.catchUp());
    this.#hasLed = true;
    return () => {
      this.#leads = false;
      const {view} = this.#actors;
      this.#mirror.chat = view.chat;
      this.#actors.follow();
    };
  }

  #hear(message: SentMessage): void {
    const {from} = message;
    const actors = this.#actors;
    switch (message.type) {
      case 'asked':
        if (this.#leads) this.#tellHowChatStands([]);
        if (actors.ownCall?.canHangUp) this.#tellCall(actors.ownCall);
        if (this.#toldSeen) this.#post({type: 'seen', seen: true});
        return;
      case 'chat':
        return this.#hearChat(message);
      case 'tell-chat': {
        // A tab that hung and wakes may hear this before it hears that another leads, which has been told it too.
        const obey = () => {
          if (this.#leads) actors.chat?.send(message.command);
        };
        return void setTimeout(obey, WAKING_MS);
      }
      case 'call':
        return this.#hearCall(message);
      case 'call-ended':
        return actors.announce({type: 'call-end', end: unpackEnd(message), durationMs: message.durationMs});
      case 'tell-call':
        return actors.tellOwnCall(message.command);
      case 'seen':
        if (!message.seen) return void this.#seenBy.delete(from);
        this.#seenBy.add(from);
        return actors.widget.send({type: 'messages.seen'});
      case 'forgotten':
        return actors.options.renew();
      case 'gone':
        this.#seenBy.delete(from);
        if (this.#mirror.callFrom === from && this.#mirror.call?.canHangUp) this.#forgetCall();
        return this.#handover.hear(message);
      default:
        return this.#handover.hear(message);
    }
  }

  #hearChat({from, chat}: SentMessage & {type: 'chat'}): void {
    // Two may think that they lead for a moment; the lock tells soon who does.
    if (this.#leads) return;
    const isNew = from !== this.#mirror.chatFrom;
    const news = this.#mirror.keepChat(from, chat);
    if (!news) return this.#post({type: 'asked'});
    // What the former leader may not have heard any more.
    if (isNew)
      for (const message of this.#mirror.pending)
        this.#post({type: 'tell-chat', command: {type: 'message.write', message}});
    this.#actors.follow();
    if (news.arrived.length > 0) this.#actors.arrived(news.arrived);
    for (const message of news.delivered) this.#actors.delivered(message);
    this.#actors.refresh();
  }

  #hearCall({from, call}: SentMessage & {type: 'call'}): void {
    const isNew = !this.#mirror.call?.canHangUp;
    // Whose call has moved says so after the window that has it now.
    if (!isNew && !call.canHangUp && from !== this.#mirror.callFrom) return;
    this.#mirror.keepCall(from, call);
    this.#callHeardAt = Date.now();
    if (call.canHangUp) this.#actors.tellOwnCall({type: 'call.elsewhere'});
    this.#handover.want(this.#mirror.call);
    if (isNew && call.canHangUp)
      void this.#actors.options.loadCall().then(
        () => this.#actors.refresh(),
        () => undefined,
      );
    this.#actors.refresh();
  }

  #beatCall(): void {
    const {ownCall} = this.#actors;
    if (ownCall?.canHangUp) this.#tellCall(ownCall);
    // A tab that broke down says nothing more.
    else if (this.#mirror.call?.canHangUp && Date.now() - this.#callHeardAt > CALL_SILENCE_MS) this.#forgetCall();
  }

  #forgetCall(): void {
    this.#mirror.forgetCall();
    this.#actors.refresh();
  }

  #tellChat(command: ChatCommand): void {
    this.#mirror.keepWish(command);
    this.#post({type: 'tell-chat', command});
    this.#actors.refresh();
  }

  #tellHowChatStands(known: readonly ThreadItem[]): void {
    const {chat} = this.#actors.view;
    if (!chat) return;
    this.#toldChat = chat;
    this.#post({type: 'chat', chat: packChat(chat, known)});
  }

  #tellCall(call: CallView): void {
    this.#toldCall = call;
    this.#post({type: 'call', call: packCall(call)});
  }

  #post(message: TabMessage): void {
    this.#channel?.postMessage({...message, from: this.#id});
  }

  #onSeen = () => {
    this.#machine.send({type: 'page.seen', seen: isPageSeen()});
    this.changed();
  };

  #onHidden = () => this.#machine.send({type: 'page.hidden'});

  #onShown = () => this.#machine.send({type: 'page.shown'});
}
