import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {AnyStateMachine, AnyStateNode} from 'xstate';
import {callMachine, type CallSnapshot} from '../../../machines/call-machine.js';
import {callView} from '../../../machines/call-view.js';
import {chatMachine, type ChatSnapshot} from '../../../machines/chat-machine.js';
import {chatView} from '../../../machines/chat-view.js';
import {OUTCOMES} from '../../../src/domain/outcomes.js';
import {CALL_STATES, reachCallState} from '../../../stories/support/reach-call-states.js';
import {CHAT_STATES, reachChatState} from '../../../stories/support/reach-chat-states.js';
import {callPaths} from '../machines/call-paths.js';
import {atomicStatesOf, nameOf, namesIn} from '../machines/chart.js';
import {chatPaths} from '../machines/chat-paths.js';

/** What only another element draws: its stories are that one's. */
const drawnBy: Readonly<Record<string, string>> = {'cc-widget': 'cc-click-to-call'};

/** The elements that have a folder of their own. */
const elements = readdirSync('components').filter((name) => existsSync(`components/${name}/${name}.ts`));

const withoutStories = (tags: readonly string[]): string[] =>
  tags.filter((tag) => !existsSync(`stories/${drawnBy[tag] ?? tag}.stories.ts`));

/** Nobody is ever seen in a state that is left at once. */
const isLeftAtOnce = ({always}: AnyStateNode): boolean => (always ?? []).some(({guard}) => guard === undefined);

const statesMissedBy = (machine: AnyStateMachine, reached: readonly (CallSnapshot | ChatSnapshot)[]): string[] => {
  const covered = new Set(reached.flatMap((snapshot) => namesIn(snapshot)));
  return atomicStatesOf(machine)
    .filter((state) => !isLeftAtOnce(state))
    .map(nameOf)
    .filter((name) => !covered.has(name));
};

/** What stories of a file show, by the name that each is exported under. */
const storiesIn = (file: string, maker: string): Map<string, string> =>
  new Map(
    [...readFileSync(file, 'utf8').matchAll(new RegExp(`^export const (\\w+) = ${maker}\\('(\\w+)'\\);$`, 'gm'))].map(
      ([, name = '', state = '']) => [name, state],
    ),
  );

const inOrder = (values: Iterable<string>): string[] => [...new Set(values)].sort();

const calls = CALL_STATES.map((state) => reachCallState(state));
const chats = CHAT_STATES.map((state) => reachChatState(state));

describe('the stories', () => {
  it('show every element', () => {
    assert.ok(elements.length >= 12, elements.join());
    assert.deepEqual(withoutStories(elements), []);
    assert.deepEqual(withoutStories(['cc-unheard-of']), ['cc-unheard-of']);
  });

  for (const [kind, states, machine, reached, file, maker] of [
    ['call', CALL_STATES, callMachine, calls, 'stories/call-states.stories.ts', 'callStory'],
    ['chat', CHAT_STATES, chatMachine, chats, 'stories/chat-states.stories.ts', 'chatStory'],
  ] as const) {
    it(`show every moment of a ${kind} that can be reached for them, under its own name`, () => {
      const stories = storiesIn(file, maker);
      assert.deepEqual(inOrder(stories.keys()), inOrder(states));
      for (const [name, state] of stories) assert.equal(name, state);
    });

    it(`show every state of the ${kind} chart in which one can be`, () => {
      assert.deepEqual(statesMissedBy(machine, reached), []);
    });

    it(`would be missed in the ${kind} chart if they were fewer`, () => {
      const atStart = reached.filter((snapshot) => snapshot.matches('idle'));
      const missed = statesMissedBy(machine, atStart);
      assert.ok(missed.some((name) => name.startsWith('ended')) && missed.length > 5, missed.join());
    });
  }

  it('show every phase and step of a call', () => {
    const moments = (snapshots: readonly CallSnapshot[]) =>
      inOrder(snapshots.map((snapshot) => [callView(snapshot).phase, callView(snapshot).step].join(' ')));
    const reachable = [...callPaths(), ...callPaths(true)].map(({state}) => state);
    assert.deepEqual(moments(calls), moments(reachable));
  });

  it('show every way in which a call ends', () => {
    const ends = calls.flatMap((snapshot) => callView(snapshot).outcome ?? []);
    assert.deepEqual(inOrder(ends), inOrder(OUTCOMES));
  });

  it('show every phase of a chat', () => {
    const phases = (snapshots: readonly ChatSnapshot[]) =>
      inOrder(snapshots.map((snapshot) => chatView(snapshot).phase));
    assert.deepEqual(phases(chats), phases(chatPaths().map(({state}) => state)));
  });
});
