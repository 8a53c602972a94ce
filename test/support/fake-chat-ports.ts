import type {CallSupport} from '../../src/domain/call-support.js';
import type {ChatPorts, PollFact, QueueFact} from '../../src/domain/chat-ports.js';
import type {Message} from '../../src/domain/thread.js';
import {countOpen, Held, newest} from './held.js';

/** A request that is under way until the test answers it, or whoever made it gives it up. */
export class FakeRequest<TInput, TOutput> {
  readonly input: TInput;
  readonly promise: Promise<TOutput>;
  isOpen = true;
  #resolve!: (output: TOutput) => void;
  #reject!: (thrown: Error) => void;

  constructor(input: TInput, signal: AbortSignal) {
    this.input = input;
    this.promise = new Promise<TOutput>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (signal.aborted) this.fail(new Error('given up'));
    else signal.addEventListener('abort', () => this.fail(new Error('given up')), {once: true});
  }

  /** The server answers; too late if the request was given up. */
  answer(output: TOutput): void {
    this.isOpen = false;
    this.#resolve(output);
  }

  fail(thrown: Error): void {
    this.isOpen = false;
    this.#reject(thrown);
  }
}

/** The world of a chat, as a test wants it: it counts what is open and tells what the test says. */
export class FakeChatPorts implements ChatPorts {
  /** What was asked of the world, in order. */
  readonly log: string[] = [];
  readonly connects: FakeRequest<{resume: boolean}, void>[] = [];
  readonly sends: FakeRequest<Message, void>[] = [];
  readonly traces: FakeRequest<Message, boolean>[] = [];
  readonly supports: FakeRequest<void, CallSupport>[] = [];
  readonly disconnects: FakeRequest<void, void>[] = [];
  readonly polls: Held<void, PollFact>[] = [];
  readonly queueWatches: Held<void, QueueFact>[] = [];

  connect(how: {resume: boolean}, signal: AbortSignal): Promise<void> {
    return this.#ask(how.resume ? 'resume' : 'connect', this.connects, how, signal);
  }

  trace(message: Message, signal: AbortSignal): Promise<boolean> {
    return this.#ask(`trace ${message.id}`, this.traces, message, signal);
  }

  send(message: Message, signal: AbortSignal): Promise<void> {
    return this.#ask(`send ${message.id}`, this.sends, message, signal);
  }

  checkSupport(signal: AbortSignal): Promise<CallSupport> {
    return this.#ask('check support', this.supports, undefined, signal);
  }

  disconnect(signal: AbortSignal): Promise<void> {
    return this.#ask('disconnect', this.disconnects, undefined, signal);
  }

  readonly openPoll: ChatPorts['openPoll'] = (input, tell) => {
    const poll = new Held('poll', input, tell, this.log);
    this.polls.push(poll);
    return () => poll.close();
  };

  readonly openQueueWatch: ChatPorts['openQueueWatch'] = (input, tell) => {
    const watch = new Held('queue watch', input, tell, this.log);
    this.queueWatches.push(watch);
    return () => watch.close();
  };

  /** The poll loop opened last. */
  get poll(): Held<void, PollFact> {
    return newest(this.polls, 'poll');
  }

  /** The queue watch opened last. */
  get queueWatch(): Held<void, QueueFact> {
    return newest(this.queueWatches, 'queue watch');
  }

  /** The texts that were sent, in order, answered or not. */
  get sentTexts(): (string | null)[] {
    return this.sends.map(({input}) => (input.kind === 'text' ? input.text : input.kind));
  }

  /** How many of each are open now. */
  get open() {
    return {
      connect: countOpen(this.connects),
      post: countOpen(this.sends),
      trace: countOpen(this.traces),
      support: countOpen(this.supports),
      disconnect: countOpen(this.disconnects),
      poll: countOpen(this.polls),
      queueWatch: countOpen(this.queueWatches),
    };
  }

  #ask<TInput, TOutput>(
    name: string,
    asked: FakeRequest<TInput, TOutput>[],
    input: TInput,
    signal: AbortSignal,
  ): Promise<TOutput> {
    const request = new FakeRequest<TInput, TOutput>(input, signal);
    this.log.push(name);
    asked.push(request);
    return request.promise;
  }
}
