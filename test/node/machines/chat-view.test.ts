import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chatView, type ChatPhase} from '../../../machines/chat-view.js';
import {namesIn} from './chart.js';
import {chatPaths} from './chat-paths.js';
import {chatWorld} from './chat-world.js';

const live = 'open.session.live';

const table: Record<string, ChatPhase> = {
  idle: 'idle',
  'open.session.connecting': 'connecting',
  'open.session.stranded': 'connecting',
  [`${live}.party.seeking.unknown`]: 'connecting',
  [`${live}.party.seeking.queued`]: 'queued',
  [`${live}.party.bot`]: 'bot',
  [`${live}.party.agent`]: 'agent',
  leaving: 'ended',
  ended: 'ended',
  offline: 'offline',
  failed: 'ended',
};

describe('the chat view', () => {
  const snapshots = chatPaths().map(({state}) => state);

  for (const [name, phase] of Object.entries(table)) {
    it(`tells ${name} as ${phase}`, () => {
      const there = snapshots.filter((snapshot) => namesIn(snapshot).includes(name));
      assert.ok(there.length > 0);
      for (const snapshot of there) assert.equal(chatView(snapshot).phase, phase);
    });
  }

  it('has one row for every situation', () => {
    for (const snapshot of snapshots) {
      assert.equal(namesIn(snapshot).filter((name) => name in table).length, 1, JSON.stringify(snapshot.value));
    }
  });

  it('tells what is live, what is interrupted, and what can be done', () => {
    for (const snapshot of snapshots) {
      const names = namesIn(snapshot);
      const view = chatView(snapshot);
      assert.equal(view.live, names.includes(live));
      assert.equal(
        view.interrupted,
        names.includes(`${live}.link.interrupted`) || names.includes('open.session.stranded'),
      );
      assert.equal(view.canEnd, names.includes('open'));
      assert.equal(view.canStart, !names.includes('open') && !names.includes('leaving'));
    }
  });

  it('tells a fault where the session failed, and none at any other end', () => {
    for (const snapshot of snapshots) {
      const names = namesIn(snapshot);
      if (names.includes('open')) continue;
      assert.equal(chatView(snapshot).fault !== null, names.includes('failed'), JSON.stringify(snapshot.value));
    }
  });

  it('tells everything that an untouched chat shows', () => {
    assert.deepEqual(chatWorld().view, {
      phase: 'idle',
      thread: [],
      name: null,
      place: null,
      support: null,
      live: false,
      interrupted: false,
      canStart: true,
      canEnd: false,
      fault: null,
    });
  });
});
