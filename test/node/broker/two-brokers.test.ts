/** Any broker answers any request, so that one can be lost in the middle of a conversation. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {chatView} from '../../../machines/chat-view.js';
import {composeChat} from '../../../src/app/compose-chat.js';
import {runActor} from '../../../src/app/run-actor.js';
import {isMessage} from '../../../src/domain/thread.js';
import {textOf} from '../../support/text-of.js';
import {clientOf} from '../aicc/aicc-bench.js';
import {seeded} from '../aicc/seeded.js';
import {assertNothingRefused} from '../aicc/visitor-at-centre.js';
import {startCentre} from '../contact-centre/start-centre.js';
import {Balancer, type Moment, type Watch} from './balancer.js';
import {startProcess, type BrokerProcess} from './broker-process.js';
import {startRedis, withoutRedis} from './redis-server.js';

const ROUNDS = 12;

/** The widget's chat, as the application puts it together, and a visitor who writes. */
const visitorAt = (t: TestContext, url: string) => {
  let changed = (): void => undefined;
  const chat = runActor({
    create: (scope) => composeChat(clientOf(url), [], [], () => null, scope),
    wire: () => undefined,
    changed: () => changed(),
    crashed: (error) => assert.fail(String(error)),
  });
  t.after(() => chat.stop());
  const messages = () => chatView(chat.snapshot()).thread.filter(isMessage);
  const heard = () =>
    messages()
      .filter(({author}) => author !== 'visitor')
      .map((message) => textOf(message) ?? '');
  /** Resolves once it holds: what the chart cannot repair shows as `failed`, and is waited for in vain. */
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      changed = () => holds() && resolve();
      changed();
    });
  chat.send({type: 'chat.start'});
  return {
    heard,
    hears: (text: string) => until(() => heard().includes(text)),
    write: async (id: string, text: string) => {
      const message = {
        kind: 'text',
        id,
        author: 'visitor',
        name: null,
        text,
        at: Date.now(),
        delivery: 'sending',
      } as const;
      chat.send({type: 'message.write', message});
      await until(() => messages().some((each) => each.id === id && each.delivery !== 'sending'));
      const delivery = messages().find((each) => each.id === id)?.delivery;
      assert.ok(delivery === 'sent' || delivery === 'read', `${id} is ${delivery}`);
    },
  };
};

interface Kill {
  readonly moment: Moment;
  readonly call: string;
  /** Counted from 1, among those of this moment and call. */
  readonly nth: number;
}

/** Kills the broker that a request is with, at one moment of the conversation. */
const killing = ({moment, call, nth}: Kill, brokers: readonly BrokerProcess[]) => {
  let count = 0;
  let killed: number | null = null;
  const watch: Watch = async (now, of, broker) => {
    if (now !== moment || of !== call || (count += 1) !== nth) return true;
    killed = broker;
    brokers[broker]?.signal('SIGKILL');
    await brokers[broker]?.exit;
    return false;
  };
  return {watch, killed: () => killed};
};

const play = async (t: TestContext, kill: Kill) => {
  const centre = await startCentre(t, {openProxy: false, settings: {pollHoldMs: 500}});
  const redis = await startRedis(t);
  const more = {REDIS_URL: redis.url};
  const brokers = await Promise.all([startProcess(t, centre.url, more), startProcess(t, centre.url, more)]);
  const {watch, killed} = killing(kill, brokers);
  const balancer = await Balancer.to(
    t,
    brokers.map(({url}) => url),
    watch,
  );
  const visitor = visitorAt(t, balancer.url);
  const [written, said]: [string[], string[]] = [[], []];
  for (let round = 1; round <= ROUNDS; round += 1) {
    written.push(`question ${round}`);
    await visitor.write(`m${round}`, `question ${round}`);
    said.push(`answer ${round}`);
    await centre.admin('POST', '/chats/u-1001/say', {text: `answer ${round}`});
    await visitor.hears(`answer ${round}`);
  }
  assert.notEqual(killed(), null, 'no broker was killed');
  const [chat] = await centre.admin<{entries: {author: string; content: string}[]}[]>('GET', '/chats');
  const arrived = chat?.entries.filter(({author}) => author === 'visitor').map(({content}) => content);
  assert.deepEqual(arrived, written);
  assert.deepEqual(
    visitor.heard().filter((text) => text.startsWith('answer')),
    said,
  );
  assertNothingRefused(centre);
};

/** The moments after which the widget can know what became of a request; docs/broker.md tells of the one that is left. */
const MOMENTS = [
  ['arrived', 'send', 'before it has passed a message on'],
  ['answered', 'send', 'after it has passed a message on, before it has told so'],
  ['arrived', 'poll', 'when the visitor polls'],
] as const;

for (const [moment, call, told] of MOMENTS) {
  const title = `kill -9 of one broker ${told}: nothing is lost or doubled`;
  test(withoutRedis ? `${title} (skipped: ${withoutRedis})` : title, {skip: withoutRedis}, async (t) => {
    await play(t, {moment, call, nth: 2 + seeded(t).below(ROUNDS - 2)});
  });
}
