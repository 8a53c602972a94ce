import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {callView} from '../machines/call-view.js';
import {callScene} from './support/call-scene.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState, type CallState} from './support/reach-call-states.js';
import {localeOf, textsOf} from './support/story-context.js';

/** Every moment of a call: the chart itself is led there, and its view is drawn. */
const meta: Meta = {
  title: 'States/Call',
  tags: ['!autodocs'],
  parameters: {tall: true, controls: {disable: true}},
};
export default meta;

const callStory = (state: CallState): StoryObj => ({
  render: (_, context) =>
    callScene(textsOf(context), localeOf(context), callView(reachCallState(state, drawnStreams()))),
});

export const Idle = callStory('Idle');
export const Notice = callStory('Notice');
export const PromptMicrophone = callStory('PromptMicrophone');
export const PromptCamera = callStory('PromptCamera');
export const CheckMicrophone = callStory('CheckMicrophone');
export const CheckCamera = callStory('CheckCamera');
export const CheckWarned = callStory('CheckWarned');
export const CheckSkipped = callStory('CheckSkipped');
export const Requesting = callStory('Requesting');
export const Queued = callStory('Queued');
export const TransferredWaiting = callStory('TransferredWaiting');
export const Connecting = callStory('Connecting');
export const ConnectingVideo = callStory('ConnectingVideo');
export const Talking = callStory('Talking');
export const TalkingMuted = callStory('TalkingMuted');
export const TalkingUnheard = callStory('TalkingUnheard');
export const TalkingSoundBlocked = callStory('TalkingSoundBlocked');
export const TalkingInterrupted = callStory('TalkingInterrupted');
export const TalkingReplaced = callStory('TalkingReplaced');
export const TalkingHeldHere = callStory('TalkingHeldHere');
export const TalkingHeldThere = callStory('TalkingHeldThere');
export const TalkingWeak = callStory('TalkingWeak');
export const TalkingPoor = callStory('TalkingPoor');
export const TalkingKeysPressed = callStory('TalkingKeysPressed');
export const TalkingCutOff = callStory('TalkingCutOff');
export const ScreenAsked = callStory('ScreenAsked');
export const ScreenStarting = callStory('ScreenStarting');
export const ScreenShown = callStory('ScreenShown');
export const TalkingVideo = callStory('TalkingVideo');
export const TalkingUnpictured = callStory('TalkingUnpictured');
export const TalkingVideoWeak = callStory('TalkingVideoWeak');
export const TalkingVideoHeld = callStory('TalkingVideoHeld');
export const TalkingVideoRefused = callStory('TalkingVideoRefused');
export const TalkingCameraOff = callStory('TalkingCameraOff');
export const Transferring = callStory('Transferring');
export const Lending = callStory('Lending');
export const LentAndReplaced = callStory('LentAndReplaced');
export const MoveRefused = callStory('MoveRefused');
export const Moved = callStory('Moved');
export const Adopting = callStory('Adopting');
export const LeftBehind = callStory('LeftBehind');
export const Rejoinable = callStory('Rejoinable');
export const Reconnecting = callStory('Reconnecting');
export const ReconnectingVideo = callStory('ReconnectingVideo');
export const EndedByVisitor = callStory('EndedByVisitor');
export const EndedByAgent = callStory('EndedByAgent');
export const EndedCancelled = callStory('EndedCancelled');
export const EndedQueueTimeout = callStory('EndedQueueTimeout');
export const EndedBusy = callStory('EndedBusy');
export const EndedDeclined = callStory('EndedDeclined');
export const EndedNoAnswer = callStory('EndedNoAnswer');
export const EndedOutsideHours = callStory('EndedOutsideHours');
export const EndedPermissionDenied = callStory('EndedPermissionDenied');
export const EndedAllowed = callStory('EndedAllowed');
export const EndedAllowedVideo = callStory('EndedAllowedVideo');
export const EndedFailed = callStory('EndedFailed');
