import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {callView, type CallPhase, type CheckStep} from '../../../machines/call-view.js';
import {callPaths} from './call-paths.js';
import {connectedCall} from './call-world.js';
import {namesIn} from './chart.js';

const reserved = 'attempt.equipped.reserved';

const table: Record<string, {phase: CallPhase; step: CheckStep | null}> = {
  idle: {phase: 'idle', step: null},
  orphaned: {phase: 'idle', step: null},
  'attempt.noticing': {phase: 'checking', step: 'notice'},
  'attempt.equipped.prompting': {phase: 'checking', step: 'prompt'},
  'attempt.equipped.checking': {phase: 'checking', step: 'devices'},
  [`${reserved}.waiting.requesting`]: {phase: 'requesting', step: null},
  [`${reserved}.waiting.queued`]: {phase: 'queued', step: null},
  [`${reserved}.waiting.transferred`]: {phase: 'transferred', step: null},
  [`${reserved}.live.dialog.connecting`]: {phase: 'connecting', step: null},
  [`${reserved}.live.dialog.connected.talking`]: {phase: 'connected', step: null},
  [`${reserved}.live.dialog.connected.transferring`]: {phase: 'transferred', step: null},
  [`${reserved}.live.dialog.reconnecting`]: {phase: 'reconnecting', step: null},
  ended: {phase: 'ended', step: null},
  moved: {phase: 'idle', step: null},
};

describe('the call view', () => {
  const snapshots = [...callPaths(), ...callPaths(true)].map(({state}) => state);

  for (const [name, expected] of Object.entries(table)) {
    it(`tells ${name} as ${expected.step ?? expected.phase}`, () => {
      const there = snapshots.filter((snapshot) => namesIn(snapshot).includes(name));
      assert.ok(there.length > 0);
      for (const snapshot of there) {
        const {phase, step} = callView(snapshot);
        assert.deepEqual({phase, step}, expected);
      }
    });
  }

  it('has one row for every situation', () => {
    for (const snapshot of snapshots) {
      assert.equal(namesIn(snapshot).filter((name) => name in table).length, 1, JSON.stringify(snapshot.value));
    }
  });

  it('tells mute and camera as the dialog does, and offers them only in a live call', () => {
    for (const snapshot of snapshots) {
      const names = namesIn(snapshot);
      const {muted, cameraOn, canMute, canShowCamera, kind} = callView(snapshot);
      const isLive = names.includes(`${reserved}.live`);
      assert.equal(muted, names.includes(`${reserved}.live.mic.muted`));
      assert.equal(cameraOn, names.includes(`${reserved}.live.camera.on`));
      assert.equal(canMute, isLive);
      assert.equal(canShowCamera, isLive && (kind === 'video' || cameraOn));
    }
  });

  it('tells an outcome exactly when the call has ended, and a fault exactly when it failed', () => {
    for (const snapshot of snapshots) {
      const {phase, outcome, fault} = callView(snapshot);
      assert.equal(outcome !== null, phase === 'ended');
      assert.equal(fault !== null, outcome === 'failed');
    }
  });

  it('tells everything that a connected call shows', () => {
    const {view} = connectedCall();
    const {local, remote, ...rest} = view;
    assert.ok(local && remote);
    assert.deepEqual(rest, {
      phase: 'connected',
      kind: 'audio',
      step: null,
      devices: [],
      choice: {microphone: 'microphone'},
      connectedAt: 1_000,
      muted: false,
      cameraOn: false,
      canPlace: false,
      canRejoin: false,
      canHangUp: true,
      canMute: true,
      canShowCamera: false,
      warning: null,
      outcome: null,
      fault: null,
      durationMs: 0,
      pictured: false,
      sharing: 'none',
      heldHere: false,
      heldThere: false,
      quality: 'good',
      tones: '',
      volume: 1,
      soundBlocked: false,
      allowedNow: false,
      skipCheck: false,
      canHold: true,
      canAddVideo: true,
      canStopVideo: false,
      canShare: true,
      canPressKeys: true,
      canChooseDevices: true,
      canFlip: false,
      canPopOut: true,
      elsewhere: false,
    });
  });
});
